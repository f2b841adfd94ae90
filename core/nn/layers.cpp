#include "core/nn/layers.h"

#include <functional>
#include <map>

#include <ATen/core/dispatch/Dispatcher.h>

#include "core/base/error.h"
#include "core/nn/torch_device.h"

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

// oneDNN's own functions have no C++ header.
template <typename Function>
c10::TypedOperatorHandle<Function> oneDnn(const char* name, const char* overload = "") {
    return c10::Dispatcher::singleton().findSchemaOrThrow(name, overload).typed<Function>();
}

torch::Tensor arrangedWeight(const torch::Tensor& weight) {
    static const auto reorder =
        oneDnn<torch::Tensor(const torch::Tensor&, std::optional<std::int64_t>)>(
            "mkldnn::_reorder_linear_weight");
    return reorder.call(weight, std::nullopt);
}

// `activation`: "none" or "gelu", by oneDNN's names.
torch::Tensor arrangedLinear(const torch::Tensor& x, const torch::Tensor& weight,
                             const torch::Tensor& bias, std::string_view activation) {
    static const auto linear = oneDnn<torch::Tensor(
        const torch::Tensor&, const torch::Tensor&, const std::optional<torch::Tensor>&,
        std::string_view, c10::List<std::optional<at::Scalar>>, std::optional<std::string_view>)>(
        "mkldnn::_linear_pointwise");
    return linear.call(x, weight, bias, activation, c10::List<std::optional<at::Scalar>>(), "none");
}

torch::Tensor arrangedLinearAdded(const torch::Tensor& x, const torch::Tensor& weight,
                                  const torch::Tensor& bias, const torch::Tensor& other) {
    static const auto linear =
        oneDnn<torch::Tensor(const torch::Tensor&, const torch::Tensor&, const torch::Tensor&,
                             const std::optional<torch::Tensor>&, std::string_view)>(
            "mkldnn::_linear_pointwise", "binary");
    return linear.call(x, other, weight, bias, "add");
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

JointAffine::JointAffine(std::int64_t in, const std::vector<std::int64_t>& outs) {
    for (const std::int64_t out : outs) {
        m_layers.emplace_back(in, out);
    }
}

torch::Tensor JointAffine::joined(torch::Tensor AffineImpl::*tensor) const {
    std::vector<torch::Tensor> parts;
    parts.reserve(m_layers.size());
    for (const Affine& layer : m_layers) {
        parts.push_back(layer.get()->*tensor);
    }
    return parts.size() == 1 ? parts.front() : torch::cat(parts);
}

void JointAffine::arrange() {
    std::vector<std::uint32_t> versions;
    for (const Affine& layer : m_layers) {
        versions.push_back(static_cast<std::uint32_t>(layer->weight._version()));
        versions.push_back(static_cast<std::uint32_t>(layer->bias._version()));
    }
    if (!m_arrangedWeight.defined() || versions != m_versions) {
        m_arrangedWeight = arrangedWeight(joined(&AffineImpl::weight));
        m_joinedBias = joined(&AffineImpl::bias);
        m_versions = std::move(versions);
    }
}

bool JointAffine::isArrangedFor(const torch::Tensor& x) {
    if (c10::InferenceMode::is_enabled() && x.is_cpu() && processorHasBf16()) {
        arrange();
        return true;
    }
    m_arrangedWeight.reset(); // training has a better use for the memory
    return false;
}

torch::Tensor JointAffine::forward(const torch::Tensor& x) {
    return isArrangedFor(x)
               ? arrangedLinear(x, m_arrangedWeight, m_joinedBias, "none")
               : torch::linear(x, joined(&AffineImpl::weight), joined(&AffineImpl::bias));
}

torch::Tensor JointAffine::activated(const torch::Tensor& x, const std::string& activation) {
    return activation == "gelu" && isArrangedFor(x)
               ? arrangedLinear(x, m_arrangedWeight, m_joinedBias, activation)
               : activate(activation, forward(x));
}

torch::Tensor JointAffine::added(const torch::Tensor& x, const torch::Tensor& other) {
    return isArrangedFor(x) ? arrangedLinearAdded(x, m_arrangedWeight, m_joinedBias, other)
                            : forward(x) + other;
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
