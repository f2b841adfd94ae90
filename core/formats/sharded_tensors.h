#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/formats/tensor_file.h"

namespace fts {

/// Opens the shards a Hugging Face index file ("weight_map": tensor → file) names, each through
/// `open`. Shards are plain file names inside the index's folder; anything else is refused.
std::unique_ptr<TensorSource>
openShards(const std::filesystem::path& index,
           const std::function<std::unique_ptr<TensorSource>(const std::filesystem::path&)>& open);

} // namespace fts
