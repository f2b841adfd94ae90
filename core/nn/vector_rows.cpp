#include "core/nn/vector_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/nn/api/threads.h"
#include "core/nn/vector_math.h"

#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"

namespace fts {
namespace {

constexpr std::int64_t kValuesAtOnce = 1 << 15; // that a thread takes at a time

/// body(row) for all rows, shared among the threads.
template <typename Body>
void shareRows(std::int64_t rows, std::int64_t size, const Body& body) {
    const std::int64_t atOnce =
        std::max<std::int64_t>(1, kValuesAtOnce / std::max<std::int64_t>(1, size));
    shareRange(rows, atOnce, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            body(row);
        }
    });
}

template <typename Value>
FTS_VECTOR void normRow(const Value* x, const Value* weight, Value* out, float* scale,
                        std::int64_t size, float epsilon) {
    __m512 sum = _mm512_setzero_ps();
    for (std::int64_t i = 0; i < size; i += kLanes) {
        const __m512 value = load(x + i, firstLanes(size - i));
        sum = _mm512_fmadd_ps(value, value, sum);
    }
    *scale = 1.0F / std::sqrt(_mm512_reduce_add_ps(sum) / static_cast<float>(size) + epsilon);
    const __m512 factor = _mm512_set1_ps(*scale);
    for (std::int64_t i = 0; i < size; i += kLanes) {
        const __mmask16 lanes = firstLanes(size - i);
        const __m512 value = _mm512_mul_ps(load(x + i, lanes), factor);
        store(out + i, lanes, _mm512_mul_ps(value, load(weight + i, lanes)));
    }
}

// Of y = s x w, where s depends on x: dx = s (dy w − x s² mean(dy w x)).
template <typename Value>
FTS_VECTOR void normRowBackward(const Value* gradient, const Value* x, const Value* weight,
                                float scale, Value* out, std::int64_t size) {
    __m512 sum = _mm512_setzero_ps();
    for (std::int64_t i = 0; i < size; i += kLanes) {
        const __mmask16 lanes = firstLanes(size - i);
        const __m512 dx = _mm512_mul_ps(load(gradient + i, lanes), load(weight + i, lanes));
        sum = _mm512_fmadd_ps(dx, load(x + i, lanes), sum);
    }
    const float mean = _mm512_reduce_add_ps(sum) / static_cast<float>(size);
    const __m512 factor = _mm512_set1_ps(scale);
    const __m512 back = _mm512_set1_ps(-mean * scale * scale);
    for (std::int64_t i = 0; i < size; i += kLanes) {
        const __mmask16 lanes = firstLanes(size - i);
        const __m512 dx = _mm512_mul_ps(load(gradient + i, lanes), load(weight + i, lanes));
        store(out + i, lanes, _mm512_mul_ps(factor, _mm512_fmadd_ps(load(x + i, lanes), back, dx)));
    }
}

/// 1 / (1 + exp(−x)).
FTS_VECTOR_INLINE __m512 sigmoid(__m512 x) {
    const __m512 one = _mm512_set1_ps(1.0F);
    const __m512 small =
        exp2(_mm512_mul_ps(_mm512_abs_ps(x), _mm512_set1_ps(-kLog2E))); // exp(−|x|)
    const __m512 share = _mm512_div_ps(one, _mm512_add_ps(one, small));
    const __mmask16 negative = _mm512_cmp_ps_mask(x, _mm512_setzero_ps(), _CMP_LT_OQ);
    return _mm512_mask_mul_ps(share, negative, share, small);
}

template <typename Value>
FTS_VECTOR void gateRow(const Value* gate, Value* out, std::int64_t size) {
    for (std::int64_t i = 0; i < size; i += kLanes) {
        const __mmask16 lanes = firstLanes(size - i);
        const __m512 g = load(gate + i, lanes);
        const __m512 up = load(gate + size + i, lanes);
        store(out + i, lanes, _mm512_mul_ps(_mm512_mul_ps(g, sigmoid(g)), up));
    }
}

