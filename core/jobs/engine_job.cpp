#include "core/jobs/engine_job.h"

namespace fts {

EngineJob::EngineJob(Request request, JobBody body, EventSink* forward, std::function<void()> wake)
    : m_request(std::move(request)), m_wake(std::move(wake)),
      m_events(m_request.projectFolder, forward, m_wake) {
    m_worker = std::jthread([this, body = std::move(body)](std::stop_token stop) {
        JobContext context{stop, m_events, &m_pause};
        m_result =
            runJob([&](JobContext& inner) { return body(m_request.params, inner); }, context);
        m_returned = true;
        m_wake();
    });
}

EngineState EngineJob::state() const {
    if (m_outcome) {
        return EngineState::Idle;
    }
    if (m_worker.get_stop_token().stop_requested()) {
        return EngineState::Stopping;
    }
    return m_pause.paused() ? EngineState::Paused : EngineState::Running;
}

bool EngineJob::reap() {
    if (m_outcome || !m_returned) {
        return m_outcome.has_value();
    }
    m_worker.join();
    m_outcome = std::move(m_result);
    return true;
}

} // namespace fts
