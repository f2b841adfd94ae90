#include "core/nn/vector_product.h"

#include <algorithm>
#include <cstring>

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

constexpr std::int64_t kBlockValues = 32;
template <GgufType kType>
constexpr std::int64_t kBlockBytes = kType == GgufType::Q8_0   ? 34
                                     : kType == GgufType::Q4_1 ? 20
                                                               : 18;

/// A number of 16 bits in all lanes.
FTS_VECTOR_INLINE __m512 half(const std::byte* at) {
    std::int16_t bits = 0;
    std::memcpy(&bits, at, sizeof bits);
    return _mm512_cvtph_ps(_mm256_set1_epi16(bits));
}

/// The lower (0) or upper four bits of sixteen bytes.
template <int kHalf>
FTS_VECTOR_INLINE __m512i nibbles(const std::byte* from) {
    const __m128i both = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    const __m128i lower = kHalf == 0 ? both : _mm_srli_epi16(both, 4);
    return _mm512_cvtepu8_epi32(_mm_and_si128(lower, _mm_set1_epi8(15)));
}

/// The first (0) or second half of a block, as unpackGguf() has it.
template <GgufType kType, int kHalf>
FTS_VECTOR_INLINE __m512 unpacked(const std::byte* block) {
    const __m512 scale = half(block);
    if constexpr (kType == GgufType::Q8_0) {
        const auto* from = reinterpret_cast<const __m128i*>(block + 2 + kHalf * kLanes);
        return _mm512_mul_ps(scale,
                             _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm_loadu_si128(from))));
    } else if constexpr (kType == GgufType::Q4_0) {
        const __m512i values = _mm512_sub_epi32(nibbles<kHalf>(block + 2), _mm512_set1_epi32(8));
        return _mm512_mul_ps(scale, _mm512_cvtepi32_ps(values));
    } else {
        return _mm512_add_ps(_mm512_mul_ps(scale, _mm512_cvtepi32_ps(nibbles<kHalf>(block + 4))),
                             half(block + 2));
    }
}

/// Rows of a weight that holds values as they are.
template <typename Value>
struct PlainRows {
    using Row = const Value*;
    const Value* values;
    std::int64_t in;

    Row row(std::int64_t index) const { return values + index * in; }

    template <bool kWhole>
    FTS_VECTOR_INLINE static __m512i take(Row row, std::int64_t place, std::int64_t count) {
        return units<kWhole>(row + place, count);
    }

    static Row at(Row row, std::int64_t place) { return row + place; }
};

/// Rows of a weight that holds blocks.
template <typename Value, GgufType kType>
struct BlockRows {
    using Row = const std::byte*;
    const std::byte* blocks;
    std::int64_t in;

    Row row(std::int64_t index) const { return at(blocks, index * in); }

    static Row at(Row row, std::int64_t place) {
        return row + place / kBlockValues * kBlockBytes<kType>;
    }

    template <bool kWhole>
    FTS_VECTOR_INLINE static __m512i take(Row row, std::int64_t place, std::int64_t /*count*/) {
        const std::byte* block = at(row, place);
        if constexpr (std::is_same_v<Value, float>) {
            return _mm512_castps_si512(place % kBlockValues == 0 ? unpacked<kType, 0>(block)
                                                                 : unpacked<kType, 1>(block));
        } else {
            return (__m512i)_mm512_cvtne2ps_pbh(unpacked<kType, 1>(block),
                                                unpacked<kType, 0>(block));
        }
    }
};

/// Adds the products of a vector of each row of x with one of each row of weights, and begins to
/// fetch those of the next rows of weights: rows are too short for the processor to see them
/// coming.
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
        _mm_prefetch(Weight::at(weights[column], kOuts * stride + place), _MM_HINT_T0);
#pragma GCC unroll 16
        for (int row = 0; row < kRows; ++row) {
            __m512& sum = sums[row * kOuts + column];
            sum = addProduct<Value>(sum, values[row], factors);
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

template <typename Weight, typename Value, typename Out>
void product(const Value* x, const Weight& weight, const Value* bias, Out* out, std::int64_t rows,
             std::int64_t outs) {
    const std::int64_t in = weight.in;
    const auto part = [&](std::int64_t begin) {
        const std::int64_t end = std::min(outs, begin + kOutsATask);
        for (std::int64_t row = 0; row < rows;) {
            const Value* values = x + row * in;
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
    };
    const std::int64_t tasks = (outs + kOutsATask - 1) / kOutsATask;
    shareTasks(static_cast<std::size_t>(tasks), [&](const NextTask& next) {
        while (const auto task = next()) {
            part(static_cast<std::int64_t>(*task) * kOutsATask);
        }
    });
}

/// body(BlockRows<Value, …>) of the type.
template <typename Value, typename Body>
void withBlockRows(const PackedRows& weight, std::int64_t in, const Body& body) {
    switch (weight.type) {
    case GgufType::Q4_0:
        return body(BlockRows<Value, GgufType::Q4_0>{weight.blocks, in});
    case GgufType::Q4_1:
        return body(BlockRows<Value, GgufType::Q4_1>{weight.blocks, in});
    default:
        return body(BlockRows<Value, GgufType::Q8_0>{weight.blocks, in});
    }
}

template <typename Weight, typename Value>
FTS_VECTOR void unpackRow(const Weight& weight, std::int64_t index, Value* to) {
    const auto row = weight.row(index);
    for (std::int64_t place = 0; place < weight.in; place += kVectorValues<Value>) {
        _mm512_storeu_si512(to + place, Weight::template take<true>(row, place, 0));
    }
}

} // namespace

template <typename Value, typename Out>
void productOfFew(const Value* x, const Value* weight, const Value* bias, Out* out,
                  std::int64_t rows, std::int64_t in, std::int64_t outs) {
    product(x, PlainRows<Value>{weight, in}, bias, out, rows, outs);
}

template <typename Value, typename Out>
void productOfFew(const Value* x, const PackedRows& weight, const Value* bias, Out* out,
                  std::int64_t rows, std::int64_t in, std::int64_t outs) {
    withBlockRows<Value>(
        weight, in, [&](const auto& blockRows) { product(x, blockRows, bias, out, rows, outs); });
}

template <typename Value>
void unpackRows(const PackedRows& weight, Value* values, std::int64_t rows, std::int64_t in) {
    withBlockRows<Value>(weight, in, [&](const auto& blockRows) {
        const std::int64_t tasks = (rows + kOutsATask - 1) / kOutsATask;
        shareTasks(static_cast<std::size_t>(tasks), [&](const NextTask& next) {
            while (const auto task = next()) {
                const auto begin = static_cast<std::int64_t>(*task) * kOutsATask;
                for (std::int64_t row = begin; row < std::min(rows, begin + kOutsATask); ++row) {
                    unpackRow(blockRows, row, values + row * in);
                }
            }
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

template void unpackRows(const PackedRows&, float*, std::int64_t, std::int64_t);
template void unpackRows(const PackedRows&, std::uint16_t*, std::int64_t, std::int64_t);

} // namespace fts
