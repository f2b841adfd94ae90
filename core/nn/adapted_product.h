#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "core/nn/frozen_weight.h"

namespace fts {

/// What a pass does with a product that has adapters, apart from what learns.
struct AdaptedProduct : torch::CustomClassHolder {
    /// The results an adapter adds to.
    struct Columns {
        std::int64_t begin = 0;
        std::int64_t size = 0;
    };

    FrozenWeight weight;
    torch::Tensor bias; ///< may be undefined
    std::vector<Columns> parts;
    double scale = 1;
    double dropout = 0; ///< 0: nothing is left out
    std::uint64_t seed = 0;

    // Where there are magnitudes, fp32:
    torch::Tensor norms;   ///< [adapted]: ‖W + scale · B A‖ of each row that has an adapter
    torch::Tensor factors; ///< [out]: magnitude / norm, 1 where there is no adapter
};

/// What learns in it, of all adapters one below the other: A [ranks, in] and B [adapted, rank] in
/// the type of the values, magnitudes [adapted] fp32 or undefined.
struct LearnedParts {
    torch::Tensor down, up, magnitude;
};

/// x [tokens, in] → [tokens, out], with gradients for x and what learns, if enabled:
///     x Wᵀ + b + scale · dropout(x) Aᵀ Bᵀ
/// With magnitudes and their factors g, whose norms are constants to the backward pass:
///     (x − dropout(x)) Wᵀ + b + g (dropout(x) Wᵀ + scale · dropout(x) Aᵀ Bᵀ)
/// as PEFT has it (Liu et al. 2024, section 4.3); without dropout that is one product as well.
torch::Tensor adaptedProduct(const torch::Tensor& x, const LearnedParts& learned,
                             const c10::intrusive_ptr<AdaptedProduct>& how);

} // namespace fts
