#include "core/base/files.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
    explicit Descriptor(int file) : m_file(file) {}
    ~Descriptor() {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_file; }

private:
    int m_file;
};

std::string temporaryName(const fs::path& target) {
    return "." + target.filename().string() + "." + std::to_string(::getpid()) + ".part";
}

fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

} // namespace

std::string readFile(const fs::path& path, std::uint64_t limit) {
    // O_NONBLOCK: opening a pipe without a writer must not hang.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
        throwErrno("read", path.string(), errno);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is not a regular file."), path.string());
    }
    std::string content;
    std::string piece(std::clamp<std::uint64_t>(status.st_size + 1, 4096, 1 << 20), '\0');
    while (true) {
        const ssize_t size = ::read(file.get(), piece.data(), piece.size());
        if (size < 0 && errno == EINTR) {
            continue;
        }
        if (size < 0) {
            throwErrno("read", path.string(), errno);
        }
        if (size == 0) {
            return content;
        }
        content.append(piece.data(), static_cast<std::size_t>(size));
        if (content.size() > limit) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is larger than %2 bytes."),
                        path.string(), limit);
        }
    }
}

AtomicFile::AtomicFile(fs::path target)
    : m_target(std::move(target)), m_temporary(folderOf(m_target) / temporaryName(m_target)) {
    m_file = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (m_file < 0) {
        throwErrno("write", m_target.string(), errno);
    }
}

AtomicFile::~AtomicFile() {
    if (m_file >= 0) {
        ::close(m_file);
        ::unlink(m_temporary.c_str());
    }
}

void AtomicFile::write(const void* bytes, std::size_t size) {
    const char* next = static_cast<const char*>(bytes);
    while (size > 0) {
        const ssize_t written = ::write(m_file, next, size);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            throwErrno("write", m_target.string(), errno);
        }
        next += written;
        size -= static_cast<std::size_t>(written);
    }
}

void AtomicFile::commit() {
    if (::fsync(m_file) != 0) {
        throwErrno("write", m_target.string(), errno);
    }
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) {
        throwErrno("write", m_target.string(), errno);
    }
    ::close(m_file);
    m_file = -1;
    syncFolder(folderOf(m_target));
}

void writeFileAtomically(const fs::path& path, std::string_view content) {
    AtomicFile file(path);
    file.write(content);
    file.commit();
}

void writeFolderAtomically(const fs::path& target,
                           const std::function<void(const fs::path&)>& fill) {
    const fs::path temporary = folderOf(target) / temporaryName(target);
    const fs::path replaced = folderOf(target) / (temporaryName(target) + ".old");
    std::error_code ignored;
    fs::remove_all(temporary, ignored);
    fs::create_directories(temporary);
    try {
        fill(temporary);
        syncFolder(temporary);
        const bool exists = fs::exists(target);
        if (exists) {
            fs::rename(target, replaced);
        }
        fs::rename(temporary, target);
        syncFolder(folderOf(target));
        fs::remove_all(replaced, ignored);
    } catch (...) {
        fs::remove_all(temporary, ignored);
        if (!fs::exists(target, ignored) && fs::exists(replaced, ignored)) {
            fs::rename(replaced, target, ignored);
        }
        throw;
    }
}

void syncFolder(const fs::path& folder) {
    const Descriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (file.get() < 0 || (::fsync(file.get()) != 0 && errno != EINVAL)) {
        throwErrno("write", folder.string(), errno);
    }
}

bool isInside(const fs::path& folder, const fs::path& path) {
    const fs::path root = fs::weakly_canonical(folder);
    const fs::path resolved = fs::weakly_canonical(path);
    const auto [rootEnd, unused] =
        std::mismatch(root.begin(), root.end(), resolved.begin(), resolved.end());
    return rootEnd == root.end();
}

} // namespace fts
