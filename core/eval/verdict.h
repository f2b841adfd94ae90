#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.h"
#include "core/eval/paired_bootstrap.h"
#include "core/eval/retrieval_metrics.h"

namespace fts {

/// A tuned model held against the base it came from, on the same questions.
struct Comparison {
    enum class Finding { Better, Worse, NoDifference };

    std::string metric; ///< "ndcg@10"
    double base = 0;
    double tuned = 0;
    double difference = 0; ///< tuned − base
    Interval interval;     ///< of the difference, 95 %
    Finding finding = Finding::NoDifference;
    Message verdict; ///< the finding as a sentence with its figures
};

/// Compares one metric of two evaluations of the same questions.
///
/// Better or worse only if the whole interval lies on one side of zero and at least six questions
/// differ: with fewer, even if all change the same way, a sign test gives chance more than 5 %.
/// Throws BadInput if the metric is not in both or the questions are not the same.
Comparison compareModels(const RetrievalMetrics& base, const RetrievalMetrics& tuned,
                         const std::string& metric, int resamples, std::uint64_t seed);

/// "better", "worse" or "no-difference".
const char* findingName(Comparison::Finding finding);

/// {"metric", "base", "tuned", "difference", "interval": [low, high], "finding", "verdict": the
/// sentence in English}.
nlohmann::json comparisonToJson(const Comparison& comparison);

/// Reads that back; the sentence is made anew, so that it can be translated. Throws Format.
Comparison comparisonFromJson(const nlohmann::json& json);

} // namespace fts
