#include "core/work/train_job.h"

#include <chrono>

#include "core/base/elapsed.h"
#include "core/base/process_memory.h"
#include "core/corpus/project_division.h"
#include "core/jobs/forecast.h"
#include "core/jobs/interrupted_run.h"
#include "core/nn/torch_errors.h"
#include "core/project/stages.h"
#include "core/train/trainer.h"
#include "core/work/prepared_training.h"
#include "core/work/training_run.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

json resultOf(int run, const RunSpec& spec, const TrainState& before, const TrainState& state,
              double totalSeconds) {
    const double seconds = state.trainSeconds - before.trainSeconds;
    const auto rate = [seconds](std::int64_t count) {
        return seconds > 0 ? static_cast<double>(count) / seconds : 0.0;
    };
    const TrainSpec& train = spec.specs.train;
    json best;
    if (state.bestStep >= 0) {
        best = {{"metric", train.metric}, {"value", state.bestValue}, {"step", state.bestStep}};
    }
    return {{"run", run},
            {"steps", state.step},
            {"epochs", state.epoch},
            {"train_s", seconds},
            {"total_s", totalSeconds},
            {"pairs_per_s", rate(state.pairs - before.pairs)},
            {"tokens_per_s", rate(state.tokens - before.tokens)},
            {"peak_rss_mb", peakResidentBytes() >> 20},
            {"precision", train.precision},
            {"device", train.device},
            {"best", best},
            {"stopped", state.stoppedEarly ? json("early") : json()}};
}

json train(Project& project, const json& params, JobContext& outer) {
    const auto begin = Clock::now();
    ProjectStore store(project.storePath());
    divideProject(store, project.specs()); // the shares may have changed since the import
    const json inputs = stageInputs(project, store, "train");
    const RunStart start = findRunStart(project, store, params, outer);
    const auto prepared = prepareTrainingOf(project, store, start, outer);
    RunSpec& spec = prepared->spec();
    if (const auto forecast = currentForecast(project, store); forecast && start.number == 0) {
        spec.forecast = forecastToJson(*forecast);
    }
    const Specs& specs = spec.specs;
    prepared->finishRows(outer); // a stop meanwhile leaves the run as it is

    const auto body = [&](int run, RunRecorder& recorder, JobContext& context) {
        Trainer trainer(prepared->learner(), specs.train,
                        CheckpointFolder(project.runFolder(run) / "checkpoints"),
                        spec.tokensAtOnce);
        if (start.checkpoint) {
            trainer.resume(*start.checkpoint);
        }
        if (const int epochs = params.value("extend", 0); epochs > 0) {
            trainer.extend(epochs);
        }
        const TrainState before = trainer.state();
        TrainHooks hooks;
        if (prepared->hasValidation()) {
            hooks.validate = [&](JobContext& now) { return prepared->validate(now); };
        }
        hooks.beforeCheckpoint = [&] { recorder.flush(); };
        hooks.afterStep = [&] { recorder.check(); };
        context.events.emit(StageStarted{"train", FTS_TEXT("Training")});
        trainer.run(hooks, context);
        const TrainState& state = trainer.state();
        if (state.bestStep == 0) {
            context.log(FTS_TEXT("No look at the validation part was better than the first, so the "
                                 "model stays as it was. More questions to choose by would tell "
                                 "more."),
                        LogLevel::Warning);
        }
        store.finishRun(run, "succeeded", "", specs.train.metric,
                        state.bestStep < 0 ? std::nullopt : std::optional(state.bestValue));
        const double seconds = secondsSince(begin);
        json result = resultOf(run, spec, before, state, seconds);
        // Of a run that goes on it was about more than this call.
        const json& forecast = spec.forecast;
        result["forecast_s"] =
            start.number == 0 && forecast.is_object() ? forecast["total_s"] : json();
        return result;
    };
    json result = recordRun(project, store, start, spec, outer, body);
    if (hasSettingsOf(spec, project)) {
        recordStage(project, "train", inputs, {{"run", result["run"]}, {"steps", result["steps"]}});
    }
    return result;
}

} // namespace

json runTrain(Project& project, const json& params, JobContext& context) {
    return withTorchErrors([&] { return train(project, params, context); });
}

} // namespace fts
