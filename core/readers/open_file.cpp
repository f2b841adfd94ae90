#include "core/readers/open_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/shown_path.h"

namespace fts {
namespace {

constexpr std::uint64_t kLargest = 1'000'000'000;

Message sizeProblem(std::uint64_t size, std::uint64_t limit, const std::string& name) {
    if (size == 0) {
        return {FTS_TEXT("%1 is empty."), name};
    }
    if (size > limit) {
        return {
            FTS_TEXT("%1 is larger than %2 MB, the most that is read of such a file. Divide it."),
            name, limit / 1'000'000};
    }
    return {};
}

} // namespace

OpenFile::OpenFile(const std::filesystem::path& path)
    : m_name(shownPath(path.native())), m_path(path),
      // O_NONBLOCK: opening a pipe without a writer must not hang.
      m_file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    struct stat status {};
    if (m_file < 0 || ::fstat(m_file, &status) != 0) {
        const int reason = errno;
        ::close(m_file);
        throwErrno("read", m_name, reason);
    }
    m_size = static_cast<std::uint64_t>(status.st_size);
    Message problem =
        S_ISREG(status.st_mode)
            ? sizeProblem(m_size, kLargest, m_name)
            : Message(FTS_TEXT("%1 is not a regular file, so it is not read."), m_name);
    if (!problem.empty()) {
        ::close(m_file);
        throw Error(ErrorKind::BadInput, std::move(problem));
    }
}

OpenFile::~OpenFile() {
    ::close(m_file);
}

std::string OpenFile::ending() const {
    return asciiLowered(m_path.extension().string());
}

std::filesystem::path OpenFile::reopen() const {
    return "/proc/self/fd/" + std::to_string(m_file);
}

std::string OpenFile::begin(std::size_t bytes) const {
    std::string content(std::min<std::uint64_t>(bytes, m_size), '\0');
    std::size_t size = 0;
    while (size < content.size()) {
        const ssize_t read =
            ::pread(m_file, content.data() + size, content.size() - size, static_cast<off_t>(size));
        if (read < 0 && errno != EINTR) {
            throwErrno("read", m_name, errno);
        }
        if (read == 0) { // it was cut short meanwhile
            break;
        }
        size += read < 0 ? 0 : static_cast<std::size_t>(read);
    }
    content.resize(size);
    return content;
}

std::string OpenFile::all(std::uint64_t limit) const {
    if (Message problem = sizeProblem(m_size, limit, m_name); !problem.empty()) {
        throw Error(ErrorKind::BadInput, std::move(problem));
    }
    return begin(m_size);
}

} // namespace fts
