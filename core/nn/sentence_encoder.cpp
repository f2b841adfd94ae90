#include "core/nn/sentence_encoder.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/formats/model_folder.h"
#include "core/nn/load_weights.h"
#include "core/nn/pooling.h"
#include "core/nn/torch_device.h"

namespace fts {

SentenceEncoder::SentenceEncoder(const std::filesystem::path& folder, const EncoderOptions& options)
    : m_folder(folder), m_options(options), m_config(readSentenceTransformer(folder)),
      m_bertConfig(readBertConfig(folder / m_config.transformerPath / "config.json")),
      m_tokenizer(Tokenizer::fromFolder(folder / m_config.transformerPath)) {
    m_tokenizer.checkIds(static_cast<std::size_t>(m_bertConfig.vocabularySize));
    checkDense();
    loadBert(*openWeights(folder / m_config.transformerPath));
    for (const DenseModule& dense : m_config.dense) {
        m_dense.emplace_back(dense.inFeatures, dense.outFeatures, dense.bias);
        // sentence-transformers saves the layer under "linear".
        torch::nn::Module wrapper;
        wrapper.register_module("linear", m_dense.back().ptr());
        load(wrapper, dense.folder, *openWeights(folder / dense.folder));
        // Pooled vectors are fp32 and few, so what follows them stays fp32 as well.
        m_dense.back()->to(torchDevice(options.device));
    }
}

void SentenceEncoder::checkDense() const {
    for (const DenseModule& dense : m_config.dense) {
        checkActivation(dense.activation);
    }
    // That each dense layer fits the one before it was checked when the folder was read.
    if (!m_config.dense.empty() && m_config.dense.front().inFeatures != m_bertConfig.hidden) {
        const DenseModule& first = m_config.dense.front();
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: in_features is %2, but the module before it gives %3."),
                    (m_folder / first.folder / "config.json").string(), first.inFeatures,
                    m_bertConfig.hidden);
    }
}

void SentenceEncoder::checkSequences(std::span<const std::vector<std::int32_t>> sequences) const {
    for (const auto& sequence : sequences) {
        if (sequence.empty() || sequence.size() > static_cast<std::size_t>(positions())) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("A text of %1 tokens cannot be embedded: the model takes 1 to "
                                 "%2."),
                        sequence.size(), positions());
        }
        for (const std::int32_t id : sequence) {
            if (id < 0 || id >= m_bertConfig.vocabularySize) {
                throw Error(ErrorKind::BadInput,
                            FTS_TEXT("The token id %1 is not among the model's %2."), id,
                            m_bertConfig.vocabularySize);
            }
        }
    }
}

void SentenceEncoder::loadBert(const TensorSource& source) {
    checkBertTensors(m_bertConfig, source);
    m_bert = Bert(m_bertConfig);
    load(*m_bert, m_config.transformerPath, source);
    m_bert->to(torchDevice(m_options.device), torchType(m_options.precision));
}

void SentenceEncoder::load(torch::nn::Module& module, const std::filesystem::path& subfolder,
                           const TensorSource& source) {
    const auto warnings = loadWeights(module, source);
    m_warnings.insert(m_warnings.end(), warnings.begin(), warnings.end());
    for (auto& item : module.named_parameters()) {
        m_parameters.push_back({subfolder, checkpointKey(source, item.key()), item.value()});
    }
}

std::uint64_t SentenceEncoder::trainingBytesPerToken() const {
    // What a layer keeps for its backward pass, and what that pass allocates beside it: taken from
    // the peak of MiniLM with 16,384 tokens of 512-token texts, 250 kB a token in bf16.
    // With biases attention keeps its scores and what becomes of them, for texts of all lengths.
    const std::int64_t scores = m_bertConfig.distanceBuckets > 0
                                    ? std::int64_t{2} * m_bertConfig.heads * m_bertConfig.positions
                                    : 0;
    const auto values = 26 * m_bertConfig.hidden + 7 * m_bertConfig.intermediate + scores;
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

// A processor is fastest while a layer's values stay in its cache: with MiniLM in fp32 a token of
// 2,048 takes 24 µs a layer, one of 8,192 takes 31. A GPU wants many at once.
int SentenceEncoder::tokensAtOnce() const {
    return m_options.device.kind == Device::Kind::Cpu ? 2048 : 65'536;
}

int SentenceEncoder::dimension() const {
    return m_config.dense.empty() ? m_bertConfig.hidden : m_config.dense.back().outFeatures;
}

torch::Tensor SentenceEncoder::forward(std::span<const std::vector<std::int32_t>> sequences) {
    checkSequences(sequences);
    const auto batch = PackedBatch::pack(sequences, torchDevice(m_options.device));
    auto vectors = pool(m_config.pooling, m_bert->forward(batch, m_betweenLayers), batch);
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
    if (sequences.empty()) {
        return;
    }
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
