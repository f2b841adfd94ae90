#pragma once

#include "core/base/job_context.h"
#include "core/corpus/training_data.h"
#include "core/nn/api/encoder.h"

namespace fts {

/// Gives each pair that has fewer than `count` negatives more of them: the passages that the
/// encoder takes for good answers to its question, the nearest first. Those are of the highest
/// cosine that no pair joins with the question. What comes within 5 % of the pair's own passage, or
/// beyond it, may well answer, too, and is left out (de Souza Moreira et al. 2024,
/// arXiv:2407.15831).
///
/// Emits Progress of the stage "negatives". Throws Cancelled.
void addHardNegatives(TrainingData& data, int count, Encoder& encoder, JobContext& context);

/// The same with passages drawn by chance: what learning against hard ones costs, without looking
/// for them.
void addRandomNegatives(TrainingData& data, int count);

} // namespace fts
