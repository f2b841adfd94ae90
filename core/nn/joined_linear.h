#pragma once

#include <memory>
#include <vector>

#include <torch/torch.h>

namespace fts {

/// Linear layers that take the same values, as one product: y = x Wᵀ + b, their results side by
/// side. Each layer's weight and bias are parts of one tensor, so that weights load by their own
/// names and nothing is joined when it is multiplied. Weights are left unset and are not learned:
/// gradients of parts would not reach the whole. Layers that learn are a JointAffine (layers.h).
class JoinedLinear {
public:
    JoinedLinear(std::int64_t in, std::vector<std::int64_t> outs, bool bias,
                 const torch::TensorOptions& options);

    /// With the parameters `weight` [out, in] and, where there is one, `bias` [out].
    std::shared_ptr<torch::nn::Module> layer(std::size_t index) const { return m_layers[index]; }

    /// x [tokens, in] → [tokens, sum of outs].
    torch::Tensor forward(const torch::Tensor& x) const;

    /// forward(), one tensor a layer.
    std::vector<torch::Tensor> forwardApart(const torch::Tensor& x) const;

private:
    std::vector<std::int64_t> m_outs;
    torch::Tensor m_weight, m_bias;
    std::vector<std::shared_ptr<torch::nn::Module>> m_layers;
};

} // namespace fts
