#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/base/event.h"
#include "core/jobs/descriptor.h"
#include "core/jobs/event_throttle.h"

namespace fts {

/// The file of a run's events, one JSON object a line.
std::filesystem::path runEventsPath(const std::filesystem::path& projectFolder, int run);

/// Everything one job has told, kept in files so that any number of slow readers costs no
/// memory: the run's own events.jsonl while the job writes into a run (see RunStarted), an
/// unnamed temporary file (at most 16 MB, progress and metrics thinned out) for all else.
/// `emit` is called on the job's thread; readers may be on any other.
class JobEvents : public EventSink {
public:
    /// A reader's place. `{}` is the job's first event.
    struct Cursor {
        std::size_t segment = 0;
        std::optional<std::uint64_t> offset; ///< none: the segment's begin
    };
    struct Line {
        std::string text;         ///< one JSON object
        int run = 0;              ///< 0: not from a run's file
        std::uint64_t offset = 0; ///< in the run's file, just past this line
    };

    /// `forward` may be null; it gets the events thinned out, on the job's thread. `wake` is
    /// called after each event that a reader may now read.
    JobEvents(std::filesystem::path projectFolder, EventSink* forward, std::function<void()> wake);

    void emit(const Event& event) override;
    int run() const; ///< the latest the job opened; 0: none

    /// The next lines, about 64 KB of them; empty if there are none yet.
    std::vector<Line> read(Cursor& cursor) const;

    /// A place in the events.jsonl of the job's latest run. Throws BadInput if the job has no
    /// run yet or `offset` is not the begin of a line there.
    Cursor cursorAt(std::uint64_t offset) const;

private:
    struct Segment {
        std::shared_ptr<const Descriptor> file;
        int run = 0;
        std::uint64_t begin = 0;
        std::optional<std::uint64_t> end; ///< none while events still come
    };

    void spool(const Event& event);
    void openRun(int run);
    void closeSegment();
    std::uint64_t sizeOf(const Segment& segment) const;

    std::filesystem::path m_projectFolder;
    EventSink* m_forward;
    std::function<void()> m_wake;
    EventThrottle m_throttle{EventThrottle::Metrics::Thinned}; // the job's thread only
    mutable std::mutex m_mutex;
    std::shared_ptr<const Descriptor> m_spool;
    std::uint64_t m_spoolSize = 0;
    std::vector<Segment> m_segments; // the last one is where events go now
    int m_run = 0;
};

} // namespace fts
