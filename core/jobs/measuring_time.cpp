#include "core/jobs/measuring_time.h"

#include <algorithm>

namespace fts {

std::optional<double> measuringSeconds(const EvaluationState& state) {
    if (const JudgedRun* newest = newestRun(state)) {
        if (newest->verdict) {
            return newest->verdict->seconds;
        }
        if (newest->forecastSeconds > 0) {
            return newest->forecastSeconds;
        }
    }
    const auto other = std::ranges::find_if(
        state.runs, [](const JudgedRun& run) { return run.verdict.has_value(); });
    return other == state.runs.end() ? std::nullopt : std::optional(other->verdict->seconds);
}

} // namespace fts
