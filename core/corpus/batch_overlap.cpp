#include "core/corpus/batch_overlap.h"

#include <unordered_map>
#include <unordered_set>

#include "core/corpus/batches.h"

namespace fts {
namespace {

/// The partners a text has in a batch.
struct Partners {
    std::int64_t pairs = 0;
    std::unordered_set<std::uint32_t> of;
};

// The pairs of texts that have more than one partner in the batch.
std::int64_t withSeveral(const std::unordered_map<std::uint32_t, Partners>& texts) {
    std::int64_t pairs = 0;
    for (const auto& [text, partners] : texts) {
        pairs += partners.of.size() > 1 ? partners.pairs : 0;
    }
    return pairs;
}

} // namespace

BatchOverlap batchOverlap(const TrainingData& data, int batch, std::int64_t seed) {
    BatchOverlap overlap;
    for (const auto& pairs : epochBatches(data, batch, seed, 0)) {
        std::unordered_map<std::uint32_t, Partners> byPassage, byQuestion;
        const auto note = [](Partners& partners, std::uint32_t other) {
            ++partners.pairs;
            partners.of.insert(other);
        };
        for (const std::uint32_t i : pairs) {
            const TrainingData::Pair& pair = data.pairs[i];
            note(byPassage[pair.passage], pair.question);
            note(byQuestion[pair.question], pair.passage);
        }
        overlap.samePassage += withSeveral(byPassage);
        overlap.sameQuestion += withSeveral(byQuestion);
        ++overlap.batches;
    }
    return overlap;
}

} // namespace fts
