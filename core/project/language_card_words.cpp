#include <array>
#include <cstdio>
#include <span>

#include "core/base/json.h"
#include "core/project/model_card_words.h"
#include "core/project/quoted_code.h"
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

// The form first: asked in another one the model answers as if it had learned nothing.
std::string form(const ModelCard& card) {
    if (card.prompt.text.empty()) {
        return "";
    }
    const std::string whose = card.run > 0 ? "This model has to be asked in the form it has learned"
                                           : "Finetune Studio asks this model in one form";
    const std::string how = card.prompt.messages.empty() ? "" : ", as its chat template writes it";
    return "## How to ask it\n\n" + whose + how + "; here with a made-up question:\n\n" +
           codeBlock("text", card.prompt.text);
}

std::string usage(const ModelCard& card) {
    const std::filesystem::path folder = "path/to/this/folder";
    if (card.format == "peft") {
        return "## Use\n\n" + codeBlock("python", peftSnippet(folder, card));
    }
    if (card.format == "merged") {
        return "## Use\n\n" + codeBlock("python", transformersSnippet(folder, card));
    }
    return "## Use\n\nIn Ollama, by the `Modelfile` beside the model:\n\n" +
           codeBlock("sh", ollamaSnippet(folder, card)) + "With llama-cpp-python:\n\n" +
           codeBlock("python", llamaCppPythonSnippet(folder, card)) + "With llama.cpp:\n\n" +
           codeBlock("sh", llamaCppSnippet(folder, card));
}

std::string share(const json& metrics, const char* key) {
    if (!metrics.contains(key) || !metrics[key].is_number()) {
        return "–";
    }
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", metrics[key].get<double>());
    return text;
}

/// What a table of the verdict has in a column: a key of its metrics and the words over it.
struct Column {
    const char* key;
    const char* words;
};

constexpr std::array kSqlColumns{Column{"execution_accuracy", "right rows"},
                                 Column{"exact_match", "same statement"},
                                 Column{"valid_sql", "runs"}};
constexpr std::array kRagColumns{
    Column{"faithfulness", "faithfulness"},      Column{"answer_relevancy", "answer relevancy"},
    Column{"answer_correctness", "correctness"}, Column{"context_precision", "context precision"},
    Column{"context_recall", "context recall"},  Column{"abstention_rate", "abstentions"},
    Column{"latency_s", "seconds of an answer"}};

/// The systems of a verdict below each other; those that it lacks are left out.
std::string table(const json& verdict, std::span<const Column> columns) {
    std::string text = "| |", line = "| --- |";
    for (const Column& column : columns) {
        text += std::string(" ") + column.words + " |";
        line += " --- |";
    }
    text += "\n" + line + "\n";
    const json rows = verdict.value("rows", json::object());
    const auto add = [&](const char* name, const json& result) {
        const json metrics = result.value("metrics", json::object());
        text += std::string("| ") + name + " |";
        for (const Column& column : columns) {
            text.append(" ").append(share(metrics, column.key)).append(" |");
        }
        text += "\n";
    };
    const auto addRow = [&](const char* key, const char* name) {
        if (rows.contains(key)) {
            add(name, rows[key]);
        }
    };
    addRow("base", "base model");
    add("this model", verdict);
    addRow("constrained", "this model, held to the tables");
    addRow("teacher", "teacher");
    return text;
}

// What the judge is worth says what the figures are worth.
std::string judge(const json& verdict) {
    const json judge = verdict.value("judge", json::object());
    if (!judge.contains("auc")) {
        return "";
    }
    return "\nJudged by " + dumpJson(judge.value("model", json(""))) +
           ", which told statements that the text supports from others with an AUC of " +
           share(judge, "auc") + ".\n";
}

std::string verdict(const ModelCard& card) {
    if (!card.verdict.is_object()) {
        return "## Verdict\n\nThis model was not evaluated.\n";
    }
    std::string text = "## Verdict\n\n";
    const json comparison = card.verdict.value("comparison", json::object());
    const std::string sentence =
        comparison.value("verdict", card.verdict.value("no_verdict", std::string()));
    text += sentence.empty() ? "" : sentence + "\n\n";
    return card.specs.kind == kDistillation
               ? text + table(card.verdict, kRagColumns) + judge(card.verdict)
               : text + table(card.verdict, kSqlColumns);
}

} // namespace

CardWords languageCardWords(const ModelCard& card) {
    const char* does = card.specs.kind == kDistillation
                           ? ", answers questions as a stronger model taught it"
                           : ", writes SQL for a question and a database's tables";
    return {frontMatter(card), does, form(card) + usage(card), verdict(card)};
}

} // namespace fts
