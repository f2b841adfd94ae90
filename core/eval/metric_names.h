#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace fts {

/// "ndcg@10" as papers print it: "NDCG@10"; whole words get one capital: "Recall@5".
std::string metricTitle(const std::string& metric);

/// A metric among the others of its group, in few words: "First 5".
Message metricLabel(const std::string& metric);

/// What a metric means, in a sentence that ends with the name people look it up by.
Message metricHelp(const std::string& metric);

/// One of those that answers from passages are compared by, as the subject of a sentence: "the
/// correctness of the answers". Empty for others.
Message answerMetricWords(const std::string& metric);

/// Whether a value of the metric beats another: more is better, but for a loss.
bool isBetter(const std::string& metric, double value, double than);

/// Metrics that answer one question, by growing k.
struct MetricGroup {
    std::string key; ///< "accuracy", "order", "recall" or "precision"
    Message title;   ///< "Hit rate"
    Message label;   ///< title and question: "Hit rate: is a right passage …?"
    std::vector<std::string> metrics;
};

/// The groups of those of `metrics` that are known, the most telling first; none is empty.
std::vector<MetricGroup> metricGroups(std::span<const std::string> metrics);

} // namespace fts
