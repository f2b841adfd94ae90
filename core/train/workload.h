#pragma once

#include <cstdint>
#include <vector>

#include "core/corpus/training_data.h"
#include "core/project/specs.h"

namespace fts {

/// All that a training will compute, known before it begins.
struct Workload {
    std::int64_t steps = 0;
    std::int64_t tokens = 0; ///< with gradients: distinct texts of each batch

    std::vector<std::uint32_t> longest; ///< the batch of most tokens, of those of ten epochs
    std::int64_t longestTokens = 0;
};

/// Of all epochs, as the Trainer goes through them; beyond ten epochs the tokens are those of the
/// first ten, scaled.
Workload workloadOf(const TrainingData& data, const TrainSpec& spec);

} // namespace fts
