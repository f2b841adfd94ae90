#include "core/project/usage_snippets.h"

#include "core/project/quoted_code.h"

namespace fts {

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

std::string peftSnippet(const std::filesystem::path& folder) {
    return "from peft import PeftModel\n"
           "from transformers import AutoModelForCausalLM\n\n"
           "base = AutoModelForCausalLM.from_pretrained(\"path/to/the/base/model\")\n"
           "model = PeftModel.from_pretrained(base, " +
           pythonText(folder.string()) + ")\n";
}

std::string transformersSnippet(const std::filesystem::path& folder) {
    const std::string path = pythonText(folder.string());
    return "from transformers import AutoModelForCausalLM, AutoTokenizer\n\n"
           "tokenizer = AutoTokenizer.from_pretrained(" +
           path + ")\nmodel = AutoModelForCausalLM.from_pretrained(" + path + ")\n";
}

std::string chatSnippet(const std::filesystem::path& folder) {
    return "echo 'a question' | finetune-studio-cli chat --model " + shellWord(folder.string()) +
           "\n";
}

std::string llamaCppSnippet(const std::filesystem::path& folder) {
    return "llama-cli -m " + shellWord((folder / "model.gguf").string()) + "\n";
}

} // namespace fts
