#include "core/project/locks.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "core/base/clock.h"
#include "core/base/error.h"

namespace fts {
namespace {

// Open-file-description locks belong to this descriptor, not to the process, so two locks in
// one process exclude each other as two processes' do; unlike flock they work on NFS.
struct flock wholeFile() {
    struct flock request {};
    request.l_type = F_WRLCK;
    request.l_whence = SEEK_SET;
    return request;
}

bool lockFile(int file) {
    struct flock request = wholeFile();
    return ::fcntl(file, F_OFD_SETLK, &request) == 0;
}

// Asks without taking: a lock taken for a moment would turn away who wants it just then.
bool isLocked(int file) {
    struct flock request = wholeFile();
    return ::fcntl(file, F_OFD_GETLK, &request) == 0 && request.l_type != F_UNLCK;
}

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "?";
}

std::string readHolder(int file) {
    std::array<char, 512> text{};
    const ssize_t size = ::pread(file, text.data(), text.size() - 1, 0);
    std::string holder(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    while (!holder.empty() && holder.back() == '\n') {
        holder.pop_back();
    }
    return holder.empty() ? "another process" : holder;
}

void writeHolder(int file, const std::string& work) {
    const std::string text = work + ", process " + std::to_string(::getpid()) + " on " +
                             hostName() + ", since " + utcNow() + "\n";
    if (::ftruncate(file, 0) != 0 ||
        ::pwrite(file, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
        // The lock holds without it; only the sentence others see is poorer.
        return;
    }
}

} // namespace

FileLock FileLock::acquire(const std::filesystem::path& path, const std::string& work) {
    FileLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (lock.m_file < 0) {
        throwErrno("write", path.string(), errno);
    }
    if (!lockFile(lock.m_file)) {
        const int reason = errno;
        if (reason != EAGAIN && reason != EACCES) {
            throwErrno("lock", path.string(), reason);
        }
        throw Error(ErrorKind::Locked,
                    FTS_TEXT("The project is in use (%1). Wait for it to finish, or stop it."),
                    readHolder(lock.m_file));
    }
    writeHolder(lock.m_file, work);
    return lock;
}

std::string FileLock::holder(const std::filesystem::path& path) {
    const FileLock probe(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return probe.m_file >= 0 && isLocked(probe.m_file) ? readHolder(probe.m_file) : std::string();
}

LockHolder FileLock::partsOf(const std::string& holder) {
    constexpr std::string_view kProcess = ", process ", kHost = " on ", kSince = ", since ";
    const auto process = holder.find(kProcess);
    const auto since = holder.rfind(kSince);
    const auto host = process == std::string::npos ? process : holder.find(kHost, process);
    if (since == std::string::npos || host == std::string::npos || host > since) {
        return {holder, {}, {}, {}};
    }
    const auto between = [&holder](std::size_t begin, std::size_t end) {
        return holder.substr(begin, end - begin);
    };
    return {holder.substr(0, process), between(process + kProcess.size(), host),
            between(host + kHost.size(), since), holder.substr(since + kSince.size())};
}

FileLock::~FileLock() {
    if (m_file >= 0) {
        ::close(m_file);
    }
}

FileLock::FileLock(FileLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_file, other.m_file);
    return *this;
}

} // namespace fts
