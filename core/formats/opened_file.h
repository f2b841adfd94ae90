#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace fts {

/// A regular file that is open for reading as long as this lives; whatever happens to its name
/// meanwhile, it is the same file. May be read by several threads.
class OpenedFile {
public:
    /// Throws NotFound, Io, or BadInput for a pipe, device or folder.
    explicit OpenedFile(const std::filesystem::path& path);
    ~OpenedFile();
    OpenedFile(const OpenedFile&) = delete;
    OpenedFile& operator=(const OpenedFile&) = delete;

    const std::string& origin() const { return m_origin; } ///< the path, for error sentences
    std::uint64_t size() const { return m_size; }          ///< when it was opened

    /// Fills `to` with the `size` bytes at `offset`. Throws Format naming the file where it ends
    /// too soon, Io where it cannot be read.
    void read(std::uint64_t offset, void* to, std::size_t size) const;

private:
    std::string m_origin;
    int m_file = -1;
    std::uint64_t m_size = 0;
};

} // namespace fts
