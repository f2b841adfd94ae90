#pragma once

#include <vector>

#include <torch/torch.h>

namespace fts {

/// The layers below leave their weights unset: they are always loaded from a checkpoint, and
/// torch's own modules would spend a second on random numbers first.

/// y = x Wᵀ + b; weight [out, in], bias [out].
class AffineImpl : public torch::nn::Module {
public:
    AffineImpl(std::int64_t in, std::int64_t out, bool bias = true);
    torch::Tensor forward(const torch::Tensor& x) const;

    torch::Tensor weight;
    torch::Tensor bias; ///< undefined without one
};
TORCH_MODULE(Affine);

/// Affine layers that take the same values, as one product: their results side by side. A network's
/// parameters are those of the layers. In inference mode on a processor with bf16, a copy of the
/// weights is kept in oneDNN's own order, which over 2,048 tokens of MiniLM saves 12 % of the time
/// in fp32 and 5 to 10 % in bf16; it is made anew once a weight has changed.
class JointAffine {
public:
    JointAffine(std::int64_t in, const std::vector<std::int64_t>& outs);
    const Affine& layer(std::size_t index) const { return m_layers[index]; }
    torch::Tensor forward(const torch::Tensor& x);
    /// activate(activation, forward(x)); with the copies, GELU and the product are one pass.
    torch::Tensor activated(const torch::Tensor& x, const std::string& activation);
    /// forward(x) + other, with the copies in one pass.
    torch::Tensor added(const torch::Tensor& x, const torch::Tensor& other);

private:
    /// Brings the copies up to date where they are of use, and lets them go elsewhere.
    bool isArrangedFor(const torch::Tensor& x);
    torch::Tensor joined(torch::Tensor AffineImpl::*tensor) const;
    void arrange();

    std::vector<Affine> m_layers;
    std::vector<std::uint32_t> m_versions; ///< of the tensors the copies were made from
    torch::Tensor m_arrangedWeight;
    torch::Tensor m_joinedBias;
};

/// Layer normalisation over the last dimension (Ba et al. 2016).
class NormImpl : public torch::nn::Module {
public:
    NormImpl(std::int64_t size, double epsilon);
    torch::Tensor forward(const torch::Tensor& x) const;

    torch::Tensor weight;
    torch::Tensor bias;

private:
    double m_epsilon;
};
TORCH_MODULE(Norm);

/// Rows looked up by id; weight [rows, size].
class TableImpl : public torch::nn::Module {
public:
    TableImpl(std::int64_t rows, std::int64_t size);
    torch::Tensor forward(const torch::Tensor& ids) const;

    torch::Tensor weight;
};
TORCH_MODULE(Table);

/// "gelu", "gelu_new", "gelu_pytorch_tanh", "relu", "silu", "tanh", "identity" by the names
/// configuration files use. Throws Unsupported for others.
torch::Tensor activate(const std::string& name, const torch::Tensor& x);
void checkActivation(const std::string& name);

} // namespace fts
