#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/serve/tuning_tools.h"

namespace fts {

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

/// The id of the model that comes of a job.
std::string tunedName(const ServedJob& job);

/// OpenAI's fine_tuning.job.checkpoint of the model that a job has left.
nlohmann::json checkpointObject(const ServedJob& job, const TuningTools::Result& result);

} // namespace fts
