#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

#include "core/base/event.h"

namespace fts {

/// Thrown by JobContext::check() when the person asked to stop. Deliberately not a
/// std::exception, so that no catch clause for errors swallows it; runJob alone catches it.
struct Cancelled {};

/// Holds a job's worker back between two batches. Any thread may call any member.
class PauseGate {
public:
    void setPaused(bool paused);
    bool paused() const;

    /// Returns at once unless paused; then waits until resumed or `stop` is requested.
    void wait(std::stop_token stop);

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_paused = false;
};

/// What a running job is given: the stop request, the pause gate and the way out for events.
struct JobContext {
    std::stop_token stop;
    EventSink& events;
    PauseGate* pause = nullptr; ///< may be null: a job that cannot be paused

    /// Called once per batch, document or network chunk, never while something half-written
    /// must be finished. Waits while paused; throws Cancelled once a stop is requested.
    void check() const;

    /// An informational or warning line.
    void log(Message text, LogLevel level = LogLevel::Info) const;
};

} // namespace fts
