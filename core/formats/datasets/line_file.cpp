#include "core/formats/datasets/line_file.h"

#include "core/base/error.h"

namespace fts {
namespace {

constexpr std::size_t kLongestLine = 10'000'000;

} // namespace

bool LineFile::next(std::string& line) {
    line.clear();
    int byte = m_bytes.next();
    if (byte == TextBytes::kEnd) {
        return false;
    }
    ++m_number;
    for (; byte != TextBytes::kEnd && byte != '\n'; byte = m_bytes.next()) {
        if (line.size() == kLongestLine) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: line %2 is longer than %3 bytes. There must be one row a "
                                 "line."),
                        m_bytes.path(), m_number, kLongestLine);
        }
        line += static_cast<char>(byte);
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return true;
}

} // namespace fts
