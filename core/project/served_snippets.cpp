#include "core/project/served_snippets.h"

#include "core/project/quoted_code.h"

namespace fts {
namespace {

using nlohmann::json;

std::string curlCall(const ServedPlace& place, const std::string& path, const json& body) {
    std::string call = "curl " + shellWord(place.address + path) + " \\\n";
    if (place.needsKey) {
        call += "  -H \"Authorization: Bearer $OPENAI_API_KEY\" \\\n";
    }
    return call + "  -H 'Content-Type: application/json' \\\n  -d " + shellWord(dumpJson(body)) +
           "\n";
}

// Without a key clients send any word.
std::string pythonKey(const ServedPlace& place) {
    return place.needsKey ? "os.environ[\"OPENAI_API_KEY\"]" : "\"none\"";
}

std::string imports(const ServedPlace& place) {
    return place.needsKey ? "import os\n\n" : "";
}

} // namespace

std::string curlSnippet(const ServedPlace& place) {
    std::string text;
    if (!place.writer.empty()) {
        const json question{{"role", "user"}, {"content", "a question"}};
        text += curlCall(place, "/chat/completions",
                         {{"model", place.writer}, {"messages", json::array({question})}});
    }
    if (!place.encoder.empty()) {
        text.append(text.empty() ? "" : "\n");
        text += curlCall(
            place, "/embeddings",
            {{"model", place.encoder}, {"input", json::array({place.queryPrompt + "a question"})}});
    }
    return text;
}

std::string openAiSnippet(const ServedPlace& place) {
    std::string text = imports(place) + "from openai import OpenAI\n\nclient = OpenAI(base_url=" +
                       pythonText(place.address) + ", api_key=" + pythonKey(place) + ")\n";
    if (!place.writer.empty()) {
        text += "answer = client.chat.completions.create(\n    model=" + pythonText(place.writer) +
                ",\n    messages=[{\"role\": \"user\", \"content\": \"a question\"}])\n"
                "print(answer.choices[0].message.content)\n";
    }
    if (!place.encoder.empty()) {
        text += "vectors = client.embeddings.create(\n    model=" + pythonText(place.encoder) +
                ",\n    input=[" + pythonText(place.queryPrompt + "a question") + ", " +
                pythonText(place.passagePrompt + "a passage") +
                "])\n"
                "print(len(vectors.data[0].embedding))\n";
    }
    return text;
}

std::string servedLlamaIndexSnippet(const ServedPlace& place) {
    std::string text = imports(place) + "from llama_index.core import Settings\n";
    const std::string where =
        ",\n    api_base=" + pythonText(place.address) + ", api_key=" + pythonKey(place);
    if (!place.encoder.empty()) {
        text += "from llama_index.embeddings.openai_like import OpenAILikeEmbedding\n";
    }
    if (!place.writer.empty()) {
        text += "from llama_index.llms.openai_like import OpenAILike\n";
    }
    if (!place.queryPrompt.empty() || !place.passagePrompt.empty()) {
        text += "\n# The encoder wants " + pythonText(place.queryPrompt) +
                " before a question and " + pythonText(place.passagePrompt) +
                "\n# before a passage. Put them there: LlamaIndex does not for such a server.\n";
    }
    if (!place.encoder.empty()) {
        text += "\nSettings.embed_model = OpenAILikeEmbedding(\n    model_name=" +
                pythonText(place.encoder) + where + ")\n";
    }
    if (!place.writer.empty()) {
        text += "\nSettings.llm = OpenAILike(\n    model=" + pythonText(place.writer) + where +
                ",\n    is_chat_model=True)\n";
    }
    return text;
}

} // namespace fts
