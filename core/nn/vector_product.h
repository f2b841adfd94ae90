#pragma once

#include <cstddef>
#include <cstdint>

#include "core/formats/gguf_blocks.h"

namespace fts {

/// Rows at most for which productOfFew() is the fastest way, and in bf16 with a weight in Q4_0 or
/// Q4_1, which takes long to unpack for a product of many.
inline constexpr std::int64_t kMostFewRows = 16;
inline constexpr std::int64_t kMostNibbleRows = 128;

/// out = x Wᵀ + bias for a few rows, as they come when a language model writes: each weight is
/// read from memory once, which is what takes the time. A row comes to the same to the bit whatever
/// others are beside it, so that an answer does not depend on who else asks. x [rows, in], weight
/// [outs, in], bias [outs] or null, out [rows, outs], each row behind the other. For processors
/// where processorHasBf16(). `Value` is float, or std::uint16_t for the bits of bf16, `Out` one of
/// them; sums are fp32.
template <typename Value, typename Out>
void productOfFew(const Value* x, const Value* weight, const Value* bias, Out* out,
                  std::int64_t rows, std::int64_t in, std::int64_t outs);

/// A weight [outs, in] whose rows are GGUF's blocks, each row behind the other: Q8_0, Q4_0 or Q4_1,
/// `in` a multiple of 32.
struct PackedRows {
    GgufType type = GgufType::Q8_0;
    const std::byte* blocks = nullptr;
};

/// productOfFew() with the weight that unpackRows() gives, which is never held; four bits are not
/// even rounded to bf16.
template <typename Value, typename Out>
void productOfFew(const Value* x, const PackedRows& weight, const Value* bias, Out* out,
                  std::int64_t rows, std::int64_t in, std::int64_t outs);

/// The values of unpackGguf(), bf16 rounded half to even. values [rows, in].
template <typename Value>
void unpackRows(const PackedRows& weight, Value* values, std::int64_t rows, std::int64_t in);

} // namespace fts
