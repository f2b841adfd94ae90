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

/// scores[i] = query · keys[i].
template <typename Value>
FTS_VECTOR void scoreKeys(const Value* query, const Value* keys, float* scores, std::int64_t count,
                          std::int64_t size) {
    for (std::int64_t key = 0; key < count; ++key, keys += size) {
        __m512 sum = _mm512_setzero_ps();
        for (std::int64_t i = 0; i < size; i += kVectorValues<Value>) {
            sum =
                addProduct<Value>(sum, _mm512_loadu_si512(query + i), _mm512_loadu_si512(keys + i));
        }
        scores[key] = _mm512_reduce_add_ps(sum);
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

/// out = share · Σ weights[i] · values[i].
template <typename Value>
FTS_VECTOR void mixValues(const float* weights, const Value* values, Value* out, std::int64_t count,
                          std::int64_t size, float share) {
    const __mmask16 all = firstLanes(kLanes);
    for (std::int64_t column = 0; column < size; column += kColumns) {
        __m512 left = _mm512_setzero_ps(), right = _mm512_setzero_ps();
        const Value* from = values + column;
        for (std::int64_t i = 0; i < count; ++i, from += size) {
            const __m512 weight = _mm512_set1_ps(weights[i]);
            left = _mm512_fmadd_ps(weight, load(from, all), left);
            right = _mm512_fmadd_ps(weight, load(from + kLanes, all), right);
        }
        store(out + column, _mm512_mul_ps(left, _mm512_set1_ps(share)));
        store(out + column + kLanes, _mm512_mul_ps(right, _mm512_set1_ps(share)));
    }
}

} // namespace

template <typename Value>
void cachedAttention(const Value* query, const Value* keys, const Value* values, Value* out,
                     std::span<const TokenRange> seen, std::int64_t queryHeads,
                     const CachedHeads& cached) {
    const std::int64_t size = cached.headSize;
    const std::int64_t group = queryHeads / cached.heads;
    const float scale = 1.0F / std::sqrt(static_cast<float>(size));
    std::int64_t longest = 0, tokens = 0;
    for (const TokenRange& range : seen) {
        longest = std::max(longest, range.length);
        tokens += range.length;
    }
    const auto attend = [&](std::int64_t task, std::vector<float>& scores) {
        const TokenRange& range = seen[static_cast<std::size_t>(task / cached.heads)];
        const std::int64_t place = (task * cached.capacity + range.begin) * size;
        for (std::int64_t head = task * group; head < (task + 1) * group; ++head) {
            scoreKeys(query + head * size, keys + place, scores.data(), range.length, size);
            const float share = 1.0F / weigh(scores.data(), range.length, scale);
            mixValues(scores.data(), values + place, out + head * size, range.length, size, share);
        }
    };
    const auto tasks = static_cast<std::int64_t>(seen.size()) * cached.heads;
    if (tokens * cached.heads * size < kValuesForThreads) {
        std::vector<float> scores(static_cast<std::size_t>(longest));
        for (std::int64_t task = 0; task < tasks; ++task) {
            attend(task, scores);
        }
        return;
    }
    shareTasks(static_cast<std::size_t>(tasks), [&](const NextTask& next) {
        std::vector<float> scores(static_cast<std::size_t>(longest));
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
