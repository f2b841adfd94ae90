#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/jobs/run_recorder.h"
#include "core/jobs/run_spec.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// Where a training begins.
struct RunStart {
    int number = 0;                                  ///< 0: a new run
    std::optional<std::filesystem::path> checkpoint; ///< none: from the base model
    std::int64_t step = -1;                          ///< of the checkpoint; −1: none
};

/// Which run to go on with. `params`: "resume", "fresh" (bools) or "extend" (epochs); with none
/// of them an interrupted run whose settings, rows and model are still the project's goes on, and
/// anything else begins anew, saying so. Throws BadInput if there is nothing to resume or extend.
RunStart findRunStart(const Project& project, ProjectStore& store, const nlohmann::json& params,
                      JobContext& context);

/// Keeps the run's row in the index true while `body` trains: "running", then "succeeded",
/// "stopped" or "failed" with its reason. `body` gets a context whose events the run records.
/// Returns what `body` returns and lets its exceptions through, torch's as an Error. The verdict
/// of a run that goes on is removed.
nlohmann::json recordRun(
    const Project& project, ProjectStore& store, const RunStart& start, const RunSpec& spec,
    JobContext& context,
    const std::function<nlohmann::json(int run, RunRecorder& recorder, JobContext& context)>& body);

} // namespace fts
