#include "core/nn/families/llama.h"

#include <memory>

#include "core/nn/computed_again.h"
#include "core/nn/fused_layers.h"
#include "core/nn/token_loss.h"

namespace fts {
namespace {

using torch::Tensor;

constexpr const char* kAttention = "self_attn.";
constexpr const char* kFeedForward = "mlp.";
constexpr const char* kModel = "model.";

std::string layerPlace(const std::string& number) {
    return "model.layers." + number + ".";
}

/// Layers of the network that are multiplied together.
JoinedLinear product(const std::string& place, std::int64_t in,
                     std::vector<JoinedLinear::Part> layers, bool bias,
                     const torch::TensorOptions& options, const Packing& packing) {
    const auto held = packing ? packing(place, layers, in) : std::nullopt;
    return {in, std::move(layers), bias, options, held};
}

} // namespace

RmsNormImpl::RmsNormImpl(std::int64_t size, double epsilon, const torch::TensorOptions& options)
    : weight(register_parameter("weight", torch::empty({size}, options), false)),
      m_epsilon(epsilon) {}

Tensor RmsNormImpl::forward(const Tensor& x) const {
    return rmsNorm(x, weight, m_epsilon);
}

LlamaLayerImpl::LlamaLayerImpl(const DecoderConfig& config, const torch::TensorOptions& options,
                               const std::string& place, const Packing& packing)
    : m_headSize(config.headSize), m_activation(config.activation),
      m_projections(product(place + kAttention, config.hidden,
                            {{"q_proj", std::int64_t{config.heads} * config.headSize},
                             {"k_proj", std::int64_t{config.keyValueHeads} * config.headSize},
                             {"v_proj", std::int64_t{config.keyValueHeads} * config.headSize}},
                            config.queryKeyValueBias, options, packing)),
      m_attentionOutput(product(place + kAttention, std::int64_t{config.heads} * config.headSize,
                                {{"o_proj", config.hidden}}, config.outputBias, options, packing)),
      m_gateAndUp(product(place + kFeedForward, config.hidden,
                          {{"gate_proj", config.intermediate}, {"up_proj", config.intermediate}},
                          config.feedForwardBias, options, packing)),
      m_down(product(place + kFeedForward, config.intermediate, {{"down_proj", config.hidden}},
                     config.feedForwardBias, options, packing)),
      m_attentionNorm(config.hidden, config.rmsNormEpsilon, options),
      m_feedForwardNorm(config.hidden, config.rmsNormEpsilon, options) {
    checkActivation(m_activation);
    const auto attention = register_module("self_attn", std::make_shared<torch::nn::Module>());
    m_projections.registerIn(*attention);
    m_attentionOutput.registerIn(*attention);
    const auto feedForward = register_module("mlp", std::make_shared<torch::nn::Module>());
    m_gateAndUp.registerIn(*feedForward);
    m_down.registerIn(*feedForward);
    register_module("input_layernorm", m_attentionNorm);
    register_module("post_attention_layernorm", m_feedForwardNorm);
}

Tensor LlamaLayerImpl::forward(const Tensor& x, const Rotary::Turn& turn, std::size_t index,
                               CausalAttention& attention) {
    const auto heads = [this](const Tensor& vectors) {
        return vectors.unflatten(-1, {-1, m_headSize});
    };
    const auto parts = m_projections.forwardApart(m_attentionNorm(x));
    const auto attended = attention.attend(index, Rotary::apply(turn, heads(parts[0])),
                                           Rotary::apply(turn, heads(parts[1])), heads(parts[2]));
    const auto middle = x + m_attentionOutput.forward(attended);
    const auto gateAndUp = m_gateAndUp.forward(m_feedForwardNorm(middle));
    return middle + m_down.forward(gated(m_activation, gateAndUp));
}

std::vector<std::pair<std::string, JoinedLinear*>> LlamaLayerImpl::products() {
    return {{kAttention, &m_projections},
            {kAttention, &m_attentionOutput},
            {kFeedForward, &m_gateAndUp},
            {kFeedForward, &m_down}};
}

LlamaImpl::LlamaImpl(const DecoderConfig& config, const torch::TensorOptions& options,
                     const Packing& packing)
    : m_config(config), m_rotary(config, options),
      m_type(c10::typeMetaToScalarType(options.dtype())),
      m_words(product(kModel, config.hidden, {{"embed_tokens", config.vocabularySize}}, false,
                      options, packing)),
      m_norm(config.hidden, config.rmsNormEpsilon, options) {
    const auto model = register_module("model", std::make_shared<torch::nn::Module>());
    m_words.registerIn(*model);
    const auto layers = model->register_module("layers", std::make_shared<torch::nn::Module>());
    for (int i = 0; i < config.layers; ++i) {
        const std::string number = std::to_string(i);
        m_layers.push_back(layers->register_module(
            number, LlamaLayer(config, options, layerPlace(number), packing)));
    }
    model->register_module("norm", m_norm);
    if (!config.tiedEmbeddings) {
        m_head = product("", config.hidden, {{"lm_head", config.vocabularySize}}, false, options,
                         packing);
        m_head->registerIn(*this);
    }
}

Tensor LlamaImpl::forward(const Tensor& ids, const Tensor& positions, CausalAttention& attention) {
    const auto turn = m_rotary.at(positions);
    auto x = m_words.weight().rows(ids, m_type);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        x = m_layers[i]->forward(x, turn, i, attention);
    }
    return m_norm(x);
}

