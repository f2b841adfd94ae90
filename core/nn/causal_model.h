#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include <torch/torch.h>

#include "core/formats/language_model.h"
#include "core/nn/api/device.h"
#include "core/nn/families/llama.h"

namespace fts {

/// A language model ready to compute: its network with its weights, its tokenizer and template.
class CausalModel {
public:
    /// Opens what lies at `path` as openLanguageModel() does, and throws as it does. Memory is
    /// taken only once configuration, tokenizer and weights agree, in `precision` at once.
    CausalModel(const std::filesystem::path& path, Device device, Precision precision);

    /// tokens [tokens] and their positions, both int64 on the device → [tokens, hidden].
    torch::Tensor forward(const torch::Tensor& ids, const torch::Tensor& positions,
                          CausalAttention& attention) {
        return m_network->forward(ids, positions, attention);
    }
    /// [tokens, hidden] → [tokens, vocabulary] fp32.
    torch::Tensor logits(const torch::Tensor& hidden) const { return m_network->logits(hidden); }

    /// Throws BadInput unless every id is of the vocabulary.
    void checkIds(std::span<const std::int32_t> ids) const;

    const DecoderConfig& config() const { return m_files.config; }
    const Tokenizer& tokenizer() const { return m_files.tokenizer; }
    const ChatTemplate* chatTemplate() const;
    const std::vector<Message>& warnings() const { return m_warnings; }
    const torch::TensorOptions& options() const { return m_options; } ///< type and place of weights

private:
    void checkWeights() const;
    void load();

    LanguageModel m_files;
    torch::TensorOptions m_options;
    Llama m_network{nullptr};
    std::vector<Message> m_warnings;
};

} // namespace fts
