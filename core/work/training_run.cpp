#include "core/work/training_run.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/interrupted_run.h"
#include "core/jobs/recorded_run.h"
#include "core/nn/torch_errors.h"
#include "core/train/checkpoint.h"
#include "core/work/project_model.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path checkpointsOf(const Project& project, int run) {
    return project.runFolder(run) / "checkpoints";
}

RunStart continueRun(const Project& project, int run) {
    RunStart start{run, CheckpointFolder(checkpointsOf(project, run)).newest()};
    if (start.checkpoint) {
        start.step = CheckpointFolder::readState(*start.checkpoint).step;
    }
    return start;
}

RunStart resumeRequested(const Project& project, ProjectStore& store) {
    const auto run = interruptedRun(project, store);
    if (!run) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no interrupted run to resume. \"train\" begins a new one; "
                             "\"train --extend N\" goes on with a finished one."));
    }
    return continueRun(project, *run);
}

RunStart extendRequested(const Project& project, ProjectStore& store) {
    const auto runs = store.runs();
    if (runs.empty() || runs.back().state != "succeeded") {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("Only a finished run can be extended. \"status\" lists the runs."));
    }
    RunStart start = continueRun(project, runs.back().number);
    if (!start.checkpoint) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("The checkpoints of run %1 are gone. Begin anew with: train --fresh"),
                    start.number);
    }
    return start;
}

} // namespace

RunStart findRunStart(const Project& project, ProjectStore& store, const json& params,
                      JobContext& context) {
    if (params.value("resume", false)) {
        return resumeRequested(project, store);
    }
    if (params.value("extend", 0) > 0) {
        return extendRequested(project, store);
    }
    const auto interrupted = interruptedRun(project, store);
    if (params.value("fresh", false) || !interrupted) {
        return {};
    }
    if (!isStillTheSame(project, store, *interrupted)) {
        context.log(Message(FTS_TEXT("Run %1 was interrupted, but settings, data or model have "
                                     "changed since: a new run begins."),
                            *interrupted));
        return {};
    }
    context.log(Message(FTS_TEXT("Run %1 was interrupted and goes on."), *interrupted));
    return continueRun(project, *interrupted);
}

json recordRun(const Project& project, ProjectStore& store, const RunStart& start,
               const RunSpec& spec, JobContext& context,
               const std::function<json(int, RunRecorder&, JobContext&)>& body) {
    const bool isNew = start.number == 0;
    const RecordedRun which{start.number, isNew ? std::nullopt : std::optional(start.step)};
    return recordedRun(project, store, which, spec, context,
                       [&](int run, RunRecorder& recorder, JobContext& inner) {
                           return withTorchErrors([&] { return body(run, recorder, inner); });
                       });
}

} // namespace fts