template <typename Value>
FTS_VECTOR void gateRowBackward(const Value* gradient, const Value* gate, Value* out,
                                std::int64_t size) {
    const __m512 one = _mm512_set1_ps(1.0F);
    for (std::int64_t i = 0; i < size; i += kLanes) {
        const __mmask16 lanes = firstLanes(size - i);
        const __m512 d = load(gradient + i, lanes);
        const __m512 g = load(gate + i, lanes);
        const __m512 up = load(gate + size + i, lanes);
        const __m512 share = sigmoid(g);
        const __m512 slope =
            _mm512_mul_ps(share, _mm512_fmadd_ps(g, _mm512_sub_ps(one, share), one));
        store(out + i, lanes, _mm512_mul_ps(_mm512_mul_ps(d, up), slope));
        store(out + size + i, lanes, _mm512_mul_ps(_mm512_mul_ps(d, g), share));
    }
}

template <typename Value>
FTS_VECTOR void turnRow(const Value* x, const Value* cosine, const Value* sine, Value* out,
                        std::int64_t heads, std::int64_t headSize, float sign) {
    const std::int64_t half = headSize / 2;
    const __m512 factor = _mm512_set1_ps(sign);
    for (std::int64_t i = 0; i < half; i += kLanes) {
        const __mmask16 lanes = firstLanes(half - i);
        const __m512 c = load(cosine + i, lanes);
        const __m512 s = _mm512_mul_ps(load(sine + half + i, lanes), factor);
        for (std::int64_t head = 0; head < heads; ++head) {
            const std::int64_t place = head * headSize + i;
            const __m512 a = load(x + place, lanes);
            const __m512 b = load(x + place + half, lanes);
            store(out + place, lanes, _mm512_fnmadd_ps(b, s, _mm512_mul_ps(a, c)));
            store(out + place + half, lanes, _mm512_fmadd_ps(a, s, _mm512_mul_ps(b, c)));
        }
    }
}

/// The largest of `count` values; −∞ of none.
template <typename Value>
FTS_VECTOR_INLINE float largestOf(const Value* values, std::int64_t count) {
    const __m512 least = _mm512_set1_ps(-std::numeric_limits<float>::infinity());
    __m512 largest = least;
    for (std::int64_t i = 0; i < count; i += kLanes) {
        const __mmask16 lanes = firstLanes(count - i);
        largest = _mm512_max_ps(largest, _mm512_mask_mov_ps(least, lanes, load(values + i, lanes)));
    }
    return _mm512_reduce_max_ps(largest);
}

/// 2^(factor · (value − top)); nothing is above the top.
template <typename Value>
FTS_VECTOR_INLINE __m512 exponential(const Value* values, __mmask16 lanes, __m512 top,
                                     __m512 factor) {
    return exp2(_mm512_mul_ps(_mm512_sub_ps(load(values, lanes), top), factor));
}

template <typename Value>
FTS_VECTOR void softmaxRow(Value* row, std::int64_t begin, std::int64_t end, std::int64_t length,
                           float scale) {
    Value* seen = row + begin;
    const std::int64_t count = end - begin;
    const __m512 factor = _mm512_set1_ps(scale * kLog2E);
    const __m512 top = _mm512_set1_ps(largestOf(seen, count));
    __m512 sum = _mm512_setzero_ps();
    for (std::int64_t i = 0; i < count; i += kLanes) {
        const __mmask16 lanes = firstLanes(count - i);
        sum = _mm512_mask_add_ps(sum, lanes, sum, exponential(seen + i, lanes, top, factor));
    }
    const __m512 share = _mm512_set1_ps(1.0F / _mm512_reduce_add_ps(sum));
    for (std::int64_t i = 0; i < count; i += kLanes) {
        const __mmask16 lanes = firstLanes(count - i);
        store(seen + i, lanes, _mm512_mul_ps(exponential(seen + i, lanes, top, factor), share));
    }
    std::fill(row, row + begin, Value{0});
    std::fill(row + end, row + length, Value{0});
}

template <typename Value>
FTS_VECTOR void softmaxRowBackward(Value* gradient, const Value* weights, std::int64_t begin,
                                   std::int64_t end, std::int64_t length, float scale) {
    __m512 sum = _mm512_setzero_ps();
    for (std::int64_t i = begin; i < end; i += kLanes) {
        const __mmask16 lanes = firstLanes(end - i);
        sum = _mm512_fmadd_ps(load(gradient + i, lanes), load(weights + i, lanes), sum);
    }
    const __m512 mean = _mm512_set1_ps(_mm512_reduce_add_ps(sum));
    const __m512 factor = _mm512_set1_ps(scale);
    for (std::int64_t i = begin; i < end; i += kLanes) {
        const __mmask16 lanes = firstLanes(end - i);
        const __m512 rest = _mm512_sub_ps(load(gradient + i, lanes), mean);
        store(gradient + i, lanes,
              _mm512_mul_ps(_mm512_mul_ps(rest, load(weights + i, lanes)), factor));
    }
    std::fill(gradient, gradient + begin, Value{0});
    std::fill(gradient + end, gradient + length, Value{0});
}

