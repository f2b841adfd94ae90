#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fts {

/// The folder of a model: `base` itself if it is one, else the fetched model of that name, looked
/// for in $FTS_MODELS_DIR and in the cache that ./run fills. Throws NotFound naming both.
std::filesystem::path resolveModel(const std::string& base);

/// A fetched model.
struct FoundModel {
    std::string name; ///< what resolveModel() finds it by
    std::filesystem::path folder;
};

/// All of them, by name. Their folders may hold anything.
std::vector<FoundModel> foundModels();

} // namespace fts
