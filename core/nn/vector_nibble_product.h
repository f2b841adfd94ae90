#pragma once

#include <cstdint>
#include <memory>

#include "core/nn/vector_product.h"

namespace fts {

/// A block of 32 values of four rows of x, as a product looks at them.
struct NibbleFactors {
    static constexpr int kWords = 4; ///< of 32 bits, that hold a block of a weight
    static constexpr int kRows = 4;
    std::uint32_t pairs[kWords][kWords][kRows]; ///< two values; the words' parts come first
    float sums[kRows];                          ///< of a row's values
};

/// productOfFew() in bf16 with a weight in Q4_0 or Q4_1. Sixteen rows of the weight are turned so
/// that each lane has one of them, and what four bits stand for is looked up, not computed: a
/// block's scale is multiplied with the sum, once. So the weight is not rounded to bf16, and on
/// one core eight rows of x take a third less time, a single one half.
class NibbleProduct {
public:
    NibbleProduct(const std::uint16_t* x, const PackedRows& weight, const std::uint16_t* bias,
                  std::int64_t rows, std::int64_t in);

    /// Those of the `outs` from `begin` to `end`. For several threads at once.
    template <typename Out>
    void take(Out* out, std::int64_t outs, std::int64_t begin, std::int64_t end) const;

private:
    PackedRows m_weight;
    const std::uint16_t* m_bias;
    std::int64_t m_rows, m_blocks;
    std::unique_ptr<NibbleFactors[]> m_factors; ///< [groups of rows, blocks]
};

} // namespace fts
