#include "core/jobs/line_buffer.h"

#include "core/base/error.h"

namespace fts {

std::optional<std::string> LineBuffer::next() {
    const std::size_t end = m_bytes.find('\n', m_scanned);
    const std::size_t length = (end == std::string::npos ? m_bytes.size() : end) - m_start;
    if (length > m_limit) {
        throw Error(ErrorKind::Format, FTS_TEXT("A line is longer than %1 bytes."), m_limit);
    }
    if (end == std::string::npos) {
        m_bytes.erase(0, m_start);
        m_start = 0;
        m_scanned = m_bytes.size();
        return std::nullopt;
    }
    std::string line = m_bytes.substr(m_start, length);
    m_start = m_scanned = end + 1;
    return line;
}

} // namespace fts
