#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"

namespace fts {

/// A language model that is to learn the conversations of a file, without a project.
struct ChatTuning {
    std::filesystem::path base;                 ///< as resolveModel() takes it
    std::filesystem::path training, validation; ///< JSONL of chat rows; the second may be empty
    int epochs = 3;
    int batch = 8;         ///< conversations a step
    double rateFactor = 1; ///< on the learning rate a distillation project begins with
    std::int64_t seed = 42;
    std::string device = "auto";
    int threads = 0;
};

/// Reads the files; a bad row is told with its line and its cure. Throws BadInput or Format if one
/// of them has a bad row or no good one.
void checkChatFiles(const ChatTuning& tuning, JobContext& context);

/// What came of it.
struct ChatTuningResult {
    std::int64_t tokens = 0;                           ///< trained on
    std::int64_t step = 0;                             ///< whose weights were kept
    nlohmann::json metrics = nlohmann::json::object(); ///< "valid_loss" of that step, if known
};

/// Trains adapters as a project's student is trained, with checkpoints in `folder`, and leaves them
/// as PEFT keeps them in `model`, a folder that appears whole or not at all. Goes on from the
/// newest checkpoint that is there. Throws what training throws; Cancelled after a checkpoint.
ChatTuningResult tuneOnChats(const ChatTuning& tuning, const std::filesystem::path& folder,
                             const std::filesystem::path& model, JobContext& context);

} // namespace fts
