#include "ui/evaluation/share_bars.h"

#include <QtNumeric>

namespace fts {

BarSet shareBars(const QString& name, std::span<const std::string> metrics,
                 const std::map<std::string, double>& mean,
                 const std::map<std::string, Interval>& intervals) {
    BarSet bars{name, {}};
    for (const std::string& metric : metrics) {
        const auto value = mean.find(metric);
        bars.values.push_back(value == mean.end() ? qQNaN() : value->second);
        const auto interval = intervals.find(metric);
        bars.intervals.push_back(
            interval == intervals.end()
                ? std::nullopt
                : std::optional(ValueRange{interval->second.low, interval->second.high}));
    }
    return bars;
}

} // namespace fts
