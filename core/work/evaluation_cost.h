#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/project/project.h"

namespace fts {

/// What evaluateRag() would ask with the same `params`, without asking any of it: {"questions",
/// "requests", "answers_kept", "tokens": {"in", "out"}, "price": of all addresses together,
/// "asked": [{"role": "judge", "teacher", "base" or "tuned", "model", "address": null for a model
/// on this machine, "requests", "answers_kept", "tokens", "price"}, …]}. Tokens and price are
/// estimated, and so is how much there will be to judge; what the judge must be asked again because
/// it cannot be read is not counted. Throws as evaluateRag() before it asks.
nlohmann::json evaluationCost(const Project& project, const nlohmann::json& params,
                              JobContext& context);

} // namespace fts
