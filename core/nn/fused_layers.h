#pragma once

#include <string>

#include <torch/torch.h>

namespace fts {

/// Parts of a decoder's layer that read and write memory but multiply little. On a processor with
/// bf16 each is one vectorised pass forward and one backward (vector_rows.h), elsewhere torch's
/// operations. Sums are fp32 in either type.

/// x / √(mean x² + ε) · weight over the last dimension (Zhang and Sennrich 2019).
torch::Tensor rmsNorm(const torch::Tensor& x, const torch::Tensor& weight, double epsilon);

/// [tokens, 2 · size], gate and up side by side → activation(gate) · up, [tokens, size].
torch::Tensor gated(const std::string& activation, const torch::Tensor& gateAndUp);

/// x [tokens, heads, head size] with each head's first half turned against its second: x · cosine
/// + (halves of x swapped) · sine. cosine and sine as Rotary::Turn has them.
torch::Tensor turned(const torch::Tensor& x, const torch::Tensor& cosine,
                     const torch::Tensor& sine);

/// True if `x` can be given to vector_rows.h.
bool takenInVectors(const torch::Tensor& x);

} // namespace fts
