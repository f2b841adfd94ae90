#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"

namespace fts {

class RequestFields;

/// What a fine-tuning job is asked for.
struct TuningOrder {
    std::string model;                        ///< the id of the base
    std::string trainingFile, validationFile; ///< their ids; the second may be empty
    std::string suffix;                       ///< of the tuned model's id
    int epochs = 3;
    int batch = 8; ///< rows a step
    double rateMultiplier = 1;
    std::int64_t seed = 42;

    bool operator==(const TuningOrder&) const = default;
};

/// A fine-tuning job as it is kept: all that has to outlive the server.
struct ServedJob {
    std::string id;
    std::int64_t number = 0; ///< of all jobs of this server, in their order
    TuningOrder order;
    std::filesystem::path base; ///< where the base lies
    std::string status = "validating_files";
    std::int64_t created = 0, finished = 0; ///< seconds since 1970; 0: not yet
    std::int64_t trainedTokens = 0;
    std::string error;      ///< of one that failed
    std::string tunedModel; ///< the id of what came of it
    nlohmann::json metadata;
    std::vector<nlohmann::json> checkpoints; ///< OpenAI's objects, the newest first

    bool isEnded() const;
};

/// OpenAI's fine_tuning.job.
nlohmann::json jobObject(const ServedJob& job);

nlohmann::json keptJob(const ServedJob& job);
ServedJob jobFromKept(const nlohmann::json& kept); ///< throws Format

/// What POST /v1/fine_tuning/jobs asks. Throws ApiError.
TuningOrder tuningOrder(const RequestFields& fields);

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

/// The id of the model that comes of a job.
std::string tunedName(const ServedJob& job);

/// OpenAI's fine_tuning.job.checkpoint of the model that a job has left.
nlohmann::json checkpointObject(const ServedJob& job, const TuningTools::Result& result);

} // namespace fts
