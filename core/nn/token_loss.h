#pragma once

#include <torch/torch.h>

namespace fts {

/// −log of the probability of each target, summed: a scalar in fp32, with gradients for `hidden`
/// and a head that learns, if enabled.
///
/// hidden [tokens, size], head [vocabulary, size], whose product are the logits, targets [tokens]
/// int64. A vocabulary is large (logits of 1,024 tokens of SmolLM2 take
/// 201 MB in fp32, and three times that with what a backward pass keeps), so logits are taken a few
/// rows at a time, and each piece's gradient at once: nothing of their size is kept.
torch::Tensor tokenLoss(const torch::Tensor& hidden, const torch::Tensor& head,
                        const torch::Tensor& targets);

} // namespace fts
