#include "core/work/train_project.h"

#include "core/corpus/project_division.h"
#include "core/jobs/endpoint_training.h"
#include "core/jobs/tuning_rows.h"
#include "core/work/forecast_job.h"
#include "core/work/train_job.h"

namespace fts {

nlohmann::json trainProject(Project& project, const nlohmann::json& params, SecretStore& secrets,
                            JobContext& context) {
    return trainsAtEndpoint(project.specs())
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
