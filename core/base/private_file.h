#pragma once

#include <filesystem>
#include <string_view>

namespace fts {

/// As writeFileAtomically(), but nobody except the owner may read the file, at no moment. A folder
/// that is missing is made, with mode 0700.
void writePrivateFileAtomically(const std::filesystem::path& path, std::string_view content);

} // namespace fts
