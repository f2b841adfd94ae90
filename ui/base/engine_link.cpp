#include "ui/base/engine_link.h"

#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <unistd.h>
#include <utility>

#include "core/jobs/engine_client.h"
#include "core/jobs/light_jobs.h"

namespace fts {
namespace {

using namespace std::chrono_literals;

constexpr auto kDrainInterval = 100ms;
constexpr auto kLookInterval = 1000ms; // for an engine that someone else started
constexpr auto kListenInterval = 1000ms;
constexpr auto kStartTimeout = 60s;

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

// The exception at hand as an Error.
Error thrownError() {
    try {
        throw;
    } catch (const Error& error) {
        return error;
    } catch (const std::exception& other) { // a folder that is gone, say
        return Error(ErrorKind::Io, "%1", other.what());
    }
}

} // namespace

EngineLink::EngineLink(std::filesystem::path projectFolder, std::filesystem::path program,
                       QObject* parent)
    : QObject(parent), m_projectFolder(std::move(projectFolder)), m_program(std::move(program)) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        throwErrno("open", "a pipe", errno);
    }
    m_wakeRead = Descriptor(ends[0]);
    m_wakeWrite = Descriptor(ends[1]);
    connect(&m_timer, &QTimer::timeout, this, &EngineLink::drain);
    m_timer.start(kDrainInterval);
    m_thread = std::jthread([this](const std::stop_token& stop) { talk(stop); });
}

EngineLink::~EngineLink() {
    if (m_lastAsked == "stop" || givesWay(m_starting, "train")) {
        m_notNeeded.request_stop();
    }
    m_thread.request_stop();
    [[maybe_unused]] const ssize_t written = ::write(m_wakeWrite.get(), "x", 1);
    m_thread.join();
}

void EngineLink::start(const std::string& job, nlohmann::json params, NamedSecrets secrets) {
    m_starting = job;
    whenFreeFor(job, [this, job, params = std::move(params), secrets = std::move(secrets)] {
        m_asked = job;
        ask("start", startFields(job, params, secrets));
    });
    Q_EMIT statusChanged();
}

void EngineLink::stop() {
    if (m_next.begin && m_next.job == m_starting) { // it has not begun
        m_next = {};
        m_starting = m_asked;
        Q_EMIT statusChanged();
        return;
    }
    ask("stop");
}

void EngineLink::whenFreeFor(const std::string& job, std::function<void()> begin) {
    m_next = Next{job, std::move(begin)};
    beginNext();
}

void EngineLink::beginNext() {
    if (!m_next.begin || (!m_asked.empty() && givesWay(m_asked, m_next.job))) {
        return; // what was asked for can be stopped once it has begun
    }
    if (m_status.state != EngineState::Idle && givesWay(m_status.job, m_next.job)) {
        if (m_stopped != m_status.jobNumber) { // a second one could hit the next job
            m_stopped = m_status.jobNumber;
            ask("stop");
        }
        return;
    }
    const Next next = std::exchange(m_next, {});
    next.begin();
}

std::string EngineLink::currentJob() const {
    return !m_starting.empty()                   ? m_starting
           : m_status.state == EngineState::Idle ? std::string()
                                                 : m_status.job;
}

void EngineLink::ask(const std::string& what, nlohmann::json fields) {
    m_lastAsked = what;
    {
        const std::scoped_lock lock(m_mutex);
        m_requests.push_back({what, std::move(fields)});
    }
    [[maybe_unused]] const ssize_t written = ::write(m_wakeWrite.get(), "x", 1);
}

void EngineLink::drain() {
    std::vector<Arrival> arrived;
    {
        const std::scoped_lock lock(m_mutex);
        arrived.swap(m_arrived);
    }
    std::vector<EventPush> events;
    const auto flush = [&] {
        if (!events.empty()) {
            Q_EMIT eventsArrived(std::exchange(events, {}));
        }
    };
    const auto takePush = Overloaded{
        [&](EventPush& event) {
            if (event.run != 0) {
                m_status.run = event.run; // no status is pushed when a job opens its run
            }
            events.push_back(std::move(event));
        },
        [&](EngineStatus& status) {
            flush();
            take(status);
        },
        [&](OutcomePush& push) {
            flush();
            take(push);
        },
    };
    for (Arrival& arrival : arrived) {
        std::visit(Overloaded{
                       [&](Push& push) { std::visit(takePush, push); },
                       [&](Attached& attached) {
                           m_attached = true;
                           take(attached.status);
                       },
                       [&](Detached&) {
                           flush();
                           m_attached = false;
                           m_stopped = 0;
                           take(EngineStatus());
                       },
                       [&](Refused& refusal) {
                           flush();
                           take(refusal);
                       },
                   },
                   arrival);
    }
    flush();
    beginNext();
}

