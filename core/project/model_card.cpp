#include "core/project/model_card.h"

#include "core/base/json.h"
#include "core/project/field_table.h"
#include "core/project/model_card_words.h"
#include "core/project/quoted_code.h"

namespace fts {
namespace {

using nlohmann::json;

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
    return text + "\nTrained on " +
           counted(card.trainPairs, card.specs.kind == kEmbedding ? "pair" : "row") +
           ", chosen by " + counted(card.validationQuestions, "validation question") + "; " +
           counted(card.testQuestions, "test question") +
           (card.testQuestions == 1 ? " was" : " were") + " kept apart for the verdict.\n\n";
}

std::string training(const ModelCard& card) {
    std::string text = "## Training\n\n| setting | value |\n| --- | --- |\n";
    for (const Field& field : fields(card.specs.kind)) {
        const bool matters = field.key.starts_with("train.") || field.key.starts_with("model.") ||
                             field.key.starts_with("split.") || field.key.starts_with("lora.") ||
                             field.key.starts_with("rag.");
        if (matters) {
            text += "| `" + field.key + "` | " + cell(fieldText(field, card.specs)) + " |\n";
        }
    }
    return text + "\n";
}

CardWords wordsOf(const ModelCard& card) {
    return card.specs.kind == kEmbedding ? encoderCardWords(card) : languageCardWords(card);
}

json promptToJson(const ExamplePrompt& prompt) {
    json messages = json::array();
    for (const ChatMessage& message : prompt.messages) {
        messages.push_back({{"role", roleName(message.role)}, {"content", message.text}});
    }
    return {{"messages", messages}, {"text", prompt.text}, {"stop", prompt.stops}};
}

} // namespace

std::string modelCardBody(const ModelCard& card) {
    const CardWords words = wordsOf(card);
    const std::string origin =
        card.run > 0 ? "Fine-tuned from " + card.baseModel : "A copy of " + card.baseModel;
    return "# " + origin + "\n\n" + origin + " with Finetune Studio. It has " +
           grouped(card.parameters) + " parameters" + words.does + " and reads at most " +
           std::to_string(card.specs.model.maxTokens) + " tokens of it.\n\n" + words.usage +
           lineage(card) + (card.run > 0 ? training(card) : "") + words.verdict;
}

std::string modelCardText(const ModelCard& card) {
    return wordsOf(card).frontMatter + modelCardBody(card);
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
    json facts{{"version", 1},
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
    if (card.specs.kind != kEmbedding) {
        facts["prompt"] = promptToJson(card.prompt);
    }
    return facts;
}

} // namespace fts
