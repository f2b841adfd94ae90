#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/eval/verdict.h"

namespace fts {

/// One metric of two runs, on the questions judged of both.
struct RunFigure {
    std::string metric; ///< see metricLabel()
    double first = 0, second = 0;
    Interval difference; ///< second − first, 95 %
    int questions = 0;
};

/// Two tuned models held against each other.
struct RunsCompared {
    /// Of the second against the first; none where nobody can tell, which `text` says.
    std::optional<Comparison::Finding> finding;
    Message text;                   ///< the finding as a sentence with its figures
    std::vector<RunFigure> figures; ///< of students, the telling ones first
};

/// Compares two runs on the questions both were measured with and that have the same answers in
/// both: searches by NDCG@10, models that write SQL by execution accuracy, both by compareModels();
/// students by compareRag(), if one judge that can be relied on judged both. Nothing if there is no
/// such question. Reads what their verdicts say of each question; throws as readQuestionResults().
std::optional<RunsCompared> compareRuns(const std::filesystem::path& projectFolder, int first,
                                        int second);

} // namespace fts
