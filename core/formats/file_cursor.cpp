#include "core/formats/file_cursor.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "core/base/error.h"

namespace fts {
namespace {

constexpr std::size_t kBuffer = 1 << 16;

[[noreturn]] void refuseEnd(const std::string& origin) {
    throw Error(ErrorKind::Format, FTS_TEXT("%1: the file is cut short. Download it again."),
                origin);
}

} // namespace

FileCursor::FileCursor(int file, std::uint64_t size, std::string origin)
    : m_file(file), m_size(size), m_origin(std::move(origin)) {}

void FileCursor::fill() {
    m_buffer.resize(std::min<std::uint64_t>(kBuffer, left()));
    m_next = 0;
    readAt(m_file, m_origin, m_place, m_buffer.data(), m_buffer.size());
}

void FileCursor::read(void* to, std::size_t size) {
    if (size > left()) {
        refuseEnd(m_origin);
    }
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
    if (size > left()) {
        refuseEnd(m_origin);
    }
    std::string content(size, '\0');
    read(content.data(), content.size());
    return content;
}

void readAt(int file, const std::string& origin, std::uint64_t offset, void* to, std::size_t size) {
    auto* target = static_cast<char*>(to);
    while (size > 0) {
        const ssize_t got = ::pread(file, target, size, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throwErrno("read", origin, errno);
        }
        if (got == 0) {
            refuseEnd(origin);
        }
        target += got;
        offset += static_cast<std::uint64_t>(got);
        size -= static_cast<std::size_t>(got);
    }
}

} // namespace fts
