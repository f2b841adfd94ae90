#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace fts {

/// Bytes of the table of contents that each end record of a ZIP file names, the last record last;
/// none if the file is no ZIP or cut short. libzip reads all of them, whatever their size, in a
/// time that grows with the square of hostile names: ask before it does. Throws NotFound, Io,
/// or BadInput for what is no regular file.
std::vector<std::uint64_t> zipDirectorySizes(const std::filesystem::path& path);

} // namespace fts
