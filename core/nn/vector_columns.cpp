#include "core/nn/vector_columns.h"

#include <algorithm>

#include "core/nn/api/threads.h"
#include "core/nn/vector_math.h"

#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"

namespace fts {
namespace {

constexpr std::int64_t kValuesAtOnce = 1 << 15; // that a thread takes at a time
constexpr std::int64_t kVectors = 4;            // of columns summed together: whole cache lines
constexpr std::int64_t kColumnsAtOnce = kVectors * kLanes;

template <typename Value>
FTS_VECTOR void scaleRow(const Value* x, const float* factors, Value* out, std::int64_t columns) {
    for (std::int64_t i = 0; i < columns; i += kLanes) {
        const __mmask16 lanes = firstLanes(columns - i);
        store(out + i, lanes, _mm512_mul_ps(load(x + i, lanes), load(factors + i, lanes)));
    }
}

/// Of `count` columns, at most kColumnsAtOnce.
template <typename Value>
FTS_VECTOR void sumOfColumns(const Value* a, const Value* b, float* sums, std::int64_t rows,
                             std::int64_t columns, std::int64_t count) {
    __m512 sum[kVectors] = {_mm512_setzero_ps(), _mm512_setzero_ps(), _mm512_setzero_ps(),
                            _mm512_setzero_ps()};
    __mmask16 lanes[kVectors];
    for (std::int64_t i = 0; i < kVectors; ++i) {
        lanes[i] = firstLanes(std::max<std::int64_t>(0, count - i * kLanes));
    }
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t i = 0; i < kVectors; ++i) {
            const std::int64_t place = row * columns + i * kLanes;
            sum[i] = _mm512_fmadd_ps(load(a + place, lanes[i]), load(b + place, lanes[i]), sum[i]);
        }
    }
    for (std::int64_t i = 0; i < kVectors; ++i) {
        store(sums + i * kLanes, lanes[i], sum[i]);
    }
}

} // namespace

template <typename Value>
void scaleColumns(const Value* x, const float* factors, Value* out, std::int64_t rows,
                  std::int64_t columns) {
    const std::int64_t atOnce = std::max<std::int64_t>(1, kValuesAtOnce / columns);
    shareRange(rows, atOnce, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            scaleRow(x + row * columns, factors, out + row * columns, columns);
        }
    });
}

template <typename Value>
void sumColumns(const Value* a, const Value* b, float* sums, std::int64_t rows,
                std::int64_t columns) {
    shareRange(columns, kColumnsAtOnce, [&](std::int64_t begin, std::int64_t end) {
        sumOfColumns(a + begin, b + begin, sums + begin, rows, columns, end - begin);
    });
}

#define FTS_FOR_VALUE(Value)                                                                       \
    template void scaleColumns(const Value*, const float*, Value*, std::int64_t, std::int64_t);    \
    template void sumColumns(const Value*, const Value*, float*, std::int64_t, std::int64_t);

FTS_FOR_VALUE(float)
FTS_FOR_VALUE(std::uint16_t)

} // namespace fts
