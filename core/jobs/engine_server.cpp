#include "core/jobs/engine_server.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <thread>

#include "core/base/error.h"
#include "core/jobs/local_socket.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using nlohmann::json;

constexpr std::size_t kMostClients = 64;
constexpr int kReadInterval = 200; // milliseconds
constexpr std::chrono::seconds kGoodbye(2);
constexpr std::chrono::seconds kPredecessor(4); // longer than its goodbye

// Closing a descriptor, even by kill −9, gives the lock up: so "taken" means "alive". One that
// is about to end no longer listens; that one is waited for.
bool tryAliveLock(const Descriptor& file, const fs::path& socketPath) {
    const auto end = Clock::now() + kPredecessor;
    while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (connectLocal(socketPath) || Clock::now() > end) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

Descriptor takeAliveLock(const fs::path& socketPath) {
    const fs::path path = fs::path(socketPath).replace_extension(".lock");
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file) {
        throwErrno("open", path.string(), errno);
    }
    if (!tryAliveLock(file, socketPath)) {
        throw Error(ErrorKind::Locked, FTS_TEXT("An engine already runs for this project."));
    }
    return file;
}

} // namespace

EngineServer::EngineServer(fs::path projectFolder, JobBodies bodies, Options options)
    : m_projectFolder(std::move(projectFolder)), m_bodies(std::move(bodies)), m_options(options),
      m_alive(takeAliveLock(engineSocketPath(m_projectFolder))),
      m_socketPath(engineSocketPath(m_projectFolder)), m_listener(listenLocal(m_socketPath)),
      m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), m_idleSince(Clock::now()) {
    forbidCoreFiles();
    if (!m_wake) {
        throwErrno("open", "an event descriptor", errno);
    }
}

EngineServer::~EngineServer() {
    stopListening();
    m_clients.clear(); // they share the job
    m_job.reset();     // waits for its thread, which still wakes this object
}

void EngineServer::stopListening() {
    if (m_listener) {
        ::unlink(m_socketPath.c_str());
        m_listener.reset();
    }
}

int EngineServer::serve() {
    loop(false);
    return signal() == 0 ? 0 : 128 + signal();
}

Outcome EngineServer::runOnce(const std::string& job, const json& params, EventSink& forward) {
    startJob(job, params, json::object(), &forward);
    loop(true);
    return *m_job->outcome();
}

void EngineServer::shutdown() {
    m_shutdown = true;
    wake();
}

void EngineServer::wake() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_wake.get(), &one, sizeof one);
}

void EngineServer::loop(bool untilJobEnds) {
    while (turn(untilJobEnds)) {
        waitForWork();
        acceptClients();
    }
    sayGoodbye();
}

bool EngineServer::turn(bool untilJobEnds) {
    const bool leave = m_shutdown || signal() != 0;
    if (leave && busy() && m_job->state() != EngineState::Stopping) {
        m_job->stop();
        tellState();
    }
    reapJob();
    m_more = false;
    for (const auto& client : m_clients) {
        answerClient(*client);
        m_more = client->pump(m_job) || m_more;
    }
    std::erase_if(m_clients, [](const auto& client) { return client->closed(); });
    if (busy()) {
        return true;
    }
    if (!m_clients.empty()) {
        m_idleSince = Clock::now();
    }
    return !leave && !untilJobEnds && Clock::now() - m_idleSince < m_options.idleTimeout;
}

int EngineServer::timeoutMilliseconds() const {
    if (m_more) {
        return 0;
    }
    if (busy() && !m_clients.empty()) {
        return kReadInterval; // a run's recorder writes samples that it wakes nobody for
    }
    if (busy() || !m_clients.empty()) {
        return -1;
    }
    const auto left = m_options.idleTimeout - (Clock::now() - m_idleSince);
    return std::max(0,
                    static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(left).count()));
}

