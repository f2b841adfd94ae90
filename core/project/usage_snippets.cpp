#include "core/project/usage_snippets.h"

#include "core/project/ollama_modelfile.h"
#include "core/project/quoted_code.h"

namespace fts {
namespace {

std::string asked(const ExamplePrompt& prompt) {
    if (prompt.messages.empty()) {
        return "prompt = " + pythonText(prompt.text) + "\n";
    }
    std::string text = "messages = [\n";
    for (const ChatMessage& message : prompt.messages) {
        text += "    {\"role\": \"" + std::string(roleName(message.role)) +
                "\", \"content\": " + pythonText(message.text) + "},\n";
    }
    return text + "]\n";
}

// With transformers' `tokenizer` and `model`.
std::string asking(const ExamplePrompt& prompt) {
    const char* inputs = prompt.messages.empty()
                             ? "inputs = tokenizer(prompt, return_tensors=\"pt\")\n"
                             : "inputs = tokenizer.apply_chat_template(\n"
                               "    messages, add_generation_prompt=True, return_dict=True, "
                               "return_tensors=\"pt\")\n";
    return asked(prompt) + inputs +
           "answer = model.generate(**inputs, do_sample=False, max_new_tokens=" +
           std::to_string(prompt.answerTokens) +
           ")\n"
           "print(tokenizer.decode(\n"
           "    answer[0, inputs[\"input_ids\"].shape[1]:], skip_special_tokens=True))\n";
}

// The model that comes with the program has a longer name where others fetch it from.
std::string baseOf(const ModelCard& card) {
    return card.baseModel.empty()                      ? "path/to/the/base/model"
           : card.baseModel == "SmolLM2-135M-Instruct" ? "HuggingFaceTB/" + card.baseModel
                                                       : card.baseModel;
}

} // namespace

std::string sentenceTransformersSnippet(const std::filesystem::path& folder) {
    return "from sentence_transformers import SentenceTransformer\n\n"
           "model = SentenceTransformer(" +
           pythonText(folder.string()) +
           ")\n"
           "questions = model.encode_query([\"a question\"])\n"
           "passages = model.encode_document([\"a passage\"])\n"
           "print(model.similarity(questions, passages))\n";
}

std::string llamaIndexSnippet(const std::filesystem::path& folder, const ModelSpec& model) {
    std::string text = "from llama_index.embeddings.huggingface import HuggingFaceEmbedding\n\n"
                       "embed_model = HuggingFaceEmbedding(" +
                       pythonText(folder.string());
    if (!model.queryPrompt.empty()) {
        text += ", query_instruction=" + pythonText(model.queryPrompt);
    }
    if (!model.passagePrompt.empty()) {
        text += ", text_instruction=" + pythonText(model.passagePrompt);
    }
    return text + ")\n";
}

std::string commandLineSnippet(const std::filesystem::path& folder, const ModelSpec& model) {
    std::string text =
        "echo 'a question' | finetune-studio-cli embed --model " + shellWord(folder.string());
    if (!model.queryPrompt.empty()) {
        text += " --prompt=" + shellWord(model.queryPrompt);
    }
    return text + "\n";
}

std::string peftSnippet(const std::filesystem::path& folder, const ModelCard& card) {
    const std::string base = baseOf(card);
    return "from peft import PeftModel\n"
           "from transformers import AutoModelForCausalLM, AutoTokenizer\n\n"
           "base = " +
           pythonText(base) +
           "  # its folder, or its name where models are fetched from\n"
           "tokenizer = AutoTokenizer.from_pretrained(base)\n"
           "model = PeftModel.from_pretrained(\n"
           "    AutoModelForCausalLM.from_pretrained(base), " +
           pythonText(folder.string()) + ")\n" + asking(card.prompt);
}

std::string transformersSnippet(const std::filesystem::path& folder, const ModelCard& card) {
    const std::string path = pythonText(folder.string());
    return "from transformers import AutoModelForCausalLM, AutoTokenizer\n\n"
           "tokenizer = AutoTokenizer.from_pretrained(" +
           path + ")\nmodel = AutoModelForCausalLM.from_pretrained(" + path + ")\n" +
           asking(card.prompt);
}

std::string chatSnippet(const std::filesystem::path& folder, const ModelCard& card) {
    const std::string question = card.prompt.question(), system = card.prompt.system();
    if (card.prompt.messages.size() != (system.empty() ? 1 : 2) ||
        question.find_first_of("\r\n") != std::string::npos) {
        return "";
    }
    std::string line = "printf '%s\\n' " + shellWord(question) +
                       " | finetune-studio-cli chat --model " + shellWord(folder.string());
    if (!system.empty()) {
        line += " --system=" + shellWord(system);
    }
    return line + "\n";
}

// Without --no-escape it would read what follows a backslash in the question as a sign.
std::string llamaCppSnippet(const std::filesystem::path& folder, const ModelCard& card) {
    const ExamplePrompt& prompt = card.prompt;
    const bool asText = prompt.messages.empty();
    std::string line = (asText ? "llama-completion -m " : "llama-cli -m ") +
                       shellWord((folder / kGgufName).string()) + " -c " +
                       std::to_string(prompt.contextTokens) + " -n " +
                       std::to_string(prompt.answerTokens) + " --temp 0 --no-escape" +
                       (asText ? " -no-cnv" : " --jinja -st");
    if (const std::string system = prompt.system(); !system.empty()) {
        line += " \\\n  -sys " + shellWord(system);
    }
    return line + " \\\n  -p " + shellWord(prompt.question()) + "\n";
}

std::string llamaCppPythonSnippet(const std::filesystem::path& folder, const ModelCard& card) {
    const ExamplePrompt& prompt = card.prompt;
    const std::string limits = "temperature=0, max_tokens=" + std::to_string(prompt.answerTokens);
    const std::string code = "from llama_cpp import Llama\n\n"
                             "model = Llama(" +
                             pythonText((folder / kGgufName).string()) +
                             ", n_ctx=" + std::to_string(prompt.contextTokens) +
                             ", verbose=False)\n" + asked(prompt);
    return prompt.messages.empty()
               ? code + "answer = model(prompt, " + limits + ", stop=" + dumpJson(prompt.stops) +
                     ")\nprint(answer[\"choices\"][0][\"text\"])\n"
               : code + "answer = model.create_chat_completion(messages, " + limits +
                     ")\nprint(answer[\"choices\"][0][\"message\"][\"content\"])\n";
}

std::string ollamaSnippet(const std::filesystem::path& folder, const ModelCard& card) {
    return "ollama create my-model -f " + shellWord((folder / kModelfileName).string()) +
           "\nollama run my-model " + shellWord(card.prompt.question()) + "\n";
}

} // namespace fts
