#include "core/nn/vector_product.h"

#include <algorithm>

#include "core/nn/api/threads.h"
#include "core/nn/vector_math.h"

#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"

namespace fts {
namespace {

constexpr std::int64_t kOutsATask = 64; // whose weights stay in a core's own cache
constexpr int kLongestBlock = 8;        // rows whose sums stay in registers

FTS_VECTOR_INLINE __m512i first(const float* from, std::int64_t count) {
    return _mm512_castps_si512(_mm512_maskz_loadu_ps(firstLanes(count), from));
}

FTS_VECTOR_INLINE __m512i first(const std::uint16_t* from, std::int64_t count) {
    return _mm512_maskz_loadu_epi16((__mmask32)((std::uint64_t{1} << count) - 1), from);
}

/// A vector of values; where it is not a whole one, the first `count` of it.
template <bool kWhole, typename Value>
FTS_VECTOR_INLINE __m512i units(const Value* from, std::int64_t count) {
    if constexpr (kWhole) {
        return _mm512_loadu_si512(from);
    } else {
        return first(from, count);
    }
}

/// Adds the products of a vector of each row of x with one of each row of weights.
template <int kRows, bool kWhole, typename Value>
FTS_VECTOR_INLINE void addProducts(__m512 (&sums)[kLanes], const Value* x, std::int64_t stride,
                                   const Value* const (&weights)[kLanes / kRows],
                                   std::int64_t place, std::int64_t count) {
    constexpr int kOuts = kLanes / kRows;
    __m512i columns[kOuts];
#pragma GCC unroll 16
    for (int column = 0; column < kOuts; ++column) {
        columns[column] = units<kWhole>(weights[column] + place, count);
    }
#pragma GCC unroll 16
    for (int row = 0; row < kRows; ++row) {
        const __m512i values = units<kWhole>(x + row * stride + place, count);
#pragma GCC unroll 16
        for (int column = 0; column < kOuts; ++column) {
            __m512& sum = sums[row * kOuts + column];
            sum = addProduct<Value>(sum, values, columns[column]);
        }
    }
}

/// A vector of the sums of the lanes of kLanes vectors.
FTS_VECTOR_INLINE __m512 sumsOf(const __m512 (&vectors)[kLanes]) {
    __m512 quarters[4]; // of four vectors each: their sums within each quarter of the lanes
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
        const __m512* v = vectors + 4 * i;
        const __m512 one =
            _mm512_add_ps(_mm512_unpacklo_ps(v[0], v[1]), _mm512_unpackhi_ps(v[0], v[1]));
        const __m512 two =
            _mm512_add_ps(_mm512_unpacklo_ps(v[2], v[3]), _mm512_unpackhi_ps(v[2], v[3]));
        const __m512d first = _mm512_castps_pd(one), second = _mm512_castps_pd(two);
        quarters[i] = _mm512_add_ps(_mm512_castpd_ps(_mm512_unpacklo_pd(first, second)),
                                    _mm512_castpd_ps(_mm512_unpackhi_pd(first, second)));
    }
    const __m512 low = _mm512_add_ps(_mm512_shuffle_f32x4(quarters[0], quarters[1], 0x44),
                                     _mm512_shuffle_f32x4(quarters[0], quarters[1], 0xEE));
    const __m512 high = _mm512_add_ps(_mm512_shuffle_f32x4(quarters[2], quarters[3], 0x44),
                                      _mm512_shuffle_f32x4(quarters[2], quarters[3], 0xEE));
    return _mm512_add_ps(_mm512_shuffle_f32x4(low, high, 0x88),
                         _mm512_shuffle_f32x4(low, high, 0xDD));
}

/// As much of the bias as `width` outs have, for each row.
template <int kRows>
FTS_VECTOR_INLINE __m512 biasOf(const float* bias, std::int64_t width) {
    float all[kLanes] = {};
    for (std::int64_t i = 0; i < kLanes; ++i) {
        const std::int64_t column = i % (kLanes / kRows);
        all[i] = column < width ? bias[column] : 0.0F;
    }
    return load(all, firstLanes(kLanes));
}

template <int kRows>
FTS_VECTOR_INLINE __m512 biasOf(const std::uint16_t* bias, std::int64_t width) {
    float values[kLanes];
    store(values, load(bias, firstLanes(width)));
    return biasOf<kRows>(values, width);
}

/// kRows rows of x times `width` rows of weights from the out `begin` on, kLanes products at once;
/// where fewer weights are left, the last is taken again.
template <int kRows, typename Value, typename Out>
FTS_VECTOR void block(const Value* x, const Value* weight, const Value* bias, Out* out,
                      std::int64_t in, std::int64_t outs, std::int64_t begin, std::int64_t width) {
    constexpr int kOuts = kLanes / kRows;
    const Value* weights[kOuts];
    for (int column = 0; column < kOuts; ++column) {
        weights[column] = weight + (begin + std::min<std::int64_t>(column, width - 1)) * in;
    }
    __m512 sums[kLanes] = {};
    std::int64_t place = 0;
    for (; place + kVectorValues<Value> <= in; place += kVectorValues<Value>) {
        addProducts<kRows, true>(sums, x, in, weights, place, 0);
    }
    if (place < in) {
        addProducts<kRows, false>(sums, x, in, weights, place, in - place);
    }
    __m512 sum = sumsOf(sums);
    if (bias != nullptr) {
        sum = _mm512_add_ps(sum, biasOf<kRows>(bias + begin, width));
    }
    Out results[kLanes];
    store(results, sum);
    for (int row = 0; row < kRows; ++row) {
        std::copy_n(results + row * kOuts, width, out + row * outs + begin);
    }
}

/// All outs from `begin` to `end`.
template <int kRows, typename Value, typename Out>
FTS_VECTOR void blocks(const Value* x, const Value* weight, const Value* bias, Out* out,
                       std::int64_t in, std::int64_t outs, std::int64_t begin, std::int64_t end) {
    constexpr std::int64_t kOuts = kLanes / kRows;
    for (std::int64_t i = begin; i < end; i += kOuts) {
        block<kRows>(x, weight, bias, out, in, outs, i, std::min(kOuts, end - i));
    }
}

} // namespace

