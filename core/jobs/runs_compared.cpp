#include "core/jobs/runs_compared.h"

#include <cmath>
#include <cstdio>
#include <unordered_map>

#include "core/eval/metric_names.h"
#include "core/jobs/job_events.h"
#include "core/jobs/question_results.h"
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

} // namespace

std::optional<RunsCompared> compareRuns(const std::filesystem::path& projectFolder, int first,
                                        int second) {
    const auto ofFirst = resultsOf(projectFolder, first);
    std::unordered_map<std::int64_t, const QuestionResult*> known;
    for (const QuestionResult& result : ofFirst) {
        known[result.question] = &result;
    }
    RetrievalTally before({}), after({});
    std::size_t shared = 0;
    for (const QuestionResult& result : resultsOf(projectFolder, second)) {
        const auto other = known.find(result.question);
        if (other != known.end() && other->second->text == result.text &&
            other->second->gold == result.gold && !result.gold.empty()) {
            add(before, *other->second);
            add(after, result);
            ++shared;
        }
    }
    if (shared == 0) {
        return std::nullopt;
    }
    const EvaluateSpec spec;
    const auto compare = [&](const RetrievalTally& base, const RetrievalTally& tuned) {
        return compareModels(base.metrics(), tuned.metrics(), kMetric, spec.resamples, 42);
    };
    const Comparison comparison = compare(before, after);
    if (comparison.finding == Finding::Worse) {
        return RunsCompared{Finding::Worse,
                            sentence(compare(after, before), shared, second, first)};
    }
    return RunsCompared{comparison.finding, sentence(comparison, shared, first, second)};
}

} // namespace fts
