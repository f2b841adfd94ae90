#pragma once

#include <filesystem>

namespace fts {

/// Puts a copy of a project's rows in their place, as restoreStore() does. Throws Locked, naming
/// who it is, while someone else edits the project or works on it.
void putBackCopy(const std::filesystem::path& projectFolder, const std::filesystem::path& copy);

} // namespace fts
