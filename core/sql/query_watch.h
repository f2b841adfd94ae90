#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace fts {

/// Ends a call that waits for a database, from a thread of its own: once the time is over or a stop
/// is requested, `cancel` is called, once. What it calls must be fit for another thread.
class QueryWatch {
public:
    QueryWatch(std::chrono::steady_clock::time_point end, std::stop_token stop,
               std::function<void()> cancel);
    ~QueryWatch(); ///< waits for `cancel`, if it was called
    QueryWatch(const QueryWatch&) = delete;
    QueryWatch& operator=(const QueryWatch&) = delete;

    bool cancelled() const { return m_cancelled; }

private:
    void wait(std::chrono::steady_clock::time_point end, const std::stop_token& over);

    std::stop_token m_stop;
    std::function<void()> m_cancel;
    std::atomic<bool> m_cancelled = false;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::jthread m_thread;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace fts