FTS_VECTOR float first(const float* value) {
    return *value;
}

FTS_VECTOR float first(const std::uint16_t* value) {
    return _mm512_cvtss_f32(load(value, firstLanes(1)));
}

template <typename Value>
FTS_VECTOR float lossRow(Value* logits, std::int64_t target, std::int64_t size, bool gradient) {
    const float largest = largestOf(logits, size);
    const __m512 top = _mm512_set1_ps(largest);
    const __m512 factor = _mm512_set1_ps(kLog2E);
    __m512 sum = _mm512_setzero_ps();
    for (std::int64_t i = 0; i < size; i += kLanes) {
        const __mmask16 lanes = firstLanes(size - i);
        sum = _mm512_mask_add_ps(sum, lanes, sum, exponential(logits + i, lanes, top, factor));
    }
    const float total = _mm512_reduce_add_ps(sum);
    const float loss = largest + std::log(total) - first(logits + target);
    if (gradient) {
        const __m512 share = _mm512_set1_ps(1.0F / total);
        const std::int64_t place = target / kLanes * kLanes;
        const auto hit = static_cast<__mmask16>(1U << (target - place));
        for (std::int64_t i = 0; i < size; i += kLanes) {
            const __mmask16 lanes = firstLanes(size - i);
            __m512 value = _mm512_mul_ps(exponential(logits + i, lanes, top, factor), share);
            if (i == place) {
                value = _mm512_mask_sub_ps(value, hit, value, _mm512_set1_ps(1.0F));
            }
            store(logits + i, lanes, value);
        }
    }
    return loss;
}

/// Thomas Mueller's mixing of 32 bits: each bit of the result depends on each of the input.
FTS_VECTOR_INLINE __m512i mixed(__m512i value) {
    const __m512i factor = _mm512_set1_epi32(0x45d9f3b);
    value = _mm512_mullo_epi32(_mm512_xor_si512(value, _mm512_srli_epi32(value, 16)), factor);
    value = _mm512_mullo_epi32(_mm512_xor_si512(value, _mm512_srli_epi32(value, 16)), factor);
    return _mm512_xor_si512(value, _mm512_srli_epi32(value, 16));
}

template <typename Value>
FTS_VECTOR void keepRow(const Value* x, Value* out, std::int64_t begin, std::int64_t count,
                        float share, std::uint64_t seed, bool add) {
    const __m512i low = _mm512_set1_epi32(static_cast<int>(static_cast<std::uint32_t>(seed)));
    const __m512i high =
        _mm512_set1_epi32(static_cast<int>(static_cast<std::uint32_t>(seed >> 32)));
    const __m512i limit =
        _mm512_set1_epi32(static_cast<int>(static_cast<std::uint32_t>(std::ldexp(share, 32))));
    const __m512 factor = _mm512_set1_ps(1.0F / (1.0F - share));
    __m512i place =
        _mm512_add_epi32(_mm512_set1_epi32(static_cast<int>(static_cast<std::uint32_t>(begin))),
                         _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
    for (std::int64_t i = 0; i < count; i += kLanes) {
        const __mmask16 lanes = firstLanes(count - i);
        const __m512i drawn = mixed(_mm512_xor_si512(mixed(_mm512_xor_si512(place, low)), high));
        const __mmask16 kept = _mm512_cmpge_epu32_mask(drawn, limit);
        __m512 value = _mm512_maskz_mul_ps(kept, load(x + i, lanes), factor);
        if (add) {
            value = _mm512_add_ps(value, load(out + i, lanes));
        }
        store(out + i, lanes, value);
        place = _mm512_add_epi32(place, _mm512_set1_epi32(static_cast<int>(kLanes)));
    }
}

} // namespace

template <typename Value>
void normRows(const Value* x, const Value* weight, Value* out, float* scales, std::int64_t rows,
              std::int64_t size, float epsilon) {
    shareRows(rows, size, [&](std::int64_t row) {
        normRow(x + row * size, weight, out + row * size, scales + row, size, epsilon);
    });
}

