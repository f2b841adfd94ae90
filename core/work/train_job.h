#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/project/project.h"

namespace fts {

/// Trains the project's base model on its training part. `params`: see findRunStart().
/// Returns {"run", "steps", "epochs", "train_s", "total_s", "pairs_per_s", "tokens_per_s",
/// "peak_rss_mb", "precision", "device", "best": {"metric", "value", "step"},
/// "stopped": null or "early", "forecast_s": what `forecast` had said of total_s, at most, or
/// null}. Times and rates are of this call alone.
nlohmann::json runTrain(Project& project, const nlohmann::json& params, JobContext& context);

} // namespace fts
