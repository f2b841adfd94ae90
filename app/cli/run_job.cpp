#include "app/cli/run_job.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <poll.h>
#include <thread>
#include <unistd.h>

#include "app/cli/output.h"
#include "core/jobs/engine_client.h"
#include "core/jobs/engine_server.h"
#include "core/jobs/light_jobs.h"
#include "core/net/session_secret_store.h"
#include "core/project/locks.h"
#include "core/store/store_copies.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// The outcome told last; floods are thinned out as the engine does it for its own process.
std::optional<Outcome> print(std::vector<Push> pushes, EventSink& printer,
                             EventThrottle& throttle) {
    std::optional<Outcome> outcome;
    for (const Push& push : pushes) {
        if (const auto* event = std::get_if<EventPush>(&push)) {
            if (throttle.passes(event->event)) {
                printer.emit(event->event);
            }
        } else if (const auto* ended = std::get_if<OutcomePush>(&push)) {
            outcome = ended->outcome;
        }
    }
    return outcome;
}

/// Ends what only informs, which a window asks for by itself: whoever calls a command must not be
/// told to wait for it. False if something was ended, or the engine: then look for one anew.
bool makeWay(EngineClient& client, const std::string& job) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    int stopped = 0; // a second stop could hit the next job
    while (std::chrono::steady_clock::now() < end) {
        try {
            const EngineStatus status = statusFromJson(client.request("status"));
            if (status.state == EngineState::Idle || !givesWay(status.job, job)) {
                return stopped == 0; // who did one job only leaves after it
            }
            if (stopped != status.jobNumber) {
                stopped = status.jobNumber;
                client.request("stop");
            }
        } catch (const Error& error) {
            if (!client.connected()) {
                return false;
            }
            if (error.kind() != ErrorKind::BadInput) { // it has ended before it was stopped
                throw;
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

int followEngine(EngineClient& client, const std::string& job, const json& params,
                 const NamedSecrets& secrets, bool asJson) {
    const StopSignals signals;
    client.request("start", startFields(job, params, secrets));
    client.request("events");
    ProgressPrinter printer;
    EventThrottle throttle(EventThrottle::Metrics::Thinned);
    bool asked = false;
    std::optional<Outcome> outcome;
    while (!outcome) {
        const int wake = asked ? -1 : signals.descriptor();
        outcome = print(client.poll(std::chrono::seconds(1), wake), printer, throttle);
        if (!outcome && !client.connected()) {
            outcome = Died{};
        }
        if (!outcome && StopSignals::received() != 0 && !asked) {
            asked = true;
            client.request("stop");
        }
    }
    return finish(*outcome, StopSignals::received(), asJson);
}

// nullptr if another process became the project's engine in the meantime.
std::unique_ptr<EngineServer> becomeEngine(const fs::path& folder, const NamedSecrets& secrets) {
    EngineServer::Options options;
    options.secrets = std::make_shared<SessionSecretStore>();
    for (const auto& [name, key] : secrets) {
        options.secrets->keep(name, key);
    }
    try {
        return std::make_unique<EngineServer>(folder, engineJobs(folder, options.secrets), options);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Locked) {
            throw;
        }
        return nullptr;
    }
}

void waitForEnd(const StopSignals& signals, int ended, std::jthread& worker) {
    pollfd waits[] = {{signals.descriptor(), POLLIN, 0}, {ended, POLLIN, 0}};
    while (waits[1].revents == 0) {
        ::poll(waits, 2, -1);
        if (StopSignals::received() != 0 && waits[0].fd >= 0) {
            worker.request_stop();
            waits[0].fd = -1;
        }
    }
}

} // namespace

int runEngineJob(const fs::path& project, const std::string& job, const json& params, bool asJson,
                 const NamedSecrets& secrets) {
    const fs::path folder = projectFolder(project);
    while (true) {
        if (auto client = EngineClient::connect(folder)) {
            if (!makeWay(*client, job)) {
                continue;
            }
            return followEngine(*client, job, params, secrets, asJson);
        }
        if (const auto server = becomeEngine(folder, secrets)) {
            std::optional<Outcome> outcome;
            {
                ProgressPrinter printer;
                outcome = server->runOnce(job, params, printer);
            }
            return finish(*outcome, server->signal(), asJson);
        }
    }
}

int runHere(const std::function<json(JobContext&)>& body, bool asJson, StopSignals::Hangup hangup) {
    const StopSignals signals(hangup);
    Descriptor readEnd;
    Descriptor writeEnd;
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        throwErrno("open", "a pipe", errno);
    }
    readEnd = Descriptor(ends[0]);
    writeEnd = Descriptor(ends[1]);
    Outcome outcome;
    {
        ProgressPrinter printer;
        std::jthread worker([&](std::stop_token stop) {
            JobContext context{stop, printer};
            outcome = runJob(body, context);
            writeEnd.reset();
        });
        waitForEnd(signals, readEnd.get(), worker);
    }
    return finish(outcome, StopSignals::received(), asJson);
}

int changeRows(const ProjectOptions& options, const std::string& name,
               const std::function<json(Project&, JobContext&)>& body) {
    return runHere(
        [&](JobContext& context) {
            const std::filesystem::path folder = projectFolder(options.project);
            const FileLock editLock = FileLock::acquire(folder / "edit.lock", name);
            const FileLock jobLock = FileLock::acquire(folder / "job.lock", name);
            Project project = openProject(folder, options.sets);
            copyStoreDaily(project.storePath());
            return body(project, context);
        },
        options.json);
}

} // namespace fts
