#include "core/questions/hard_negatives.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <span>
#include <utility>

#include "core/base/random.h"
#include "core/eval/best_hits.h"
#include "core/retrieval/exact_search.h"
#include "core/retrieval/sequence_batches.h"

namespace fts {
namespace {

using Passages = std::vector<std::uint32_t>;

constexpr double kMargin = 0.05; // of the own passage's cosine

VectorTable vectorsOf(const std::vector<TrainingData::Sequence>& sequences, Encoder& encoder,
                      const std::function<void(std::size_t)>& afterBatch) {
    VectorTable table;
    table.dimension = static_cast<std::size_t>(encoder.dimension());
    table.values.resize(sequences.size() * table.dimension);
    embedSequences(encoder, sequences, table.values, 0, afterBatch);
    return table;
}

void makeRoom(TrainingData& data) {
    data.negatives.resize(data.pairs.size());
}

// The nearest to a pair's question of those clearly behind the pair's own passage.
Passages mistaken(const TrainingData& data, std::size_t pair, std::span<const float> scores,
                  std::size_t count) {
    const auto [question, passage] = data.pairs[pair];
    const double own = scores[passage];
    const double limit = own - kMargin * std::abs(own);
    const Passages& given = data.negatives[pair];
    BestHits best(count - std::min(count, given.size()), [](const Hit& left, const Hit& right) {
        return left.score != right.score ? left.score > right.score : left.passage < right.passage;
    });
    for (std::uint32_t other = 0; other < scores.size(); ++other) {
        const Hit hit{other, scores[other]};
        if (hit.score < limit && best.wants(hit) && !data.joined(question, other) &&
            std::ranges::find(given, other) == given.end()) {
            best.add(hit);
        }
    }
    Passages passages;
    std::ranges::transform(std::move(best).take(), std::back_inserter(passages),
                           [](const Hit& hit) { return static_cast<std::uint32_t>(hit.passage); });
    return passages;
}

} // namespace

void addHardNegatives(TrainingData& data, int count, Encoder& encoder, JobContext& context) {
    makeRoom(data);
    const auto total = static_cast<std::int64_t>(data.questions.size() + data.passages.size());
    std::int64_t before = 0;
    const auto tell = [&](std::size_t done) {
        context.check();
        context.events.emit(Progress{"negatives", before + static_cast<std::int64_t>(done), total});
    };
    const VectorTable questions = vectorsOf(data.questions, encoder, tell);
    before = static_cast<std::int64_t>(data.questions.size());
    const VectorTable passages = vectorsOf(data.passages, encoder, tell);

    std::vector<std::vector<std::size_t>> pairsOf(data.questions.size());
    for (std::size_t pair = 0; pair < data.pairs.size(); ++pair) {
        pairsOf[data.pairs[pair].question].push_back(pair);
    }
    scoreAll(
        questions, passages, context, [&](std::size_t question, std::span<const float> scores) {
            for (const std::size_t pair : pairsOf[question]) {
                std::ranges::copy(mistaken(data, pair, scores, static_cast<std::size_t>(count)),
                                  std::back_inserter(data.negatives[pair]));
            }
        });
}

void addRandomNegatives(TrainingData& data, int count) {
    makeRoom(data);
    Random random{data.pairs.size()};
    for (Passages& passages : data.negatives) {
        while (passages.size() < static_cast<std::size_t>(count)) {
            passages.push_back(static_cast<std::uint32_t>(random.below(data.passages.size())));
        }
    }
}

} // namespace fts
