#pragma once

#include <nlohmann/json.hpp>

namespace fts {

/// What this machine can compute on: {"gpus": names, "why_no_gpu": a sentence, empty if there is
/// one, "cpu_has_bf16", "cores", "memory_mb": what this process could still take}.
nlohmann::json deviceFacts();

} // namespace fts
