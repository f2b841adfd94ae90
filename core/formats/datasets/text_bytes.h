#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace fts {

/// The bytes of a text file one after the other, so that its size does not matter. A byte order
/// mark of UTF-8 at its begin is passed over. Throws NotFound, Io, BadInput for what is no regular
/// file, and Format for UTF-16.
class TextBytes {
public:
    static constexpr int kEnd = std::char_traits<char>::eof();

    explicit TextBytes(const std::filesystem::path& path);

    int next(); ///< kEnd at the end
    int peek(); ///< what next() will give
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
    std::filebuf m_buffer;
};

/// "data.CSV" → ".csv"
std::string lowerExtension(const std::filesystem::path& path);

} // namespace fts
