#include "core/eval/leaders.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace fts {

std::vector<int> timesHighest(const std::vector<std::vector<double>>& sets) {
    std::vector<int> times(sets.size(), 0);
    std::size_t places = 0;
    for (const auto& values : sets) {
        places = std::max(places, values.size());
    }
    for (std::size_t place = 0; place < places; ++place) {
        std::optional<double> highest;
        const auto has = [place](const std::vector<double>& values) {
            return place < values.size() && std::isfinite(values[place]);
        };
        for (const auto& values : sets) {
            if (has(values)) {
                highest = std::max(highest.value_or(values[place]), values[place]);
            }
        }
        for (std::size_t set = 0; set < sets.size(); ++set) {
            times[set] += has(sets[set]) && sets[set][place] == highest ? 1 : 0;
        }
    }
    return times;
}

} // namespace fts
