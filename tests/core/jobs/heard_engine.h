#pragma once

#include <chrono>
#include <filesystem>
#include <numeric>
#include <optional>
#include <thread>
#include <vector>

#include "core/jobs/engine_client.h"
#include "core/jobs/engine_server.h"
#include "tests/core/jobs/fake_jobs.h"

namespace fts {

/// A server in a thread of the test.
class ServerThread {
public:
    explicit ServerThread(const std::filesystem::path& project, EngineServer::Options options = {})
        : m_server(project, fakeJobs(project), options),
          m_thread([this] { m_code = m_server.serve(); }) {}
    ~ServerThread() {
        m_server.shutdown();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }
    int wait() {
        m_thread.join();
        return m_code;
    }

private:
    EngineServer m_server;
    int m_code = -1;
    std::thread m_thread;
};

struct Heard {
    std::vector<EventPush> events;
    std::optional<Outcome> outcome;
    std::vector<EngineState> states;
};

/// Listens until `enough` or an outcome.
template <typename Enough>
Heard listen(EngineClient& client, Enough enough,
             std::chrono::milliseconds limit = std::chrono::seconds(20)) {
    Heard heard;
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!heard.outcome && !enough(heard) && std::chrono::steady_clock::now() < end) {
        for (Push& push : client.poll(std::chrono::milliseconds(100))) {
            if (auto* event = std::get_if<EventPush>(&push)) {
                heard.events.push_back(std::move(*event));
            } else if (auto* status = std::get_if<EngineStatus>(&push)) {
                heard.states.push_back(status->state);
            } else {
                heard.outcome = std::get<OutcomePush>(push).outcome;
            }
        }
        if (!client.connected() && !heard.outcome) {
            break;
        }
    }
    return heard;
}

inline Heard listenToEnd(EngineClient& client) {
    return listen(client, [](const Heard&) { return false; });
}

inline std::vector<std::int64_t> lossSteps(const Heard& heard) {
    std::vector<std::int64_t> steps;
    for (const EventPush& push : heard.events) {
        if (const auto* sample = std::get_if<MetricSample>(&push.event)) {
            steps.push_back(sample->step);
        }
    }
    return steps;
}

inline std::vector<std::int64_t> oneTo(std::int64_t count) {
    std::vector<std::int64_t> steps(static_cast<std::size_t>(count));
    std::iota(steps.begin(), steps.end(), 1);
    return steps;
}

} // namespace fts
