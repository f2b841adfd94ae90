#include "core/nn/vector_product.h"

#include <algorithm>

#include "core/nn/api/threads.h"
#include "core/nn/vector_block_rows.h"
#include "core/nn/vector_nibble_product.h"

#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"

namespace fts {
namespace {

constexpr std::int64_t kOutsATask = 64; // whose weights stay in a core's own cache
constexpr int kLongestBlock = 8;        // rows whose sums stay in registers
constexpr std::int64_t kOutsAhead = 16; // whose weights are fetched meanwhile

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

/// Rows of a weight that holds values as they are.
template <typename Value>
struct PlainRows {
    using Row = const Value*;
    static constexpr std::int64_t kVectorBytes = kVectorValues<Value> * sizeof(Value);
    const Value* values;
    std::int64_t in;

    Row row(std::int64_t index) const { return values + index * in; }

    template <bool kWhole>
    FTS_VECTOR_INLINE static __m512i take(Row row, std::int64_t place, std::int64_t count) {
        return units<kWhole>(row + place, count);
    }

    static Row at(Row row, std::int64_t place) { return row + place; }
};

/// Begins to fetch, in the order of memory, the next weights as fast as they are used up: rows are
/// too short for the processor to see them coming.
template <int kOuts, typename Weight>
FTS_VECTOR_INLINE void fetchNext(typename Weight::Row row, std::int64_t in, std::int64_t place) {
    fetch<kOuts * Weight::kVectorBytes>(Weight::at(row, kOutsAhead * in + place * kOuts));
}

/// Adds the products of a vector of each row of x with one of each row of weights.
template <int kRows, bool kWhole, typename Weight, typename Value>
FTS_VECTOR_INLINE void addProducts(__m512 (&sums)[kLanes], const Value* x, std::int64_t stride,
                                   const typename Weight::Row (&weights)[kLanes / kRows],
                                   std::int64_t place, std::int64_t count) {
    constexpr int kOuts = kLanes / kRows;
    __m512i values[kRows];
#pragma GCC unroll 16
    for (int row = 0; row < kRows; ++row) {
        values[row] = units<kWhole>(x + row * stride + place, count);
    }
#pragma GCC unroll 16
    for (int column = 0; column < kOuts; ++column) {
        const __m512i factors = Weight::template take<kWhole>(weights[column], place, count);
#pragma GCC unroll 16
        for (int row = 0; row < kRows; ++row) {
            __m512& sum = sums[row * kOuts + column];
            sum = addProduct<Value>(sum, values[row], factors);
        }
    }
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
template <int kRows, typename Weight, typename Value, typename Out>
FTS_VECTOR void block(const Value* x, const Weight& weight, const Value* bias, Out* out,
                      std::int64_t outs, std::int64_t begin, std::int64_t width) {
    constexpr int kOuts = kLanes / kRows;
    const std::int64_t in = weight.in;
    typename Weight::Row weights[kOuts];
    for (int column = 0; column < kOuts; ++column) {
        weights[column] = weight.row(begin + std::min<std::int64_t>(column, width - 1));
    }
    __m512 sums[kLanes] = {};
    std::int64_t place = 0;
    for (; place + kVectorValues<Value> <= in; place += kVectorValues<Value>) {
        fetchNext<kOuts, Weight>(weights[0], in, place);
        addProducts<kRows, true, Weight>(sums, x, in, weights, place, 0);
    }
    if (place < in) {
        addProducts<kRows, false, Weight>(sums, x, in, weights, place, in - place);
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
template <int kRows, typename Weight, typename Value, typename Out>
FTS_VECTOR void blocks(const Value* x, const Weight& weight, const Value* bias, Out* out,
                       std::int64_t outs, std::int64_t begin, std::int64_t end) {
    constexpr std::int64_t kOuts = kLanes / kRows;
    for (std::int64_t i = begin; i < end; i += kOuts) {
        block<kRows>(x, weight, bias, out, outs, i, std::min(kOuts, end - i));
    }
}

/// Of the outs from `begin` to `end`.
template <typename Weight, typename Value, typename Out>
void product(const Value* x, const Weight& weight, const Value* bias, Out* out, std::int64_t rows,
             std::int64_t outs, std::int64_t begin, std::int64_t end) {
    for (std::int64_t row = 0; row < rows;) {
        const Value* values = x + row * weight.in;
        Out* to = out + row * outs;
        const std::int64_t left = rows - row;
        if (left >= kLongestBlock) {
            blocks<kLongestBlock>(values, weight, bias, to, outs, begin, end);
            row += kLongestBlock;
        } else if (left >= 4) {
            blocks<4>(values, weight, bias, to, outs, begin, end);
            row += 4;
        } else if (left >= 2) {
            blocks<2>(values, weight, bias, to, outs, begin, end);
            row += 2;
        } else {
            blocks<1>(values, weight, bias, to, outs, begin, end);
            row += 1;
        }
    }
}

} // namespace

template <typename Value, typename Out>
void productOfFew(const Value* x, const Value* weight, const Value* bias, Out* out,
                  std::int64_t rows, std::int64_t in, std::int64_t outs) {
    const PlainRows<Value> plain{weight, in};
    shareRange(outs, kOutsATask, [&](std::int64_t begin, std::int64_t end) {
        product(x, plain, bias, out, rows, outs, begin, end);
    });
}

template <typename Value, typename Out>
void productOfFew(const Value* x, const PackedRows& weight, const Value* bias, Out* out,
                  std::int64_t rows, std::int64_t in, std::int64_t outs) {
    if constexpr (std::is_same_v<Value, std::uint16_t>) {
        if (weight.type != GgufType::Q8_0) {
            const NibbleProduct nibbles(x, weight, bias, rows, in);
            return shareRange(outs, kOutsATask, [&](std::int64_t begin, std::int64_t end) {
                nibbles.take(out, outs, begin, end);
            });
        }
    }
    withBlockRows<Value>(weight, in, [&](const auto& blockRows) {
        shareRange(outs, kOutsATask, [&](std::int64_t begin, std::int64_t end) {
            product(x, blockRows, bias, out, rows, outs, begin, end);
        });
    });
}

#define FTS_PRODUCTS(Value, Out)                                                                   \
    template void productOfFew(const Value*, const Value*, const Value*, Out*, std::int64_t,       \
                               std::int64_t, std::int64_t);                                        \
    template void productOfFew(const Value*, const PackedRows&, const Value*, Out*, std::int64_t,  \
                               std::int64_t, std::int64_t);
FTS_PRODUCTS(float, float)
FTS_PRODUCTS(std::uint16_t, std::uint16_t)
FTS_PRODUCTS(std::uint16_t, float)
#undef FTS_PRODUCTS

} // namespace fts
