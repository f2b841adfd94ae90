#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace fts {

/// The whole of a regular file. Throws as forEachPiece(), and BadInput if it is larger than
/// `limit` bytes.
std::string readFile(const std::filesystem::path& path, std::uint64_t limit = 1'000'000'000);

/// Gives the content of a regular file to `take`, a piece of at most 1 MiB at a time. Throws
/// NotFound, Io, or BadInput if it is not a regular file (a pipe, device or folder).
void forEachPiece(const std::filesystem::path& path,
                  const std::function<void(std::string_view piece)>& take);

/// A file written beside its target, synced and renamed over it by commit(). Without commit()
/// the target stays as it was and nothing is left behind; what a killed process left is removed
/// by the next write to the same target on the same host. Throws NotFound, Io or DiskFull.
class AtomicFile {
public:
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(const void* bytes, std::size_t size);
    void write(std::string_view text) { write(text.data(), text.size()); }
    void commit();

private:
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    int m_file = -1;
};

/// Replaces a file's content as a whole, or leaves it untouched.
void writeFileAtomically(const std::filesystem::path& path, std::string_view content);

/// Fills a folder through `fill(temporary)` and renames it to `target` once it is whole; folders
/// above it are made. An existing target is replaced; a failure leaves it as it was, and so does
/// a kill where the file system can exchange two names (not NFS). Throws as AtomicFile.
void writeFolderAtomically(const std::filesystem::path& target,
                           const std::function<void(const std::filesystem::path&)>& fill);

/// Makes a rename in `folder` survive a power cut.
void syncFolder(const std::filesystem::path& folder);

/// True if `path` stays inside `folder` once links and ".." are resolved.
bool isInside(const std::filesystem::path& folder, const std::filesystem::path& path);

} // namespace fts
