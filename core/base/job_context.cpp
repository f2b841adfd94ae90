#include "core/base/job_context.h"

namespace fts {

void PauseGate::setPaused(bool paused) {
    {
        const std::lock_guard lock(m_mutex);
        m_paused = paused;
    }
    m_changed.notify_all();
}

bool PauseGate::paused() const {
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

void PauseGate::wait(std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !m_paused; });
}

void JobContext::check() const {
    if (pause != nullptr) {
        pause->wait(stop);
    }
    if (stop.stop_requested()) {
        throw Cancelled{};
    }
}

void JobContext::log(Message text, LogLevel level) const {
    events.emit(LogLine{level, std::move(text)});
}

} // namespace fts
