#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace fts {

/// Why a file of UTF-16 is not read; %1 is the file.
inline constexpr const char* kIsUtf16 =
    FTS_TEXT("%1 is UTF-16 text. Save it as UTF-8, then import it again.");

/// The bytes of a text file one after the other, so that its size does not matter. A byte order
/// mark of UTF-8 at its begin is passed over. Throws NotFound, Io, BadInput for what is no regular
/// file, and Format for UTF-16.
class TextBytes {
public:
    static constexpr int kEnd = std::char_traits<char>::eof();

    explicit TextBytes(const std::filesystem::path& path);

    /// Those of a text in memory, which must outlive this; errors call it `name`.
    TextBytes(std::string name, std::string_view text);

    int next(); ///< kEnd at the end
    int peek(); ///< what next() will give
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
    std::unique_ptr<std::streambuf> m_buffer;
};

/// "data.CSV" → ".csv"
std::string lowerExtension(const std::filesystem::path& path);

} // namespace fts
