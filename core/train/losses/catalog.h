#pragma once

#include <span>
#include <string>

#include <torch/torch.h>

namespace fts {

/// One loss over the vectors of a batch; arguments and result as multipleNegativesLoss() has them.
struct Loss {
    std::string key; ///< as in lossChoices()
    torch::Tensor (*function)(const torch::Tensor& questions, const torch::Tensor& passages,
                              const torch::Tensor& target, const torch::Tensor& sameText,
                              double scale);
};

std::span<const Loss> losses();

/// Throws BadInput listing the keys.
const Loss& lossNamed(const std::string& key);

} // namespace fts
