#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <torch/torch.h>

#include "core/formats/decoder_config.h"
#include "core/nn/joined_linear.h"
#include "core/nn/layers.h"
#include "core/nn/named_parameter.h"
#include "core/nn/rotary.h"

namespace fts {

/// What the tokens of one pass see of each other and of those before them.
class CausalAttention {
public:
    virtual ~CausalAttention() = default;

    /// softmax(Q Kᵀ / √d) V of one layer. query [tokens, heads, head size], key and value
    /// [tokens, key-value heads, head size] → [tokens, heads · head size].
    virtual torch::Tensor attend(std::size_t layer, const torch::Tensor& query,
                                 const torch::Tensor& key, const torch::Tensor& value) = 0;
};

/// x / √(mean x² + ε) · weight over the last dimension (Zhang and Sennrich 2019).
class RmsNormImpl : public torch::nn::Module {
public:
    RmsNormImpl(std::int64_t size, double epsilon, const torch::TensorOptions& options);
    torch::Tensor forward(const torch::Tensor& x) const;

    torch::Tensor weight;

private:
    double m_epsilon;
};
TORCH_MODULE(RmsNorm);

/// How the weights of layers that are multiplied together are held: asked with the place of the
/// layers in the network ("model.layers.0.self_attn.") and their names.
using Packing = std::function<std::optional<GgufType>(
    const std::string& place, const std::vector<JoinedLinear::Part>& layers, std::int64_t in)>;

/// One of Llama's blocks: causal self-attention, then a gated feed-forward layer, each with a norm
/// before it and its residual.
class LlamaLayerImpl : public torch::nn::Module {
public:
    LlamaLayerImpl(const DecoderConfig& config, const torch::TensorOptions& options,
                   const std::string& place, const Packing& packing);

    /// x [tokens, hidden] → the same shape.
    torch::Tensor forward(const torch::Tensor& x, const Rotary::Turn& turn, std::size_t index,
                          CausalAttention& attention);

    /// The products that may have adapters, and where in the layer they are ("mlp.").
    std::vector<std::pair<std::string, JoinedLinear*>> products();

private:
    std::int64_t m_headSize;
    std::string m_activation;
    JoinedLinear m_projections; // to queries, keys and values
    JoinedLinear m_attentionOutput;
    JoinedLinear m_gateAndUp, m_down;
    RmsNorm m_attentionNorm, m_feedForwardNorm;
};
TORCH_MODULE(LlamaLayer);

/// A Llama-family decoder (Touvron et al. 2023; Mistral and Qwen2 differ by their configuration).
/// Registered names equal the keys of a Hugging Face checkpoint. Weights are made in the type and
/// place of `options` and left unset.
class LlamaImpl : public torch::nn::Module {
public:
    LlamaImpl(const DecoderConfig& config, const torch::TensorOptions& options,
              const Packing& packing = {});

    /// ids and positions [tokens] → [tokens, hidden], after the last norm.
    torch::Tensor forward(const torch::Tensor& ids, const torch::Tensor& positions,
                          CausalAttention& attention);

    /// The same for learning: each layer keeps nothing for the backward pass but what it was given
    /// and computes again, which takes about a third more time and a tenth of the memory.
    torch::Tensor forwardKeepingLittle(const torch::Tensor& ids, const torch::Tensor& positions,
                                       const std::shared_ptr<CausalAttention>& attention);

    /// hidden [tokens, hidden] → [tokens, vocabulary] fp32: scores of the next token.
    torch::Tensor logits(const torch::Tensor& hidden) const;

    /// tokenLoss() by the network's head.
    torch::Tensor loss(const torch::Tensor& hidden, const torch::Tensor& targets) const;

    /// Puts adapters beside the layers that `settings` names, in place of those that were there:
    /// the only parameters that learn, under the names of their layers ("….q_proj.lora_A.weight").
    void adapt(const LoraSettings& settings, std::uint64_t seed);
    /// JoinedLinear::mergeAdapters() of all products; `next` is called before each.
    void mergeAdapters(const std::function<void()>& next);

    /// Has all weights learn themselves instead, norms and words among them, and gives each with
    /// its name. Throws BadInput if any is packed.
    std::vector<NamedParameter> learnWhole();

    /// Gives every product with its place, in the order of the checkpoint.
    void forEachProduct(
        const std::function<void(const std::string& place, JoinedLinear& product)>& take);

    /// What the adapters leave out from now on; nothing by default.
    void leaveOut(std::optional<std::uint64_t> seed);

private:
    const FrozenWeight& head() const { return (m_head ? *m_head : m_words).weight(); }

    DecoderConfig m_config;
    Rotary m_rotary;
    torch::ScalarType m_type;
    JoinedLinear m_words;               ///< [vocabulary, hidden]
    std::optional<JoinedLinear> m_head; ///< none where the configuration ties it to the words
    std::vector<LlamaLayer> m_layers;
    RmsNorm m_norm;
    std::shared_ptr<LowRankPass> m_pass = std::make_shared<LowRankPass>();
};
TORCH_MODULE(Llama);

} // namespace fts
