#include "core/jobs/job_events.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/jobs/local_socket.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSpoolLimit = 16'000'000;
constexpr std::size_t kPiece = 65536;
// Longer than any line a job writes (RunRecorder's and our own limit), with room to spare.
constexpr std::size_t kLongestLine = 400'000;

std::shared_ptr<const Descriptor> openSpool() {
    const fs::path folder = runtimeFolder();
    Descriptor file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (!file) { // a file system without O_TMPFILE
        std::string name = (folder / "events-XXXXXX").string();
        file = Descriptor(::mkostemp(name.data(), O_CLOEXEC));
        ::unlink(name.c_str());
    }
    if (!file) {
        throwErrno("write", folder.string(), errno);
    }
    return std::make_shared<const Descriptor>(std::move(file));
}

std::string readAt(int file, std::uint64_t offset, std::size_t size) {
    std::string bytes(size, '\0');
    const ssize_t got = ::pread(file, bytes.data(), size, static_cast<off_t>(offset));
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

} // namespace

fs::path runEventsPath(const fs::path& projectFolder, int run) {
    char number[16];
    std::snprintf(number, sizeof number, "%04d", run);
    return projectFolder / "runs" / number / "events.jsonl";
}

JobEvents::JobEvents(fs::path projectFolder, EventSink* forward, std::function<void()> wake)
    : m_projectFolder(std::move(projectFolder)), m_forward(forward), m_wake(std::move(wake)),
      m_spool(openSpool()), m_segments{{m_spool, 0, 0, std::nullopt}} {}

void JobEvents::emit(const Event& event) {
    if (const auto* started = std::get_if<RunStarted>(&event)) {
        openRun(started->run);
    }
    if (m_throttle.passes(event)) {
        if (m_forward != nullptr) {
            m_forward->emit(event);
        }
        spool(event);
    }
    m_wake();
}

int JobEvents::run() const {
    const std::lock_guard lock(m_mutex);
    return m_run;
}

void JobEvents::spool(const Event& event) {
    const std::lock_guard lock(m_mutex);
    std::string line = dumpJson(eventToJson(event)) + "\n";
    if (m_segments.back().run != 0 || line.size() > kLongestLine ||
        m_spoolSize + line.size() > kSpoolLimit) {
        return;
    }
    const auto offset = static_cast<off_t>(m_spoolSize);
    if (::pwrite(m_spool->get(), line.data(), line.size(), offset) ==
        static_cast<ssize_t>(line.size())) {
        m_spoolSize += line.size();
    }
}

void JobEvents::openRun(int run) {
    const std::lock_guard lock(m_mutex);
    if (run == 0 && m_segments.back().run != 0) {
        closeSegment();
        m_segments.push_back({m_spool, 0, m_spoolSize, std::nullopt});
        return;
    }
    Descriptor file(::open(runEventsPath(m_projectFolder, run).c_str(), O_RDONLY | O_CLOEXEC));
    if (run == 0 || !file) {
        return; // without the run's file its events go on into the temporary one
    }
    closeSegment();
    m_run = run;
    Segment segment{std::make_shared<const Descriptor>(std::move(file)), run, 0, std::nullopt};
    segment.begin = sizeOf(segment);
    m_segments.push_back(std::move(segment));
}

void JobEvents::closeSegment() {
    m_segments.back().end = sizeOf(m_segments.back());
}

std::uint64_t JobEvents::sizeOf(const Segment& segment) const {
    if (segment.run == 0) {
        return m_spoolSize;
    }
    struct stat status {};
    return ::fstat(segment.file->get(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size)
                                                      : 0;
}

std::vector<JobEvents::Line> JobEvents::read(Cursor& cursor) const {
    const std::lock_guard lock(m_mutex);
    std::vector<Line> lines;
    while (lines.empty()) {
        const Segment& segment = m_segments[cursor.segment];
        std::uint64_t& offset =
            cursor.offset ? *cursor.offset : cursor.offset.emplace(segment.begin);
        const std::uint64_t end = segment.end.value_or(sizeOf(segment));
        std::string bytes;
        for (std::size_t size = kPiece; offset < end && size <= 8 * kPiece; size *= 8) {
            bytes =
                readAt(segment.file->get(), offset, std::min<std::uint64_t>(size, end - offset));
            if (bytes.find('\n') != std::string::npos) {
                break;
            }
        }
        for (std::size_t start = 0, stop; (stop = bytes.find('\n', start)) != std::string::npos;
             start = stop + 1) {
            offset += stop + 1 - start;
            lines.push_back({bytes.substr(start, stop - start), segment.run, offset});
        }
        // What stays behind in a closed segment is a line torn off by a full disk.
        if (!lines.empty() || !segment.end || cursor.segment + 1 == m_segments.size()) {
            break;
        }
        cursor = {cursor.segment + 1, std::nullopt};
    }
    return lines;
}

JobEvents::Cursor JobEvents::cursorAt(std::uint64_t offset) const {
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = m_segments.size(); i-- > 0;) {
        const Segment& segment = m_segments[i];
        if (segment.run == 0) {
            continue;
        }
        if (offset > sizeOf(segment) ||
            (offset > 0 && readAt(segment.file->get(), offset - 1, 1) != "\n")) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("No line of the run's events begins at byte %1. Ask from 0."),
                        offset);
        }
        return {i, offset};
    }
    throw Error(ErrorKind::BadInput, FTS_TEXT("The job writes into no run, so its events have no "
                                              "place to begin from. Ask without one."));
}

} // namespace fts
