#include "core/formats/opened_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/formats/file_part.h"

namespace fts {

OpenedFile::OpenedFile(const std::filesystem::path& path) : m_origin(path.string()) {
    m_size = regularFileSize(path); // opening a pipe without a writer would hang
    m_file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (m_file < 0) {
        throwErrno("read", m_origin, errno);
    }
}

OpenedFile::~OpenedFile() {
    ::close(m_file);
}

void OpenedFile::read(std::uint64_t offset, void* to, std::size_t size) const {
    auto* target = static_cast<char*>(to);
    while (size > 0) {
        const ssize_t got = ::pread(m_file, target, size, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throwErrno("read", m_origin, errno);
        }
        if (got == 0) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: the file is cut short. Download it again."), m_origin);
        }
        target += got;
        offset += static_cast<std::uint64_t>(got);
        size -= static_cast<std::size_t>(got);
    }
}

} // namespace fts
