#pragma once

#include <cstdint>
#include <span>

#include "core/nn/vector_attention.h"

namespace fts {

/// Where the keys and values of several answers are kept, each [answers, heads, capacity, head
/// size]; a head of theirs serves as many heads of the queries as there are.
struct CachedHeads {
    std::int64_t heads = 0;
    std::int64_t capacity = 0; ///< tokens
    std::int64_t headSize = 0; ///< hasVectorAttention()
};

/// softmax(q Kᵀ / √headSize) V of the newest token of each answer, for inference on a processor.
/// query and out [answers, queryHeads, headSize]; `seen` are the cached tokens that an answer's
/// newest sees. `Value` is float, or std::uint16_t for the bits of bf16; sums are fp32.
template <typename Value>
void cachedAttention(const Value* query, const Value* keys, const Value* values, Value* out,
                     std::span<const TokenRange> seen, std::int64_t queryHeads,
                     const CachedHeads& cached);

} // namespace fts
