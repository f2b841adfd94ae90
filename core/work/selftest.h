#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"

namespace fts {

/// Computes with a small model of random weights, made for the purpose, in every way this machine
/// knows (fp32 and bf16, processor and GPU), and compares: vectors, gradients by parts, a few
/// training steps, a resumed run against an uninterrupted one.
/// Returns deviceFacts() and {"device", "checks": [{"name", "ok", "difference", "limit"}], "ok"}.
/// Throws Internal after the last check if one failed.
nlohmann::json runSelftest(JobContext& context);

} // namespace fts
