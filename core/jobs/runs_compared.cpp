#include "core/jobs/runs_compared.h"

#include <cmath>
#include <numeric>
#include <unordered_map>

#include "core/eval/metric_names.h"
#include "core/eval/sql_metrics.h"
#include "core/jobs/job_events.h"
#include "core/jobs/question_results.h"
#include "core/jobs/rag_answers.h"
#include "core/jobs/sql_answers.h"
#include "core/jobs/students_compared.h"
#include "core/project/specs.h"

namespace fts {
namespace {

using Finding = Comparison::Finding;

constexpr const char* kMetric = "ndcg@10"; // ten hits are kept of each question

std::vector<QuestionResult> resultsOf(const std::filesystem::path& projectFolder, int run) {
    return readQuestionResults(
        questionResultsPath(runEventsPath(projectFolder, run).parent_path()));
}

void add(RetrievalTally& tally, const QuestionResult& result) {
    std::vector<Hit> hits;
    hits.reserve(result.tuned.size());
    for (const ChunkHit& hit : result.tuned) {
        hits.push_back({static_cast<std::size_t>(hit.chunk), hit.score});
    }
    const std::vector<std::size_t> gold(result.gold.begin(), result.gold.end());
    tally.add(hits, gold);
}

Number score(double value) {
    return {value, 3};
}

Number difference(double value) {
    return {value, 3, true};
}

Number percent(double share) {
    return {100 * share, 1};
}

/// Of answers in SQL; as sentence().
Message sqlSentence(const Comparison& comparison, std::size_t questions, int first, int second) {
    return Message(
        comparison.finding == Finding::Better
            ? FTS_TEXT("Run %2 answers better than run %1: its SQL gives the right rows for %4 % "
                       "of the %7 questions both were measured with, that of run %1 for %3 % "
                       "(between %5 and %6 points more).")
            : FTS_TEXT("No difference that could not be chance: the SQL of run %1 gives the right "
                       "rows for %3 % of the %7 questions both were measured with, that of run %2 "
                       "for %4 % (between %5 and %6 points more)."),
        first, second, percent(comparison.base), percent(comparison.tuned),
        Number{100 * comparison.interval.low, 1, true},
        Number{100 * comparison.interval.high, 1, true}, questions);
}

/// `comparison` is of `second` against `first`, and does not say that it is worse.
Message sentence(const Comparison& comparison, std::size_t questions, int first, int second) {
    return Message(
        comparison.finding == Finding::Better
            ? FTS_TEXT("Run %2 finds better passages than run %1: %3 is %5 against %4 (%6, between "
                       "%7 and %8), on the %9 questions both were measured with.")
            : FTS_TEXT("No difference that could not be chance: %3 is %4 for run %1 and %5 for run "
                       "%2 (%6, between %7 and %8), on the %9 questions both were measured with."),
        first, second, metricTitle(kMetric), score(comparison.base), score(comparison.tuned),
        difference(comparison.difference), difference(comparison.interval.low),
        difference(comparison.interval.high), questions);
}

using Sentence = Message (*)(const Comparison&, std::size_t questions, int first, int second);

/// `before` is of the first run, `after` of the second.
RunsCompared compared(const RetrievalMetrics& before, const RetrievalMetrics& after,
                      const std::string& metric, Sentence sentence, int first, int second) {
    const EvaluateSpec spec;
    const std::size_t questions = before.judged.size();
    const Comparison comparison = compareModels(before, after, metric, spec.resamples, 42);
    if (comparison.finding == Finding::Worse) {
        const Comparison turned = compareModels(after, before, metric, spec.resamples, 42);
        return {Finding::Worse, sentence(turned, questions, second, first), {}};
    }
    return {comparison.finding, sentence(comparison, questions, first, second), {}};
}

void addAnswer(RetrievalMetrics& metrics, const SqlAnswered& answered) {
    metrics.judged.push_back(metrics.judged.size());
    metrics.perQuestion[kExecutionAccuracy].push_back(
        answered.tuned.finding == SqlFinding::Right ? 1.0 : 0.0);
}

void closeMean(RetrievalMetrics& metrics) {
    const auto& values = metrics.perQuestion[kExecutionAccuracy];
    metrics.mean[kExecutionAccuracy] =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::optional<RunsCompared> compareSqlRuns(const std::vector<SqlAnswered>& ofFirst,
                                           const std::vector<SqlAnswered>& ofSecond, int first,
                                           int second) {
    std::unordered_map<std::int64_t, const SqlAnswered*> known;
    for (const SqlAnswered& answered : ofFirst) {
        known[answered.row] = &answered;
    }
    RetrievalMetrics before, after;
    for (const SqlAnswered& answered : ofSecond) {
        const auto other = known.find(answered.row);
        if (other != known.end() && other->second->question == answered.question &&
            other->second->known == answered.known) {
            addAnswer(before, *other->second);
            addAnswer(after, answered);
        }
    }
    if (before.judged.empty()) {
        return std::nullopt;
    }
    closeMean(before);
    closeMean(after);
    return compared(before, after, kExecutionAccuracy, sqlSentence, first, second);
}

std::optional<RunsCompared> compareSearches(const std::filesystem::path& projectFolder, int first,
                                            int second) {
    const auto ofFirst = resultsOf(projectFolder, first);
    std::unordered_map<std::int64_t, const QuestionResult*> known;
    for (const QuestionResult& result : ofFirst) {
        known[result.question] = &result;
    }
    bool shared = false;
    RetrievalTally before({}), after({});
    for (const QuestionResult& result : resultsOf(projectFolder, second)) {
        const auto other = known.find(result.question);
        if (other != known.end() && other->second->text == result.text &&
            other->second->gold == result.gold && !result.gold.empty()) {
            add(before, *other->second);
            add(after, result);
            shared = true;
        }
    }
    if (!shared) {
        return std::nullopt;
    }
    return compared(before.metrics(), after.metrics(), kMetric, sentence, first, second);
}

} // namespace

std::optional<RunsCompared> compareRuns(const std::filesystem::path& projectFolder, int first,
                                        int second) {
    const auto folderOf = [&](int run) { return runEventsPath(projectFolder, run).parent_path(); };
    if (std::filesystem::exists(ragAnswersPath(folderOf(first)))) {
        return compareStudents({first, folderOf(first)}, {second, folderOf(second)});
    }
    const auto answersOf = [&](int run) { return sqlAnswersPath(folderOf(run)); };
    return std::filesystem::exists(answersOf(first))
               ? compareSqlRuns(readSqlAnswers(answersOf(first)), readSqlAnswers(answersOf(second)),
                                first, second)
               : compareSearches(projectFolder, first, second);
}

} // namespace fts
