#pragma once

#include <cstdint>
#include <optional>

#include "core/jobs/run_spec.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// The newest run of the project, if it began, did not come to its end, and its folder says how it
/// was started. It may still be under way.
std::optional<int> interruptedRun(const Project& project, ProjectStore& store);

/// True if the run was started with what the project's settings are now; those of evaluation do
/// not count, and one that was unknown then counts as its default.
bool hasSettingsOf(const RunSpec& spec, const Project& project);

/// True if settings, rows and base model are still those the run began with, so that it can go
/// on. Reads all of the rows and all of the model's files. Throws what reading them throws.
bool isStillTheSame(const Project& project, ProjectStore& store, int run);

/// An interrupted run that can go on with the project as it is.
struct ResumableRun {
    int number = 0;
    std::optional<std::int64_t> step; ///< after which it goes on; none: it begins again
};

/// The interrupted run, if it is still the same, and no job at an endpoint that has ended without a
/// model. Reads as much as isStillTheSame().
std::optional<ResumableRun> resumableRun(const Project& project, ProjectStore& store);

} // namespace fts
