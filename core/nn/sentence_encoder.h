#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "core/formats/bert_config.h"
#include "core/formats/sentence_transformer.h"
#include "core/formats/tensor_file.h"
#include "core/nn/api/encoder.h"
#include "core/nn/families/bert.h"
#include "core/nn/named_parameter.h"
#include "core/text/tokenizer.h"

namespace fts {

/// The Encoder of this program: a BERT-family network, pooling, dense layers, normalisation, as
/// the folder's modules.json lists them. Training uses forward() and parameters().
class SentenceEncoder : public Encoder {
public:
    /// As loadEncoder(). Memory is taken only once configuration, tokenizer and weights agree.
    SentenceEncoder(const std::filesystem::path& folder, const EncoderOptions& options);

    int dimension() const override;
    int positions() const override { return m_bertConfig.positions; }
    const Tokenizer& tokenizer() const override { return m_tokenizer; }
    Precision precision() const override { return m_options.precision; }
    int tokensAtOnce() const override;
    void embed(std::span<const std::vector<std::int32_t>> sequences, std::span<float> out) override;
    const std::vector<Message>& warnings() const override { return m_warnings; }

    /// [sequences, dimension] fp32 on the device, in the order given, with gradients if enabled.
    /// Throws BadInput unless each sequence holds 1 to positions() ids of the vocabulary.
    torch::Tensor forward(std::span<const std::vector<std::int32_t>> sequences);

    /// Every weight, in a fixed order.
    const std::vector<NamedParameter>& parameters() const { return m_parameters; }

    /// About what one token takes while gradients are to follow, for choosing how many at once.
    std::uint64_t trainingBytesPerToken() const;

    /// Puts tuned weights in place of those loaded: fp32 tensors named by NamedParameter::key().
    /// Throws Format if one is missing or has another shape.
    void replaceWeights(const TensorSource& source);

    /// From now on `check` is called between two layers, forward and backward, by the thread that
    /// computes. What it throws, derived from std::exception, ends the computation.
    void checkBetweenLayers(std::function<void()> check) { m_betweenLayers = std::move(check); }

    const SentenceTransformerConfig& config() const { return m_config; }
    const std::filesystem::path& folder() const { return m_folder; }
    Device device() const { return m_options.device; }

private:
    void checkDense() const;
    void checkSequences(std::span<const std::vector<std::int32_t>> sequences) const;
    void loadBert(const TensorSource& source);
    void load(torch::nn::Module& module, const std::filesystem::path& subfolder,
              const TensorSource& source);

    std::filesystem::path m_folder;
    EncoderOptions m_options;
    SentenceTransformerConfig m_config;
    BertConfig m_bertConfig;
    Tokenizer m_tokenizer;
    Bert m_bert{nullptr};
    std::vector<Affine> m_dense;
    std::vector<NamedParameter> m_parameters;
    std::vector<Message> m_warnings;
    std::function<void()> m_betweenLayers;
};

} // namespace fts
