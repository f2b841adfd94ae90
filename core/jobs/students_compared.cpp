#include "core/jobs/students_compared.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "core/base/error.h"
#include "core/eval/metric_names.h"
#include "core/eval/rag_comparison.h"
#include "core/eval/verdict_record.h"
#include "core/jobs/rag_answers.h"
#include "core/project/specs.h"

namespace fts {
namespace {

using Finding = Comparison::Finding;

constexpr std::uint64_t kSeed = 42;

/// What two students were judged to have answered to the same questions.
struct Shared {
    std::vector<RagJudgement> first, second;
};

RagVerdict verdictOf(const JudgedStudent& student) {
    const auto verdict = readVerdict(student.folder);
    if (!verdict || !verdict->rag) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("Run %1 has no verdict on a student. Measure it."), student.run);
    }
    return *verdict->rag;
}

Shared sharedQuestions(std::vector<RagAnswered> ofFirst, std::vector<RagAnswered> ofSecond) {
    std::unordered_map<std::int64_t, RagAnswered*> known;
    for (RagAnswered& answered : ofFirst) {
        known[answered.question] = &answered;
    }
    Shared shared;
    for (RagAnswered& answered : ofSecond) {
        const auto other = known.find(answered.question);
        if (other == known.end() || other->second->text != answered.text) {
            continue;
        }
        RagJudgement& before = other->second->tuned.judgement;
        RagJudgement& after = answered.tuned.judgement;
        if (other->second->reference != answered.reference) {
            before.hasReference = after.hasReference = false;
        }
        shared.first.push_back(std::move(before));
        shared.second.push_back(std::move(after));
    }
    return shared;
}

Number score(double value) {
    return {value, 3};
}

Number difference(double value) {
    return {value, 3, true};
}

/// `found` is of run `second` against `first`, and does not say that it is worse.
Message sentence(const RagComparison& found, int first, int second) {
    const Comparison& comparison = found.comparison;
    return Message(
        comparison.finding == Finding::Better
            ? FTS_TEXT("The student of run %2 answers better than that of run %1: %3 is %5 against "
                       "%4 (%6, between %7 and %8), on the %9 questions judged of both.")
            : FTS_TEXT("No difference that could not be chance: %3 is %4 for the student of run %1 "
                       "and %5 for that of run %2 (%6, between %7 and %8), on the %9 questions "
                       "judged of both."),
        first, second, answerMetricWords(comparison.metric), score(comparison.base),
        score(comparison.tuned), difference(comparison.difference),
        difference(comparison.interval.low), difference(comparison.interval.high), found.questions);
}

/// Why the judges' word on the two does not count together; empty if it does.
Message whyNot(const JudgedStudent& first, const JudgedStudent& second) {
    const RagVerdict before = verdictOf(first), after = verdictOf(second);
    for (const auto& [run, verdict] : {std::pair(first.run, &before), {second.run, &after}}) {
        if (!verdict->reliable) {
            return {FTS_TEXT("These runs are not compared: the judge of run %1 is not reliable. "
                             "Choose a stronger model as judge and measure again."),
                    run};
        }
    }
    if (before.judge != after.judge) {
        return {FTS_TEXT("These runs are not compared, since they had different judges: %1 and "
                         "%2. Measure both with the same."),
                before.judge, after.judge};
    }
    return {};
}

std::vector<RunFigure> figuresOf(const RagMetrics& first, const RagMetrics& second) {
    std::vector<RunFigure> figures;
    for (const std::string& metric : ragMetricNames()) {
        if (const auto found =
                compareRagBy(metric, first, second, EvaluateSpec().resamples, kSeed)) {
            const Comparison& comparison = found->comparison;
            figures.push_back(
                {metric, comparison.base, comparison.tuned, comparison.interval, found->questions});
        }
    }
    return figures;
}

} // namespace

std::optional<RunsCompared> compareStudents(const JudgedStudent& first,
                                            const JudgedStudent& second) {
    const Shared shared = sharedQuestions(readRagAnswers(ragAnswersPath(first.folder)),
                                          readRagAnswers(ragAnswersPath(second.folder)));
    if (shared.first.empty()) {
        return std::nullopt;
    }
    if (Message why = whyNot(first, second); !why.empty()) {
        return RunsCompared{std::nullopt, std::move(why), {}};
    }
    const int resamples = EvaluateSpec().resamples;
    const RagMetrics before = ragMetrics(shared.first, resamples, kSeed);
    const RagMetrics after = ragMetrics(shared.second, resamples, kSeed);
    const auto found = compareRag(before, after, resamples, kSeed);
    if (!found) {
        return RunsCompared{std::nullopt,
                            FTS_TEXT("These runs are not compared: too few of the questions they "
                                     "share were judged of both. Measure both verdicts again."),
                            figuresOf(before, after)};
    }
    const Finding finding = found->comparison.finding;
    const auto turned =
        finding == Finding::Worse ? compareRag(after, before, resamples, kSeed) : std::nullopt;
    return RunsCompared{finding,
                        turned ? sentence(*turned, second.run, first.run)
                               : sentence(*found, first.run, second.run),
                        figuresOf(before, after)};
}

} // namespace fts