template <typename Value, typename Out>
void productOfFew(const Value* x, const Value* weight, const Value* bias, Out* out,
                  std::int64_t rows, std::int64_t in, std::int64_t outs) {
    const auto part = [&](std::int64_t begin) {
        const std::int64_t end = std::min(outs, begin + kOutsATask);
        for (std::int64_t row = 0; row < rows;) {
            const Value* values = x + row * in;
            Out* to = out + row * outs;
            const std::int64_t left = rows - row;
            if (left >= kLongestBlock) {
                blocks<kLongestBlock>(values, weight, bias, to, in, outs, begin, end);
                row += kLongestBlock;
            } else if (left >= 4) {
                blocks<4>(values, weight, bias, to, in, outs, begin, end);
                row += 4;
            } else if (left >= 2) {
                blocks<2>(values, weight, bias, to, in, outs, begin, end);
                row += 2;
            } else {
                blocks<1>(values, weight, bias, to, in, outs, begin, end);
                row += 1;
            }
        }
    };
    const std::int64_t tasks = (outs + kOutsATask - 1) / kOutsATask;
    shareTasks(static_cast<std::size_t>(tasks), [&](const NextTask& next) {
        while (const auto task = next()) {
            part(static_cast<std::int64_t>(*task) * kOutsATask);
        }
    });
}

template void productOfFew(const float*, const float*, const float*, float*, std::int64_t,
                           std::int64_t, std::int64_t);
template void productOfFew(const std::uint16_t*, const std::uint16_t*, const std::uint16_t*,
                           std::uint16_t*, std::int64_t, std::int64_t, std::int64_t);
template void productOfFew(const std::uint16_t*, const std::uint16_t*, const std::uint16_t*, float*,
                           std::int64_t, std::int64_t, std::int64_t);

} // namespace fts
