#include "core/corpus/batches.h"

#include "core/base/random.h"

namespace fts {

std::vector<std::vector<std::uint32_t>> epochBatches(const TrainingData& data, int batch,
                                                     std::int64_t seed, int epoch) {
    std::vector<std::vector<std::uint32_t>> pairsOf(data.passages.size());
    for (std::uint32_t i = 0; i < data.pairs.size(); ++i) {
        pairsOf[data.pairs[i].passage].push_back(i);
    }
    Random random{static_cast<std::uint64_t>(seed), static_cast<std::uint64_t>(epoch)};
    std::vector<std::vector<std::uint32_t>> batches;
    for (const std::size_t passage : random.permutation(pairsOf.size())) {
        random.shuffle(pairsOf[passage]);
        for (const std::uint32_t pair : pairsOf[passage]) {
            if (batches.empty() || batches.back().size() == static_cast<std::size_t>(batch)) {
                batches.emplace_back();
            }
            batches.back().push_back(pair);
        }
    }
    return batches;
}

std::int64_t batchesInEpoch(const TrainingData& data, int batch) {
    const auto pairs = static_cast<std::int64_t>(data.pairs.size());
    return (pairs + batch - 1) / batch;
}

} // namespace fts
