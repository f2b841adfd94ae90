#include "core/jobs/engine_client.h"

#include <algorithm>
#include <functional>
#include <poll.h>
#include <sys/wait.h>
#include <thread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/jobs/engine_process.h"
#include "core/jobs/job_events.h"
#include "core/jobs/local_socket.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using nlohmann::json;
using std::chrono::milliseconds;

constexpr std::size_t kReadAtOnce = 1'000'000;

[[noreturn]] void throwGone() {
    throw Error(ErrorKind::Network,
                FTS_TEXT("The engine is gone, and with it what it was doing. Start that "
                         "again; a training can go on from its last checkpoint."));
}

milliseconds until(Clock::time_point end) {
    return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(end - Clock::now()));
}

short waitFor(int file, short events, milliseconds timeout, int alsoWake = -1) {
    pollfd waits[] = {{file, events, 0}, {alsoWake, POLLIN, 0}};
    ::poll(waits, 2, static_cast<int>(timeout.count()));
    return waits[0].revents;
}

[[noreturn]] void throwNotStarted(const fs::path& log) {
    std::error_code ignored;
    const std::string said = fs::exists(log, ignored) ? readFile(log, 10'000'000) : std::string();
    if (said.empty()) {
        throw Error(ErrorKind::Io,
                    FTS_TEXT("The engine did not start, and did not say why. Check that there "
                             "is memory and room on the disk, and try again."));
    }
    throw Error(ErrorKind::Io, FTS_TEXT("The engine did not start. It said: %1"),
                shortened(said, 2000));
}

/// Those with the largest numbers first; times are made anew where a project is copied, and may go
/// back. An entry being written has a name that begins with a dot.
std::vector<fs::path> foldersByNumber(const fs::path& folder, std::string_view prefix = "") {
    std::error_code ignored;
    std::vector<fs::path> found;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end;
         entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        if (entry->is_directory(ignored) && !name.starts_with('.') && name.starts_with(prefix)) {
            found.push_back(entry->path());
        }
    }
    // Longer names hold larger numbers, once the digits that are always there are not enough.
    std::ranges::sort(found, std::greater(), [](const fs::path& path) {
        return std::pair(path.filename().string().size(), path.filename().string());
    });
    return found;
}

} // namespace

std::string newestCheckpoint(const fs::path& projectFolder, int run) {
    std::vector<fs::path> runs;
    if (run != 0) {
        runs.push_back(runEventsPath(projectFolder, run).parent_path());
    } else {
        runs = foldersByNumber(projectFolder / "runs");
    }
    for (const fs::path& folder : runs) {
        const auto checkpoints = foldersByNumber(folder / "checkpoints", "step-");
        if (!checkpoints.empty()) {
            return checkpoints.front().lexically_relative(projectFolder).generic_string();
        }
    }
    return {};
}

EngineClient::EngineClient(fs::path projectFolder, Descriptor socket)
    : m_projectFolder(std::move(projectFolder)), m_socket(std::move(socket)) {}

std::optional<EngineClient> EngineClient::connect(const fs::path& projectFolder) {
    auto socket = connectLocal(engineSocketPath(projectFolder));
    if (!socket) {
        return std::nullopt;
    }
    return EngineClient(projectFolder, std::move(*socket));
}

EngineClient EngineClient::start(const fs::path& projectFolder, const fs::path& program,
                                 milliseconds timeout, const std::stop_token& stop) {
    const auto end = Clock::now() + timeout;
    const fs::path log = engineLogPath(projectFolder);
    pid_t child = 0; // that was started
    bool ended = false;
    while (true) {
        if (auto client = connect(projectFolder)) {
            client->m_child = ended ? 0 : child;
            client->request("status", json::object(), until(end));
            return std::move(*client);
        }
        // A child that ended may have lost the race against another's engine: look once more.
        ended = ended || (child != 0 && ::waitpid(child, nullptr, WNOHANG) != 0);
        if ((ended && !connectLocal(engineSocketPath(projectFolder))) || Clock::now() > end) {
            throwNotStarted(log);
        }
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        if (child == 0) {
            child = spawnEngine(program, projectFolder, log);
        }
        std::this_thread::sleep_for(milliseconds(20));
    }
}

