#pragma once

#include <filesystem>

#include <QString>

namespace fts {

/// The database that was asked last in a project on this computer: its address, without a
/// password. Empty if there was none.
QString lastDatabase(const std::filesystem::path& projectFolder);
void keepLastDatabase(const std::filesystem::path& projectFolder, const QString& address);

} // namespace fts
