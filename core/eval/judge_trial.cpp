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
    if (!reliable) {
        return {FTS_TEXT("This judge is not reliable: on statements whose truth is known its AUC "
                         "is %1, and 0.70 is the least that its word counts for. Choose a stronger "
                         "model as judge."),
                Number{auc.value_or(0.5), 2}};
    }
    return FTS_TEXT("The judge gave a word that could be read on too few answers to compare the "
                    "students. Choose a stronger model as judge.");
}

} // namespace fts
