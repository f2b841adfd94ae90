#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/eval/paired_bootstrap.h"
#include "core/eval/rag_judgement.h"

namespace fts {

inline constexpr const char* kFaithfulness = "faithfulness";
inline constexpr const char* kAnswerRelevancy = "answer_relevancy";
inline constexpr const char* kContextPrecision = "context_precision";
inline constexpr const char* kContextRecall = "context_recall";
inline constexpr const char* kAnswerCorrectness = "answer_correctness";

/// Those five, the telling ones first.
const std::vector<std::string>& ragMetricNames();

// As Ragas defines them (0.4.3), each in [0, 1]; a cosine below zero counts as it is. Nothing where
// there is nothing to count.

/// Supported statements of all: faithfulness, and context recall of the reference's sentences.
std::optional<double> supportedShare(std::span<const StatementVerdict> verdicts);

/// Mean cosine; 0 if every question made from the answer found it non-committal.
std::optional<double> answerRelevancy(std::span<const AskedBack> questions);

/// Average precision of the useful passages; 0 if none is.
std::optional<double> contextPrecision(std::span<const PassageVerdict> passages);

/// 3/4 of the F1 of statements (right ones of the answer, wrong ones, and those of the reference
/// that it lacks) and 1/4 of `similarity`.
std::optional<double> answerCorrectness(std::span<const StatementVerdict> right,
                                        std::span<const StatementVerdict> covered,
                                        double similarity);

/// One metric of one answer. What there is nothing to judge of (the faithfulness of no statement,
/// a comparison without a reference) does not apply.
struct RagValue {
    enum class State { Judged, NotJudged, NotApplicable };
    State state = State::NotJudged;
    double value = 0; ///< if judged
};

RagValue ragValue(const RagJudgement& judgement, const std::string& metric);

/// Many answers by one metric.
struct RagScore {
    std::vector<RagValue> values;     ///< of each question
    std::optional<double> mean;       ///< of those judged
    std::optional<Interval> interval; ///< of the mean, 95 %, the judged questions drawn
    int judged = 0, notJudged = 0, notApplicable = 0;
};

/// What one system answered to the questions of a verdict.
struct RagMetrics {
    std::map<std::string, RagScore> scores; ///< by metric
    int questions = 0;
    int unanswered = 0;        ///< the model gave no answer
    double abstentionRate = 0; ///< of those answered
    int timed = 0;             ///< answers whose time is known
    double meanSeconds = 0, p95Seconds = 0;
};

/// Throws BadInput if there are no judgements.
RagMetrics ragMetrics(std::span<const RagJudgement> judgements, int resamples, std::uint64_t seed);

/// {"metrics": {"faithfulness": 0.8, … those judged at all, "abstention_rate", "latency_s",
/// "latency_p95_s"}, "intervals": {"faithfulness": [low, high], …}, "judged": {…}, "not_judged":
/// {…}, "not_applicable": {…}, "unanswered", "timed"}
nlohmann::json ragMetricsToJson(const RagMetrics& metrics);

} // namespace fts
