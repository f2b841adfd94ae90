#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/jobs/run_recorder.h"
#include "core/jobs/run_spec.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// Which run a training records.
struct RecordedRun {
    int number = 0;                         ///< 0: a new one
    std::optional<std::int64_t> resumeStep; ///< samples past it are dropped; none: all are kept
};

/// Keeps the run's row in the index true while `body` trains: "running", then "stopped" or "failed"
/// with its reason; the body says "succeeded" itself. `body` gets a context whose events the run
/// records. Returns what `body` returns and lets its exceptions through. The verdict of a run that
/// goes on is removed, with what was answered for it.
nlohmann::json recordedRun(
    const Project& project, ProjectStore& store, const RecordedRun& which, const RunSpec& spec,
    JobContext& context,
    const std::function<nlohmann::json(int run, RunRecorder& recorder, JobContext& context)>& body);

} // namespace fts
