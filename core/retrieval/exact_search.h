#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/retrieval/text_embedder.h"

namespace fts {

/// Cosine of every question with every passage, in blocks of questions so that memory stays
/// bounded: `take(question, scores)` gets one row of passages.rows() floats at a time, in order.
/// The row is valid only during the call. Throws Cancelled between two blocks.
void scoreAll(const VectorTable& questions, const VectorTable& passages, JobContext& context,
              const std::function<void(std::size_t question, std::span<const float> scores)>& take);

} // namespace fts