void EngineLink::take(const OutcomePush& push) {
    if (push.jobNumber == m_status.jobNumber) {
        m_status.state = EngineState::Idle;
    }
    Q_EMIT finished(push.job, push.outcome);
    Q_EMIT statusChanged();
}

void EngineLink::take(const Refused& refusal) {
    bool told = true;
    if (refusal.what == "start") {
        told = m_asked == m_starting; // else something is to take its place already
        m_starting = told ? std::string() : m_starting;
        m_asked.clear();
    } else if (refusal.what != "events") {
        told = refusal.error.kind() != ErrorKind::BadInput; // "no job is running": as was wanted
    }
    if (told) {
        Q_EMIT refused(refusal.what, refusal.error);
    }
    Q_EMIT statusChanged();
}

void EngineLink::take(const EngineStatus& status) {
    if (status.state != EngineState::Idle) {
        m_starting = m_starting == m_asked ? std::string() : m_starting;
        m_asked.clear();
    }
    m_status = status;
    Q_EMIT statusChanged();
}

void EngineLink::talk(const std::stop_token& stop) {
    std::optional<EngineClient> client;
    while (!stop.stop_requested()) {
        attachIfThere(client);
        for (const Request& request : takeRequests()) {
            answer(client, request);
        }
        if (client) {
            listen(client);
        } else {
            waitForRequest(kLookInterval);
        }
    }
    sendStop(client);
}

void EngineLink::attachIfThere(std::optional<EngineClient>& client) {
    if (client) {
        return;
    }
    try {
        client = EngineClient::connect(m_projectFolder);
        if (client) {
            greet(*client);
        }
    } catch (const std::exception&) {
        client.reset(); // it is just ending, or not ours to read; the next look tells
    }
}

void EngineLink::greet(EngineClient& client) {
    // From one reply: a job that began between two requests would be missed.
    tell(Attached{statusFromJson(client.request("events"))});
}

void EngineLink::answer(std::optional<EngineClient>& client, const Request& request) {
    try {
        if (!client) {
            if (request.what != "start") {
                return; // nothing is left to pause or stop
            }
            client = EngineClient::start(m_projectFolder, m_program, kStartTimeout,
                                         m_notNeeded.get_token());
            greet(*client);
        }
        tell(Push(statusFromJson(client->request(request.what, request.fields))));
    } catch (const Cancelled&) {
        return; // it is not needed any more
    } catch (const std::exception&) {
        tell(Refused{request.what, thrownError()});
    }
}

// One that came while the thread was busy.
void EngineLink::sendStop(std::optional<EngineClient>& client) {
    for (const Request& request : takeRequests()) {
        if (client && request.what == "stop") {
            answer(client, request);
        }
    }
}

std::deque<EngineLink::Request> EngineLink::takeRequests() {
    char bytes[64];
    while (::read(m_wakeRead.get(), bytes, sizeof bytes) > 0) {
    }
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_requests, {});
}

void EngineLink::listen(std::optional<EngineClient>& client) {
    try {
        for (Push& push : client->poll(kListenInterval, m_wakeRead.get())) {
            tell(std::move(push));
        }
    } catch (const std::exception&) {
        tell(Refused{"events", thrownError()});
        client.reset();
    }
    if (!client || !client->connected()) {
        client.reset();
        tell(Detached{});
    }
}

void EngineLink::tell(Arrival arrival) {
    const std::scoped_lock lock(m_mutex);
    m_arrived.push_back(std::move(arrival));
}

void EngineLink::waitForRequest(std::chrono::milliseconds timeout) {
    pollfd wake{m_wakeRead.get(), POLLIN, 0};
    ::poll(&wake, 1, static_cast<int>(timeout.count()));
}

} // namespace fts
