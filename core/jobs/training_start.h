#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/message.h"
#include "core/base/problem.h"
#include "core/jobs/interrupted_run.h"
#include "core/project/specs.h"

namespace fts {

/// All that decides whether a training may start, and how.
struct StartFacts {
    bool readOnly = false;
    bool reading = true;           ///< the rows are still being looked at
    std::string kind = kEmbedding; ///< of the project
    std::int64_t trainRows = 0;
    std::vector<Problem> problems; ///< of the settings
    std::string work;              ///< what is being done to the project; empty: nothing
    std::optional<ResumableRun> resumable;
    bool anew = false; ///< the person wants a new run all the same
    int epochs = 1;
    std::string duration; ///< of the training at most, in the person's words; empty: not known
    bool fits = true;     ///< in memory, as far as known
};

/// What the button that starts says, and what stands beside it.
struct StartOffer {
    Message text; ///< with a mnemonic
    bool enabled = false;
    Message note; ///< what will happen, or what is missing
};

StartOffer startOffer(const StartFacts& facts);

/// The parameters of the job "train" that the offer stands for.
nlohmann::json startParams(const StartFacts& facts);

/// With the settings of training (LoRA's too) and evaluation, and the longest text, as a new
/// project has them.
Specs withRecommendedTraining(Specs specs);

} // namespace fts