Tensor LlamaImpl::forwardKeepingLittle(const Tensor& ids, const Tensor& positions,
                                       const std::shared_ptr<CausalAttention>& attention) {
    const auto turn = m_rotary.at(positions);
    auto x = m_words.weight().rows(ids, m_type);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        x = computedAgain(x,
                          [layer = m_layers[i], turn, i, attention](const Tensor& values) mutable {
                              return layer->forward(values, turn, i, *attention);
                          });
    }
    return m_norm(x);
}

Tensor LlamaImpl::logits(const Tensor& hidden) const {
    return head().times(hidden, {}, torch::kFloat32);
}

Tensor LlamaImpl::loss(const Tensor& hidden, const Tensor& targets) const {
    return tokenLoss(hidden, head().values(hidden.scalar_type()), targets);
}

void LlamaImpl::adapt(const LoraSettings& settings, std::uint64_t seed) {
    checkLora(settings);
    *m_pass = {settings.scale(), settings.dropout, std::nullopt};
    std::uint64_t number = 0;
    for (LlamaLayer& layer : m_layers) {
        for (const auto& [place, product] : layer->products()) {
            product->adapt(settings, m_pass, number++, seed);
        }
    }
}

void LlamaImpl::mergeAdapters(const std::function<void()>& next) {
    for (LlamaLayer& layer : m_layers) {
        for (const auto& [place, product] : layer->products()) {
            next();
            product->mergeAdapters();
        }
    }
}

std::vector<NamedParameter> LlamaImpl::learnWhole() {
    std::vector<NamedParameter> all;
    forEachProduct([&](const std::string& place, JoinedLinear& product) {
        product.learnWhole();
        for (auto& [name, tensor] : product.wholes()) {
            all.push_back({"", place + name, tensor});
        }
    });
    for (const auto& item : named_modules({}, /*include_self=*/false)) {
        if (auto* norm = item.value()->as<RmsNormImpl>()) {
            norm->weight.requires_grad_(true);
            all.push_back({"", item.key() + ".weight", norm->weight});
        }
    }
    return all;
}

void LlamaImpl::forEachProduct(
    const std::function<void(const std::string& place, JoinedLinear& product)>& take) {
    take(kModel, m_words);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        for (const auto& [place, product] : m_layers[i]->products()) {
            take(layerPlace(std::to_string(i)) + place, *product);
        }
    }
    if (m_head) {
        take("", *m_head);
    }
}

void LlamaImpl::leaveOut(std::optional<std::uint64_t> seed) {
    m_pass->seed = seed;
}

} // namespace fts
