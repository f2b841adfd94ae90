#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/formats/tensor_file.h"

namespace fts {

/// Which of its folder's files holds each tensor, as a Hugging Face index ("weight_map") says.
/// Files are plain names inside the index's folder; anything else is refused. Throws NotFound,
/// Format.
std::map<std::string, std::filesystem::path> readShardIndex(const std::filesystem::path& index);

/// Opens the shards that an index names, each through `open`. Throws as above.
std::unique_ptr<TensorSource>
openShards(const std::filesystem::path& index,
           const std::function<std::unique_ptr<TensorSource>(const std::filesystem::path&)>& open);

} // namespace fts
