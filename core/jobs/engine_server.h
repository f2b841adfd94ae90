#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/outcome.h"
#include "core/jobs/descriptor.h"
#include "core/jobs/engine_connection.h"
#include "core/jobs/engine_job.h"
#include "core/jobs/engine_protocol.h"
#include "core/jobs/job_body.h"
#include "core/jobs/stop_signals.h"
#include "core/net/secret_store.h"
#include "core/project/locks.h"

namespace fts {

/// Runs a project's jobs, one at a time, and answers clients over the project's local socket
/// (engine_protocol.h) while a worker thread does the work.
///
/// The thread that calls serve() or runOnce() polls the sockets; it never waits for a client or
/// for the job. It holds job.lock while a job runs. SIGINT and SIGTERM ask the job to stop, which
/// writes its checkpoint, and end the loop. A folder has one engine: the constructor throws
/// Locked while another lives, and takes over what a dead one left behind.
class EngineServer {
public:
    struct Options {
        std::chrono::milliseconds idleTimeout = std::chrono::minutes(10); ///< no job, no client
        /// Takes the keys that come with a job, as long as it runs; may be null.
        std::shared_ptr<SecretStore> secrets;
    };

    EngineServer(std::filesystem::path projectFolder, JobBodies bodies, Options options);
    EngineServer(std::filesystem::path projectFolder, JobBodies bodies)
        : EngineServer(std::move(projectFolder), std::move(bodies), Options{}) {}
    ~EngineServer();
    EngineServer(const EngineServer&) = delete;
    EngineServer& operator=(const EngineServer&) = delete;

    /// Until idle for long enough (0), asked to shut down (0) or a signal (128 + its number).
    int serve();

    /// Runs one job, with clients served meanwhile, and returns once it has ended. `forward`
    /// gets its events on the worker thread, floods thinned out.
    Outcome runOnce(const std::string& job, const nlohmann::json& params, EventSink& forward);

    int signal() const { return StopSignals::received(); } ///< that ended the loop; 0: none

    /// Ends the loop as a client's request would. Any thread.
    void shutdown();

private:
    using Fields = nlohmann::json;

    void loop(bool untilJobEnds);
    bool turn(bool untilJobEnds); ///< false: the loop is over
    int timeoutMilliseconds() const;
    void waitForWork();
    void acceptClients();
    void answerClient(EngineConnection& client);
    std::string replyTo(EngineConnection& client, const std::string& line);
    Fields answer(EngineConnection& client, const EngineRequest& request);
    Fields answerStart(const EngineRequest& request);
    void keepSecrets(const nlohmann::json& secrets);
    void forgetSecrets(); ///< those that came with a job
    Fields answerEvents(EngineConnection& client, const EngineRequest& request) const;
    Fields answerQuery() const;
    void startJob(const std::string& job, nlohmann::json params, const nlohmann::json& secrets,
                  EventSink* forward);
    void reapJob();
    void requireJob() const;
    bool busy() const { return m_job != nullptr && !m_job->outcome(); }
    EngineStatus status() const;
    void tellState();
    void stopListening();
    void sayGoodbye();
    void wake();

    std::filesystem::path m_projectFolder;
    JobBodies m_bodies;
    Options m_options;
    StopSignals m_signals;
    Descriptor m_alive; // flock: says that this engine lives
    std::filesystem::path m_socketPath;
    Descriptor m_listener;
    Descriptor m_wake;
    std::atomic<bool> m_shutdown = false;
    bool m_more = false; // some client can take further events right away
    std::chrono::steady_clock::time_point m_idleSince;
    std::vector<std::unique_ptr<EngineConnection>> m_clients;
    std::vector<std::string> m_keptSecrets; // names
    std::optional<FileLock> m_jobLock;
    std::shared_ptr<EngineJob> m_job; // the newest; last: its thread uses the members above
};

} // namespace fts
