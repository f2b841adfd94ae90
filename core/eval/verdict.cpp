#include "core/eval/verdict.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/eval/metric_names.h"
#include "core/eval/rag_metrics.h"
#include "core/eval/sql_metrics.h"

namespace fts {
namespace {

using Finding = Comparison::Finding;

constexpr int kFewestChanges = 6;

const std::vector<double>& valuesOf(const RetrievalMetrics& metrics, const std::string& metric) {
    const auto found = metrics.perQuestion.find(metric);
    if (found == metrics.perQuestion.end()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 was not measured, so the models cannot be compared by it."),
                    metric);
    }
    return found->second;
}

Finding findingOf(const std::vector<double>& base, const std::vector<double>& tuned,
                  const Interval& interval) {
    int changes = 0;
    for (std::size_t i = 0; i < base.size(); ++i) {
        changes += base[i] != tuned[i] ? 1 : 0;
    }
    if (changes < kFewestChanges) {
        return Finding::NoDifference;
    }
    return interval.low > 0    ? Finding::Better
           : interval.high < 0 ? Finding::Worse
                               : Finding::NoDifference;
}

/// The sentence for a metric that people know as a share of the questions.
const char* hitRateText(Finding finding) {
    switch (finding) {
    case Finding::Better:
        return FTS_TEXT("The tuned model finds better passages: the hit rate at %1 rose from %2 % "
                        "to %3 % (%4 points, between %5 and %6).");
    case Finding::Worse:
        return FTS_TEXT("The tuned model finds worse passages: the hit rate at %1 fell from %2 % "
                        "to %3 % (%4 points, between %5 and %6).");
    default:
        return FTS_TEXT("No difference that could not be chance: the hit rate at %1 is %2 % for "
                        "the base model and %3 % for the tuned one (%4 points, between %5 and "
                        "%6).");
    }
}

const char* scoreText(Finding finding) {
    switch (finding) {
    case Finding::Better:
        return FTS_TEXT("The tuned model finds better passages: %1 rose from %2 to %3 (%4, between "
                        "%5 and %6).");
    case Finding::Worse:
        return FTS_TEXT("The tuned model finds worse passages: %1 fell from %2 to %3 (%4, between "
                        "%5 and %6).");
    default:
        return FTS_TEXT("No difference that could not be chance: %1 is %2 for the base model and "
                        "%3 for the tuned one (%4, between %5 and %6).");
    }
}

/// The sentence for answers in SQL; its figures begin with %1.
const char* sqlText(Finding finding) {
    switch (finding) {
    case Finding::Better:
        return FTS_TEXT("The tuned model answers better: its SQL gave the right rows for %2 % of "
                        "the questions, that of the base model for %1 % (%3 points, between %4 and "
                        "%5).");
    case Finding::Worse:
        return FTS_TEXT("The tuned model answers worse: its SQL gave the right rows for %2 % of "
                        "the questions, that of the base model for %1 % (%3 points, between %4 and "
                        "%5).");
    default:
        return FTS_TEXT("No difference that could not be chance: the SQL of the base model gave "
                        "the right rows for %1 % of the questions, that of the tuned one for %2 % "
                        "(%3 points, between %4 and %5).");
    }
}

/// The sentence for answers from passages; %1 is the metric in words.
const char* ragText(Finding finding) {
    switch (finding) {
    case Finding::Better:
        return FTS_TEXT("The tuned student answers better: %1 rose from %2 to %3 (%4, between %5 "
                        "and %6).");
    case Finding::Worse:
        return FTS_TEXT("The tuned student answers worse: %1 fell from %2 to %3 (%4, between %5 "
                        "and %6).");
    default:
        return FTS_TEXT("No difference that could not be chance: %1 is %2 for the naive student "
                        "and %3 for the tuned one (%4, between %5 and %6).");
    }
}

Message sqlSentence(const Comparison& comparison) {
    return Message(sqlText(comparison.finding), Number{100 * comparison.base, 1},
                   Number{100 * comparison.tuned, 1}, Number{100 * comparison.difference, 1, true},
                   Number{100 * comparison.interval.low, 1, true},
                   Number{100 * comparison.interval.high, 1, true});
}

template <typename Name>
Message figures(const char* text, const Name& name, const Comparison& comparison, double unit,
                int decimals) {
    return Message(text, name, Number{unit * comparison.base, decimals},
                   Number{unit * comparison.tuned, decimals},
                   Number{unit * comparison.difference, decimals, true},
                   Number{unit * comparison.interval.low, decimals, true},
                   Number{unit * comparison.interval.high, decimals, true});
}

Message sentence(const Comparison& comparison) {
    if (comparison.metric == kExecutionAccuracy) {
        return sqlSentence(comparison);
    }
    if (const Message words = answerMetricWords(comparison.metric); !words.empty()) {
        return figures(ragText(comparison.finding), words, comparison, 1, 3);
    }
    const std::string hitRate = "accuracy@";
    const bool isShare = comparison.metric.starts_with(hitRate);
    const double unit = isShare ? 100 : 1;
    const int decimals = isShare ? 1 : 3;
    const char* text = isShare ? hitRateText(comparison.finding) : scoreText(comparison.finding);
    return figures(
        text, isShare ? comparison.metric.substr(hitRate.size()) : metricTitle(comparison.metric),
        comparison, unit, decimals);
}

Finding findingFromName(const std::string& name) {
    for (const Finding finding : {Finding::Better, Finding::Worse, Finding::NoDifference}) {
        if (name == findingName(finding)) {
            return finding;
        }
    }
    throw Error(ErrorKind::Format, FTS_TEXT("There is no finding \"%1\"."), name);
}

} // namespace

Comparison compareModels(const RetrievalMetrics& base, const RetrievalMetrics& tuned,
                         const std::string& metric, int resamples, std::uint64_t seed) {
    const auto& before = valuesOf(base, metric);
    const auto& after = valuesOf(tuned, metric);
    if (base.judged != tuned.judged) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The two models answered different questions, so they cannot be "
                             "compared. Evaluate both on the same split."));
    }
    Comparison comparison{metric, base.mean.at(metric), tuned.mean.at(metric)};
    comparison.difference = comparison.tuned - comparison.base;
    comparison.interval = pairedBootstrap(before, after, resamples, seed);
    comparison.finding = findingOf(before, after, comparison.interval);
    comparison.verdict = sentence(comparison);
    return comparison;
}

const char* findingName(Finding finding) {
    switch (finding) {
    case Finding::Better:
        return "better";
    case Finding::Worse:
        return "worse";
    default:
        return "no-difference";
    }
}

nlohmann::json comparisonToJson(const Comparison& comparison) {
    return {{"metric", comparison.metric},
            {"base", comparison.base},
            {"tuned", comparison.tuned},
            {"difference", comparison.difference},
            {"interval", {comparison.interval.low, comparison.interval.high}},
            {"finding", findingName(comparison.finding)},
            {"verdict", comparison.verdict.english()}};
}

Comparison comparisonFromJson(const nlohmann::json& json) {
    try {
        Comparison comparison{json.at("metric"), json.at("base"), json.at("tuned")};
        json.at("difference").get_to(comparison.difference);
        const auto& interval = json.at("interval");
        comparison.interval = {interval.at(0), interval.at(1)};
        comparison.finding = findingFromName(json.at("finding"));
        comparison.verdict = sentence(comparison);
        return comparison;
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("This is not a comparison of models: %1."),
                    error.what());
    }
}

} // namespace fts
