#pragma once

#include <chrono>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include <QObject>
#include <QTimer>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/jobs/descriptor.h"
#include "core/jobs/engine_protocol.h"

namespace fts {

class EngineClient;

/// The window's bridge to a project's engine: a thread of its own talks to it, and a timer hands
/// what came to the GUI thread ten times a second, so neither ever waits for the other.
///
/// An engine that already runs for the project is attached to within a second; none is started
/// before start(). The engine, and a job in it, go on when this object is destroyed, unless stop()
/// was called before.
/// Members and signals are for the GUI thread.
class EngineLink : public QObject {
    Q_OBJECT

public:
    /// `program` is finetune-studio-cli.
    EngineLink(std::filesystem::path projectFolder, std::filesystem::path program,
               QObject* parent = nullptr);
    ~EngineLink() override;

    /// Asks for a job, starting the engine if there is none. Refusals come as refused(). A job
    /// that gives way to it (light_jobs.h) is stopped first.
    /// `secrets` are keys the job needs, by their names; they go to the engine's memory only.
    void start(const std::string& job, nlohmann::json params = nlohmann::json::object(),
               NamedSecrets secrets = {});
    void pause() { ask("pause"); }
    void resume() { ask("resume"); }
    void stop(); ///< the job writes its checkpoint and ends as Cancelled

    /// Calls `begin` as soon as no job is left that gives way to `job`, stopping such a one. Only
    /// what came last, here or by start(), is waited for.
    void whenFreeFor(const std::string& job, std::function<void()> begin);

    bool attached() const { return m_attached; }
    bool starting() const { return !m_starting.empty(); } ///< asked for, not yet answered
    const EngineStatus& status() const { return m_status; }
    /// The job that runs or is about to; empty if none.
    std::string currentJob() const;

Q_SIGNALS:
    void statusChanged();
    void eventsArrived(const std::vector<fts::EventPush>& events);
    /// How a job ended. Told again for the newest job when an engine is attached to.
    void finished(const std::string& job, const fts::Outcome& outcome);
    /// Not told of pause, resume and stop that came when the job had just ended.
    void refused(const std::string& request, const fts::Error& error);

private:
    struct Next {
        std::string job;
        std::function<void()> begin;
    };
    struct Request {
        std::string what; ///< of the protocol
        nlohmann::json fields;
    };
    struct Attached {
        EngineStatus status;
    };
    struct Detached {};
    struct Refused {
        std::string what;
        Error error;
    };
    using Arrival = std::variant<Push, Attached, Detached, Refused>;

    void ask(const std::string& what, nlohmann::json fields = nlohmann::json::object());
    void drain();
    void take(const EngineStatus& status);
    void take(const OutcomePush& push);
    void take(const Refused& refusal);
    void beginNext();

    // On the thread
    void talk(const std::stop_token& stop);
    void attachIfThere(std::optional<EngineClient>& client);
    void greet(EngineClient& client);
    void answer(std::optional<EngineClient>& client, const Request& request);
    void sendStop(std::optional<EngineClient>& client);
    std::deque<Request> takeRequests();
    void listen(std::optional<EngineClient>& client);
    void tell(Arrival arrival);
    void waitForRequest(std::chrono::milliseconds timeout);

    std::filesystem::path m_projectFolder;
    std::filesystem::path m_program;

    bool m_attached = false;
    std::string m_starting;
    std::string m_asked; // the job whose start was sent and is not answered
    Next m_next;         // waits for a job to give way; its `begin` is empty if none does
    int m_stopped = 0;   // number of the job that was stopped for it
    EngineStatus m_status;
    QTimer m_timer;

    std::string m_lastAsked;
    std::stop_source m_notNeeded; // an engine that is just starting
    std::mutex m_mutex;
    std::deque<Request> m_requests; // under m_mutex
    std::vector<Arrival> m_arrived; // under m_mutex
    Descriptor m_wakeRead, m_wakeWrite;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace fts
