#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/readers/open_file.h"

struct zip;

namespace fts {

/// The parts of a document that is a ZIP archive, unpacked into memory one by one when asked for.
///
/// Names are keys, in which upper and lower case are one; they never become paths. What is
/// unpacked is counted as it comes, whatever the archive says of its sizes: at most 100 MB a part,
/// 300 MB in all, and 100 times what it is packed in. Throws Format for a damaged archive or part,
/// Unsupported for one that is encrypted, BadInput for one past the limits.
class ZipArchive {
public:
    explicit ZipArchive(const OpenFile& file);

    const std::string& fileName() const { return m_file; } ///< as sentences show it
    bool has(std::string_view part) const;
    std::string read(std::string_view part);        ///< throws Format if there is none
    std::string readIfThere(std::string_view part); ///< empty if there is none

private:
    void listParts();
    [[noreturn]] void refuseSize(std::string_view part) const;
    [[noreturn]] void refuseDamaged(std::string_view part) const;

    std::string m_file;
    std::uint64_t m_size = 0;     // of the file
    std::uint64_t m_unpacked = 0; // bytes of all parts
    std::unique_ptr<zip, void (*)(zip*)> m_zip;
    std::unordered_map<std::string, std::uint64_t> m_parts; // name in lower case → index
};

} // namespace fts
