#include "core/net/shared_pause.h"

#include <algorithm>

#include "core/base/job_context.h"

namespace fts {

void SharedPause::holdUntil(Clock::time_point moment) {
    const std::lock_guard lock(m_mutex);
    m_moment = std::max(m_moment, moment);
}

void SharedPause::wait(std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    // Nobody notifies: who waits looks at the moment again when it is past, for it may have moved.
    while (!stop.stop_requested() && Clock::now() < m_moment) {
        const Clock::time_point moment =
            m_moment; // the library reads it while others may change it
        m_changed.wait_until(lock, stop, moment, [] { return false; });
    }
    if (stop.stop_requested()) {
        throw Cancelled{};
    }
}

} // namespace fts
