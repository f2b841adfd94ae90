#include "core/nn/vector_attention.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

#include "core/nn/api/threads.h"
#include "core/nn/torch_device.h"
#include "core/nn/vector_math.h"

// GCC 12 warns of its own <immintrin.h> (bug 105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"

namespace fts {
namespace {

constexpr std::int64_t kColumns = 2 * kLanes; // of a product taken at once
constexpr std::int64_t kRows = 8;             // likewise: 16 sums stay in registers

/// Sums of kRows rows by kColumns columns.
struct Sums {
    __m512 left[kRows];
    __m512 right[kRows];
};

template <typename Value>
using Rows = std::array<const Value*, kRows>;

/// `depth` values of each row times kColumns columns; `columns` holds their units, `stride` units
/// from one row of them to the next.
template <typename Value>
FTS_VECTOR_INLINE Sums product(const Rows<Value>& rows, const Value* columns, std::int64_t stride,
                               std::int64_t depth) {
    Sums sums{};
    for (std::int64_t i = 0; i < depth; i += kUnit<Value>, columns += stride * kUnit<Value>) {
        const __m512i left = _mm512_loadu_si512(columns);
        const __m512i right = _mm512_loadu_si512(columns + kLanes * kUnit<Value>);
#pragma GCC unroll 8
        for (std::size_t row = 0; row < kRows; ++row) {
            int unit = 0;
            std::memcpy(&unit, rows[row] + i, sizeof unit);
            const __m512i value = _mm512_set1_epi32(unit);
            sums.left[row] = addProduct<Value>(sums.left[row], value, left);
            sums.right[row] = addProduct<Value>(sums.right[row], value, right);
        }
    }
    return sums;
}

/// exp(scale · (score − the largest)) of `count` scores, and their sum. The scores beyond count, up
/// to whole vectors, are set so that they count as nothing.
template <typename Value>
FTS_VECTOR_INLINE float exponentials(float* scores, Value* weights, std::int64_t count,
                                     std::int64_t padded, float scale) {
    std::fill(scores + count, scores + padded, -std::numeric_limits<float>::infinity());
    __m512 largest = _mm512_loadu_ps(scores);
    for (std::int64_t i = kLanes; i < padded; i += kLanes) {
        largest = _mm512_max_ps(largest, _mm512_loadu_ps(scores + i));
    }
    const __m512 factor = _mm512_set1_ps(scale * kLog2E);
    const __m512 top = _mm512_set1_ps(_mm512_reduce_max_ps(largest));
    __m512 sum = _mm512_setzero_ps();
    for (std::int64_t i = 0; i < padded; i += kLanes) {
        const __m512 distance = _mm512_sub_ps(_mm512_loadu_ps(scores + i), top);
        const __m512 value = exp2(_mm512_mul_ps(distance, factor));
        sum = _mm512_add_ps(sum, value);
        store(weights + i, value);
    }
    return _mm512_reduce_add_ps(sum);
}

/// One head of one sequence at a time, with the memory it needs.
template <typename Value>
class Head {
public:
    Head(std::int64_t longest, std::int64_t heads, std::int64_t headSize)
        : m_rowStride(3 * heads * headSize), m_outStride(heads * headSize), m_size(headSize),
          m_keys(static_cast<std::size_t>(padded(longest) * headSize)), m_values(m_keys.size()),
          m_scores(static_cast<std::size_t>(kRows * padded(longest))), m_weights(m_scores.size()) {}

    /// `queries` is the head's first query value, `out` its first result.
    FTS_VECTOR void attend(const Value* queries, Value* out, std::int64_t length) {
        m_length = length;
        m_padded = padded(length);
        arrangeKeys(queries + m_outStride);
        arrangeValues(queries + 2 * m_outStride);
        for (std::int64_t row = 0; row < length; row += kRows) {
            attendRows(queries, out, row);
        }
    }

private:
    static std::int64_t padded(std::int64_t length) {
        return (length + kColumns - 1) / kColumns * kColumns;
    }

    /// Keys as columns: [units of a head, padded length].
    FTS_VECTOR void arrangeKeys(const Value* keys) {
        for (std::int64_t i = 0; i < m_size; i += kUnit<Value>) {
            Value* column = m_keys.data() + i * m_padded;
            const Value* key = keys + i;
            for (std::int64_t token = 0; token < m_length; ++token, key += m_rowStride) {
                std::memcpy(column + token * kUnit<Value>, key, sizeof(float));
            }
            std::fill(column + m_length * kUnit<Value>, column + m_padded * kUnit<Value>, Value{0});
        }
    }

