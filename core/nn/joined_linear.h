#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "core/nn/frozen_weight.h"
#include "core/nn/low_rank.h"

namespace fts {

/// Linear layers that take the same values, as one product: y = x Wᵀ + b, their results side by
/// side. Each layer's weight and bias are parts of one tensor, so that weights load by their own
/// names and nothing is joined when it is multiplied. Weights are left unset. What learns are
/// adapters beside them, or the joined tensors: gradients of parts would not reach the whole.
///
/// Where weights are packed, parameters hold nothing: blocksOf() has what is to be filled.
class JoinedLinear {
public:
    struct Part {
        std::string name; ///< of the layer
        std::int64_t out = 0;
    };

    /// packing: how the weights are held; none: as values of the type of `options`.
    JoinedLinear(std::int64_t in, std::vector<Part> parts, bool bias,
                 const torch::TensorOptions& options, std::optional<GgufType> packing = {});

    /// Makes each layer a module of `parent` by its name, with the parameters `weight` [out, in]
    /// and, where there is one, `bias` [out].
    void registerIn(torch::nn::Module& parent) const;

    /// Puts adapters beside the layers that `settings` names, in place of those that were there.
    /// `number` tells this product from others of its network.
    void adapt(const LoraSettings& settings, std::shared_ptr<const LowRankPass> pass,
               std::uint64_t number, std::uint64_t seed);

    /// Adds what the adapters do to the weights and has none from then on. Packed ones take 8 bits.
    void mergeAdapters();

    /// Has weight and bias learn themselves, without adapters. Throws BadInput if they are packed.
    void learnWhole();
    /// What learns then, with its name in the network: of layers joined "q_proj+k_proj.weight".
    std::vector<std::pair<std::string, torch::Tensor>> wholes() const;

    const std::vector<Part>& parts() const { return m_parts; }
    const FrozenWeight& weight() const { return m_weight; }
    /// The blocks of a part of a packed weight: uint8 [out, bytes of a row].
    torch::Tensor blocksOf(std::size_t part);

    /// x [tokens, in] → [tokens, sum of outs].
    torch::Tensor forward(const torch::Tensor& x) const;

    /// forward(), one tensor a layer.
    std::vector<torch::Tensor> forwardApart(const torch::Tensor& x) const;

private:
    void dropAdapters();

    std::vector<Part> m_parts;
    std::vector<std::int64_t> m_outs;
    FrozenWeight m_weight;
    torch::Tensor m_bias;
    std::vector<std::shared_ptr<torch::nn::Module>> m_layers;
    std::optional<LowRank> m_adapters;
};

} // namespace fts
