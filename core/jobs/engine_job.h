#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>

#include <nlohmann/json.hpp>

#include "core/base/outcome.h"
#include "core/jobs/engine_protocol.h"
#include "core/jobs/job_body.h"
#include "core/jobs/job_events.h"

namespace fts {

/// One job of the engine: its worker thread, what it told so far and how it ended.
/// All members are for the engine's main thread; the body alone runs on the worker.
/// The destructor asks the job to stop and waits for it.
class EngineJob {
public:
    struct Request {
        int number = 0;
        std::string name;
        nlohmann::json params;
        std::filesystem::path projectFolder;
    };

    /// Starts at once. `forward` may be null. `wake` is called on the worker thread after each
    /// event and once more when the body has returned.
    EngineJob(Request request, JobBody body, EventSink* forward, std::function<void()> wake);

    const Request& request() const { return m_request; }
    const JobEvents& events() const { return m_events; }
    EngineState state() const; ///< Idle once reaped

    void setPaused(bool paused) { m_pause.setPaused(paused); }
    void stop() { m_worker.request_stop(); }

    /// True once the body has returned; then waits for the thread and publishes the outcome.
    bool reap();
    const std::optional<Outcome>& outcome() const { return m_outcome; } ///< set by reap()

private:
    Request m_request;
    std::function<void()> m_wake;
    JobEvents m_events;
    PauseGate m_pause;
    std::atomic<bool> m_returned = false;
    Outcome m_result; // the worker's until m_returned
    std::optional<Outcome> m_outcome;
    std::jthread m_worker; // last: it uses all of the above
};

} // namespace fts
