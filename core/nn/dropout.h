#pragma once

#include <cstdint>

#include <torch/torch.h>

namespace fts {

/// x with about `share` of its values zero and the others 1 / (1 − share) times as large, without
/// gradients. Which ones depends on share, seed, shape and device alone, so it can be computed
/// again where it is needed again.
torch::Tensor leaveOut(const torch::Tensor& x, double share, std::uint64_t seed);

/// Adds leaveOut() of x to `sum`, which is contiguous and of the same shape.
void addWithoutLeftOut(const torch::Tensor& sum, const torch::Tensor& x, double share,
                       std::uint64_t seed);

} // namespace fts
