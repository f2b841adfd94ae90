#pragma once

#include <cstdint>

#include "core/project/project.h"

namespace fts {

/// The bytes that removing a run frees. Throws NotFound if there is no such run, and BadInput for
/// the newest run that has learned, whose model is what the project has come to, and for one whose
/// job may go on at an endpoint: only the run's folder tells of it. Opens a store of its own.
std::uintmax_t removableBytes(const Project& project, int run);

/// Takes a run out of the project, with its checkpoints, its model and its verdict. Throws as
/// removableBytes(), Locked while the project is worked on, and Io if files are left; those of runs
/// removed before are tried again. Takes job.lock.
void removeRun(const Project& project, int run);

} // namespace fts
