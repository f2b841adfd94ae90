#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/net/secret.h"
#include "core/serve/http_call.h"
#include "core/serve/tuning_tools.h"

namespace fts {

/// How `serve` serves.
struct ServeParams {
    std::vector<std::string> models; ///< as ServedModels::addGiven() takes them
    std::filesystem::path project;   ///< whose "base", "tuned" and "run:N" are meant; may be empty
    std::filesystem::path data;      ///< where files and jobs are kept; made if it is not there
    std::string host = "127.0.0.1";
    int port = 8080; ///< 0: any that is free
    Secret key;      ///< empty: none is needed
    std::string device = "auto";
    std::string precision = "auto"; ///< of language models; encoders compute in fp32 unless bf16
    int threads = 0;                ///< 0: one a core
    int atOnce = 16;                ///< texts that one model writes side by side
    int mostWaiting = 256;          ///< requests for one model beside these
};

/// What is told of the server while it serves, on the thread that called serve().
struct ServeTold {
    std::function<void(const std::string& address, const std::vector<std::string>& models)> ready;
    std::function<void(const ServedCall& call)> call;
};

/// Answers OpenAI's protocol until the context's stop: then it takes no more requests, gives those
/// being answered some seconds to end, cuts the others off with an error, and leaves a training
/// with its checkpoint. Throws BadInput or Io if it cannot begin, Locked if another server has the
/// data. Returns {"calls"}.
nlohmann::json serve(const ServeParams& params, const TuningTools& tools, const ServeTold& told,
                     JobContext& context);

} // namespace fts
