#include "core/nn/families/bert.h"

#include <cmath>
#include <memory>

#include "core/nn/attention.h"
#include "core/nn/load_weights.h"

namespace fts {
namespace {

/// What a model type's checkpoints call the parts of a layer.
struct LayerNames {
    const char *layers, *query, *key, *value, *attentionOutput, *attentionNorm, *intermediate,
        *output, *outputNorm;
};

constexpr LayerNames kBert{
    "encoder.layer",        "attention.self.query",   "attention.self.key",
    "attention.self.value", "attention.output.dense", "attention.output.LayerNorm",
    "intermediate.dense",   "output.dense",           "output.LayerNorm"};
constexpr LayerNames kDistilBert{"transformer.layer", "attention.q_lin",   "attention.k_lin",
                                 "attention.v_lin",   "attention.out_lin", "sa_layer_norm",
                                 "ffn.lin1",          "ffn.lin2",          "output_layer_norm"};
constexpr LayerNames kMpnet{"encoder.layer",      "attention.attn.q", "attention.attn.k",
                            "attention.attn.v",   "attention.attn.o", "attention.LayerNorm",
                            "intermediate.dense", "output.dense",     "output.LayerNorm"};
constexpr const char* kDistances = "encoder.relative_attention_bias";

const LayerNames& namesOf(const BertConfig& config) {
    return config.modelType == "distilbert" ? kDistilBert
           : config.modelType == "mpnet"    ? kMpnet
                                            : kBert;
}

/// The bucket of each distance: half of them for keys behind the query and half for those before
/// it, of which again half are for one distance each and the others the wider, the farther, up to
/// 128 tokens (Raffel et al. 2020).
torch::Tensor bucketsOf(const torch::Tensor& distances, int buckets) {
    constexpr double kFarthest = 128;
    const int side = buckets / 2;
    const int exact = side / 2;
    const auto apart = distances.abs();
    const auto wide = (apart.clamp_min(1).to(torch::kFloat) / exact).log() /
                      std::log(kFarthest / exact) * (side - exact);
    const auto far = (exact + wide.to(torch::kInt64)).clamp_max(side - 1);
    return torch::where(apart < exact, apart, far) + (distances > 0).to(torch::kInt64) * side;
}

/// Registers a part under a name with dots, in groups that are made as they are needed.
template <typename Part>
void place(torch::nn::Module& module, const std::string& name, const Part& part) {
    const auto dot = name.find('.');
    if (dot == std::string::npos) {
        module.register_module(name, part);
        return;
    }
    const std::string first = name.substr(0, dot);
    const auto children = module.named_children();
    const auto* group = children.find(first);
    place(group != nullptr ? **group
                           : *module.register_module(first, std::make_shared<torch::nn::Module>()),
          name.substr(dot + 1), part);
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
    const LayerNames& names = namesOf(config);
    place(*this, names.query, m_projections.layer(0));
    place(*this, names.key, m_projections.layer(1));
    place(*this, names.value, m_projections.layer(2));
    place(*this, names.attentionOutput, m_attentionOutput.layer(0));
    place(*this, names.attentionNorm, m_attentionNorm);
    place(*this, names.intermediate, m_intermediate.layer(0));
    place(*this, names.output, m_output.layer(0));
    place(*this, names.outputNorm, m_outputNorm);
}

torch::Tensor BertLayerImpl::forward(const torch::Tensor& x, const PackedBatch& batch,
                                     std::span<const torch::Tensor> biases) {
    const auto projected = m_projections.forward(x);
    const auto context = biases.empty() ? attention(projected, batch, m_heads)
                                        : biasedAttention(projected, batch, m_heads, biases);
    const auto attended = m_attentionNorm(m_attentionOutput.added(context, x));
    const auto inner = m_intermediate.activated(attended, m_activation);
    return m_outputNorm(m_output.added(inner, attended));
}

void checkBertTensors(const BertConfig& config, const TensorSource& source) {
    const std::string table = "embeddings.";
    checkTensor(source, table + "word_embeddings.weight", {config.vocabularySize, config.hidden});
    checkTensor(source, table + "position_embeddings.weight",
                {config.firstPosition + config.positions, config.hidden});
    if (config.typeVocabulary > 0) {
        checkTensor(source, table + "token_type_embeddings.weight",
                    {config.typeVocabulary, config.hidden});
    }
    if (config.distanceBuckets > 0) {
        checkTensor(source, std::string(kDistances) + ".weight",
                    {config.distanceBuckets, config.heads});
    }
    const LayerNames& names = namesOf(config);
    for (int i = 0; i < config.layers; ++i) {
        const std::string layer = std::string(names.layers) + "." + std::to_string(i) + ".";
        checkTensor(source, layer + names.query + ".weight", {config.hidden, config.hidden});
        checkTensor(source, layer + names.intermediate + ".weight",
                    {config.intermediate, config.hidden});
    }
}

BertImpl::BertImpl(const BertConfig& config)
    : m_config(config), m_words(config.vocabularySize, config.hidden),
      m_positions(config.firstPosition + config.positions, config.hidden),
      m_types(config.typeVocabulary, config.hidden),
      m_distances(config.distanceBuckets, config.heads),
      m_norm(config.hidden, config.layerNormEpsilon) {
    place(*this, "embeddings.word_embeddings", m_words);
    place(*this, "embeddings.position_embeddings", m_positions);
    if (config.typeVocabulary > 0) {
        place(*this, "embeddings.token_type_embeddings", m_types);
    }
    place(*this, "embeddings.LayerNorm", m_norm);
    if (config.distanceBuckets > 0) {
        place(*this, kDistances, m_distances);
    }
    for (int i = 0; i < config.layers; ++i) {
        m_layers.emplace_back(config);
        place(*this, std::string(namesOf(config).layers) + "." + std::to_string(i),
              m_layers.back());
    }
}

std::vector<torch::Tensor> BertImpl::biases(const PackedBatch& batch) const {
    std::vector<torch::Tensor> biases;
    if (m_config.distanceBuckets == 0) {
        return biases;
    }
    for (const PackedBatch::Run& run : batch.runs) {
        const auto places = torch::arange(run.length, batch.positions.options());
        const auto distances = places.unsqueeze(0) - places.unsqueeze(1); // from query to key
        biases.push_back(m_distances->forward(bucketsOf(distances, m_config.distanceBuckets))
                             .permute({2, 0, 1}));
    }
    return biases;
}

torch::Tensor BertImpl::forward(const PackedBatch& batch,
                                const std::function<void()>& betweenLayers) {
    auto x = m_words(batch.ids) + m_positions(batch.positions + m_config.firstPosition);
    if (m_config.typeVocabulary > 0) {
        x = x + m_types->weight[0]; // every token is of the first segment
    }
    x = m_norm(x);
    const auto attentionBiases = biases(batch);
    for (auto& layer : m_layers) {
        if (betweenLayers) {
            betweenLayers();
        }
        if (betweenLayers && x.requires_grad()) {
            x.register_hook([betweenLayers](const torch::Tensor&) { betweenLayers(); });
        }
        x = layer->forward(x, batch, attentionBiases);
    }
    return x;
}

} // namespace fts
