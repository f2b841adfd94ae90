#include "core/eval/sql_metrics.h"

#include <nlohmann/json.hpp>

namespace fts {

SqlMetrics sqlMetrics(const std::vector<SqlScore>& scores, int resamples, std::uint64_t seed) {
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
    const std::vector<double> none(scores.size());
    for (const char* metric : {"valid_sql", "exact_match", kExecutionAccuracy}) {
        const auto& of = values[metric];
        metrics.interval[metric] = pairedBootstrap(none, of, resamples, seed);
        double sum = 0;
        for (const double value : of) {
            sum += value;
        }
        metrics.shares.mean[metric] = sum / static_cast<double>(of.size());
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
