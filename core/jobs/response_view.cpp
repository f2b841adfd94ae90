#include "core/jobs/response_view.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/corpus/chat_responses.h"
#include "core/formats/language_model.h"
#include "core/jobs/tuning_rows.h"
#include "core/llm/answer_end.h"
#include "core/llm/sql_prompt.h"
#include "core/project/adapter_rate.h"
#include "core/project/field_table.h"
#include "core/project/models.h"
#include "core/store/sql_rows.h"

namespace fts {
namespace {

constexpr std::size_t kMostSamples = 40;
constexpr std::size_t kMostCut = 200; // pieces shown past the limit
constexpr std::size_t kTellEvery = 100;
constexpr std::uint64_t kSampling = 0x5a3; // names the stream of random numbers

std::string keyOf(const Specs& specs, ProjectStore& store) {
    const auto json = specsToJson(specs);
    return sha256(store.rowsHash() + json.at("model").dump() + specs.lora.targets +
                  json.at("train").value("learn_prompt", ""));
}

/// The part of a language model that decides how it reads a row; no weights.
struct Reader {
    LanguageModel model;
    ModelSpec spec;
    std::int32_t end = 0;
    bool learnsPrompt = false;

    const ChatTemplate* chatTemplate() const {
        return model.chatTemplate ? &*model.chatTemplate : nullptr;
    }
};

Reader openReader(const Specs& specs) {
    Reader reader{openLanguageModel(resolveModel(specs.model.base)), specs.model};
    reader.model.weights.reset();
    const int positions = reader.model.config.positions;
    int& limit = reader.spec.maxTokens;
    limit = limit == 0 ? positions : std::min(limit, positions);
    reader.end = answerEnd(reader.model.config.eosTokenIds, specs.model.prompt,
                           reader.model.tokenizer, reader.chatTemplate());
    reader.learnsPrompt = specs.train.learnPrompt == "yes";
    return reader;
}

ResponseRow responseOf(const SqlRow& row, const Reader& reader) {
    return responseRow(sqlPromptIds({row.question, row.context}, reader.spec.prompt,
                                    reader.model.tokenizer, reader.chatTemplate()),
                       row.answer, reader.end, reader.learnsPrompt, reader.model.tokenizer);
}

// How vocabularies mark that a piece begins a word.
bool beginsWord(std::string_view name) {
    return name.starts_with("Ġ") || name.starts_with("▁") || name.starts_with("Ċ");
}

SeenRow::Piece pieceOf(std::int32_t id, const Tokenizer& tokenizer) {
    SeenRow::Piece piece;
    const Token token = tokenizer.token(id);
    piece.special = token.special;
    piece.text = token.special ? token.name : tokenizer.decode({id});
    if (!token.special) {
        piece.joined = !beginsWord(token.name);
        if (piece.text.starts_with(' ')) {
            piece.text.erase(0, 1);
        }
    }
    return piece;
}

SeenRow seenRow(const ResponseRow& row, const Reader& reader) {
    const auto limit = static_cast<std::size_t>(reader.spec.maxTokens);
    SeenRow seen;
    seen.tokens = static_cast<int>(row.ids.size());
    seen.leftOut = row.ids.size() > limit;
    const std::size_t shown = std::min(row.ids.size(), limit + kMostCut);
    for (std::size_t i = 0; i < shown; ++i) {
        SeenRow::Piece piece = pieceOf(row.ids[i], reader.model.tokenizer);
        piece.learned = i >= row.learnedFrom;
        piece.cut = i >= limit;
        seen.pieces.push_back(std::move(piece));
    }
    return seen;
}

void count(const ResponseRow& row, ResponseView& view) {
    view.rows.add(row.ids.size());
    if (row.ids.size() <= static_cast<std::size_t>(view.limit)) {
        view.tokens += static_cast<std::int64_t>(row.ids.size());
        view.learned += row.learned();
    }
}

/// Rows of one kind as responses, one after the other.
struct Responses {
    std::size_t rows = 0;
    std::function<std::vector<ResponseRow>(std::size_t)> of; ///< a conversation may have several
};

Responses responsesIn(ProjectStore& store, const Specs& specs, const Reader& reader) {
    if (specs.kind == kTextToSql) {
        auto rows = sqlRows(store, Split::Train);
        const std::size_t count = rows.size();
        return {count, [rows = std::move(rows), &reader](std::size_t i) {
                    return std::vector{responseOf(rows[i], reader)};
                }};
    }
    if (reader.chatTemplate() == nullptr) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("The model has no chat template, so it cannot learn conversations. "
                             "Choose a model whose name ends in Instruct or Chat."));
    }
    auto rows = chatRowsOf(store, Split::Train);
    const std::size_t count = rows.size();
    return {count, [rows = std::move(rows), &reader](std::size_t i) {
                return chatResponses(rows[i].chat, reader.end, reader.model.tokenizer,
                                     *reader.chatTemplate());
            }};
}

void add(const ResponseRow& row, const Reader& reader, ResponseView& view) {
    count(row, view);
    auto& samples =
        row.ids.size() > static_cast<std::size_t>(view.limit) ? view.longSamples : view.samples;
    if (samples.size() < kMostSamples) {
        samples.push_back(seenRow(row, reader));
    }
}

} // namespace

std::optional<ResponseView> readResponseView(const Project& project, const std::string& known,
                                             JobContext& context) {
    ProjectStore store(project.storePath());
    ResponseView view;
    view.key = keyOf(project.specs(), store);
    if (view.key == known) {
        return std::nullopt;
    }
    const Reader reader = openReader(project.specs());
    view.limit = reader.spec.maxTokens;
    view.positions = reader.model.config.positions;
    view.rate = chosenLearningRate(project.specs().lora, reader.model.config.hidden);
    view.learnsPrompt = reader.learnsPrompt;
    const Responses rows = responsesIn(store, project.specs(), reader);
    std::size_t done = 0;
    // In random order, so that the first ones can be shown.
    for (const std::size_t i : Random{kSampling, rows.rows}.permutation(rows.rows)) {
        if (done++ % kTellEvery == 0) {
            context.check();
            context.events.emit(Progress{"look", static_cast<std::int64_t>(done),
                                         static_cast<std::int64_t>(rows.rows)});
        }
        try {
            for (const ResponseRow& row : rows.of(i)) {
                add(row, reader, view);
            }
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Unsupported || project.kind() == kTextToSql) {
                throw;
            }
            ++view.unfit;
        }
    }
    return view;
}

} // namespace fts
