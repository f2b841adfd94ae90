#pragma once

#include <stop_token>
#include <string>

#include <nlohmann/json.hpp>

#include "core/llm/patient_http.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"

namespace fts {

/// The fine-tuning jobs at the student's address, the newest first: {"jobs": [{"id", "status",
/// "model", "fine_tuned_model", "created_at", "finished_at", "trained_tokens", "error", "run": of
/// this project, or null}]}. A run's job that is over is kept as such. Throws TuningError,
/// Cancelled.
nlohmann::json listEndpointJobs(const Project& project, SecretStore& secrets,
                                const Patience& patience, std::stop_token stop);

/// Cancels a job there; an empty id means that of the project's newest run. Returns it as above.
/// Throws BadInput if the newest run has none.
nlohmann::json cancelEndpointJob(const Project& project, const std::string& id,
                                 SecretStore& secrets, const Patience& patience,
                                 std::stop_token stop);

} // namespace fts
