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
class LowRank {
public:
    struct Part {
        std::int64_t begin = 0; ///< of the layer's results
        std::int64_t size = 0;
        torch::Tensor down; ///< A
        torch::Tensor up;   ///< B
    };

    /// `pass` may change from one pass to the next. `number` tells this product from others.
    LowRank(std::shared_ptr<const LowRankPass> pass, std::uint64_t number)
        : m_pass(std::move(pass)), m_number(number) {}

    /// The adapter of `layer`, whose results begin at `begin`. The values of A are drawn from
    /// `random`.
    void add(torch::nn::Module& layer, std::int64_t begin, std::int64_t in, std::int64_t out,
             int rank, torch::Device device, Random& random);

    const std::vector<Part>& parts() const { return m_parts; }

    /// x [tokens, in] → x Wᵀ + b with what the adapters add.
    torch::Tensor forward(const torch::Tensor& x, const FrozenWeight& weight,
                          const torch::Tensor& bias) const;

    /// Adds scale · B A to the weight, which from then on answers as forward() did.
    void mergeInto(torch::Tensor& weight) const;

private:
    std::shared_ptr<const LowRankPass> m_pass;
    std::uint64_t m_number;
    std::vector<Part> m_parts;
};

} // namespace fts
