#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <torch/torch.h>

#include "core/base/random.h"
#include "core/nn/api/lora_settings.h"
#include "core/nn/frozen_weight.h"

namespace fts {

/// What all adapters of a network do in a pass.
struct LowRankPass {
    double scale = 1;
    double dropout = 0;                     ///< share of inputs left out where there is a seed
    std::optional<std::uint64_t> seed = {}; ///< of what is left out; none: nothing is
};

/// LoRA adapters of linear layers whose product is taken as one: their parts of the results get
/// scale · dropout(x) Aᵀ Bᵀ added.
///
/// A [rank, in] and B [out, rank] are fp32 parameters `lora_A.weight` and `lora_B.weight` of their
/// layers and begin as PEFT's do, A drawn uniformly from ±1/√in and B zero; they are multiplied in
/// the type of the values. All adapters of one product leave out the same inputs, chosen by the
/// pass's seed alone: a pass computed again leaves out the same.
///
/// Of DoRA's, the magnitudes [out] are a parameter `lora_magnitude_vector.weight` that begins as
/// the norms of the weight's rows; adaptedProduct() says what they do.
class LowRank {
public:
    struct Part {
        std::int64_t begin = 0; ///< of the layer's results
        std::int64_t size = 0;
        torch::Tensor down;      ///< A
        torch::Tensor up;        ///< B
        torch::Tensor magnitude; ///< of DoRA only
        torch::Tensor squares;   ///< there: ‖W‖² of each row
    };

    /// `pass` may change from one pass to the next. `number` tells this product from others.
    LowRank(std::shared_ptr<const LowRankPass> pass, std::uint64_t number)
        : m_pass(std::move(pass)), m_number(number) {}

    /// The adapter of `layer`, whose `out` results begin at `begin` of those of `weight`, which
    /// stays as it is. The values of A are drawn from `random`.
    void add(torch::nn::Module& layer, std::int64_t begin, std::int64_t out,
             const FrozenWeight& weight, const LoraSettings& settings, Random& random);

    const std::vector<Part>& parts() const { return m_parts; }

    /// x [tokens, in] → x Wᵀ + b with what the adapters add.
    torch::Tensor forward(const torch::Tensor& x, const FrozenWeight& weight,
                          const torch::Tensor& bias) const;

    /// Makes the weight one that answers as forward() did: adds scale · B A, and gives its rows
    /// their magnitudes.
    void mergeInto(torch::Tensor& weight) const;

private:
    /// AdaptedProduct's norms and factors, until something was learned.
    struct Lengths {
        std::vector<std::int64_t> versions; ///< of the parameters they were made from
        torch::Tensor norms, factors;
    };

    bool decomposed() const;
    const Lengths& lengths(const FrozenWeight& weight, torch::ScalarType type) const;

    std::shared_ptr<const LowRankPass> m_pass;
    std::uint64_t m_number;
    std::vector<Part> m_parts;
    mutable Lengths m_lengths;
};

} // namespace fts
