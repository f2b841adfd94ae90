#pragma once

#include <filesystem>
#include <memory>

#include "core/formats/tensor_file.h"

namespace fts {

/// Opens a Hugging Face folder's weights: model.safetensors, its sharded form,
/// pytorch_model.bin or its sharded form, in this order. Throws NotFound naming what was looked
/// for, else as the format's reader does.
std::unique_ptr<TensorSource> openWeights(const std::filesystem::path& folder);

} // namespace fts
