#pragma once

#include <filesystem>

namespace fts {

/// Where what a person keeps across projects lies: finetune-studio in $XDG_CONFIG_HOME, or in
/// .config of their home. It may not be there yet.
std::filesystem::path configFolder();

/// Where what can be fetched again lies: finetune-studio in $XDG_CACHE_HOME, or in .cache.
std::filesystem::path cacheFolder();

/// Where what comes with the program lies: share/finetune-studio beside the folder of the running
/// program, be it installed or in a build folder.
std::filesystem::path installedFolder();

} // namespace fts
