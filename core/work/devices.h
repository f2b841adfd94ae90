#pragma once

#include <nlohmann/json.hpp>

namespace fts {

/// What this machine can compute on: {"gpus": [{"device": "cuda:0", "model", "memory_mb",
/// "fast_in_bf16"}], "why_no_gpu": a sentence, empty if there is one, "cpu_fast_in_bf16", "cores",
/// "memory_mb": what this process could still take}.
nlohmann::json deviceFacts();

} // namespace fts
