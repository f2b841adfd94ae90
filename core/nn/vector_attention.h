#pragma once

#include <cstdint>
#include <span>

namespace fts {

/// One sequence of a packed batch, in tokens.
struct TokenRange {
    std::int64_t begin = 0;
    std::int64_t length = 0;
};

/// True if this processor has the instructions vectorAttention() is written in (AVX-512 with
/// bf16) and heads of that many values fill its registers.
bool hasVectorAttention(std::int64_t headSize);

/// softmax(Q Kᵀ / √headSize) V within each sequence, for inference on a processor.
///
/// `projected` holds a row a token: queries, keys and values side by side, each `heads` ·
/// `headSize` wide; `out` gets the rows that the heads make together. Sequences may differ in
/// length at no cost: nothing is padded, copied apart or compiled for a length, and a block's
/// scores never leave the first cache. `Value` is float, or std::uint16_t for the bits of bf16.
template <typename Value>
void vectorAttention(const Value* projected, Value* out, std::span<const TokenRange> sequences,
                     std::int64_t heads, std::int64_t headSize);

} // namespace fts
