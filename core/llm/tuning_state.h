#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/llm/tuning_job.h"

namespace fts {

/// How far a fine-tuning job at an endpoint has come: endpoint_job.json in the run's folder.
///
/// It is written before and after each step that makes something at the endpoint, so that whoever
/// goes on after a crash looks for what may be there before asking for it again. Holds no key.
struct TuningState {
    struct File {
        std::string name;   ///< that nothing else has at the endpoint
        std::string sha256; ///< of what is sent
        std::int64_t bytes = 0;
        bool sent = false; ///< begun at least: it may be there
        std::string id;    ///< at the endpoint; empty: not known
    };

    std::string token;   ///< names this run at the endpoint
    std::string address; ///< of the endpoint
    std::string model;   ///< that is tuned
    std::string suffix;
    std::int64_t epochs = 0; ///< 0: as the endpoint chooses
    std::int64_t seed = 0;
    File training;
    std::optional<File> validation;
    bool asked = false; ///< for a job: it may be there
    TuningJob job;      ///< as last told; no id: not known
};

/// [{"model", "step", "metrics"}]
nlohmann::json checkpointsToJson(const std::vector<TuningCheckpoint>& checkpoints);

/// Nullopt if the run has none. Throws Format for a damaged one.
std::optional<TuningState> readTuningState(const std::filesystem::path& runFolder);
void writeTuningState(const std::filesystem::path& runFolder, const TuningState& state);

/// Its job was asked for and is not known to be over: it may cost.
bool isGoingOn(const TuningState& state);

/// Nothing more can come of its job: another one is wanted.
bool isLost(const TuningState& state);

/// "finetune-studio-" and what no other run has.
std::string newTuningToken();

} // namespace fts
