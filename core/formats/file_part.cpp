#include "core/formats/file_part.h"

#include <cerrno>
#include <fstream>
#include <sys/stat.h>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

/// blobs/ of the cache whose snapshots/ holds `folder`; empty if there is none.
fs::path blobsOf(const fs::path& folder) {
    fs::path above = fs::canonical(folder);
    while (above.has_relative_path()) {
        if (above.filename() == "snapshots") {
            return above.parent_path() / "blobs";
        }
        above = above.parent_path();
    }
    return {};
}

} // namespace

bool isThere(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
        return true;
    }
    if (errno != ENOENT && errno != ENOTDIR) {
        throwErrno("read", path.string(), errno);
    }
    return false;
}

std::uint64_t regularFileSize(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        throwErrno("read", path.string(), errno);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is not a regular file."), path.string());
    }
    return static_cast<std::uint64_t>(status.st_size);
}

std::string readFilePart(const fs::path& path, std::uint64_t offset, std::size_t size) {
    regularFileSize(path); // opening a pipe without a writer would hang
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throwErrno("read", path.string(), errno);
    }
    std::string part(size, '\0');
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(part.data(), static_cast<std::streamsize>(size));
    part.resize(static_cast<std::size_t>(file.gcount()));
    return part;
}

std::optional<fs::path> pathInside(const fs::path& folder, const std::string& name) {
    const fs::path base = folder.empty() ? "." : folder;
    // The system would cut the name at a zero byte.
    if (name.find('\0') != std::string::npos || fs::path(name).is_absolute()) {
        return std::nullopt;
    }
    try {
        fs::path path = base / name;
        if (isInside(base, path)) {
            return path;
        }
        const bool upwards = fs::path(name).lexically_normal().string().starts_with("..");
        const fs::path blobs = upwards ? fs::path() : blobsOf(base);
        return !blobs.empty() && isInside(blobs, path) ? std::optional(path) : std::nullopt;
    } catch (const fs::filesystem_error&) { // a name too long, a circle of links
        return std::nullopt;
    }
}

} // namespace fts
