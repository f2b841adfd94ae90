#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// How long a training with the project's settings takes and what memory, from a few real steps.
/// Times are at most: a run may stop early.
struct Forecast {
    int batch = 0;          ///< pairs
    std::int64_t steps = 0; ///< of all epochs
    double stepSeconds = 0;
    double loadSeconds = 0, trainSeconds = 0, validateSeconds = 0, checkpointSeconds = 0;
    double totalSeconds = 0;      ///< these four together: what `train` takes
    double evaluateSeconds = 0;   ///< what `evaluate` takes afterwards; 0: there is no test part
    std::int64_t peakMb = 0;      ///< of the process; of the GPU where one computes
    std::int64_t availableMb = 0; ///< that it may take
    bool fits = true;
    std::string device;    ///< "cpu" or "cuda:0"
    std::string precision; ///< "fp32" or "bf16"

    bool operator==(const Forecast&) const = default;
};

/// {"batch", "steps", "step_s", "load_s", "train_s", "validate_s", "checkpoint_s", "total_s",
/// "evaluate_s", "peak_mb", "available_mb", "fits", "device", "precision"}.
nlohmann::json forecastToJson(const Forecast& forecast);
Forecast forecastFromJson(const nlohmann::json& json); ///< throws Format

/// Keeps it as forecast.json in the project's folder, with what it depends on.
/// Throws Io or DiskFull.
void writeForecast(const Project& project, ProjectStore& store, const Forecast& forecast);

/// The forecast kept, if it is about the project as it is now; nullopt too for a damaged file,
/// which only means to measure again. Reads all rows.
std::optional<Forecast> currentForecast(const Project& project, ProjectStore& store);

} // namespace fts
