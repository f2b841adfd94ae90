#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace fts {

/// What a person chose when the models of a project were served on this computer last. Neither the
/// key nor who was let in is remembered.
struct LastServing {
    std::optional<int> port;             ///< none: never chosen
    std::map<std::string, bool> choices; ///< of models, by ServableModel::given
};

LastServing lastServing(const std::filesystem::path& projectFolder);
void keepLastServing(const std::filesystem::path& projectFolder, const LastServing& serving);

} // namespace fts
