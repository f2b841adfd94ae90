#include "core/train/schedule.h"

#include <algorithm>
#include <cmath>

namespace fts {

double warmupLinear(std::int64_t step, std::int64_t steps, double warmup) {
    const auto rising = static_cast<std::int64_t>(std::ceil(static_cast<double>(steps) * warmup));
    if (step < rising) {
        // The first step counts as well: at a rate of 0 it would be work for nothing.
        return static_cast<double>(step + 1) / static_cast<double>(rising + 1);
    }
    const auto falling = std::max<std::int64_t>(1, steps - rising);
    return std::max(0.0, static_cast<double>(steps - step) / static_cast<double>(falling));
}

std::int64_t stepsInEpoch(const Learner& learner, const TrainSpec& spec) {
    return (learner.batchesInEpoch() + spec.accumulate - 1) / spec.accumulate;
}

std::int64_t looksIn(std::int64_t steps, std::int64_t every) {
    return (steps + every - 1) / every + 1;
}

} // namespace fts
