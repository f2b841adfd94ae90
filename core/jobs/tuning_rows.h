#pragma once

#include <filesystem>
#include <optional>

#include "core/base/job_context.h"
#include "core/llm/chat_report.h"
#include "core/llm/tuning_cost.h"
#include "core/llm/tuning_state.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// The rows of a part as chat rows; `line` is their place in the file that is sent. Throws Format
/// for one that is damaged.
std::vector<ChatDataSet::Row> chatRowsOf(ProjectStore& store, Split split);

/// What rows to learn from are like, what keeps them from being sent, and what learning costs.
struct TuningPlan {
    ChatReport report;
    TuningCost cost;
    std::int64_t validationRows = 0;
    /// By what the last job there took, its time in the queue included; nullopt if there was none.
    std::optional<double> seconds;
    std::vector<Problem> problems; ///< of the rows and of the limit of cost
};

/// Reads all rows and counts their tokens.
TuningPlan planTuning(const Project& project, ProjectStore& store, JobContext& context);

nlohmann::json tuningPlanToJson(const TuningPlan& plan);

/// What goes where and what it costs, told before the first of it does.
Message whatIsTrained(const TuningPlan& plan, const std::string& address, const std::string& model);

/// Files of rows in a run's folder.
std::filesystem::path trainingRowsPath(const std::filesystem::path& runFolder);
std::filesystem::path validationRowsPath(const std::filesystem::path& runFolder);

/// Writes both files and notes in the state what they are called at the endpoint, and what is in
/// them. Without validation rows there is no second file.
void writeTuningRows(ProjectStore& store, const std::filesystem::path& runFolder,
                     TuningState& state);

} // namespace fts
