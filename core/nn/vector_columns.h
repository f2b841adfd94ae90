#pragma once

#include <cstdint>

namespace fts {

/// Passes over the columns of a matrix of numbers, vectorised and shared among the threads, for
/// processors where processorHasBf16(). `Value` and sums as in vector_rows.h; rows lie one behind
/// the other.

/// out = x · factors, each column by its own.
template <typename Value>
void scaleColumns(const Value* x, const float* factors, Value* out, std::int64_t rows,
                  std::int64_t columns);

/// sums = Σ a · b of each column, over the rows in their order whatever the number of threads.
template <typename Value>
void sumColumns(const Value* a, const Value* b, float* sums, std::int64_t rows,
                std::int64_t columns);

} // namespace fts
