#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "core/base/error.h"
#include "core/jobs/job_body.h"
#include "core/jobs/job_events.h"
#include "core/jobs/run_recorder.h"
#include "core/store/project_store.h"

namespace fts {

/// Counts to "steps", waiting "sleep_us" at each: a training run without a model. With "run"
/// true its events go through a RunRecorder into a run of the project's store. With "linger" it
/// then waits to be stopped.
inline nlohmann::json fakeTrain(const std::filesystem::path& project, const nlohmann::json& params,
                                JobContext& context) {
    const int steps = params.value("steps", 10);
    const auto pause = std::chrono::microseconds(params.value("sleep_us", 0));
    ProjectStore store(project / "project.sqlite");
    const int run = store.startRun(nlohmann::json::object());
    RunRecorder recorder(runEventsPath(project, run).parent_path(), run, store, context.events);
    JobContext inner{context.stop, recorder, context.pause};
    std::filesystem::create_directories(runEventsPath(project, run).parent_path() / "checkpoints" /
                                        "step-1");
    for (int step = 1; step <= steps; ++step) {
        inner.check();
        recorder.emit(MetricSample{"loss", step, 1.0 / step});
        std::this_thread::sleep_for(pause);
    }
    while (params.value("linger", false)) {
        inner.check();
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return {{"run", run}, {"steps", steps}};
}

/// The same without a run.
inline nlohmann::json fakeEvaluate(const nlohmann::json& params, JobContext& context) {
    const int steps = params.value("steps", 10);
    for (int step = 1; step <= steps; ++step) {
        context.check();
        context.log(Message("line %1", step));
        std::this_thread::sleep_for(std::chrono::microseconds(params.value("sleep_us", 0)));
    }
    return {{"lines", steps}};
}

inline JobBodies fakeJobs(const std::filesystem::path& project) {
    return {
        {"train", [project](const nlohmann::json& params,
                            JobContext& context) { return fakeTrain(project, params, context); }},
        {"evaluate", fakeEvaluate},
        {"fail",
         [](const nlohmann::json&, JobContext&) -> nlohmann::json {
             throw Error(ErrorKind::NotANumber, "The loss is not a number at step %1.", 7);
         }},
    };
}

} // namespace fts
