#include "core/sql/query_watch.h"

#include <utility>

namespace fts {

QueryWatch::QueryWatch(std::chrono::steady_clock::time_point end, std::stop_token stop,
                       std::function<void()> cancel)
    : m_stop(std::move(stop)), m_cancel(std::move(cancel)),
      m_thread([this, end](std::stop_token over) { wait(end, over); }), m_onStop(m_stop, [this] {
          const std::scoped_lock lock(m_mutex);
          m_changed.notify_all();
      }) {}

QueryWatch::~QueryWatch() {
    m_thread.request_stop();
    m_thread.join();
}

void QueryWatch::wait(std::chrono::steady_clock::time_point end, const std::stop_token& over) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_until(lock, over, end, [this] { return m_stop.stop_requested(); });
    if (!over.stop_requested()) {
        lock.unlock(); // whoever requests a stop meanwhile does not wait for this
        m_cancelled = true;
        m_cancel();
    }
}

} // namespace fts
