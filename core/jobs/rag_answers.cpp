#include "core/jobs/rag_answers.h"

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/eval/rag_metrics.h"
#include "core/jobs/line_buffer.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestLine = 20'000'000;
constexpr std::size_t kMostAnswers = 1'000'000;
constexpr double kAlike = 1e-6;

RagGiven givenIn(const json& answers, const char* name, bool hasReference) {
    const json& answer = answers.at(name);
    RagGiven given{answer.at("text").get<std::string>(), ragJudgementFromJson(answer)};
    given.judgement.hasReference = hasReference;
    return given;
}

RagAnswered parseLine(const std::string& line, const std::string& origin) {
    JsonLimits limits;
    limits.depth = 8;
    limits.bytes = kLongestLine;
    const json content = parseJson(line, origin, limits);
    try {
        RagAnswered answered;
        answered.question = content.at("id").get<std::int64_t>();
        answered.text = content.at("question").get<std::string>();
        answered.reference = content.at("reference").get<std::string>();
        answered.sources = content.value("chunks", std::vector<std::int64_t>());
        const json& answers = content.at("answers");
        const bool hasReference = !answered.reference.empty();
        answered.base = givenIn(answers, "base", hasReference);
        answered.tuned = givenIn(answers, "tuned", hasReference);
        answered.teacher = givenIn(answers, "teacher", hasReference);
        return answered;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 cannot be read: %2."), origin, error.what());
    }
}

} // namespace

std::filesystem::path ragAnswersPath(const std::filesystem::path& runFolder) {
    return runFolder / "rag_answers.jsonl";
}

std::vector<RagAnswered> readRagAnswers(const std::filesystem::path& path) {
    std::vector<RagAnswered> answers;
    LineBuffer lines(kLongestLine);
    forEachPiece(path, [&](std::string_view piece) {
        lines.incoming() += piece;
        while (const auto line = lines.next()) {
            const std::string origin =
                path.string() + ", line " + std::to_string(answers.size() + 1);
            if (answers.size() == kMostAnswers) {
                throw Error(ErrorKind::Format, FTS_TEXT("%1: there are too many lines."), origin);
            }
            answers.push_back(parseLine(*line, origin));
        }
    });
    if (!lines.incoming().empty()) { // it is written as a whole, so it was changed since
        throw Error(ErrorKind::Format, FTS_TEXT("%1 has no end. Evaluate again."), path.string());
    }
    return answers;
}

QuestionChange questionChange(const RagAnswered& answered) {
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
    return QuestionChange::NeverFound;
}

std::vector<std::size_t> worstFirst(std::span<const RagAnswered> answers) {
    const auto group = [&](std::size_t i) {
        const QuestionChange change = questionChange(answers[i]);
        return change == QuestionChange::Worse ? 0 : change == QuestionChange::NeverFound ? 1 : 2;
    };
    std::vector<std::size_t> order(answers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, group);
    return order;
}

} // namespace fts
