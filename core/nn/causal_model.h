#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include <torch/torch.h>

#include "core/formats/language_model.h"
#include "core/formats/tensor_file.h"
#include "core/nn/api/device.h"
#include "core/nn/api/holding.h"
#include "core/nn/families/llama.h"
#include "core/nn/named_parameter.h"
#include "core/nn/packed_batch.h"

namespace fts {

/// A language model ready to compute: its network with its weights, its tokenizer and template.
/// What learns are adapters beside its weights, which stay as they are loaded, or all of these.
class CausalModel {
public:
    /// Opens what lies at `path` as openLanguageModel() does, and throws as it does. Memory is
    /// taken only once configuration, tokenizer and weights agree, in `precision` at once.
    CausalModel(const std::filesystem::path& path, Device device, Precision precision,
                Holding holding = Holding::Values);

    /// tokens [tokens] and their positions, both int64 on the device → [tokens, hidden].
    torch::Tensor forward(const torch::Tensor& ids, const torch::Tensor& positions,
                          CausalAttention& attention) {
        return m_network->forward(ids, positions, attention);
    }
    /// Every sequence of a batch, none of which sees another → [tokens, hidden], with gradients if
    /// enabled.
    torch::Tensor forward(const PackedBatch& batch);
    /// Whether a forward pass over a batch keeps little for its backward pass and computes again
    /// (Llama::forwardKeepingLittle()). Not by default.
    void keepLittle(bool little) { m_keepsLittle = little; }

    /// [tokens, hidden] → [tokens, vocabulary] fp32.
    torch::Tensor logits(const torch::Tensor& hidden) const { return m_network->logits(hidden); }

    /// Llama::loss(): −log of the targets' probabilities after `hidden`, summed.
    torch::Tensor loss(const torch::Tensor& hidden, const torch::Tensor& targets) const {
        return m_network->loss(hidden, targets);
    }

    /// Puts new adapters beside the layers, as Llama::adapt() does.
    void adapt(const LoraSettings& settings, std::uint64_t seed);
    /// Throws Format or Unsupported, naming file and tensor, unless `source` holds the adapters
    /// that adapt() would lay out, so that no settings can ask for memory that none stand behind.
    void checkAdapters(const LoraSettings& settings, const TensorSource& source);
    /// JoinedLinear::mergeAdapters() of all products. `next` is called before each; what it throws
    /// leaves a model that is of no more use.
    void mergeAdapters(const std::function<void()>& next = [] {});
    /// Has all weights learn themselves, as Llama::learnWhole() does.
    void learnWhole();
    /// What learns, in a fixed order, under the names PEFT gives it
    /// ("base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight"), or Llama::learnWhole().
    const std::vector<NamedParameter>& parameters() const { return m_parameters; }
    /// What the adapters were made with; none without them.
    const std::optional<LoraSettings>& lora() const { return m_lora; }
    /// Puts learned values in place of those that learning began with: fp32 tensors by the names
    /// of parameters(). Throws Format if one is missing, surplus or of another shape.
    void replaceLearned(const TensorSource& source);

    Llama& network() { return m_network; }
    const Llama& network() const { return m_network; }

    /// About what one token takes while gradients are to follow, for choosing how many at once.
    std::uint64_t trainingBytesPerToken() const;

    /// Throws BadInput unless every id is of the vocabulary.
    void checkIds(std::span<const std::int32_t> ids) const;

    const DecoderConfig& config() const { return m_files.config; }
    const Tokenizer& tokenizer() const { return m_files.tokenizer; }
    const ChatTemplate* chatTemplate() const;
    const std::vector<Message>& warnings() const { return m_warnings; }
    const torch::TensorOptions& options() const { return m_options; } ///< type and place of weights
    Device device() const { return m_device; }
    Precision precision() const { return m_precision; }
    const WeightSource& weights() const { return *m_files.weights; } ///< as the files hold them

private:
    void checkWeights() const;
    std::optional<GgufType> packing(Holding holding, const std::string& place,
                                    const std::vector<JoinedLinear::Part>& layers,
                                    std::int64_t in) const;
    void load();
    void warnUnlessFinite(const torch::Tensor& values, const std::string& name);

    LanguageModel m_files;
    Device m_device;
    Precision m_precision;
    torch::TensorOptions m_options;
    Llama m_network{nullptr};
    bool m_keepsLittle = false;
    std::vector<NamedParameter> m_parameters;
    std::optional<LoraSettings> m_lora;
    std::vector<Message> m_warnings;
};

} // namespace fts
