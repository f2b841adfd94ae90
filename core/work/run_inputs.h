#pragma once

#include <filesystem>

#include "core/base/job_context.h"
#include "core/jobs/run_spec.h"
#include "core/nn/api/device.h"
#include "core/project/project.h"
#include "core/store/project_store.h"
#include "core/work/training_run.h"

namespace fts {

/// The spec a run begins with, or the one it was begun with.
RunSpec runSpecOf(const Project& project, const RunStart& start);

/// Where a training computes, and in what.
struct Computing {
    Device device;
    Precision precision = Precision::Fp32;
};

/// Sets the threads, and fills in what "auto" means for device, precision and threads here.
Computing resolveComputing(TrainSpec& train);

/// Where the base model lies. Its hash goes into the spec. Throws BadInput (kOtherBase) if a run
/// was begun with another.
std::filesystem::path baseModelOf(RunSpec& spec);

inline constexpr const char* kOtherBase =
    FTS_TEXT("The base model in %1 is not the one this run began with. Begin anew with: train "
             "--fresh");

/// The hash of the project's rows goes into the spec. Throws BadInput if a run was begun with
/// others.
void takeRows(RunSpec& spec, ProjectStore& store);

/// Whether the project's rows, or their parts, are others than those a run was trained with, so
/// that it may have learned what it is judged by. That is logged. Reads all of the rows.
bool mayHaveLearned(const Project& project, ProjectStore& store, int run, JobContext& context);

} // namespace fts
