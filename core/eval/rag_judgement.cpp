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

void read(const json& verdict, StatementVerdict& into) {
    into = {verdict.at("statement").get<std::string>(), verdict.at("supported").get<bool>(),
            verdict.at("reason").get<std::string>()};
}

void read(const json& asked, AskedBack& into) {
    into = {asked.at("question").get<std::string>(), asked.at("noncommittal").get<bool>(),
            asked.at("cosine").get<double>()};
}

void read(const json& verdict, PassageVerdict& into) {
    into = {verdict.at("useful").get<bool>(), verdict.at("reason").get<std::string>()};
}

template <typename Verdict>
void readList(const json& judgement, const char* key, RagJudgement::Judged<Verdict>& into) {
    const json& list = judgement.at(key);
    if (list.is_null()) {
        return;
    }
    into.emplace();
    for (const json& item : list.get_ref<const json::array_t&>()) {
        read(item, into->emplace_back());
    }
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

RagJudgement ragJudgementFromJson(const json& content) {
    RagJudgement judgement;
    judgement.answered = content.at("answered").get<bool>();
    judgement.abstained = content.at("abstained").get<bool>();
    judgement.seconds = content.at("seconds").get<double>();
    readList(content, "faithful", judgement.faithful);
    readList(content, "asked_back", judgement.askedBack);
    readList(content, "passages", judgement.passages);
    readList(content, "recalled", judgement.recalled);
    readList(content, "right", judgement.right);
    readList(content, "covered", judgement.covered);
    if (const json& similarity = content.at("similarity"); !similarity.is_null()) {
        judgement.similarity = similarity.get<double>();
    }
    return judgement;
}

} // namespace fts
