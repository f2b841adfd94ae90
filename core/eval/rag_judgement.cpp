#include "core/eval/rag_judgement.h"

#include <nlohmann/json.hpp>

namespace fts {
namespace {

using nlohmann::json;

json toJson(const StatementVerdict& verdict) {
    return {{"statement", verdict.statement},
            {"supported", verdict.supported},
            {"reason", verdict.reason}};
}

json toJson(const AskedBack& asked) {
    return {{"question", asked.question},
            {"noncommittal", asked.noncommittal},
            {"cosine", asked.cosine}};
}

json toJson(const PassageVerdict& verdict) {
    return {{"useful", verdict.useful}, {"reason", verdict.reason}};
}

template <typename Verdict>
json listOrNull(const RagJudgement::Judged<Verdict>& verdicts) {
    if (!verdicts) {
        return {};
    }
    json list = json::array();
    for (const Verdict& verdict : *verdicts) {
        list.push_back(toJson(verdict));
    }
    return list;
}

} // namespace

json ragJudgementToJson(const RagJudgement& judgement) {
    return {{"answered", judgement.answered},
            {"abstained", judgement.abstained},
            {"seconds", judgement.seconds},
            {"faithful", listOrNull(judgement.faithful)},
            {"asked_back", listOrNull(judgement.askedBack)},
            {"passages", listOrNull(judgement.passages)},
            {"recalled", listOrNull(judgement.recalled)},
            {"right", listOrNull(judgement.right)},
            {"covered", listOrNull(judgement.covered)},
            {"similarity", judgement.similarity ? json(*judgement.similarity) : json()}};
}

} // namespace fts
