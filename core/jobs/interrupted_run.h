#pragma once

#include <optional>

#include "core/jobs/run_spec.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// The newest run of the project, if it began, did not come to its end, and its folder says how it
/// was started. It may still be under way.
std::optional<int> interruptedRun(const Project& project, ProjectStore& store);

/// True if the run was started with what the project's settings are now; those of evaluation do
/// not count.
bool hasSettingsOf(const RunSpec& spec, const Project& project);

/// True if settings, rows and base model are still those the run began with, so that it can go
/// on. Reads all of the rows and all of the model's files. Throws what reading them throws.
bool isStillTheSame(const Project& project, ProjectStore& store, int run);

} // namespace fts
