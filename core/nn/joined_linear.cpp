#include "core/nn/joined_linear.h"

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/base/process_memory.h"

namespace fts {
namespace {

constexpr const char* kAdapterModules[] = {"lora_A", "lora_B", "lora_magnitude_vector"};

std::vector<std::int64_t> outsOf(const std::vector<JoinedLinear::Part>& parts) {
    std::vector<std::int64_t> outs;
    for (const JoinedLinear::Part& part : parts) {
        outs.push_back(part.out);
    }
    return outs;
}

FrozenWeight emptyWeight(std::int64_t outs, std::int64_t in, const torch::TensorOptions& options,
                         std::optional<GgufType> packing) {
    const auto held = packing ? torch::empty({outs, FrozenWeight::rowBytes(*packing, in)},
                                             options.dtype(torch::kUInt8))
                              : torch::empty({outs, in}, options);
    if (held.is_cpu()) {
        preferLargePages(held.data_ptr(), held.nbytes());
    }
    return packing ? FrozenWeight(*packing, held) : FrozenWeight(held);
}

// values: fp32 [out, in].
FrozenWeight packedIn8Bits(const torch::Tensor& values) {
    const torch::Tensor read = values.to(torch::kCPU).contiguous();
    FrozenWeight weight = emptyWeight(read.size(0), read.size(1), read.options(), GgufType::Q8_0);
    packGguf(GgufType::Q8_0, {read.const_data_ptr<float>(), static_cast<std::size_t>(read.numel())},
             {static_cast<std::byte*>(weight.held().mutable_data_ptr()), weight.held().nbytes()});
    return {GgufType::Q8_0, weight.held().to(values.device())};
}

} // namespace

JoinedLinear::JoinedLinear(std::int64_t in, std::vector<Part> parts, bool bias,
                           const torch::TensorOptions& options, std::optional<GgufType> packing)
    : m_parts(std::move(parts)), m_outs(outsOf(m_parts)),
      m_weight(emptyWeight(std::accumulate(m_outs.begin(), m_outs.end(), std::int64_t{0}), in,
                           options, packing)) {
    const std::int64_t out = m_weight.outs();
    m_bias = bias ? torch::empty({out}, options) : torch::Tensor();
    std::int64_t begin = 0;
    for (const std::int64_t size : m_outs) {
        auto& layer = m_layers.emplace_back(std::make_shared<torch::nn::Module>());
        layer->register_parameter(
            "weight", packing ? torch::empty({0}, options) : m_weight.held().narrow(0, begin, size),
            false);
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
            adapters.add(*m_layers[i], begin, m_outs[i], m_weight, settings, random);
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
    if (m_adapters && m_weight.packing()) {
        torch::Tensor values = m_weight.values(torch::kFloat32);
        m_adapters->mergeInto(values);
        m_weight = packedIn8Bits(values);
        dropAdapters();
    } else if (m_adapters) {
        m_adapters->mergeInto(m_weight.held());
        dropAdapters();
    }
}

void JoinedLinear::learnWhole() {
    if (m_weight.packing()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("Weights held in few bits cannot learn. Set lora.base_bits to 16, or "
                             "train small matrices beside them."));
    }
    dropAdapters();
    for (auto& [name, tensor] : wholes()) {
        tensor.requires_grad_(true);
    }
}

std::vector<std::pair<std::string, torch::Tensor>> JoinedLinear::wholes() const {
    std::string names;
    for (const Part& part : m_parts) {
        names += (names.empty() ? "" : "+") + part.name;
    }
    std::vector<std::pair<std::string, torch::Tensor>> all{{names + ".weight", m_weight.held()}};
    if (m_bias.defined()) {
        all.emplace_back(names + ".bias", m_bias);
    }
    return all;
}

torch::Tensor JoinedLinear::blocksOf(std::size_t part) {
    const auto begin = std::accumulate(
        m_outs.begin(), m_outs.begin() + static_cast<std::ptrdiff_t>(part), std::int64_t{0});
    return m_weight.held().narrow(0, begin, m_outs[part]);
}

torch::Tensor JoinedLinear::forward(const torch::Tensor& x) const {
    return m_adapters ? m_adapters->forward(x, m_weight, m_bias)
                      : m_weight.times(x, m_bias, x.scalar_type());
}

std::vector<torch::Tensor> JoinedLinear::forwardApart(const torch::Tensor& x) const {
    return forward(x).split_with_sizes(m_outs, -1);
}

} // namespace fts
