#include "core/eval/rag_metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace fts {
namespace {

using nlohmann::json;
using State = RagValue::State;

constexpr double kShareOfStatements = 0.75;

double mean(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

RagValue judged(std::optional<double> value) {
    return value ? RagValue{State::Judged, *value} : RagValue{State::NotJudged};
}

RagValue faithfulnessOf(const RagJudgement& judgement) {
    if (judgement.abstained) {
        return {State::NotApplicable};
    }
    return judgement.faithful ? judged(supportedShare(*judgement.faithful)) : RagValue{};
}

RagValue relevancyOf(const RagJudgement& judgement) {
    if (judgement.abstained) {
        return {State::Judged, 0}; // the plainest way of being non-committal
    }
    return judgement.askedBack ? judged(answerRelevancy(*judgement.askedBack)) : RagValue{};
}

RagValue correctnessOf(const RagJudgement& judgement) {
    if (!judgement.similarity) {
        return {};
    }
    if (judgement.abstained) {
        return {State::Judged, (1 - kShareOfStatements) * *judgement.similarity};
    }
    return judgement.right && judgement.covered
               ? judged(
                     answerCorrectness(*judgement.right, *judgement.covered, *judgement.similarity))
               : RagValue{};
}

RagScore scoreOf(std::span<const RagJudgement> judgements, const std::string& metric, int resamples,
                 std::uint64_t seed) {
    RagScore score;
    std::vector<double> values;
    for (const RagJudgement& judgement : judgements) {
        const RagValue value = ragValue(judgement, metric);
        score.judged += value.state == State::Judged ? 1 : 0;
        score.notJudged += value.state == State::NotJudged ? 1 : 0;
        score.notApplicable += value.state == State::NotApplicable ? 1 : 0;
        if (value.state == State::Judged) {
            values.push_back(value.value);
        }
        score.values.push_back(value);
    }
    if (!values.empty()) {
        score.mean = mean(values);
        const std::vector<double> zeros(values.size());
        score.interval = pairedBootstrap(zeros, values, resamples, seed);
    }
    return score;
}

void addLatency(std::span<const RagJudgement> judgements, RagMetrics& metrics) {
    std::vector<double> seconds;
    for (const RagJudgement& judgement : judgements) {
        if (judgement.seconds > 0) {
            seconds.push_back(judgement.seconds);
        }
    }
    metrics.timed = static_cast<int>(seconds.size());
    if (seconds.empty()) {
        return;
    }
    std::ranges::sort(seconds);
    constexpr double p95 = 0.95;
    const auto rank = std::ceil(p95 * static_cast<double>(seconds.size()));
    metrics.meanSeconds = mean(seconds);
    metrics.p95Seconds = seconds[static_cast<std::size_t>(rank) - 1];
}

} // namespace

const std::vector<std::string>& ragMetricNames() {
    static const std::vector<std::string> names{kAnswerCorrectness, kFaithfulness, kAnswerRelevancy,
                                                kContextPrecision, kContextRecall};
    return names;
}

std::optional<double> supportedShare(std::span<const StatementVerdict> verdicts) {
    if (verdicts.empty()) {
        return std::nullopt;
    }
    const auto supported = std::ranges::count_if(verdicts, &StatementVerdict::supported);
    return static_cast<double>(supported) / static_cast<double>(verdicts.size());
}

std::optional<double> answerRelevancy(std::span<const AskedBack> questions) {
    if (questions.empty()) {
        return std::nullopt;
    }
    if (std::ranges::all_of(questions, &AskedBack::noncommittal)) {
        return 0;
    }
    double sum = 0;
    for (const AskedBack& asked : questions) {
        sum += asked.cosine;
    }
    return sum / static_cast<double>(questions.size());
}

std::optional<double> contextPrecision(std::span<const PassageVerdict> passages) {
    if (passages.empty()) {
        return std::nullopt;
    }
    double useful = 0, sum = 0;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (passages[i].useful) {
            ++useful;
            sum += useful / static_cast<double>(i + 1);
        }
    }
    return useful > 0 ? sum / useful : 0;
}

std::optional<double> answerCorrectness(std::span<const StatementVerdict> right,
                                        std::span<const StatementVerdict> covered,
                                        double similarity) {
    if (right.empty() || covered.empty()) {
        return std::nullopt;
    }
    const auto truePositives =
        static_cast<double>(std::ranges::count_if(right, &StatementVerdict::supported));
    const double falsePositives = static_cast<double>(right.size()) - truePositives;
    const auto found = std::ranges::count_if(covered, &StatementVerdict::supported);
    const double falseNegatives = static_cast<double>(covered.size()) - static_cast<double>(found);
    const double sum = truePositives + 0.5 * (falsePositives + falseNegatives);
    const double f1 = sum > 0 ? truePositives / sum : 0;
    return kShareOfStatements * f1 + (1 - kShareOfStatements) * similarity;
}

RagValue ragValue(const RagJudgement& judgement, const std::string& metric) {
    const bool needsReference = metric != kFaithfulness && metric != kAnswerRelevancy;
    const bool needsAnswer = metric != kContextPrecision && metric != kContextRecall;
    if ((needsReference && !judgement.hasReference) || (needsAnswer && !judgement.answered)) {
        return {State::NotApplicable};
    }
    if (metric == kFaithfulness) {
        return faithfulnessOf(judgement);
    }
    if (metric == kAnswerRelevancy) {
        return relevancyOf(judgement);
    }
    if (metric == kContextPrecision) {
        return judgement.passages ? judged(contextPrecision(*judgement.passages)) : RagValue{};
    }
    if (metric == kContextRecall) {
        return judgement.recalled ? judged(supportedShare(*judgement.recalled)) : RagValue{};
    }
    return correctnessOf(judgement);
}

RagMetrics ragMetrics(std::span<const RagJudgement> judgements, int resamples, std::uint64_t seed) {
    if (judgements.empty()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("There are no answers to judge."));
    }
    RagMetrics metrics;
    for (const std::string& metric : ragMetricNames()) {
        metrics.scores[metric] = scoreOf(judgements, metric, resamples, seed);
    }
    metrics.questions = static_cast<int>(judgements.size());
    int abstained = 0;
    for (const RagJudgement& judgement : judgements) {
        metrics.unanswered += judgement.answered ? 0 : 1;
        abstained += judgement.answered && judgement.abstained ? 1 : 0;
    }
    const int answered = metrics.questions - metrics.unanswered;
    metrics.abstentionRate = answered > 0 ? static_cast<double>(abstained) / answered : 0;
    addLatency(judgements, metrics);
    return metrics;
}

json ragMetricsToJson(const RagMetrics& metrics) {
    json result{{"unanswered", metrics.unanswered}, {"timed", metrics.timed}};
    json& means = result["metrics"];
    for (const auto& [name, score] : metrics.scores) {
        if (score.mean) {
            means[name] = *score.mean;
            result["intervals"][name] = {score.interval->low, score.interval->high};
        }
        result["judged"][name] = score.judged;
        result["not_judged"][name] = score.notJudged;
        result["not_applicable"][name] = score.notApplicable;
    }
    means["abstention_rate"] = metrics.abstentionRate;
    if (metrics.timed > 0) {
        means["latency_s"] = metrics.meanSeconds;
        means["latency_p95_s"] = metrics.p95Seconds;
    }
    return result;
}

} // namespace fts
