#include "core/work/train_project.h"

#include "core/corpus/project_division.h"
#include "core/jobs/endpoint_training.h"
#include "core/jobs/interrupted_run.h"
#include "core/jobs/tuning_rows.h"
#include "core/work/forecast_job.h"
#include "core/work/train_job.h"

namespace fts {
namespace {

// A run goes on where it began, whatever the settings say by now.
bool learnsAtEndpoint(const Project& project, const nlohmann::json& params) {
    if (project.kind() == kDistillation && params.value("resume", false)) {
        ProjectStore store(project.storePath());
        if (const auto run = interruptedRun(project, store)) {
            return readTuningState(project.runFolder(*run)).has_value();
        }
    }
    return trainsAtEndpoint(project.specs());
}

} // namespace

nlohmann::json trainProject(Project& project, const nlohmann::json& params, SecretStore& secrets,
                            JobContext& context) {
    return learnsAtEndpoint(project, params)
               ? runEndpointTraining(project, params, secrets, context)
               : runTrain(project, params, context);
}

nlohmann::json forecastProject(Project& project, const nlohmann::json& params,
                               JobContext& context) {
    if (!trainsAtEndpoint(project.specs())) {
        return runForecast(project, params, context);
    }
    ProjectStore store(project.storePath());
    divideProject(store, project.specs()); // as the training will
    return tuningPlanToJson(planTuning(project, store, context));
}

} // namespace fts
