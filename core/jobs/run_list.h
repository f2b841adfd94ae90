#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/eval/verdict_record.h"
#include "core/jobs/run_spec.h"
#include "core/jobs/run_standing.h"
#include "core/llm/tuning_job.h"

namespace fts {

/// What is known of a run without its curves.
struct RunFacts {
    RunRow row;
    std::string job;             ///< see runStanding()
    std::optional<Specs> asked;  ///< none: an index that cannot be read
    std::optional<RunSpec> spec; ///< none: it ended before its first step
    std::optional<VerdictRecord> verdict;
    std::optional<std::int64_t> checkpoint; ///< step of the newest one
    std::optional<TuningJob> tuning;        ///< at an endpoint, as it was last told

    RunStanding standing(const EngineStatus& status) const { return runStanding(row, status, job); }
};

/// How a run stands that is under way, as told by its events.
struct RunSoFar {
    int run = 0;
    double seconds = 0; ///< it has taken
    std::optional<double> secondsLeft;
    std::string metric; ///< by which its best weights are chosen
    std::optional<double> best;
};

/// Every run of a project, oldest first. What cannot be read of a run is left out of its facts.
/// Of one that did not come to its end, or has not yet, the best value so far is filled in.
/// Opens a store of its own. Throws what ProjectStore throws.
std::vector<RunFacts> readRuns(const std::filesystem::path& projectFolder);

/// The time from its first start to its end; nullopt while it has none.
std::optional<double> runSeconds(const RunRow& row);

} // namespace fts
