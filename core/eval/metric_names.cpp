#include "core/eval/metric_names.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <utility>

#include "core/eval/rag_metrics.h"
#include "core/eval/sql_metrics.h"

namespace fts {
namespace {

/// "ndcg@10" → {"ndcg", "10"}.
std::pair<std::string, std::string> parts(const std::string& metric) {
    const auto at = metric.find('@');
    return at == std::string::npos ? std::pair(metric, std::string())
                                   : std::pair(metric.substr(0, at), metric.substr(at + 1));
}

std::string groupOf(const std::string& metric) {
    const std::string kind = parts(metric).first;
    return kind == "mrr" || kind == "ndcg" || kind == "map" ? "order" : kind;
}

std::vector<MetricGroup> allGroups() {
    return {{"accuracy",
             FTS_TEXT("Hit rate"),
             FTS_TEXT("Hit rate: is a right passage among the first ones?"),
             {}},
            {"order",
             FTS_TEXT("Order"),
             FTS_TEXT("Order: how high up do the right passages stand?"),
             {}},
            {"recall",
             FTS_TEXT("Recall"),
             FTS_TEXT("Recall: how many of the right passages are found?"),
             {}},
            {"precision",
             FTS_TEXT("Precision"),
             FTS_TEXT("Precision: how many of the first passages are right?"),
             {}}};
}

struct Named {
    std::string metric;
    const char* label;
    const char* help;
};

const std::vector<Named>& answerMetrics() {
    static const std::vector<Named> metrics{
        {kAnswerCorrectness, FTS_TEXT("Correct"),
         FTS_TEXT("How far an answer says what the answer to compare with says, and nothing else "
                  "(answer correctness).")},
        {kFaithfulness, FTS_TEXT("Faithful"),
         FTS_TEXT("The share of an answer's statements that the passages say (faithfulness).")},
        {kAnswerRelevancy, FTS_TEXT("To the point"),
         FTS_TEXT("How near the questions that an answer would answer come to the one that was "
                  "asked (answer relevancy).")},
        {kContextPrecision, FTS_TEXT("Passages useful"),
         FTS_TEXT("How high up the useful ones stand among the passages found (context "
                  "precision).")},
        {kContextRecall, FTS_TEXT("Passages complete"),
         FTS_TEXT("The share of the answer to compare with that the passages found say (context "
                  "recall).")}};
    return metrics;
}

const Named* answerMetric(const std::string& metric) {
    const auto found = std::ranges::find(answerMetrics(), metric, &Named::metric);
    return found == answerMetrics().end() ? nullptr : &*found;
}

} // namespace

std::string metricTitle(const std::string& metric) {
    if (metric == kExecutionAccuracy) {
        return "Execution accuracy";
    }
    std::string title = metric;
    const bool isWord = metric.starts_with("recall") || metric.starts_with("precision");
    const auto end = isWord ? title.begin() + 1 : title.end();
    std::transform(title.begin(), end, title.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return title;
}

Message metricLabel(const std::string& metric) {
    const auto [kind, k] = parts(metric);
    if (const Named* answers = answerMetric(metric)) {
        return answers->label;
    }
    if (metric == kExecutionAccuracy) {
        return FTS_TEXT("Right rows");
    }
    if (metric == "valid_sql") {
        return FTS_TEXT("Runs at all");
    }
    if (metric == "exact_match") {
        return FTS_TEXT("The known SQL itself");
    }
    if (kind == "mrr") {
        return FTS_TEXT("First right passage");
    }
    if (kind == "ndcg" || kind == "map") {
        return {FTS_TEXT("Order of the first %1"), k};
    }
    return {FTS_TEXT("First %1"), k};
}

Message answerMetricWords(const std::string& metric) {
    if (metric == kAnswerCorrectness) {
        return FTS_TEXT("the correctness of the answers");
    }
    if (metric == kFaithfulness) {
        return FTS_TEXT("faithfulness to the passages");
    }
    return metric == kAnswerRelevancy ? Message(FTS_TEXT("relevancy to the questions")) : Message();
}

Message metricHelp(const std::string& metric) {
    const auto [kind, k] = parts(metric);
    if (const Named* answers = answerMetric(metric)) {
        return answers->help;
    }
    if (metric == kExecutionAccuracy) {
        return FTS_TEXT("The share of questions whose SQL gives the right rows (execution "
                        "accuracy).");
    }
    if (metric == "valid_sql") {
        return FTS_TEXT("The share of questions whose SQL a database runs, whatever it gives "
                        "(valid SQL).");
    }
    if (metric == "exact_match") {
        return FTS_TEXT("The share of questions whose SQL is the known one but for layout, case "
                        "and quotes (exact match).");
    }
    if (kind == "accuracy") {
        return {FTS_TEXT("The share of questions with a right passage among the first %1 "
                         "(hit rate or accuracy@%1)."),
                k};
    }
    if (kind == "precision") {
        return {FTS_TEXT("The share of right passages among the first %1 (precision@%1)."), k};
    }
    if (kind == "recall") {
        return {FTS_TEXT("The share of a question's right passages that are among the first %1 "
                         "(recall@%1)."),
                k};
    }
    if (kind == "mrr") {
        return {FTS_TEXT("1 if the first right passage stands in the first place, 1/2 in the "
                         "second, 1/3 in the third, and so on to the place %1 (MRR@%1)."),
                k};
    }
    if (kind == "ndcg") {
        return {FTS_TEXT("How high up the right passages stand among the first %1: 1 if they all "
                         "come first, 0 if none is there (NDCG@%1)."),
                k};
    }
    if (kind == "map") {
        return {FTS_TEXT("How many of the passages down to each right one are right, among the "
                         "first %1: 1 if the right ones all come first (MAP@%1)."),
                k};
    }
    return {"%1", metric};
}

bool isBetter(const std::string& metric, double value, double than) {
    return metric == "loss" ? value < than : value > than;
}

std::vector<MetricGroup> metricGroups(std::span<const std::string> metrics) {
    std::vector<MetricGroup> groups = allGroups();
    for (const std::string& metric : metrics) {
        const auto group = std::ranges::find(groups, groupOf(metric), &MetricGroup::key);
        if (group != groups.end()) {
            group->metrics.push_back(metric);
        }
    }
    const auto byK = [](const std::string& metric) {
        return std::pair(std::strtol(parts(metric).second.c_str(), nullptr, 10),
                         metric != "mrr@10");
    };
    for (MetricGroup& group : groups) {
        std::ranges::sort(group.metrics, {}, byK);
    }
    std::erase_if(groups, [](const MetricGroup& group) { return group.metrics.empty(); });
    return groups;
}

} // namespace fts
