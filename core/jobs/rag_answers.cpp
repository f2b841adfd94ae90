#include "core/jobs/rag_answers.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/eval/rag_metrics.h"
#include "core/eval/verdict_record.h"
#include "core/jobs/verdict_lines.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kMostAnswers = 1'000'000;
constexpr double kAlike = 1e-6;

RagGiven givenIn(const json& answers, const char* name, bool hasReference) {
    const json& answer = answers.at(name);
    RagGiven given{answer.at("text").get<std::string>(), ragJudgementFromJson(answer)};
    given.judgement.hasReference = hasReference;
    return given;
}

RagAnswered fromJson(const json& line) {
    RagAnswered answered;
    answered.question = line.at("id").get<std::int64_t>();
    answered.text = line.at("question").get<std::string>();
    answered.reference = line.at("reference").get<std::string>();
    answered.sources = line.value("chunks", std::vector<std::int64_t>());
    const json& answers = line.at("answers");
    const bool hasReference = !answered.reference.empty();
    answered.base = givenIn(answers, "base", hasReference);
    answered.tuned = givenIn(answers, "tuned", hasReference);
    answered.teacher = givenIn(answers, "teacher", hasReference);
    return answered;
}

} // namespace

std::filesystem::path ragAnswersPath(const std::filesystem::path& runFolder) {
    return runFolder / "rag_answers.jsonl";
}

std::vector<RagAnswered> readRagAnswers(const std::filesystem::path& path) {
    const auto verdict = readVerdict(path.parent_path());
    const bool reliable = verdict && verdict->rag && verdict->rag->reliable;
    std::vector<RagAnswered> answers;
    readVerdictLines(path, verdictLineLimits(8), kMostAnswers, [&](const json& line) {
        answers.push_back(fromJson(line));
        answers.back().reliable = reliable;
    });
    return answers;
}

QuestionChange questionChange(const RagAnswered& answered) {
    if (!answered.reliable) {
        return QuestionChange::Untold;
    }
    for (const char* metric : {kAnswerCorrectness, kFaithfulness, kAnswerRelevancy}) {
        const RagValue before = ragValue(answered.base.judgement, metric);
        const RagValue after = ragValue(answered.tuned.judgement, metric);
        if (before.state != RagValue::State::Judged || after.state != RagValue::State::Judged) {
            continue;
        }
        return after.value > before.value + kAlike   ? QuestionChange::Better
               : before.value > after.value + kAlike ? QuestionChange::Worse
               : after.value > kAlike                ? QuestionChange::Same
                                                     : QuestionChange::NeverFound;
    }
    return QuestionChange::Untold;
}

std::vector<std::size_t> worstFirst(std::span<const RagAnswered> answers) {
    return worstFirst(answers.size(), [&](std::size_t i) { return questionChange(answers[i]); });
}

} // namespace fts
