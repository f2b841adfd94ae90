#pragma once

#include <filesystem>

namespace fts {

/// What an export would meet in a folder. Only the first two may be written.
enum class ExportTarget {
    Free,          ///< nothing, or an empty folder
    EarlierExport, ///< is replaced
    OtherContent,  ///< files that are not ours, which an export would remove
    File,          ///< not a folder
};

ExportTarget exportTarget(const std::filesystem::path& folder);

/// Throws BadInput saying why if the folder may not be written.
void checkExportTarget(const std::filesystem::path& folder);

} // namespace fts
