#pragma once

#include <cstddef>
#include <cstring>

#include "core/nn/vector_math.h"
#include "core/nn/vector_product.h"

namespace fts {

inline constexpr std::int64_t kBlockValues = 32;
template <GgufType kType>
inline constexpr std::int64_t kBlockBytes = kType == GgufType::Q8_0   ? 34
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

/// Rows of a weight that holds blocks.
template <typename Value, GgufType kType>
struct BlockRows {
    using Row = const std::byte*;
    static constexpr std::int64_t kVectorBytes = // of as many values as a vector has
        kVectorValues<Value> * kBlockBytes<kType> / kBlockValues;
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

} // namespace fts
