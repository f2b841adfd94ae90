#pragma once

#include <filesystem>
#include <string>

namespace fts {

/// A file as a URI by which SQLite opens it for reading, taken to be changed by nobody: no journal
/// is looked for and nothing is written beside it.
std::string unchangingSqliteUri(const std::filesystem::path& file);

} // namespace fts
