#include "core/nn/families/bert.h"

#include <memory>

#include "core/nn/attention.h"
#include "core/nn/load_weights.h"

namespace fts {
namespace {

std::shared_ptr<torch::nn::Module> group() {
    return std::make_shared<torch::nn::Module>();
}

} // namespace

BertLayerImpl::BertLayerImpl(const BertConfig& config)
    : m_heads(config.heads), m_activation(config.activation),
      m_projections(config.hidden, {config.hidden, config.hidden, config.hidden}),
      m_attentionOutput(config.hidden, {config.hidden}),
      m_intermediate(config.hidden, {config.intermediate}),
      m_output(config.intermediate, {config.hidden}),
      m_attentionNorm(config.hidden, config.layerNormEpsilon),
      m_outputNorm(config.hidden, config.layerNormEpsilon) {
    checkActivation(m_activation);
    const auto attention = register_module("attention", group());
    const auto self = attention->register_module("self", group());
    self->register_module("query", m_projections.layer(0));
    self->register_module("key", m_projections.layer(1));
    self->register_module("value", m_projections.layer(2));
    const auto attentionOutput = attention->register_module("output", group());
    attentionOutput->register_module("dense", m_attentionOutput.layer(0));
    attentionOutput->register_module("LayerNorm", m_attentionNorm);
    register_module("intermediate", group())->register_module("dense", m_intermediate.layer(0));
    const auto output = register_module("output", group());
    output->register_module("dense", m_output.layer(0));
    output->register_module("LayerNorm", m_outputNorm);
}

torch::Tensor BertLayerImpl::forward(const torch::Tensor& x, const PackedBatch& batch) {
    const auto context = attention(m_projections.forward(x), batch, m_heads);
    const auto attended = m_attentionNorm(m_attentionOutput.added(context, x));
    const auto inner = m_intermediate.activated(attended, m_activation);
    return m_outputNorm(m_output.added(inner, attended));
}

void checkBertTensors(const BertConfig& config, const TensorSource& source) {
    const std::string table = "embeddings.";
    checkTensor(source, table + "word_embeddings.weight", {config.vocabularySize, config.hidden});
    checkTensor(source, table + "position_embeddings.weight", {config.positions, config.hidden});
    checkTensor(source, table + "token_type_embeddings.weight",
                {config.typeVocabulary, config.hidden});
    for (int i = 0; i < config.layers; ++i) {
        const std::string layer = "encoder.layer." + std::to_string(i) + ".";
        checkTensor(source, layer + "attention.self.query.weight", {config.hidden, config.hidden});
        checkTensor(source, layer + "intermediate.dense.weight",
                    {config.intermediate, config.hidden});
    }
}

BertImpl::BertImpl(const BertConfig& config)
    : m_words(config.vocabularySize, config.hidden), m_positions(config.positions, config.hidden),
      m_types(config.typeVocabulary, config.hidden),
      m_norm(config.hidden, config.layerNormEpsilon) {
    const auto embeddings = register_module("embeddings", group());
    embeddings->register_module("word_embeddings", m_words);
    embeddings->register_module("position_embeddings", m_positions);
    embeddings->register_module("token_type_embeddings", m_types);
    embeddings->register_module("LayerNorm", m_norm);
    const auto encoder = register_module("encoder", group());
    const auto layers = encoder->register_module("layer", group());
    for (int i = 0; i < config.layers; ++i) {
        m_layers.push_back(layers->register_module(std::to_string(i), BertLayer(config)));
    }
}

torch::Tensor BertImpl::forward(const PackedBatch& batch,
                                const std::function<void()>& betweenLayers) {
    // Every token is of the first segment.
    auto x = m_words(batch.ids) + m_positions(batch.positions) + m_types->weight[0];
    x = m_norm(x);
    for (auto& layer : m_layers) {
        if (betweenLayers) {
            betweenLayers();
        }
        if (betweenLayers && x.requires_grad()) {
            x.register_hook([betweenLayers](const torch::Tensor&) { betweenLayers(); });
        }
        x = layer->forward(x, batch);
    }
    return x;
}

} // namespace fts
