#include <cstdio>

#include "core/base/json.h"
#include "core/project/model_card_words.h"
#include "core/project/usage_snippets.h"

namespace fts {
namespace {

using nlohmann::json;

std::string number(const json& value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value.get<double>());
    return text;
}

std::string frontMatter(const ModelCard& card) {
    return "---\n"
           "library_name: sentence-transformers\n"
           "pipeline_tag: sentence-similarity\n"
           "base_model: " +
           dumpJson(card.baseModel) +
           "\n" // JSON's quotes are YAML's
           "tags: [sentence-transformers, feature-extraction, sentence-similarity]\n"
           "---\n\n";
}

std::string usage(const ModelCard& card) {
    const std::filesystem::path folder = "path/to/this/folder";
    return "## Use\n\n```python\n" + sentenceTransformersSnippet(folder) +
           "```\n\nIn LlamaIndex:\n\n```python\n" + llamaIndexSnippet(folder, card.specs.model) +
           "```\n\n";
}

std::string metricsRow(const std::string& name, const json& metrics) {
    std::string text = "| " + name;
    for (const char* key : {"accuracy@1", "accuracy@5", "mrr@10", "ndcg@10", "map@100"}) {
        text += " | " + (metrics.contains(key) ? number(metrics[key]) : std::string("–"));
    }
    return text + " |\n";
}

std::string verdict(const ModelCard& card) {
    if (!card.verdict.is_object()) {
        return "## Verdict\n\nThis model was not evaluated.\n";
    }
    std::string text = "## Verdict\n\n";
    if (card.verdict.contains("comparison")) {
        text += card.verdict["comparison"].value("verdict", "") + "\n\n";
    }
    text += "| | accuracy@1 | accuracy@5 | MRR@10 | NDCG@10 | MAP@100 |\n"
            "| --- | --- | --- | --- | --- | --- |\n";
    const json rows = card.verdict.value("rows", json::object());
    if (rows.contains("base")) {
        text += metricsRow("base model", rows["base"]);
    }
    text += metricsRow("this model", card.verdict.value("metrics", json::object()));
    for (const auto& [key, name] : {std::pair("bm25", "word search (BM25)"),
                                    std::pair("blend", "this model and word search together")}) {
        if (rows.contains(key)) {
            text += metricsRow(name, rows[key]);
        }
    }
    return text;
}

} // namespace

CardWords encoderCardWords(const ModelCard& card) {
    return {frontMatter(card), ", turns a text into " + std::to_string(card.dimension) + " numbers",
            usage(card), verdict(card)};
}

} // namespace fts
