#include "core/formats/file_cursor.h"

#include <algorithm>
#include <cstring>

#include "core/base/error.h"

namespace fts {
namespace {

constexpr std::size_t kBuffer = 1 << 16;

} // namespace

void FileCursor::checkLeft(std::uint64_t size) const {
    if (size > left()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the file is cut short. Download it again."),
                    m_file.origin());
    }
}

void FileCursor::fill() {
    m_buffer.resize(std::min<std::uint64_t>(kBuffer, left()));
    m_next = 0;
    m_file.read(m_place, m_buffer.data(), m_buffer.size());
}

void FileCursor::read(void* to, std::size_t size) {
    checkLeft(size);
    auto* target = static_cast<char*>(to);
    while (size > 0) {
        if (m_next == m_buffer.size()) {
            fill();
        }
        const std::size_t piece = std::min(size, m_buffer.size() - m_next);
        std::memcpy(target, m_buffer.data() + m_next, piece);
        target += piece;
        size -= piece;
        m_next += piece;
        m_place += piece;
    }
}

std::string FileCursor::text(std::uint64_t size) {
    checkLeft(size);
    std::string content(size, '\0');
    read(content.data(), content.size());
    return content;
}

} // namespace fts