template <typename Value>
void normRowsBackward(const Value* gradient, const Value* x, const Value* weight,
                      const float* scales, Value* out, std::int64_t rows, std::int64_t size) {
    shareRows(rows, size, [&](std::int64_t row) {
        const std::int64_t begin = row * size;
        normRowBackward(gradient + begin, x + begin, weight, scales[row], out + begin, size);
    });
}

template <typename Value>
void gateRows(const Value* gateAndUp, Value* out, std::int64_t rows, std::int64_t size) {
    shareRows(rows, 2 * size, [&](std::int64_t row) {
        gateRow(gateAndUp + row * 2 * size, out + row * size, size);
    });
}

template <typename Value>
void gateRowsBackward(const Value* gradient, const Value* gateAndUp, Value* out, std::int64_t rows,
                      std::int64_t size) {
    shareRows(rows, 2 * size, [&](std::int64_t row) {
        gateRowBackward(gradient + row * size, gateAndUp + row * 2 * size, out + row * 2 * size,
                        size);
    });
}

template <typename Value>
void turnRows(const Value* x, std::int64_t stride, const Value* cosine, const Value* sine,
              Value* out, std::int64_t rows, std::int64_t heads, std::int64_t headSize,
              float sign) {
    shareRows(rows, heads * headSize, [&](std::int64_t row) {
        turnRow(x + row * stride, cosine + row * headSize, sine + row * headSize,
                out + row * heads * headSize, heads, headSize, sign);
    });
}

template <typename Value>
void causalSoftmax(Value* scores, std::int64_t rows, CausalView view, float scale) {
    shareRows(rows, view.length, [&](std::int64_t row) {
        const std::int64_t query = row % view.length;
        softmaxRow(scores + row * view.length, view.begin(query), query + 1, view.length, scale);
    });
}

template <typename Value>
void causalSoftmaxBackward(Value* gradient, const Value* weights, std::int64_t rows,
                           CausalView view, float scale) {
    shareRows(rows, view.length, [&](std::int64_t row) {
        const std::int64_t query = row % view.length;
        const std::int64_t begin = row * view.length;
        softmaxRowBackward(gradient + begin, weights + begin, view.begin(query), query + 1,
                           view.length, scale);
    });
}

template <typename Value>
void lossRows(Value* logits, const std::int64_t* targets, float* losses, std::int64_t rows,
              std::int64_t size, bool gradient) {
    shareRows(rows, size, [&](std::int64_t row) {
        losses[row] = lossRow(logits + row * size, targets[row], size, gradient);
    });
}

template <typename Value>
void keepSome(const Value* x, Value* out, std::int64_t count, float share, std::uint64_t seed,
              bool add) {
    const std::int64_t pieces = (count + kValuesAtOnce - 1) / kValuesAtOnce;
    shareRows(pieces, kValuesAtOnce, [&](std::int64_t piece) {
        const std::int64_t begin = piece * kValuesAtOnce;
        keepRow(x + begin, out + begin, begin, std::min(kValuesAtOnce, count - begin), share, seed,
                add);
    });
}

#define FTS_FOR_VALUE(Value)                                                                       \
    template void normRows(const Value*, const Value*, Value*, float*, std::int64_t, std::int64_t, \
                           float);                                                                 \
    template void normRowsBackward(const Value*, const Value*, const Value*, const float*, Value*, \
                                   std::int64_t, std::int64_t);                                    \
    template void gateRows(const Value*, Value*, std::int64_t, std::int64_t);                      \
    template void gateRowsBackward(const Value*, const Value*, Value*, std::int64_t,               \
                                   std::int64_t);                                                  \
    template void turnRows(const Value*, std::int64_t, const Value*, const Value*, Value*,         \
                           std::int64_t, std::int64_t, std::int64_t, float);                       \
    template void causalSoftmax(Value*, std::int64_t, CausalView, float);                          \
    template void causalSoftmaxBackward(Value*, const Value*, std::int64_t, CausalView, float);    \
    template void lossRows(Value*, const std::int64_t*, float*, std::int64_t, std::int64_t, bool); \
    template void keepSome(const Value*, Value*, std::int64_t, float, std::uint64_t, bool);

FTS_FOR_VALUE(float)
FTS_FOR_VALUE(std::uint16_t)

} // namespace fts
