#pragma once

#include <functional>

#include <torch/torch.h>

namespace fts {

/// `part`(x), of which only x is kept: the backward pass runs `part` once more, so that what lies
/// between takes memory only then (Chen et al. 2016). `part` must compute the same each time, and
/// all it uses must live until the backward pass; gradients of what it uses beside x are added to
/// these tensors directly.
torch::Tensor computedAgain(const torch::Tensor& x,
                            const std::function<torch::Tensor(const torch::Tensor&)>& part);

} // namespace fts
