#pragma once

#include <cstdint>
#include <immintrin.h>
#include <type_traits>

// What is marked so is compiled for these instructions (AVX-512 with bf16; no processor has bf16
// without the rest) and may only be reached where processorHasBf16() says so. GCC 12 warns of its
// own <immintrin.h> (bug 105593): files that include this one switch that off.
#define FTS_VECTOR [[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512bf16")]]
#define FTS_VECTOR_INLINE                                                                          \
    [[gnu::always_inline, gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512bf16")]] inline

namespace fts {

inline constexpr std::int64_t kLanes = 16;

/// A unit is the 32 bits that one lane multiplies at once: one float, or two neighbours in bf16.
template <typename Value>
inline constexpr std::int64_t kUnit = std::is_same_v<Value, float> ? 1 : 2; // in values
template <typename Value>
inline constexpr std::int64_t kVectorValues = kLanes * kUnit<Value>;

inline constexpr float kLog2E = 1.44269504F;

/// The first so many lanes, at most all.
inline __mmask16 firstLanes(std::int64_t count) {
    return count >= kLanes ? static_cast<__mmask16>(0xFFFF)
                           : static_cast<__mmask16>((1U << count) - 1U);
}

/// body.template operator()<count>() with a count known to the compiler, from 1 to kMost; kMost of
/// any larger one.
template <int kMost, typename Body>
void withCount(std::int64_t count, const Body& body) {
    if constexpr (kMost > 1) {
        if (count < kMost) {
            return withCount<kMost - 1>(count, body);
        }
    }
    body.template operator()<kMost>();
}

/// Values are floats, or std::uint16_t for the bits of bf16. Lanes that are left out are zero.
FTS_VECTOR_INLINE __m512 load(const float* from, __mmask16 lanes) {
    return _mm512_maskz_loadu_ps(lanes, from);
}

FTS_VECTOR_INLINE __m512 load(const std::uint16_t* from, __mmask16 lanes) {
    return _mm512_castsi512_ps(
        _mm512_slli_epi32(_mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(lanes, from)), 16));
}

FTS_VECTOR_INLINE void store(float* to, __mmask16 lanes, __m512 values) {
    _mm512_mask_storeu_ps(to, lanes, values);
}

FTS_VECTOR_INLINE void store(std::uint16_t* to, __mmask16 lanes, __m512 values) {
    _mm256_mask_storeu_epi16(to, lanes, (__m256i)_mm512_cvtneps_pbh(values));
}

FTS_VECTOR_INLINE void store(float* to, __m512 values) {
    _mm512_storeu_ps(to, values);
}

FTS_VECTOR_INLINE void store(std::uint16_t* to, __m512 values) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), (__m256i)_mm512_cvtneps_pbh(values));
}

/// Begins to fetch the lines of memory that so many bytes are in; there may be nothing.
template <std::int64_t kBytes>
FTS_VECTOR_INLINE void fetch(const void* from) {
#pragma GCC unroll 16
    for (std::int64_t line = 0; line < kBytes; line += 64) {
        _mm_prefetch(static_cast<const char*>(from) + line, _MM_HINT_T0);
    }
}

/// sum + the products of the values that a lane holds.
template <typename Value>
FTS_VECTOR_INLINE __m512 addProduct(__m512 sum, __m512i a, __m512i b) {
    if constexpr (std::is_same_v<Value, float>) {
        return _mm512_fmadd_ps(_mm512_castsi512_ps(a), _mm512_castsi512_ps(b), sum);
    } else {
        return _mm512_dpbf16_ps(sum, (__m512bh)a, (__m512bh)b);
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

/// 2^x for x ≤ 0 to the last bits of a float, NaN for NaN; below 2^-126 it stays there.
FTS_VECTOR_INLINE __m512 exp2(__m512 x) {
    x = _mm512_max_ps(_mm512_set1_ps(-126.0F), x); // of two, max returns the second if one is NaN
    const __m512 whole = _mm512_roundscale_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    const __m512 rest = _mm512_sub_ps(x, whole);
    // Cephes' polynomial of exp2f.
    __m512 value = _mm512_set1_ps(1.535336188319500e-4F);
    for (const float next : {1.339887440266574e-3F, 9.618437357674640e-3F, 5.550332471162809e-2F,
                             2.402264791363012e-1F, 6.931472028550421e-1F, 1.0F}) {
        value = _mm512_fmadd_ps(value, rest, _mm512_set1_ps(next));
    }
    return _mm512_scalef_ps(value, whole);
}

} // namespace fts
