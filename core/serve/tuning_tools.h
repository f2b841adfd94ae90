#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/serve/tuning_order.h"

namespace fts {

/// How the server trains; tests may do it in another way. Both run on threads of the server, throw
/// Error or Cancelled, and tell what goes on by events.
struct TuningTools {
    struct Files {
        std::filesystem::path base, training, validation; ///< the last may be empty
        std::filesystem::path folder;                     ///< of the job: to work in
        std::filesystem::path model;                      ///< the folder to leave the model in
    };
    struct Result {
        std::int64_t tokens = 0;
        std::int64_t step = 0;                             ///< whose weights were kept
        nlohmann::json metrics = nlohmann::json::object(); ///< of that step, in OpenAI's words
    };

    /// Whether the files can be learned from.
    std::function<void(const TuningOrder&, const Files&, JobContext&)> check;
    /// Goes on where an earlier call in the same folder was stopped.
    std::function<Result(const TuningOrder&, const Files&, JobContext&)> train;
};

} // namespace fts
