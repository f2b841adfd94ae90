#pragma once

#include <functional>
#include <string>
#include <variant>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/job_context.h"

namespace fts {

struct Succeeded {
    nlohmann::json result; ///< what `--json` prints
};

struct Failed {
    ErrorKind kind = ErrorKind::Internal;
    Message message;
};

/// The process that ran the job is gone without a word.
struct Died {
    int signal = 0;             ///< 0 if not known
    std::string lastCheckpoint; ///< relative to the project; empty if there is none
};

/// How a job ended.
using Outcome = std::variant<Succeeded, Cancelled, Failed, Died>;

nlohmann::json outcomeToJson(const Outcome& outcome);
Outcome outcomeFromJson(const nlohmann::json& json); ///< throws Format

/// What the exception that is being handled comes to: errors keep their kind, std::bad_alloc
/// becomes OutOfMemory, a filesystem_error what its errno says, anything else Internal.
Failed failureBeingHandled();

/// Runs `body` and turns whatever it throws into an Outcome. The only place that catches.
Outcome runJob(const std::function<nlohmann::json(JobContext&)>& body, JobContext& context);

} // namespace fts
