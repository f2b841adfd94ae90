#pragma once

#include "core/nn/families/llama.h"
#include "core/nn/packed_batch.h"

namespace fts {

/// Causal attention within each sequence of a packed batch: a token sees those before it in its
/// own sequence, and of these the model's window, if it has one. With gradients, if enabled.
///
/// On a processor queries that share a key are the rows of one product, scores are taken block by
/// block so that they stay in the cache, and taken again in the backward pass instead of being
/// kept. On a GPU one fused kernel attends to the whole batch, where there is one that can.
class BatchAttention : public CausalAttention {
public:
    BatchAttention(PackedBatch batch, int slidingWindow)
        : m_batch(std::move(batch)), m_slidingWindow(slidingWindow) {}

    torch::Tensor attend(std::size_t layer, const torch::Tensor& query, const torch::Tensor& key,
                         const torch::Tensor& value) override;

private:
    PackedBatch m_batch;
    int m_slidingWindow;
};

} // namespace fts
