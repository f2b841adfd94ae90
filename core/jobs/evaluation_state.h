#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/eval/verdict_record.h"

namespace fts {

/// A run that has a verdict or could get one.
struct JudgedRun {
    int number = 0;
    std::string endedAt; ///< ISO 8601, UTC; empty while it goes on
    std::optional<VerdictRecord> verdict;
    Message unreadable;         ///< why its verdict cannot be read; mostly empty
    double forecastSeconds = 0; ///< what measuring was said to take; 0: nobody asked
};

/// What a project knows about how good its models are.
struct EvaluationState {
    std::vector<JudgedRun> runs; ///< newest first
    std::optional<int> newest;   ///< the newest that succeeded, which `evaluate` judges
    /// StageState of the stages "train", "evaluate" and "export".
    std::string training, measuring, exporting;
    std::int64_t testQuestions = 0;
};

/// Opens a store of its own. Throws what Project::open() and ProjectStore throw.
EvaluationState readEvaluationState(const std::filesystem::path& projectFolder);

/// What the job "evaluate" is asked for the newest run, or for another one, so that the window has
/// all it shows: of text-to-SQL also what the model writes when it is held to the tables.
nlohmann::json measuringParams(const std::string& kind, std::optional<int> run);

/// The one `evaluate` judges; null if none has succeeded.
const JudgedRun* newestRun(const EvaluationState& state);

/// What a person could do for a verdict on a run.
enum class VerdictNeed {
    None,
    Data,           ///< there are no test questions to measure with
    Training,       ///< no run has succeeded
    Measuring,      ///< this run was not measured, or its verdict cannot be read
    MeasuringAgain, ///< rows or settings of the measuring have changed since
    TrainingAgain,  ///< rows or settings have changed since this run: measuring cannot tell
};

/// `run` is one of `state.runs`; null if there is none.
VerdictNeed verdictNeed(const EvaluationState& state, const JudgedRun* run);

/// The need in a sentence; empty for None.
Message verdictNeedText(VerdictNeed need, const JudgedRun* run);

} // namespace fts
