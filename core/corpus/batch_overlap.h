#pragma once

#include <cstdint>

#include "core/corpus/training_data.h"

namespace fts {

/// Pairs of an epoch that meet, in their batch, a text that would be taken for a wrong answer
/// although it is a right one. The loss leaves such answers out.
struct BatchOverlap {
    std::int64_t samePassage = 0;  ///< pairs whose passage also stands there with another question
    std::int64_t sameQuestion = 0; ///< pairs whose question also stands there with another passage
    std::int64_t batches = 0;
};

/// Of the first epoch, in the order training takes.
BatchOverlap batchOverlap(const TrainingData& data, int batch, std::int64_t seed);

} // namespace fts
