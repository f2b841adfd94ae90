#include "core/nn/layers.h"

#include <functional>
#include <map>

#include "core/base/error.h"

namespace fts {
namespace {

using Activation = std::function<torch::Tensor(const torch::Tensor&)>;

torch::Tensor geluTanh(const torch::Tensor& x) {
    return torch::gelu(x, "tanh");
}

const Activation& activationNamed(const std::string& name) {
    static const std::map<std::string, Activation> activations{
        {"gelu", [](const torch::Tensor& x) { return torch::gelu(x); }},
        {"gelu_new", geluTanh},
        {"gelu_pytorch_tanh", geluTanh},
        {"relu", [](const torch::Tensor& x) { return torch::relu(x); }},
        {"silu", [](const torch::Tensor& x) { return torch::silu(x); }},
        {"tanh", [](const torch::Tensor& x) { return torch::tanh(x); }},
        {"identity", [](const torch::Tensor& x) { return x; }},
    };
    const auto found = activations.find(name);
    if (found == activations.end()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("The model uses the activation \"%1\", which is not supported."),
                    name);
    }
    return found->second;
}

} // namespace

AffineImpl::AffineImpl(std::int64_t in, std::int64_t out, bool withBias)
    : weight(register_parameter("weight", torch::empty({out, in}))) {
    if (withBias) {
        bias = register_parameter("bias", torch::empty({out}));
    }
}

torch::Tensor AffineImpl::forward(const torch::Tensor& x) const {
    return torch::linear(x, weight, bias);
}

NormImpl::NormImpl(std::int64_t size, double epsilon)
    : weight(register_parameter("weight", torch::empty({size}))),
      bias(register_parameter("bias", torch::empty({size}))), m_epsilon(epsilon) {}

torch::Tensor NormImpl::forward(const torch::Tensor& x) const {
    return torch::layer_norm(x, {weight.size(0)}, weight, bias, m_epsilon);
}

TableImpl::TableImpl(std::int64_t rows, std::int64_t size)
    : weight(register_parameter("weight", torch::empty({rows, size}))) {}

torch::Tensor TableImpl::forward(const torch::Tensor& ids) const {
    return torch::embedding(weight, ids);
}

torch::Tensor activate(const std::string& name, const torch::Tensor& x) {
    return activationNamed(name)(x);
}

void checkActivation(const std::string& name) {
    activationNamed(name);
}

} // namespace fts
