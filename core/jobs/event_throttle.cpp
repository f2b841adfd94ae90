#include "core/jobs/event_throttle.h"

namespace fts {
namespace {

// Names come from our own jobs; this only bounds what a defect could make of the map.
constexpr std::size_t kMostNames = 1000;

} // namespace

bool EventThrottle::passes(const Event& event) {
    if (const auto* progress = std::get_if<Progress>(&event)) {
        const bool ends = progress->total > 0 && progress->done >= progress->total;
        return isDue("progress " + progress->stage) || ends;
    }
    if (const auto* sample = std::get_if<MetricSample>(&event)) {
        const bool isLook = sample->name.starts_with("validation.");
        return m_metrics == Metrics::All || isLook || isDue("metric " + sample->name);
    }
    return true;
}

bool EventThrottle::isDue(const std::string& name) {
    if (m_last.size() > kMostNames) {
        m_last.clear();
    }
    const auto now = std::chrono::steady_clock::now();
    const auto [last, isNew] = m_last.try_emplace(name, now);
    if (!isNew && now - last->second < m_interval) {
        return false;
    }
    last->second = now;
    return true;
}

} // namespace fts
