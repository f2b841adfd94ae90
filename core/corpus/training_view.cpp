#include "core/corpus/training_view.h"

#include <set>

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/corpus/context_words.h"
#include "core/corpus/model_reader.h"
#include "core/corpus/training_rows.h"
#include "core/project/field_table.h"

namespace fts {
namespace {

constexpr std::size_t kMostExamples = 5;
constexpr std::size_t kMostSamples = 40;
constexpr std::int64_t kTellEvery = 100;
constexpr std::uint64_t kSampling = 0x5a3; // names the stream of random numbers

std::string keyOf(const Specs& specs, ProjectStore& store) {
    const auto json = specsToJson(specs);
    return sha256(store.rowsHash() + json.at("model").dump() + json.at("train").at("batch").dump() +
                  json.at("train").at("seed").dump());
}

/// Tells how many pairs are done, and lets a stop through.
class PairCount {
public:
    PairCount(std::size_t total, JobContext& context)
        : m_total(static_cast<std::int64_t>(total)), m_context(context) {}

    void next() {
        if (m_done++ % kTellEvery == 0) {
            m_context.check();
            m_context.events.emit(Progress{"look", m_done, m_total});
        }
    }

private:
    std::int64_t m_total;
    std::int64_t m_done = 0;
    JobContext& m_context;
};

SeenPair seenPair(const PairRow& pair, const ModelReader& reader) {
    const int limit = reader.model.maxTokens;
    return {seenText(reader.tokenizer, reader.model.queryPrompt + pair.question, limit),
            seenText(reader.tokenizer, reader.model.passagePrompt + pair.passage, limit)};
}

bool isCut(const SeenPair& pair) {
    return pair.question.seen < pair.question.total || pair.passage.seen < pair.passage.total;
}

// Draws pairs, and pairs of those that fill the limit, of which nearly all are cut.
void addSamples(const std::vector<PairRow>& pairs, const TrainingData& data,
                const ModelReader& reader, TrainingView& view) {
    const auto limit = static_cast<std::size_t>(view.limit);
    const auto fillsLimit = [&](const TrainingData::Pair& pair) {
        return data.questions[pair.question].size() == limit ||
               data.passages[pair.passage].size() == limit;
    };
    for (const std::size_t i : Random{kSampling, pairs.size()}.permutation(pairs.size())) {
        const bool wanted = view.samples.size() < kMostSamples;
        const bool wantedCut = view.cutSamples.size() < kMostSamples && fillsLimit(data.pairs[i]);
        if (!wanted && !wantedCut) {
            continue;
        }
        const SeenPair pair = seenPair(pairs[i], reader);
        if (wanted) {
            view.samples.push_back(pair);
        }
        if (wantedCut && isCut(pair)) {
            view.cutSamples.push_back(pair);
        }
    }
}

void addLeaning(const std::vector<PairRow>& pairs, TrainingView& view) {
    std::set<std::int64_t> questions;
    for (const PairRow& pair : pairs) {
        if (questions.insert(pair.questionId).second && leansOnContext(pair.question)) {
            ++view.leaning;
            if (view.examples.size() < kMostExamples) {
                view.examples.push_back(pair.question);
            }
        }
    }
}

} // namespace

std::optional<TrainingView> readTrainingView(const Project& project, const std::string& known,
                                             JobContext& context) {
    const Specs& specs = project.specs();
    ProjectStore store(project.storePath());
    TrainingView view;
    view.key = keyOf(specs, store);
    if (view.key == known) {
        return std::nullopt;
    }
    const ModelReader reader = openModelReader(specs);
    const auto pairs = store.pairs(Split::Train);
    PairCount count(pairs.size(), context);
    TrainingRows rows = trainingRows(pairs, reader.tokenizer, reader.model, reader.model.maxTokens,
                                     [&] { count.next(); });
    view.limit = reader.model.maxTokens;
    view.positions = reader.positions;
    view.pairs = static_cast<std::int64_t>(pairs.size());
    view.questions = std::move(rows.questionLengths);
    view.passages = std::move(rows.passageLengths);
    view.overlap = batchOverlap(rows.data, specs.train.batch, specs.train.seed);
    addLeaning(pairs, view);
    addSamples(pairs, rows.data, reader, view);
    return view;
}

} // namespace fts
