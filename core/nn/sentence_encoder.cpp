#include "core/nn/sentence_encoder.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/formats/model_folder.h"
#include "core/nn/load_weights.h"
#include "core/nn/pooling.h"
#include "core/nn/torch_device.h"

namespace fts {

SentenceEncoder::SentenceEncoder(const std::filesystem::path& folder,
                                 const EncoderOptions& options)
    : m_folder(folder), m_options(options), m_config(readSentenceTransformer(folder)),
      m_bertConfig(readBertConfig(folder / m_config.transformerPath / "config.json")),
      m_tokenizer(Tokenizer::fromFolder(folder / m_config.transformerPath)), m_bert(m_bertConfig) {
    m_tokenizer.checkIds(static_cast<std::size_t>(m_bertConfig.vocabularySize));
    loadModule(*m_bert, m_config.transformerPath);
    m_bert->to(torchDevice(options.device), torchType(options.precision));
    for (const DenseModule& dense : m_config.dense) {
        checkActivation(dense.activation);
        m_dense.emplace_back(dense.inFeatures, dense.outFeatures, dense.bias);
        loadModule(*m_dense.back(), dense.folder);
        // Pooled vectors are fp32 and few, so what follows them stays fp32 as well.
        m_dense.back()->to(torchDevice(options.device));
    }
}

void SentenceEncoder::loadModule(torch::nn::Module& module,
                                 const std::filesystem::path& subfolder) {
    // sentence-transformers saves a Dense module's layer under "linear".
    const bool dense = dynamic_cast<AffineImpl*>(&module) != nullptr;
    torch::nn::Module wrapper;
    if (dense) {
        wrapper.register_module("linear", module.shared_from_this());
    }
    torch::nn::Module& target = dense ? wrapper : module;
    const auto source = openWeights(m_folder / subfolder);
    const auto warnings = loadWeights(target, *source);
    m_warnings.insert(m_warnings.end(), warnings.begin(), warnings.end());
    for (auto& item : target.named_parameters()) {
        m_parameters.push_back({subfolder, checkpointKey(*source, item.key()), item.value()});
    }
}

std::uint64_t SentenceEncoder::trainingBytesPerToken() const {
    // What a layer keeps for its backward pass, in values a token: inputs and outputs of the
    // projections, attention, residuals and norms, and twice the wide middle.
    const auto values = 12 * m_bertConfig.hidden + 3 * m_bertConfig.intermediate;
    const int size = m_options.precision == Precision::Bf16 ? 2 : 4;
    return static_cast<std::uint64_t>(m_bertConfig.layers) * static_cast<std::uint64_t>(values) *
           static_cast<std::uint64_t>(size);
}

void SentenceEncoder::replaceWeights(const TensorSource& source) {
    const torch::NoGradGuard noGrad;
    for (NamedParameter& parameter : m_parameters) {
        copyTensor(parameter.tensor, source.at(parameter.key()), source.origin());
    }
}

int SentenceEncoder::dimension() const {
    return m_config.dense.empty() ? m_bertConfig.hidden : m_config.dense.back().outFeatures;
}

torch::Tensor SentenceEncoder::forward(std::span<const std::vector<std::int32_t>> sequences) {
    const auto batch = PackedBatch::pack(sequences, torchDevice(m_options.device));
    auto vectors = pool(m_config.pooling, m_bert->forward(batch), batch);
    for (std::size_t i = 0; i < m_dense.size(); ++i) {
        vectors = activate(m_config.dense[i].activation, m_dense[i]->forward(vectors));
    }
    if (m_config.normalize) {
        vectors = torch::nn::functional::normalize(
            vectors, torch::nn::functional::NormalizeFuncOptions().p(2).dim(1).eps(1e-12));
    }
    return vectors;
}

void SentenceEncoder::embed(std::span<const std::vector<std::int32_t>> sequences,
                            std::span<float> out) {
    const c10::InferenceMode inference;
    const auto vectors = forward(sequences).to(torch::kCPU).contiguous();
    const std::span<const float> values(vectors.const_data_ptr<float>(),
                                        static_cast<std::size_t>(vectors.numel()));
    std::ranges::copy(values, out.begin());
}

std::unique_ptr<Encoder> loadEncoder(const std::filesystem::path& folder,
                                     const EncoderOptions& options) {
    return std::make_unique<SentenceEncoder>(folder, options);
}

} // namespace fts
