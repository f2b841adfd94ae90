#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "core/formats/bert_config.h"
#include "core/formats/tensor_file.h"
#include "core/nn/layers.h"
#include "core/nn/packed_batch.h"

namespace fts {

/// One of BERT's blocks: self-attention, then two dense layers, each with its residual and norm.
class BertLayerImpl : public torch::nn::Module {
public:
    explicit BertLayerImpl(const BertConfig& config);

    /// x [tokens, hidden] → the same shape. `biases` are those of attention for each run of the
    /// batch, [heads, length, length], or there are none.
    torch::Tensor forward(const torch::Tensor& x, const PackedBatch& batch,
                          std::span<const torch::Tensor> biases);

private:
    std::int64_t m_heads;
    std::string m_activation;
    JointAffine m_projections; // to queries, keys and values
    JointAffine m_attentionOutput, m_intermediate, m_output;
    Norm m_attentionNorm, m_outputNorm;
};
TORCH_MODULE(BertLayer);

/// Throws Format unless `source` holds the large tensors of such a model in its sizes, so that no
/// config.json can ask for memory that no weights stand behind.
void checkBertTensors(const BertConfig& config, const TensorSource& source);

/// BERT's encoder (Devlin et al. 2018) over packed sequences, without its pooler, and those of the
/// other types that BertConfig describes. Registered names equal the keys of a Hugging Face
/// checkpoint, so weights load and save by name. There is no dropout: a few epochs of fine-tuning
/// do not need it, and on a CPU attention with dropout falls back to a slow path.
class BertImpl : public torch::nn::Module {
public:
    explicit BertImpl(const BertConfig& config);

    /// → [tokens, hidden], in the order of `batch.ids`. `betweenLayers`, if there is one, is called
    /// before each layer, and before each again when the gradients go back.
    torch::Tensor forward(const PackedBatch& batch, const std::function<void()>& betweenLayers);

private:
    /// Of attention for each run, if the model has them.
    std::vector<torch::Tensor> biases(const PackedBatch& batch) const;

    BertConfig m_config;
    Table m_words, m_positions, m_types;
    Table m_distances; ///< [buckets, heads]: biases of attention by how far apart two tokens are
    Norm m_norm;
    std::vector<BertLayer> m_layers;
};
TORCH_MODULE(Bert);

} // namespace fts
