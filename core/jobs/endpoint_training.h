#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/llm/endpoint.h"
#include "core/llm/tuning_course.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"
#include "core/project/specs.h"

namespace fts {

/// How patient a training at an endpoint is; tests bring a clock of their own.
struct EndpointPatience {
    Patience requests;
    TuningTimes times;
};

/// Trains the student at its address: a fine-tuning job there, watched as a run here.
///
/// `params`: "resume" or "fresh" (bools); with neither, an interrupted run that was started with
/// the same settings and rows goes on. Whatever happens, a run has at most one job. A stop ends the
/// watch, not the job. Returns {"run", "job", "model": the tuned model's name at the address,
/// "rows", "steps", "epochs", "tokens", "price", "trained_tokens", "train_s", "best",
/// "checkpoints", "stopped": null}.
nlohmann::json runEndpointTraining(Project& project, const nlohmann::json& params,
                                   SecretStore& secrets, JobContext& context,
                                   const EndpointPatience& patience = {});

/// Whether training is a job at the student's address.
bool trainsAtEndpoint(const Specs& specs);

/// Where the student is. Throws BadInput if the settings name no address or no model there.
Endpoint studentEndpoint(const Specs& specs);

/// The name that the student's address has for what a run trained; nullopt if the run was no job
/// there or is not done.
std::optional<std::string> tunedModelAt(const Project& project, int run);

} // namespace fts
