#include "core/nn/joined_linear.h"

#include <numeric>

namespace fts {

JoinedLinear::JoinedLinear(std::int64_t in, std::vector<std::int64_t> outs, bool bias,
                           const torch::TensorOptions& options)
    : m_outs(std::move(outs)) {
    const auto out = std::accumulate(m_outs.begin(), m_outs.end(), std::int64_t{0});
    m_weight = torch::empty({out, in}, options);
    m_bias = bias ? torch::empty({out}, options) : torch::Tensor();
    std::int64_t begin = 0;
    for (const std::int64_t size : m_outs) {
        auto& layer = m_layers.emplace_back(std::make_shared<torch::nn::Module>());
        layer->register_parameter("weight", m_weight.narrow(0, begin, size), false);
        if (bias) {
            layer->register_parameter("bias", m_bias.narrow(0, begin, size), false);
        }
        begin += size;
    }
}

torch::Tensor JoinedLinear::forward(const torch::Tensor& x) const {
    return torch::linear(x, m_weight, m_bias);
}

std::vector<torch::Tensor> JoinedLinear::forwardApart(const torch::Tensor& x) const {
    return forward(x).split_with_sizes(m_outs, -1);
}

} // namespace fts
