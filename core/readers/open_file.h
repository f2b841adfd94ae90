#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace fts {

/// A regular file held open, so that every look at it sees the same one.
class OpenFile {
public:
    /// Throws NotFound or Io, and BadInput for a pipe, device or folder, or if it is empty or
    /// larger than a gigabyte.
    explicit OpenFile(const std::filesystem::path& path);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    const std::string& name() const { return m_name; } ///< as sentences show it
    std::string ending() const;                        ///< ".pdf", in lower case
    std::uint64_t size() const { return m_size; }
    int descriptor() const { return m_file; } ///< stays this object's
    std::filesystem::path reopen() const;     ///< a path that leads to this very file
    std::string begin(std::size_t bytes) const;
    std::string all(std::uint64_t limit) const; ///< throws BadInput if it is larger

private:
    std::string m_name;
    std::filesystem::path m_path;
    std::uint64_t m_size = 0;
    int m_file = -1;
};

} // namespace fts
