#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/project/project.h"

namespace fts {

/// Writes a model of the project for other programs. `params`: {"format": an exporter's key,
/// "out": folder, "model": see findModel()}. Returns {"format", "path", "largest_difference",
/// "compared_texts"}, and of a language model "allowed_difference", "logit_range" and "same_texts".
nlohmann::json runExport(Project& project, const nlohmann::json& params, JobContext& context);

} // namespace fts
