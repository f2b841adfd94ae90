#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace fts {

/// False if nothing is at `path`. Throws Io if that cannot be found out.
bool isThere(const std::filesystem::path& path);

/// The size of a regular file. Throws NotFound, Io, or BadInput for a pipe, device or folder.
std::uint64_t regularFileSize(const std::filesystem::path& path);

/// Up to `size` bytes of a regular file from `offset` on; fewer where it ends. Throws as above.
std::string readFilePart(const std::filesystem::path& path, std::uint64_t offset, std::size_t size);

/// `folder / name`, where `name` comes from a file; nothing if it leads out of the folder, by
/// ".." or by a link. The links of Hugging Face's cache, from snapshots/ to blobs/, may be
/// followed.
std::optional<std::filesystem::path> pathInside(const std::filesystem::path& folder,
                                                const std::string& name);

} // namespace fts
