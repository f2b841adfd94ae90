#pragma once

#include <span>

#include <torch/torch.h>

#include "core/nn/packed_batch.h"

namespace fts {

/// softmax(Q Kᵀ / √d) V within each sequence of a packed batch, without mask or dropout.
///
/// `projected` [tokens, 3 · hidden]: queries, keys and values side by side, each with `heads`
/// heads. Returns [tokens, hidden]. In inference mode on a processor that can, all sequences
/// are taken by vectorAttention(), on a GPU by one fused kernel; else run by run.
torch::Tensor attention(const torch::Tensor& projected, const PackedBatch& batch,
                        std::int64_t heads);

/// The same for sequences of equal length, [sequences · length, 3 · hidden]. On a GPU, and in fp32
/// for long texts, this is torch's scaled_dot_product_attention. In bf16 on a processor, and for
/// short texts, that is slow (its backward pass over 8,192 tokens of 24-token texts takes 139 ms
/// where plain products take 24; forward over 256-token texts it takes 3.7 µs a token in bf16 where
/// they take 2.3), so there the products are taken block by block with the scores of a block
/// staying in the cache, and taken again in the backward pass instead of being kept.
torch::Tensor attention(const torch::Tensor& projected, std::int64_t sequences, std::int64_t length,
                        std::int64_t heads);

/// The first of these with a bias added to the scores, [heads, length, length] for each run of the
/// batch, which gets gradients. Always torch's scaled_dot_product_attention, run by run.
torch::Tensor biasedAttention(const torch::Tensor& projected, const PackedBatch& batch,
                              std::int64_t heads, std::span<const torch::Tensor> biases);

} // namespace fts
