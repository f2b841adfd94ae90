#pragma once

#include <cstdint>

namespace fts {

/// Rows at most for which productOfFew() is the fastest way.
inline constexpr std::int64_t kMostFewRows = 16;

/// out = x Wᵀ + bias for a few rows, as they come when a language model writes: each weight is
/// read from memory once, which is what takes the time. x [rows, in], weight [outs, in], bias
/// [outs] or null, out [rows, outs], each row behind the other. For processors where
/// processorHasBf16(). `Value` is float, or std::uint16_t for the bits of bf16, `Out` one of them;
/// sums are fp32.
template <typename Value, typename Out>
void productOfFew(const Value* x, const Value* weight, const Value* bias, Out* out,
                  std::int64_t rows, std::int64_t in, std::int64_t outs);

} // namespace fts
