#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace fts {

/// Who has a lock, as far as it is told: the work and since when (UTC, as utcNow() writes it).
struct LockHolder {
    std::string work, process, host, since;
};

/// A lock on a project, held by a process: edit.lock (who edits it) or job.lock (who works).
///
/// The operating system's file lock decides, so a process that dies, however, leaves nothing
/// behind that anyone must clean up; the file's content only tells the others who has it.
class FileLock {
public:
    /// Throws Locked naming the holder's work, process and host; Io if the file cannot be made.
    static FileLock acquire(const std::filesystem::path& file, const std::string& work);

    /// Who holds it, in words ("train, process 123 on host"); empty if nobody does.
    static std::string holder(const std::filesystem::path& file);
    /// The parts of such words. What they do not tell is empty.
    static LockHolder partsOf(const std::string& holder);

    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;

private:
    explicit FileLock(int file) : m_file(file) {}

    int m_file = -1;
};

} // namespace fts
