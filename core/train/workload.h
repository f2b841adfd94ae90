#pragma once

#include <cstdint>
#include <vector>

#include "core/project/specs.h"
#include "core/train/learner.h"

namespace fts {

/// All that a training will compute, known before it begins.
struct Workload {
    std::int64_t steps = 0;
    std::int64_t tokens = 0; ///< with gradients

    Learner::Batch longest; ///< the batch of most tokens, of those of ten epochs
    std::int64_t longestTokens = 0;
};

/// Of all epochs, as the Trainer goes through them; beyond ten epochs the tokens are those of the
/// first ten, scaled.
Workload workloadOf(const Learner& learner, const TrainSpec& spec);

} // namespace fts