json EngineClient::request(const std::string& what, json fields, milliseconds timeout) {
    const auto end = Clock::now() + timeout;
    fields["id"] = ++m_lastId;
    fields["do"] = what;
    m_reply.reset();
    send(dumpJson(fields) + "\n", end);
    while (!m_reply) {
        if (!m_socket) {
            throwGone();
        }
        if (Clock::now() >= end) {
            throw Error(ErrorKind::Network,
                        FTS_TEXT("The engine does not answer. Try again in a moment; if it still "
                                 "does not, end the program finetune-studio-cli and start again."));
        }
        receive(until(end));
    }
    const json reply = std::move(*m_reply);
    if (!reply.value("ok", false)) {
        const json error = reply.value("error", json::object());
        throw Error(errorKindFromName(error.value("kind", "internal")),
                    error.value("message", Message(FTS_TEXT("The engine refused."))));
    }
    m_follows = m_follows || what == "events";
    return reply;
}

void EngineClient::send(std::string line, Clock::time_point end) {
    while (m_socket && !line.empty()) {
        const Transfer result = sendSome(m_socket, line);
        if (result == Transfer::Closed || Clock::now() >= end) {
            break;
        }
        if (result == Transfer::Blocked) {
            waitFor(m_socket.get(), POLLOUT, until(end));
        }
    }
    // A peer that is gone shows when the reply is read, after what it had still sent.
}

std::vector<Push> EngineClient::poll(milliseconds timeout, int alsoWake) {
    if (m_socket) {
        receive(m_pushes.empty() ? timeout : milliseconds(0), alsoWake);
    }
    std::vector<Push> pushes(std::make_move_iterator(m_pushes.begin()),
                             std::make_move_iterator(m_pushes.end()));
    m_pushes.clear();
    return pushes;
}

void EngineClient::receive(milliseconds timeout, int alsoWake) {
    if (waitFor(m_socket.get(), POLLIN, timeout, alsoWake) == 0) {
        return;
    }
    const Transfer result = receiveSome(m_socket, m_incoming.incoming(), kReadAtOnce);
    while (const auto line = m_incoming.next()) {
        sortLine(*line);
    }
    if (result == Transfer::Closed) {
        loseEngine();
    }
}

void EngineClient::sortLine(const std::string& line) {
    JsonLimits limits;
    limits.bytes = 2 * kEngineLineLimit;
    json message = parseJson(line, FTS_TEXT("The engine's answer"), limits);
    if (!message.is_object()) {
        throw Error(ErrorKind::Format, FTS_TEXT("The engine sent something that is no object."));
    }
    const auto id = message.find("id");
    if (id == message.end()) {
        m_pushes.push_back(parsePush(message));
        noteState(m_pushes.back());
    } else if (*id == m_lastId) { // replies to requests given up on are dropped
        if (message.contains("state")) {
            noteState(statusFromJson(message));
        }
        m_reply = std::move(message);
    }
}

void EngineClient::noteState(const Push& push) {
    if (const auto* status = std::get_if<EngineStatus>(&push)) {
        m_jobRuns = status->state != EngineState::Idle;
        m_run = status->run;
        m_job = status->job;
        m_jobNumber = status->jobNumber;
    } else if (const auto* event = std::get_if<EventPush>(&push)) {
        m_run = event->run != 0 ? event->run : m_run;
    } else {
        m_jobRuns = false;
    }
}

void EngineClient::loseEngine() {
    m_socket.reset();
    if (m_follows && m_jobRuns) {
        m_jobRuns = false;
        const Died died{endSignal(), newestCheckpoint(m_projectFolder, m_run)};
        m_pushes.push_back(OutcomePush{died, m_job, m_jobNumber});
    }
}

int EngineClient::endSignal() {
    int status = 0;
    for (int i = 0; m_child > 0 && i < 100; ++i) {
        if (::waitpid(m_child, &status, WNOHANG) == m_child) {
            m_child = 0;
            return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
        }
        std::this_thread::sleep_for(milliseconds(10)); // the socket closes before the process ends
    }
    return 0;
}

} // namespace fts
