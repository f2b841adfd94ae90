#pragma once

#include <filesystem>
#include <optional>

#include "core/eval/verdict.h"

namespace fts {

/// Two tuned models held against each other.
struct RunsCompared {
    Comparison::Finding finding; ///< of the second against the first
    Message text;                ///< the finding as a sentence with its figures
};

/// Compares two runs by NDCG@10, or those that write SQL by execution accuracy, on the questions
/// both were measured with and that have the same answers in both, by compareModels(). Nothing if
/// there is no such question. Reads what their verdicts say of each question; throws as
/// readQuestionResults().
std::optional<RunsCompared> compareRuns(const std::filesystem::path& projectFolder, int first,
                                        int second);

} // namespace fts
