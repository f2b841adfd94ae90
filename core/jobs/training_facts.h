#pragma once

#include <optional>

#include "core/jobs/forecast.h"
#include "core/jobs/interrupted_run.h"

namespace fts {

/// What a project's files say about a training that is to start.
struct TrainingFacts {
    std::int64_t trainRows = 0; ///< pairs, or questions with SQL, without those left out
    std::optional<ResumableRun> resumable;
    std::optional<Forecast> forecast; ///< if it is about the project as it is
};

/// Reads all rows, and the model's files if a run may go on: up to a second. Opens a store of its
/// own. Throws what reading them throws.
TrainingFacts readTrainingFacts(const Project& project);

} // namespace fts
