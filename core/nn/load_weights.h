#pragma once

#include <string>
#include <vector>

#include <torch/torch.h>

#include "core/base/message.h"
#include "core/formats/tensor_file.h"

namespace fts {

/// Throws Format if the tensor is absent from `source` or of another shape, and Unsupported if it
/// holds no floating point numbers; each naming file, tensor and reason. `name` by the rules of
/// loadWeights().
void checkTensor(const TensorSource& source, const std::string& name, torch::IntArrayRef shape);

/// Copies the values, converting the number type. Throws Format, naming `origin`, if the shapes
/// differ.
void copyTensor(torch::Tensor& target, const TensorView& view, const std::string& origin);

/// A warning if the tensor `name` of `origin` holds NaN or infinite values; empty otherwise.
Message notFiniteWarning(const torch::Tensor& tensor, const std::string& name,
                         const std::string& origin);

/// Fills every parameter of `module` from the tensor of its name. A prefix that checkpoints of
/// whole task models carry ("bert.", "roberta.") and the old names of norm weights ("gamma",
/// "beta") are understood. Throws as checkTensor() does. Returns a warning for each tensor that
/// holds NaN or infinite values.
std::vector<Message> loadWeights(torch::nn::Module& module, const TensorSource& source);

/// The key under which `source` holds the parameter `name`, by the rules above; empty if absent.
std::string checkpointKey(const TensorSource& source, const std::string& name);

} // namespace fts
