#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace fts {

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// Of a regular file's content, read in pieces. Throws NotFound, Io or BadInput as readFile() does.
std::string sha256File(const std::filesystem::path& path);

} // namespace fts
