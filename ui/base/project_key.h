#pragma once

#include <filesystem>

#include <QString>

namespace fts {

/// Under which QSettings hold what this computer remembers of a project: "GROUP/" and a name made
/// from its folder, since a slash in the folder itself would make groups.
QString projectKey(const QString& group, const std::filesystem::path& projectFolder);

} // namespace fts
