#pragma once

#include <atomic>
#include <cstdint>
#include <thread>

namespace fts {

/// Watches how much physical memory the process holds while this object lives. The system keeps
/// only the highest value ever, which may be of work done before.
class ResidentPeak {
public:
    ResidentPeak();

    /// The most so far, as seen every two milliseconds, in bytes.
    std::uint64_t bytes() const;

private:
    std::atomic<std::uint64_t> m_most;
    std::jthread m_watcher; // last: it uses the above
};

} // namespace fts