    /// Values as they meet the weights: [units of the padded length, head size].
    FTS_VECTOR void arrangeValues(const Value* values) {
        for (std::int64_t token = 0; token < m_padded; ++token) {
            const Value* from = values + token * m_rowStride;
            Value* row = m_values.data() + token / kUnit<Value> * kUnit<Value> * m_size +
                         token % kUnit<Value>;
            for (std::int64_t i = 0; i < m_size; ++i) {
                row[i * kUnit<Value>] = token < m_length ? from[i] : Value{0};
            }
        }
    }

    /// Results of kRows queries; where the sequence ends, its last query is taken repeatedly.
    FTS_VECTOR void attendRows(const Value* queries, Value* out, std::int64_t first) {
        Rows<Value> rows;
        for (std::size_t row = 0; row < kRows; ++row) {
            rows[row] = queries + token(first, row) * m_rowStride;
        }
        score(rows);
        std::array<float, kRows> shares;
        const float scale = 1.0F / std::sqrt(static_cast<float>(m_size));
        for (std::size_t row = 0; row < kRows; ++row) {
            shares[row] =
                1.0F / exponentials(scoresOf(row), weightsOf(row), m_length, m_padded, scale);
            rows[row] = weightsOf(row);
        }
        for (std::int64_t column = 0; column < m_size; column += kColumns) {
            const Sums sums =
                product<Value>(rows, m_values.data() + column * kUnit<Value>, m_size, m_padded);
            for (std::size_t row = 0; row < kRows; ++row) {
                Value* to = out + token(first, row) * m_outStride + column;
                const __m512 share = _mm512_set1_ps(shares[row]);
                store(to, _mm512_mul_ps(sums.left[row], share));
                store(to + kLanes, _mm512_mul_ps(sums.right[row], share));
            }
        }
    }

    FTS_VECTOR_INLINE void score(const Rows<Value>& queries) {
        for (std::int64_t column = 0; column < m_padded; column += kColumns) {
            const Sums sums =
                product<Value>(queries, m_keys.data() + column * kUnit<Value>, m_padded, m_size);
            for (std::size_t row = 0; row < kRows; ++row) {
                store(scoresOf(row) + column, sums.left[row]);
                store(scoresOf(row) + column + kLanes, sums.right[row]);
            }
        }
    }

    std::int64_t token(std::int64_t first, std::size_t row) const {
        return std::min(first + static_cast<std::int64_t>(row), m_length - 1);
    }
    float* scoresOf(std::size_t row) {
        return m_scores.data() + row * static_cast<std::size_t>(m_padded);
    }
    Value* weightsOf(std::size_t row) {
        return m_weights.data() + row * static_cast<std::size_t>(m_padded);
    }

    std::int64_t m_rowStride, m_outStride, m_size;
    std::int64_t m_length = 0;
    std::int64_t m_padded = 0;
    std::vector<Value> m_keys, m_values;
    std::vector<float> m_scores;
    std::vector<Value> m_weights;
};

} // namespace

bool hasVectorAttention(std::int64_t headSize) {
    // No processor has bf16 without the rest of AVX-512 named above.
    return processorHasBf16() && headSize % kColumns == 0;
}

template <typename Value>
void vectorAttention(const Value* projected, Value* out, std::span<const TokenRange> sequences,
                     std::int64_t heads, std::int64_t headSize) {
    std::int64_t longest = 0;
    for (const TokenRange& sequence : sequences) {
        longest = std::max(longest, sequence.length);
    }
    const auto all = static_cast<std::int64_t>(sequences.size()) * heads;
    shareTasks(static_cast<std::size_t>(all), [&](const NextTask& next) {
        Head<Value> head(longest, heads, headSize);
        while (const auto task = next()) {
            // From the end, where the longest stand, so that the threads end together.
            const std::int64_t place = all - 1 - static_cast<std::int64_t>(*task);
            const TokenRange& sequence = sequences[static_cast<std::size_t>(place / heads)];
            const std::int64_t column = place % heads * headSize;
            head.attend(projected + sequence.begin * 3 * heads * headSize + column,
                        out + sequence.begin * heads * headSize + column, sequence.length);
        }
    });
}

template void vectorAttention(const float*, float*, std::span<const TokenRange>, std::int64_t,
                              std::int64_t);
template void vectorAttention(const std::uint16_t*, std::uint16_t*, std::span<const TokenRange>,
                              std::int64_t, std::int64_t);

} // namespace fts
