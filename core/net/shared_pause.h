#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace fts {

/// A moment before which nobody asks a peer, shared by all who ask it. Any thread may call any
/// member.
class SharedPause {
public:
    using Clock = std::chrono::steady_clock;

    /// Nobody before `moment`; an earlier moment than the one known changes nothing.
    void holdUntil(Clock::time_point moment);

    /// Returns once the moment is past, at once if it is. Throws Cancelled at once on a stop.
    void wait(std::stop_token stop);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Clock::time_point m_moment{};
};

} // namespace fts
