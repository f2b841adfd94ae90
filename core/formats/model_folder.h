#pragma once

#include <filesystem>
#include <memory>

#include "core/formats/tensor_file.h"

namespace fts {

/// Whether one of the files that openWeights() opens is there.
bool holdsWeights(const std::filesystem::path& folder);

/// Opens a Hugging Face folder's weights: model.safetensors, its sharded form,
/// pytorch_model.bin or its sharded form, in this order. Throws NotFound naming what was looked
/// for, else as the format's reader does.
std::unique_ptr<TensorSource> openWeights(const std::filesystem::path& folder);

} // namespace fts
