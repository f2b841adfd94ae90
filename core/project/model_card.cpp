#include "core/project/model_card.h"

#include <cstdio>

#include "core/base/json.h"
#include "core/project/field_table.h"
#include "core/project/usage_snippets.h"

namespace fts {
namespace {

using nlohmann::json;

std::string number(const json& value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value.get<double>());
    return text;
}

/// 22713216 → "22,713,216".
std::string grouped(std::int64_t number) {
    std::string text = std::to_string(number);
    for (auto place = static_cast<std::ptrdiff_t>(text.size()) - 3; place > 0; place -= 3) {
        text.insert(static_cast<std::size_t>(place), ",");
    }
    return text;
}

std::string counted(std::int64_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

// Names of data sets are other people's: a bar or a line break would end the table's cell.
std::string cell(std::string text) {
    for (char& character : text) {
        if (character == '|' || character == '\n' || character == '\r') {
            character = ' ';
        }
    }
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

std::string lineage(const ModelCard& card) {
    std::string text = "## Data\n\n"
                       "| data set | format | used for | imported | SHA-256 |\n"
                       "| --- | --- | --- | --- | --- |\n";
    for (const CardSource& source : card.sources) {
        text += "| " + cell(source.name) + " | " + source.format + " | " + source.use + " | " +
                source.importedAt + " | " +
                (source.sha256.empty() ? "–" : "`" + source.sha256 + "`") +
                " |\n"; // a folder of documents has none
    }
    return text + "\nTrained on " + counted(card.trainPairs, "pair") + ", chosen by " +
           counted(card.validationQuestions, "validation question") + "; " +
           counted(card.testQuestions, "test question") +
           (card.testQuestions == 1 ? " was" : " were") + " kept apart for the verdict.\n\n";
}

std::string training(const ModelCard& card) {
    std::string text = "## Training\n\n| setting | value |\n| --- | --- |\n";
    for (const Field& field : fields(card.specs.kind)) {
        const bool matters = field.key.starts_with("train.") || field.key.starts_with("model.") ||
                             field.key.starts_with("split.");
        if (matters) {
            text += "| `" + field.key + "` | " + cell(fieldText(field, card.specs)) + " |\n";
        }
    }
    return text + "\n";
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

std::string modelCardBody(const ModelCard& card) {
    const std::string origin =
        card.run > 0 ? "Fine-tuned from " + card.baseModel : "A copy of " + card.baseModel;
    return "# " + origin + "\n\n" + origin + " with Finetune Studio. It has " +
           grouped(card.parameters) + " parameters, turns a text into " +
           std::to_string(card.dimension) + " numbers and reads at most " +
           std::to_string(card.specs.model.maxTokens) + " tokens of it.\n\n" + usage(card) +
           lineage(card) + (card.run > 0 ? training(card) : "") + verdict(card);
}

std::string modelCardText(const ModelCard& card) {
    return frontMatter(card) + modelCardBody(card);
}

json modelCardToJson(const ModelCard& card) {
    json sources = json::array();
    for (const CardSource& source : card.sources) {
        sources.push_back({{"name", source.name},
                           {"format", source.format},
                           {"use", source.use},
                           {"imported_at", source.importedAt},
                           {"sha256", source.sha256}});
    }
    return {{"version", 1},
            {"base_model", card.baseModel},
            {"base_sha256", card.baseSha256},
            {"run", card.run},
            {"parameters", card.parameters},
            {"specs", specsToJson(card.specs)},
            {"train_pairs", card.trainPairs},
            {"validation_questions", card.validationQuestions},
            {"test_questions", card.testQuestions},
            {"sources", sources},
            {"verdict", card.verdict}};
}

} // namespace fts
