#include "core/base/resident_peak.h"

#include <algorithm>
#include <chrono>

#include "core/base/process_memory.h"

namespace fts {

ResidentPeak::ResidentPeak() : m_most(residentBytes()) {
    m_watcher = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            m_most = std::max(m_most.load(), residentBytes());
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    });
}

std::uint64_t ResidentPeak::bytes() const {
    return std::max(m_most.load(), residentBytes());
}

} // namespace fts
