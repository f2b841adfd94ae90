#include "core/nn/joined_linear.h"

#include <algorithm>
#include <numeric>

#include "core/nn/fused_layers.h"

namespace fts {
namespace {

constexpr const char* kAdapterModules[] = {"lora_A", "lora_B"};

std::vector<std::int64_t> outsOf(const std::vector<JoinedLinear::Part>& parts) {
    std::vector<std::int64_t> outs;
    for (const JoinedLinear::Part& part : parts) {
        outs.push_back(part.out);
    }
    return outs;
}

} // namespace

JoinedLinear::JoinedLinear(std::int64_t in, std::vector<Part> parts, bool bias,
                           const torch::TensorOptions& options)
    : m_parts(std::move(parts)), m_outs(outsOf(m_parts)) {
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

void JoinedLinear::registerIn(torch::nn::Module& parent) const {
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        parent.register_module(m_parts[i].name, m_layers[i]);
    }
}

void JoinedLinear::adapt(const LoraSettings& settings, std::shared_ptr<const LowRankPass> pass,
                         std::uint64_t number, std::uint64_t seed) {
    dropAdapters();
    LowRank adapters(std::move(pass), number);
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < m_layers.size(); begin += m_outs[i++]) {
        if (std::ranges::find(settings.targets, m_parts[i].name) != settings.targets.end()) {
            Random random{seed, number, i};
            adapters.add(*m_layers[i], begin, m_weight.size(1), m_outs[i], settings.rank,
                         m_weight.device(), random);
        }
    }
    if (!adapters.parts().empty()) {
        m_adapters = std::move(adapters);
    }
}

void JoinedLinear::dropAdapters() {
    for (const auto& layer : m_layers) {
        for (const char* module : kAdapterModules) {
            if (layer->named_children().contains(module)) {
                layer->unregister_module(module);
            }
        }
    }
    m_adapters.reset();
}

void JoinedLinear::mergeAdapters() {
    if (m_adapters) {
        m_adapters->mergeInto(m_weight);
        dropAdapters();
    }
}

torch::Tensor JoinedLinear::forward(const torch::Tensor& x) const {
    return m_adapters ? m_adapters->forward(x, m_weight, m_bias)
                      : frozenLinear(x, m_weight, m_bias, x.scalar_type());
}

std::vector<torch::Tensor> JoinedLinear::forwardApart(const torch::Tensor& x) const {
    return forward(x).split_with_sizes(m_outs, -1);
}

} // namespace fts
