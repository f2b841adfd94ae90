#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/llm/endpoint.h"
#include "core/llm/patient_http.h"
#include "core/llm/tuning_job.h"
#include "core/llm/tuning_reading.h"
#include "core/net/secret.h"

namespace fts {

/// Speaks OpenAI's protocol for files and fine-tuning jobs to any address.
///
/// What can be asked twice is tried again by the patience given. What makes something at the
/// endpoint (upload, create) is sent once; TuningError::maybeDone() says when it may have come
/// about all the same, and find…() whether it did. Lists are read page by page, with a bound on
/// pages, and an endpoint that leads in circles is left. All members throw TuningError, or
/// Cancelled soon after a stop. One thread at a time.
class FineTuningClient {
public:
    /// `key` may be empty. Throws HttpError if the endpoint's address is none.
    FineTuningClient(const Endpoint& endpoint, Secret key, const Patience& patience = {});

    /// Sends a file of chat rows under a name of its own; piece by piece, whatever its size.
    RemoteFile upload(const std::filesystem::path& file, const std::string& name,
                      std::stop_token stop);
    RemoteFile file(const std::string& id, std::stop_token stop);
    /// One that was sent under that name, so large.
    std::optional<RemoteFile> findFile(const std::string& name, std::int64_t bytes,
                                       std::stop_token stop);

    /// Leaves out, one by one, what the endpoint says it does not know: the token, `method` (its
    /// older form is sent instead), seed, suffix.
    TuningJob create(const TuningRequest& request, std::stop_token stop);
    TuningJob job(const std::string& id, std::stop_token stop);
    /// The jobs of that token where the endpoint keeps one, else of that training file; as listed,
    /// mostly the newest first. Throws where the list cannot be read to its end: then nobody knows
    /// whether there is one.
    std::vector<TuningJob> findJobs(const std::string& trainingFile, const std::string& token,
                                    std::stop_token stop);
    std::vector<TuningJob> jobs(std::size_t most, std::stop_token stop); ///< newest first
    TuningJob cancel(const std::string& id, std::stop_token stop);

    /// Those of a job that `known` does not hold, the oldest first.
    std::vector<TuningEvent> events(const std::string& id, const std::set<std::string>& known,
                                    std::stop_token stop);
    std::vector<TuningCheckpoint> checkpoints(const std::string& id, std::stop_token stop);
    std::vector<RemoteModel> models(std::stop_token stop);

    void wait(std::chrono::milliseconds time, std::stop_token stop) { m_http.wait(time, stop); }
    Backoff backoff() { return m_http.backoff(); }
    const std::string& shown() const { return m_asked.shown; } ///< the address, for sentences

private:
    /// Whether to read on.
    using TakePage = std::function<bool(const std::vector<nlohmann::json>& items)>;

    HttpRequest request(const std::string& call, const std::string& query = {}) const;
    nlohmann::json get(const std::string& call, const std::string& query, bool ofThing,
                       std::stop_token stop);
    nlohmann::json post(HttpRequest request, bool ofThing, std::stop_token stop);
    bool readPages(const std::string& call, const std::string& query, bool ofThing,
                   const TakePage& take, std::stop_token stop);

    Endpoint m_endpoint;
    AskedEndpoint m_asked;
    TuningReader m_reader;
    PatientHttp m_http;
};

} // namespace fts
