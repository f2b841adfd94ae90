#pragma once

#include <chrono>
#include <deque>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include <sys/types.h>

#include <nlohmann/json.hpp>

#include "core/jobs/descriptor.h"
#include "core/jobs/engine_protocol.h"
#include "core/jobs/line_buffer.h"

namespace fts {

/// The newest whole checkpoint that a run can go on from, relative to the project
/// ("runs/0002/checkpoints/step-000040"); of the newest run that has one if `run` is 0. Empty if
/// there is none.
std::string newestCheckpoint(const std::filesystem::path& projectFolder, int run = 0);

/// A connection to a project's engine. For one thread. The engine goes on when it is destroyed.
///
/// When the engine dies while a job ran whose events were asked for ("events"), poll() gives a
/// last push: Outcome Died, with the signal if this object started the engine, and the newest
/// checkpoint.
class EngineClient {
public:
    /// nullopt if no engine runs for the project.
    static std::optional<EngineClient> connect(const std::filesystem::path& projectFolder);

    /// Attaches to the project's engine, or starts `program engine PROJECT` in a session of its
    /// own and waits until it answers. Throws Io if it does not within `timeout`, Cancelled if it
    /// does not before a stop is asked for.
    static EngineClient start(const std::filesystem::path& projectFolder,
                              const std::filesystem::path& program,
                              std::chrono::milliseconds timeout = std::chrono::seconds(60),
                              const std::stop_token& stop = {});

    /// Sends {"do":what,…fields} and waits for its reply; pushes that come meanwhile are kept for
    /// poll(). Throws the Error the engine replied, or Network if it is gone or silent.
    nlohmann::json request(const std::string& what,
                           nlohmann::json fields = nlohmann::json::object(),
                           std::chrono::milliseconds timeout = std::chrono::seconds(20));

    /// What has come, waiting at most `timeout` for the first, or until `alsoWake` is readable.
    /// Throws Format if the peer does not keep to the protocol.
    std::vector<Push> poll(std::chrono::milliseconds timeout, int alsoWake = -1);

    bool connected() const { return bool(m_socket); }
    int descriptor() const { return m_socket.get(); } ///< readable when poll() has something

private:
    EngineClient(std::filesystem::path projectFolder, Descriptor socket);

    void send(std::string line, std::chrono::steady_clock::time_point end);
    void receive(std::chrono::milliseconds timeout, int alsoWake = -1);
    void sortLine(const std::string& line);
    void noteState(const Push& push);
    void loseEngine();
    int endSignal();

    std::filesystem::path m_projectFolder;
    Descriptor m_socket;
    LineBuffer m_incoming{2 * kEngineLineLimit};
    std::deque<Push> m_pushes;
    std::optional<nlohmann::json> m_reply;
    std::int64_t m_lastId = 0;
    pid_t m_child = 0;      // the engine, if this object started it
    bool m_follows = false; // "events" was asked, so an outcome is due
    bool m_jobRuns = false; // as far as pushes and replies told
    int m_run = 0;
    std::string m_job; // the newest, as far as told
    int m_jobNumber = 0;
};

} // namespace fts
