#include "core/eval/sql_metrics.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace fts {

SqlMetrics sqlMetrics(const std::vector<SqlScore>& scores) {
    SqlMetrics metrics;
    auto& values = metrics.shares.perQuestion;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const bool right = scores[i].finding == "right";
        values["valid_sql"].push_back(scores[i].valid ? 1 : 0);
        values["exact_match"].push_back(scores[i].exact ? 1 : 0);
        values[kExecutionAccuracy].push_back(right ? 1 : 0);
        metrics.shares.judged.push_back(i);
        if (!right) {
            ++metrics.errors[scores[i].finding];
        }
    }
    for (const char* metric : {"valid_sql", "exact_match", kExecutionAccuracy}) {
        const auto& of = values[metric];
        const auto hits = static_cast<std::size_t>(std::ranges::count(of, 1));
        metrics.interval[metric] = shareInterval(hits, of.size());
        metrics.shares.mean[metric] = static_cast<double>(hits) / static_cast<double>(of.size());
    }
    return metrics;
}

nlohmann::json sqlMetricsToJson(const SqlMetrics& metrics) {
    nlohmann::json intervals;
    for (const auto& [metric, interval] : metrics.interval) {
        intervals[metric] = {interval.low, interval.high};
    }
    return {{"metrics", metrics.shares.mean},
            {"intervals", intervals},
            {"errors",
             metrics.errors.empty() ? nlohmann::json::object() : nlohmann::json(metrics.errors)}};
}

} // namespace fts
