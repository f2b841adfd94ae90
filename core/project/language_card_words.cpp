#include <array>
#include <cstdio>

#include "core/base/json.h"
#include "core/project/model_card_words.h"
#include "core/project/usage_snippets.h"

namespace fts {
namespace {

using nlohmann::json;

std::string libraryOf(const ModelCard& card) {
    return card.format == "peft" ? "peft" : card.format == "merged" ? "transformers" : "gguf";
}

std::string frontMatter(const ModelCard& card) {
    return "---\nlibrary_name: " + libraryOf(card) +
           "\npipeline_tag: text-generation\nbase_model: " +
           dumpJson(card.baseModel) + // JSON's quotes are YAML's
           "\ntags: [" + card.specs.kind + ", lora]\n---\n\n";
}

std::string usage(const ModelCard& card) {
    const std::filesystem::path folder = "path/to/this/folder";
    if (card.format == "peft") {
        return "## Use\n\n```python\n" + peftSnippet(folder) + "```\n\n";
    }
    if (card.format == "merged") {
        return "## Use\n\n```python\n" + transformersSnippet(folder) + "```\n\n";
    }
    return "## Use\n\n```\n" + llamaCppSnippet(folder) + "```\n\n";
}

std::string share(const json& metrics, const char* key) {
    if (!metrics.contains(key)) {
        return "–";
    }
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", metrics[key].get<double>());
    return text;
}

std::string row(const std::string& name, const json& result) {
    const json metrics = result.value("metrics", json::object());
    return "| " + name + " | " + share(metrics, "execution_accuracy") + " | " +
           share(metrics, "exact_match") + " | " + share(metrics, "valid_sql") + " |\n";
}

std::string verdict(const ModelCard& card) {
    if (!card.verdict.is_object()) {
        return "## Verdict\n\nThis model was not evaluated.\n";
    }
    std::string text = "## Verdict\n\n";
    if (card.verdict.contains("comparison")) {
        text += card.verdict["comparison"].value("verdict", "") + "\n\n";
    }
    if (card.specs.kind == kDistillation) {
        return text;
    }
    text += "| | right rows | same statement | runs |\n| --- | --- | --- | --- |\n";
    const json rows = card.verdict.value("rows", json::object());
    if (rows.contains("base")) {
        text += row("base model", rows["base"]);
    }
    text += row("this model", card.verdict);
    if (rows.contains("constrained")) {
        text += row("this model, held to the tables", rows["constrained"]);
    }
    return text;
}

} // namespace

CardWords languageCardWords(const ModelCard& card) {
    const char* does = card.specs.kind == kDistillation
                           ? ", answers questions as a stronger model taught it"
                           : ", writes SQL for a question and a database's tables";
    return {frontMatter(card), does, usage(card), verdict(card)};
}

} // namespace fts
