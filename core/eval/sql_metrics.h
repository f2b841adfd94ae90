#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/eval/retrieval_metrics.h"
#include "core/eval/share_interval.h"

namespace fts {

/// What became of a model's answer to one question about a database.
struct SqlScore {
    std::string finding; ///< "right", or the class of its error: "syntax" …
    bool valid = false;  ///< it runs
    bool exact = false;  ///< it is the known SQL but for layout, case and quotes
};

/// How well questions were answered with SQL. Metrics are "valid_sql", "exact_match" and
/// "execution_accuracy" (the share whose rows are right), each in [0, 1].
struct SqlMetrics {
    RetrievalMetrics shares;                  ///< mean and, for each question, 0 or 1
    std::map<std::string, Interval> interval; ///< of each metric, as shareInterval() has it
    std::map<std::string, int> errors;        ///< by class, those that occur
};

inline constexpr const char* kExecutionAccuracy = "execution_accuracy";

/// Throws BadInput if there are no scores.
SqlMetrics sqlMetrics(const std::vector<SqlScore>& scores);

/// {"metrics": {…}, "intervals": {"valid_sql": [low, high], …}, "errors": {"syntax": 3, …}}
nlohmann::json sqlMetricsToJson(const SqlMetrics& metrics);

} // namespace fts
