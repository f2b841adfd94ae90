#pragma once

#include <string>

#include <QString>

namespace fts {

/// A metric of retrieval as people say it: "Hit rate at 5" for "accuracy@5", "NDCG@10" for
/// "ndcg@10".
QString metricText(const std::string& metric);

/// What a run tells at each step, for people: "Learning rate" for "lr"; the metrics of the
/// validation part as metricText().
QString curveText(const std::string& name);

} // namespace fts
