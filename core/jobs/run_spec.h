#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "core/project/specs.h"

namespace fts {

/// Everything a run was started with (spec.json of its folder): the project's settings at the
/// time, and what "auto" and "chosen" came to, so that resuming repeats the same computation.
struct RunSpec {
    nlohmann::json asked;  ///< the settings as the project had them
    Specs specs;           ///< with device, precision, threads and max_tokens filled in
    std::string rows;      ///< ProjectStore::rowsHash()
    std::string modelHash; ///< of the base model's folder
    std::int64_t tokensAtOnce = 0;
    std::int64_t trainPairs = 0, validationQuestions = 0;
    nlohmann::json forecast; ///< forecastToJson() of what it was said to take; null: nobody asked
};

/// Written once, before the first step. Throws Io or DiskFull.
void writeRunSpec(const std::filesystem::path& runFolder, const RunSpec& spec);

/// Throws NotFound or Format.
RunSpec readRunSpec(const std::filesystem::path& runFolder);

} // namespace fts
