#include "core/corpus/batches.h"

#include <algorithm>
#include <utility>

#include "core/base/random.h"

namespace fts {
namespace {

using Group = std::vector<std::uint32_t>; // pairs that stand side by side

constexpr std::size_t kFewestPassages = 8; // that a batch is made of

// Of the pairs of a passage. Two cost little more than one, and half of a batch is left.
std::size_t mostTogether(std::size_t batch) {
    return std::max(batch / kFewestPassages, batch < 4 ? std::size_t{1} : std::size_t{2});
}

// A batch of the questions of one passage alone would have no wrong answers, and its loss would be
// zero. What is left of a large group stays in its place, so that data without any keep their
// order.
void divideLarge(std::vector<Group>& groups, std::size_t most, Random& random) {
    const std::size_t passages = groups.size();
    for (std::size_t passage = 0; passage < passages; ++passage) {
        if (groups[passage].size() > most) {
            random.shuffle(groups[passage]);
        }
        while (groups[passage].size() > most) {
            Group& whole = groups[passage];
            Group part(whole.end() - static_cast<std::ptrdiff_t>(most), whole.end());
            whole.resize(whole.size() - most);
            groups.push_back(std::move(part));
        }
    }
}

} // namespace

std::vector<std::vector<std::uint32_t>> epochBatches(const TrainingData& data, int batch,
                                                     std::int64_t seed, int epoch) {
    std::vector<Group> groups(data.passages.size());
    for (std::uint32_t i = 0; i < data.pairs.size(); ++i) {
        groups[data.pairs[i].passage].push_back(i);
    }
    Random random{static_cast<std::uint64_t>(seed), static_cast<std::uint64_t>(epoch)};
    divideLarge(groups, mostTogether(static_cast<std::size_t>(batch)), random);
    std::vector<std::vector<std::uint32_t>> batches;
    for (const std::size_t group : random.permutation(groups.size())) {
        random.shuffle(groups[group]);
        for (const std::uint32_t pair : groups[group]) {
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
