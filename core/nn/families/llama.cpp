#include "core/nn/families/llama.h"

#include <memory>

#include "core/nn/computed_again.h"
#include "core/nn/fused_layers.h"
#include "core/nn/token_loss.h"

namespace fts {
namespace {

using torch::Tensor;

// Without gradients: what learns is told so when training begins.
std::shared_ptr<torch::nn::Module> holding(const Tensor& weight) {
    auto module = std::make_shared<torch::nn::Module>();
    module->register_parameter("weight", weight, /*requires_grad=*/false);
    return module;
}

} // namespace

RmsNormImpl::RmsNormImpl(std::int64_t size, double epsilon, const torch::TensorOptions& options)
    : weight(register_parameter("weight", torch::empty({size}, options), false)),
      m_epsilon(epsilon) {}

Tensor RmsNormImpl::forward(const Tensor& x) const {
    return rmsNorm(x, weight, m_epsilon);
}

LlamaLayerImpl::LlamaLayerImpl(const DecoderConfig& config, const torch::TensorOptions& options)
    : m_headSize(config.headSize), m_activation(config.activation),
      m_projections(config.hidden,
                    {{"q_proj", std::int64_t{config.heads} * config.headSize},
                     {"k_proj", std::int64_t{config.keyValueHeads} * config.headSize},
                     {"v_proj", std::int64_t{config.keyValueHeads} * config.headSize}},
                    config.queryKeyValueBias, options),
      m_attentionOutput(std::int64_t{config.heads} * config.headSize, {{"o_proj", config.hidden}},
                        config.outputBias, options),
      m_gateAndUp(config.hidden,
                  {{"gate_proj", config.intermediate}, {"up_proj", config.intermediate}},
                  config.feedForwardBias, options),
      m_down(config.intermediate, {{"down_proj", config.hidden}}, config.feedForwardBias, options),
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

std::vector<JoinedLinear*> LlamaLayerImpl::products() {
    return {&m_projections, &m_attentionOutput, &m_gateAndUp, &m_down};
}

LlamaImpl::LlamaImpl(const DecoderConfig& config, const torch::TensorOptions& options)
    : m_config(config), m_rotary(config, options),
      m_words(torch::empty({config.vocabularySize, config.hidden}, options)),
      m_norm(config.hidden, config.rmsNormEpsilon, options) {
    const auto model = register_module("model", std::make_shared<torch::nn::Module>());
    model->register_module("embed_tokens", holding(m_words));
    const auto layers = model->register_module("layers", std::make_shared<torch::nn::Module>());
    for (int i = 0; i < config.layers; ++i) {
        m_layers.push_back(layers->register_module(std::to_string(i), LlamaLayer(config, options)));
    }
    model->register_module("norm", m_norm);
    m_head = m_words;
    if (!config.tiedEmbeddings) {
        m_head = torch::empty_like(m_words);
        register_module("lm_head", holding(m_head));
    }
}

Tensor LlamaImpl::forward(const Tensor& ids, const Tensor& positions, CausalAttention& attention) {
    const auto turn = m_rotary.at(positions);
    auto x = torch::embedding(m_words, ids);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        x = m_layers[i]->forward(x, turn, i, attention);
    }
    return m_norm(x);
}

Tensor LlamaImpl::forwardKeepingLittle(const Tensor& ids, const Tensor& positions,
                                       const std::shared_ptr<CausalAttention>& attention) {
    const auto turn = m_rotary.at(positions);
    auto x = torch::embedding(m_words, ids);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        x = computedAgain(x,
                          [layer = m_layers[i], turn, i, attention](const Tensor& values) mutable {
                              return layer->forward(values, turn, i, *attention);
                          });
    }
    return m_norm(x);
}

Tensor LlamaImpl::logits(const Tensor& hidden) const {
    return frozenLinear(hidden, m_head, {}, torch::kFloat32);
}

Tensor LlamaImpl::loss(const Tensor& hidden, const Tensor& targets) const {
    return tokenLoss(hidden, m_head, targets);
}

void LlamaImpl::adapt(const LoraSettings& settings, std::uint64_t seed) {
    checkLora(settings);
    *m_pass = {settings.scale(), settings.dropout, std::nullopt};
    std::uint64_t number = 0;
    for (LlamaLayer& layer : m_layers) {
        for (JoinedLinear* product : layer->products()) {
            product->adapt(settings, m_pass, number++, seed);
        }
    }
}

void LlamaImpl::mergeAdapters() {
    for (LlamaLayer& layer : m_layers) {
        for (JoinedLinear* product : layer->products()) {
            product->mergeAdapters();
        }
    }
}

void LlamaImpl::leaveOut(std::optional<std::uint64_t> seed) {
    m_pass->seed = seed;
}

} // namespace fts
