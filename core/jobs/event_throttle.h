#pragma once

#include <chrono>
#include <map>
#include <string>

#include "core/base/event.h"

namespace fts {

/// Thins out floods of progress and metric events: at most one of a name in `interval`, the
/// first and the last step of a stage always. Other events always pass, and so does what a look at
/// the validation part gave. For one thread.
class EventThrottle {
public:
    enum class Metrics { All, Thinned };

    explicit EventThrottle(Metrics metrics,
                           std::chrono::milliseconds interval = std::chrono::milliseconds(100))
        : m_metrics(metrics), m_interval(interval) {}

    bool passes(const Event& event);

private:
    bool isDue(const std::string& name);

    Metrics m_metrics;
    std::chrono::milliseconds m_interval;
    std::map<std::string, std::chrono::steady_clock::time_point> m_last;
};

} // namespace fts
