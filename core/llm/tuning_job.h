#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace fts {

// What an endpoint tells of files, fine-tuning jobs and models, as OpenAI's protocol has it. All
// texts are UTF-8 on one line, shortened, without the key; ids are such as an address may hold.

/// A file that was given to an endpoint.
struct RemoteFile {
    std::string id;
    std::string name;
    std::int64_t bytes = 0;
    std::string status; ///< "uploaded", "processed", "error" …; may be empty
    std::string details;
};

/// How a job stands. `Other`: a word that the protocol does not have.
enum class TuningStatus {
    ValidatingFiles,
    Queued,
    Running,
    Paused,
    Succeeded,
    Failed,
    Cancelled,
    Other
};

TuningStatus tuningStatusOf(const std::string& word);
bool isOver(TuningStatus status); ///< nothing will happen to the job any more

/// How it stands, in a sentence. `word` is what the endpoint says.
Message tuningStatusText(TuningStatus status, const std::string& word);

struct TuningCheckpoint {
    std::string model; ///< that can be asked
    std::int64_t step = 0;
    std::map<std::string, double> metrics;
};

struct TuningJob {
    std::string id;
    std::string model; ///< that is tuned
    std::string tunedModel;
    std::string word; ///< its status as the endpoint says it
    TuningStatus status = TuningStatus::Other;
    std::string trainingFile; ///< its id
    std::string suffix;
    std::string token;           ///< what this program named it by, if the endpoint keeps that
    std::int64_t createdAt = 0;  ///< seconds since 1970, by the endpoint's clock; 0: not told
    std::int64_t finishedAt = 0; ///< the same
    std::int64_t trainedTokens = 0;
    std::string failure;                       ///< why it failed, in the endpoint's words
    std::vector<TuningCheckpoint> checkpoints; ///< as a run keeps them, once it is done
};

struct TuningEvent {
    std::string id; ///< the endpoint's, or made of what it says where it gives none
    std::int64_t createdAt = 0;
    bool warns = false; ///< a warning, or an error
    std::string text;
    std::int64_t step = -1;                ///< that the metrics are of; −1: none
    std::int64_t totalSteps = 0;           ///< 0: not told
    std::map<std::string, double> metrics; ///< by the names that this program's own runs have
};

struct RemoteModel {
    std::string id;
    std::string shutdownDate; ///< from when on it is gone, as the endpoint says it; mostly empty
};

/// What a job is to do.
struct TuningRequest {
    std::string model;
    std::string trainingFile;   ///< ids of files there
    std::string validationFile; ///< empty: none
    std::string suffix;         ///< of the tuned model's name; may be empty
    std::string token;          ///< by which the job is found again
    std::optional<std::int64_t> seed;
    std::int64_t epochs = 0; ///< 0: as the endpoint chooses
};

} // namespace fts
