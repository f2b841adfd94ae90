#include "core/eval/judge_trial.h"

#include <nlohmann/json.hpp>

#include "core/eval/roc_auc.h"

namespace fts {
namespace {

using Said = std::vector<std::optional<bool>>;

std::vector<double> scoresOf(const Said& said, JudgeReliability& counts) {
    std::vector<double> scores;
    for (const auto& one : said) {
        if (one) {
            scores.push_back(*one ? 1 : 0);
        }
    }
    counts.read += static_cast<int>(scores.size());
    counts.unread += static_cast<int>(said.size() - scores.size());
    return scores;
}

nlohmann::json orNull(const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
}

} // namespace

bool JudgeReliability::reliable() const {
    return auc && *auc >= kLeastAuc && read > unread;
}

JudgeReliability judgeReliability(const JudgeTrial& trial) {
    JudgeReliability reliability;
    const auto own = scoresOf(trial.own, reliability);
    auto others = scoresOf(trial.foreign, reliability);
    reliability.foreignAuc = rocAuc(own, others);
    const auto negated = scoresOf(trial.negated, reliability);
    reliability.negatedAuc = rocAuc(own, negated);
    others.insert(others.end(), negated.begin(), negated.end());
    reliability.auc = rocAuc(own, others);
    return reliability;
}

nlohmann::json judgeReliabilityToJson(const JudgeReliability& reliability) {
    return {{"auc", orNull(reliability.auc)},
            {"auc_foreign", orNull(reliability.foreignAuc)},
            {"auc_negated", orNull(reliability.negatedAuc)},
            {"read", reliability.read},
            {"unread", reliability.unread},
            {"reliable", reliability.reliable()}};
}

Message whyNotCompared(bool reliable, std::optional<double> auc) {
    if (!reliable && auc && *auc < JudgeReliability::kLeastAuc) {
        return {FTS_TEXT("This judge is not reliable: on statements whose truth is known its AUC "
                         "is %1, and 0.70 is the least that its word counts for. Choose a stronger "
                         "model as judge."),
                Number{*auc, 2}};
    }
    if (!reliable) {
        return FTS_TEXT("This judge is not reliable: on statements whose truth is known it gave "
                        "too few words that could be read. Choose a stronger model as judge.");
    }
    return FTS_TEXT("The judge gave a word that could be read on too few answers to compare the "
                    "students. Choose a stronger model as judge.");
}

Message whyUnfinished(std::int64_t unasked) {
    return {FTS_TEXT("The limit of requests or of cost was reached, so %1 requests were not made. "
                     "Raise evaluate.most_requests or evaluate.most_cost and evaluate again: what "
                     "was answered is kept."),
            unasked};
}

} // namespace fts
