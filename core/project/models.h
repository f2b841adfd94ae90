#pragma once

#include <filesystem>
#include <string>

namespace fts {

/// The folder of a model: `base` itself if it is one, else the fetched model of that name, looked
/// for in $FTS_MODELS_DIR and in the cache that ./run fills. Throws NotFound naming both.
std::filesystem::path resolveModel(const std::string& base);

} // namespace fts
