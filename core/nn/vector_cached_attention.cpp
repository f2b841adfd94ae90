#include "core/nn/vector_cached_attention.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/nn/api/threads.h"
#include "core/nn/vector_math.h"

#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"

namespace fts {
namespace {

constexpr std::int64_t kValuesForThreads = 1 << 16; // keys' values, below which one thread does all
constexpr std::int64_t kColumns = 2 * kLanes;       // of the values taken at once
constexpr int kMostTogether = 4;                    // heads, whose sums stay in registers

/// scores[i] = query · keys[i], kLanes keys at once; where fewer are left, the last is taken again.
template <typename Value>
FTS_VECTOR void scoreKeys(const Value* query, const Value* keys, float* scores, std::int64_t count,
                          std::int64_t size) {
    for (std::int64_t first = 0; first < count; first += kLanes) {
        __m512 sums[kLanes] = {};
        for (std::int64_t i = 0; i < size; i += kVectorValues<Value>) {
            const __m512i factor = _mm512_loadu_si512(query + i);
#pragma GCC unroll 16
            for (std::int64_t lane = 0; lane < kLanes; ++lane) {
                const Value* key = keys + std::min(first + lane, count - 1) * size;
                sums[lane] = addProduct<Value>(sums[lane], factor, _mm512_loadu_si512(key + i));
            }
        }
        store(scores + first, firstLanes(count - first), sumsOf(sums));
    }
}

/// scores → exp(scale · (score − the largest)); returns their sum.
FTS_VECTOR float weigh(float* scores, std::int64_t count, float scale) {
    const __m512 least = _mm512_set1_ps(-std::numeric_limits<float>::infinity());
    __m512 largest = least;
    for (std::int64_t i = 0; i < count; i += kLanes) {
        largest =
            _mm512_max_ps(largest, _mm512_mask_loadu_ps(least, firstLanes(count - i), scores + i));
    }
    const __m512 top = _mm512_set1_ps(_mm512_reduce_max_ps(largest));
    const __m512 factor = _mm512_set1_ps(scale * kLog2E);
    __m512 sum = _mm512_setzero_ps();
    for (std::int64_t i = 0; i < count; i += kLanes) {
        const __mmask16 lanes = firstLanes(count - i);
        const __m512 distance = _mm512_sub_ps(load(scores + i, lanes), top);
        const __m512 weight = _mm512_maskz_mov_ps(lanes, exp2(_mm512_mul_ps(distance, factor)));
        sum = _mm512_add_ps(sum, weight);
        store(scores + i, lanes, weight);
    }
    return _mm512_reduce_add_ps(sum);
}

/// What kHeads queries that share values weigh them by.
template <int kHeads>
struct Weights {
    const float* of[kHeads];
    float share[kHeads];
};

/// out[head] = share · Σ weights[i] · values[i].
template <int kHeads, typename Value>
FTS_VECTOR void mixValues(const Weights<kHeads>& weights, const Value* values, Value* out,
                          std::int64_t count, std::int64_t size) {
    const __mmask16 all = firstLanes(kLanes);
    for (std::int64_t column = 0; column < size; column += kColumns) {
        __m512 left[kHeads] = {}, right[kHeads] = {};
        const Value* from = values + column;
        for (std::int64_t i = 0; i < count; ++i, from += size) {
            const __m512 a = load(from, all), b = load(from + kLanes, all);
#pragma GCC unroll 4
            for (int head = 0; head < kHeads; ++head) {
                const __m512 weight = _mm512_set1_ps(weights.of[head][i]);
                left[head] = _mm512_fmadd_ps(weight, a, left[head]);
                right[head] = _mm512_fmadd_ps(weight, b, right[head]);
            }
        }
        for (int head = 0; head < kHeads; ++head) {
            const __m512 share = _mm512_set1_ps(weights.share[head]);
            store(out + head * size + column, _mm512_mul_ps(left[head], share));
            store(out + head * size + column + kLanes, _mm512_mul_ps(right[head], share));
        }
    }
}

/// kHeads heads that share keys and values. `scores` has room for `count` of each.
template <int kHeads, typename Value>
FTS_VECTOR void attendTogether(const Value* query, const Value* keys, const Value* values,
                               Value* out, float* scores, std::int64_t count, std::int64_t size) {
    const float scale = 1.0F / std::sqrt(static_cast<float>(size));
    Weights<kHeads> weights;
    for (int head = 0; head < kHeads; ++head) {
        float* own = scores + head * count;
        scoreKeys(query + head * size, keys, own, count, size);
        weights.of[head] = own;
        weights.share[head] = 1.0F / weigh(own, count, scale);
    }
    mixValues<kHeads>(weights, values, out, count, size);
}

} // namespace

template <typename Value>
void cachedAttention(const Value* query, const Value* keys, const Value* values, Value* out,
                     std::span<const TokenRange> seen, std::int64_t queryHeads,
                     const CachedHeads& cached) {
    const std::int64_t size = cached.headSize;
    const std::int64_t group = queryHeads / cached.heads;
    std::int64_t longest = 0, tokens = 0;
    for (const TokenRange& range : seen) {
        longest = std::max(longest, range.length);
        tokens += range.length;
    }
    const auto attend = [&](std::int64_t task, std::vector<float>& scores) {
        const TokenRange& range = seen[static_cast<std::size_t>(task / cached.heads)];
        const std::int64_t place = (task * cached.capacity + range.begin) * size;
        const std::int64_t end = (task + 1) * group;
        for (std::int64_t head = task * group; head < end;) {
            withCount<kMostTogether>(end - head, [&]<int kHeads>() {
                attendTogether<kHeads>(query + head * size, keys + place, values + place,
                                       out + head * size, scores.data(), range.length, size);
                head += kHeads;
            });
        }
    };
    const auto room = static_cast<std::size_t>(longest * kMostTogether);
    const auto tasks = static_cast<std::int64_t>(seen.size()) * cached.heads;
    if (tokens * cached.heads * size < kValuesForThreads) {
        std::vector<float> scores(room);
        for (std::int64_t task = 0; task < tasks; ++task) {
            attend(task, scores);
        }
        return;
    }
    shareTasks(static_cast<std::size_t>(tasks), [&](const NextTask& next) {
        std::vector<float> scores(room);
        while (const auto task = next()) {
            attend(static_cast<std::int64_t>(*task), scores);
        }
    });
}

template void cachedAttention(const float*, const float*, const float*, float*,
                              std::span<const TokenRange>, std::int64_t, const CachedHeads&);
template void cachedAttention(const std::uint16_t*, const std::uint16_t*, const std::uint16_t*,
                              std::uint16_t*, std::span<const TokenRange>, std::int64_t,
                              const CachedHeads&);

} // namespace fts
