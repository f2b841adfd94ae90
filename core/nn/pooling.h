#pragma once

#include <torch/torch.h>

#include "core/formats/sentence_transformer.h"
#include "core/nn/packed_batch.h"

namespace fts {

/// Token vectors [tokens, hidden] in packed order → one fp32 vector a sequence
/// [sequences, hidden], in the order the sequences were given in.
torch::Tensor pool(SentenceTransformerConfig::Pooling pooling, const torch::Tensor& tokens,
                   const PackedBatch& batch);

} // namespace fts
