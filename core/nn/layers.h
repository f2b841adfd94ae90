#pragma once

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
