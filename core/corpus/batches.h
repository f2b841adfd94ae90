#pragma once

#include <cstdint>
#include <vector>

#include "core/corpus/training_data.h"

namespace fts {

/// The batches of one epoch: indexes into `data.pairs`, each pair once, `batch` a batch and the
/// rest in the last one. Depends only on the arguments, so a position (epoch, batch) is all a
/// checkpoint needs to know about the order.
///
/// Passages come in random order and the questions of a passage stay together: a passage then
/// is computed once for all its questions, and the batch's other passages are all negatives. One
/// with more questions than an eighth of a batch (or two, in batches of four or more) comes several
/// times, with others of them in each epoch: else there would be no other passages.
std::vector<std::vector<std::uint32_t>> epochBatches(const TrainingData& data, int batch,
                                                     std::int64_t seed, int epoch);

/// How many batches epochBatches() makes.
std::int64_t batchesInEpoch(const TrainingData& data, int batch);

} // namespace fts
