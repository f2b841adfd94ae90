#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/project/project.h"

namespace fts {

/// Measures what a training with the project's settings would take: a few real steps on batches
/// chosen at random, the longest batch for memory, a checkpoint, and pieces of the looks at the
/// validation part and of the verdict. Takes some seconds, or a few steps where one takes long.
/// Trains nothing, makes no run; keeps the result as forecast.json (currentForecast()).
///
/// `params` are not read. Returns forecastToJson(). If the memory will not do, "fits" is false and
/// the times are those of smaller parts, which do fit. Throws as runTrain() would before its first
/// step, OutOfMemory where not even the model fits.
nlohmann::json runForecast(Project& project, const nlohmann::json& params, JobContext& context);

} // namespace fts
