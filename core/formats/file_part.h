#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace fts {

/// The size of a regular file. Throws NotFound, Io, or BadInput for a pipe, device or folder.
std::uint64_t regularFileSize(const std::filesystem::path& path);

/// Up to `size` bytes of a regular file from `offset` on; fewer where it ends. Throws as above.
std::string readFilePart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size);

} // namespace fts
