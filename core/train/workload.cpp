#include "core/train/workload.h"

#include <algorithm>

#include "core/train/schedule.h"

namespace fts {
namespace {

constexpr int kMostEpochs = 10;

} // namespace

Workload workloadOf(const Learner& learner, const TrainSpec& spec) {
    Workload all;
    all.steps = stepsInEpoch(learner, spec) * spec.epochs;
    const int epochs = std::min(spec.epochs, kMostEpochs);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (auto& batch : learner.batches(epoch)) {
            const std::int64_t tokens = learner.tokensOf(batch);
            all.tokens += tokens;
            if (tokens > all.longestTokens) {
                all.longestTokens = tokens;
                all.longest = std::move(batch);
            }
        }
    }
    all.tokens = all.tokens * spec.epochs / epochs;
    return all;
}

} // namespace fts
