#include "core/formats/datasets/line_file.h"

#include "core/base/error.h"

namespace fts {
namespace {

constexpr std::streamsize kLongestLine = 10'000'000;

} // namespace

LineFile::LineFile(const std::filesystem::path& path) : m_path(path) {
    if (!std::filesystem::exists(path)) {
        throw Error(ErrorKind::NotFound, FTS_TEXT("There is no file %1."), path.string());
    }
    if (!std::filesystem::is_regular_file(path)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is not a regular file."), path.string());
    }
    m_file.open(path, std::ios::binary);
    if (!m_file) {
        throw Error(ErrorKind::Io, FTS_TEXT("%1 cannot be read."), path.string());
    }
}

bool LineFile::next(std::string& line) {
    line.clear();
    std::streambuf& buffer = *m_file.rdbuf();
    bool any = false;
    for (int byte = buffer.sbumpc(); byte != std::char_traits<char>::eof();
         byte = buffer.sbumpc()) {
        any = true;
        if (byte == '\n') {
            break;
        }
        line += static_cast<char>(byte);
        if (static_cast<std::streamsize>(line.size()) > kLongestLine) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: line %2 is longer than %3 bytes."),
                        m_path.string(), m_number + 1, kLongestLine);
        }
    }
    if (!any) {
        return false;
    }
    if (++m_number == 1 && line.starts_with("\xEF\xBB\xBF")) {
        line.erase(0, 3);
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return true;
}

} // namespace fts
