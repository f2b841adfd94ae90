#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"

namespace fts {

/// Trains where the settings say: runTrain() on this machine, runEndpointTraining() at the
/// student's address.
nlohmann::json trainProject(Project& project, const nlohmann::json& params, SecretStore& secrets,
                            JobContext& context);

/// What training takes: runForecast() on this machine; at an address what is sent and what it
/// costs, see tuningPlanToJson().
nlohmann::json forecastProject(Project& project, const nlohmann::json& params, JobContext& context);

} // namespace fts
