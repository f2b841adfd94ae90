#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace fts {

/// The whole of a regular file. Throws NotFound, Io, or BadInput if it is larger than `limit`
/// bytes or not a regular file (a pipe, device or folder).
std::string readFile(const std::filesystem::path& path, std::uint64_t limit = 1'000'000'000);

/// A file written beside its target, synced and renamed over it by commit(). Without commit()
/// the target stays as it was and nothing is left behind. Throws Io or DiskFull.
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

/// Fills a folder through `fill(temporary)` and renames it to `target` once it is whole.
/// An existing target is replaced; a failure leaves it as it was.
void writeFolderAtomically(const std::filesystem::path& target,
                           const std::function<void(const std::filesystem::path&)>& fill);

/// Makes a rename in `folder` survive a power cut.
void syncFolder(const std::filesystem::path& folder);

/// True if `path` stays inside `folder` once links and ".." are resolved.
bool isInside(const std::filesystem::path& folder, const std::filesystem::path& path);

} // namespace fts
