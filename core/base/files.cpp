#include "core/base/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/base/private_file.h"

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

constexpr std::string_view kPart = ".part";

/// How names of temporaries of this target start; the number of the process follows. The host is
/// named because its process numbers mean nothing on another that shares the file system.
std::string temporaryStart(const fs::path& target) {
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    return "." + target.filename().string() + "." + host.data() + "-";
}

fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

bool isDead(std::string_view process) {
    pid_t number = 0;
    const char* end = process.data() + process.size();
    const auto [parsed, failure] = std::from_chars(process.data(), end, number);
    return failure == std::errc{} && parsed == end && number > 0 && ::kill(number, 0) != 0 &&
           errno == ESRCH;
}

void removeLeftovers(const fs::path& target) {
    const std::string start = temporaryStart(target);
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folderOf(target), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(start) && name.ends_with(kPart) &&
            isDead(std::string_view(name).substr(start.size(),
                                                 name.size() - start.size() - kPart.size()))) {
            fs::remove_all(entry.path(), ignored);
        }
    }
}

/// A name beside the target that no living process uses.
fs::path temporaryFor(const fs::path& target) {
    removeLeftovers(target);
    return folderOf(target) /
           (temporaryStart(target) + std::to_string(::getpid()) + std::string(kPart));
}

void renameOrThrow(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) {
        throwErrno("write", to.string(), errno);
    }
}

/// Gives `fresh` the name `target`; what had that name is called `fresh` afterwards.
void exchange(const fs::path& fresh, const fs::path& target) {
    if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) {
        return;
    }
    if (errno == ENOENT) { // nothing to replace
        renameOrThrow(fresh, target);
        return;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        throwErrno("write", target.string(), errno);
    }
    // A file system without exchange: for a moment nothing has the name.
    const fs::path replaced = fresh.string() + ".old";
    renameOrThrow(target, replaced);
    if (::rename(fresh.c_str(), target.c_str()) != 0) {
        const int reason = errno;
        renameOrThrow(replaced, target);
        throwErrno("write", target.string(), reason);
    }
    renameOrThrow(replaced, fresh);
}

} // namespace

void forEachPiece(const fs::path& path, const std::function<void(std::string_view)>& take) {
    // O_NONBLOCK: opening a pipe without a writer must not hang.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
        throwErrno("read", path.string(), errno);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is not a regular file."), path.string());
    }
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
            return;
        }
        take(std::string_view(piece.data(), static_cast<std::size_t>(size)));
    }
}

std::string readFile(const fs::path& path, std::uint64_t limit) {
    std::string content;
    std::error_code unknown;
    const std::uint64_t size = fs::file_size(path, unknown);
    if (!unknown && size <= limit) {
        content.reserve(size); // or what a large one grows out of would be held beside it
    }
    forEachPiece(path, [&](std::string_view piece) {
        if (piece.size() > limit - content.size()) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is larger than %2 bytes."), path.string(),
                        limit);
        }
        content += piece;
    });
    return content;
}

AtomicFile::AtomicFile(fs::path target)
    : m_target(std::move(target)), m_temporary(temporaryFor(m_target)) {
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
    renameOrThrow(m_temporary, m_target);
    ::close(m_file);
    m_file = -1;
    syncFolder(folderOf(m_target));
}

void writeFileAtomically(const fs::path& path, std::string_view content) {
    AtomicFile file(path);
    file.write(content);
    file.commit();
}

void writePrivateFileAtomically(const fs::path& path, std::string_view content) {
    constexpr mode_t mode = 0600;
    std::error_code failure;
    if (const fs::path folder = folderOf(path); fs::create_directories(folder, failure)) {
        fs::permissions(folder, fs::perms::owner_all, failure);
    }
    if (failure) {
        throwErrno("write", path.string(), failure.value());
    }
    const fs::path temporary = temporaryFor(path);
    // Made here first: AtomicFile opens what it finds there and leaves its mode.
    const Descriptor made(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, mode));
    if (made.get() < 0 || ::fchmod(made.get(), mode) != 0) {
        throwErrno("write", path.string(), errno);
    }
    writeFileAtomically(path, content);
}

void writeFolderAtomically(const fs::path& folder,
                           const std::function<void(const fs::path&)>& fill) {
    const fs::path target = folder.has_filename() ? folder : folder.parent_path(); // "out/"
    const fs::path temporary = temporaryFor(target);
    std::error_code failure;
    fs::remove_all(temporary, failure); // of a killed process that had this one's number
    fs::create_directories(temporary, failure);
    if (failure) {
        throwErrno("write", target.string(), failure.value());
    }
    try {
        fill(temporary);
        syncFolder(temporary);
        exchange(temporary, target);
        syncFolder(folderOf(target));
    } catch (...) {
        fs::remove_all(temporary, failure);
        throw;
    }
    fs::remove_all(temporary, failure); // holds what was replaced, if anything
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