void EngineServer::waitForWork() {
    std::vector<pollfd> waits{{m_listener.get(), POLLIN, 0},
                              {m_wake.get(), POLLIN, 0},
                              {m_signals.descriptor(), POLLIN, 0}};
    if (m_clients.size() >= kMostClients) {
        waits[0].fd = -1;
    }
    if (signal() != 0) {
        waits[2].fd = -1; // stays readable: would make the loop spin while the job stops
    }
    for (const auto& client : m_clients) {
        const short events = client->wantsToSend() ? POLLIN | POLLOUT : POLLIN;
        waits.push_back({client->descriptor(), events, 0});
    }
    ::poll(waits.data(), waits.size(), timeoutMilliseconds());
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t drained = ::read(m_wake.get(), &count, sizeof count);
    for (std::size_t i = 3; i < waits.size(); ++i) {
        if ((waits[i].revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
            m_clients[i - 3]->receive();
        }
    }
}

void EngineServer::acceptClients() {
    while (m_clients.size() < kMostClients) {
        std::optional<Descriptor> socket = acceptLocal(m_listener);
        if (!socket) {
            return;
        }
        m_clients.push_back(std::make_unique<EngineConnection>(std::move(*socket)));
    }
}

void EngineServer::answerClient(EngineConnection& client) {
    try {
        while (const auto line = client.nextLine()) {
            client.push(replyTo(client, *line));
        }
    } catch (const Error& error) { // the line limit: where the next line begins is unknown
        client.push(errorReply(0, error.kind(), error.message()));
        client.close();
    }
}

std::string EngineServer::replyTo(EngineConnection& client, const std::string& line) {
    std::int64_t id = 0;
    try {
        const EngineRequest request = parseRequest(line, id);
        return okReply(id, answer(client, request));
    } catch (...) { // such as a thread that cannot be started: the engine answers on
        const Failed failed = failureBeingHandled();
        return errorReply(id, failed.kind, failed.message);
    }
}

void EngineServer::startJob(const std::string& job, json params, const json& secrets,
                            EventSink* forward) {
    const auto body = m_bodies.find(job);
    if (body == m_bodies.end()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("The engine knows no job \"%1\"."), job);
    }
    if (m_shutdown || signal() != 0) {
        throw Error(ErrorKind::Locked, FTS_TEXT("The engine is about to end. Try again."));
    }
    if (busy()) {
        const std::string& running = m_job->request().name;
        throw Error(ErrorKind::Locked,
                    FTS_TEXT("The project is busy with \"%1\". Wait for it or stop it first."),
                    running);
    }
    FileLock lock = FileLock::acquire(m_projectFolder / "job.lock", job);
    try {
        keepSecrets(secrets); // not before: a job that runs reads its own
        const int number = m_job == nullptr ? 1 : m_job->request().number + 1;
        m_job = std::make_shared<EngineJob>(
            EngineJob::Request{number, job, std::move(params), m_projectFolder}, body->second,
            forward, [this] { wake(); });
    } catch (...) {
        forgetSecrets();
        throw;
    }
    m_jobLock.emplace(std::move(lock));
    tellState();
}

void EngineServer::reapJob() {
    if (busy() && m_job->reap()) {
        forgetSecrets();
        m_jobLock.reset(); // before the outcome is told: who hears it may start the next job
        m_idleSince = Clock::now();
    }
}

void EngineServer::sayGoodbye() {
    stopListening();
    const auto end = Clock::now() + kGoodbye;
    while (!m_clients.empty() && Clock::now() < end) {
        std::vector<pollfd> waits;
        bool more = false;
        for (const auto& client : m_clients) {
            more = client->pump(m_job) || more;
        }
        std::erase_if(m_clients, [](const auto& c) { return c->closed() || !c->wantsToSend(); });
        for (const auto& client : m_clients) {
            waits.push_back({client->descriptor(), POLLOUT, 0});
        }
        ::poll(waits.data(), waits.size(), more ? 0 : 100);
    }
    m_clients.clear();
}

} // namespace fts
