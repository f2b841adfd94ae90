#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/project/project.h"

namespace fts {

/// What runAnswer() would send, without sending any of it: {"address": null for a model on this
/// machine, "questions", "requests", "answers_kept", "tokens": {"in", "out"}, "price", "cut":
/// cutAnswers() that are not asked for again}. Tokens and price are estimated.
nlohmann::json answerCost(const Project& project, JobContext& context);

} // namespace fts
