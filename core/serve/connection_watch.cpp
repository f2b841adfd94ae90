#include "core/serve/connection_watch.h"

#include <algorithm>

#include <sys/socket.h>

namespace fts {
namespace {

constexpr std::uint64_t kBytesASecond = 64 * 1024;

} // namespace

struct ConnectionWatch::Connection {
    int socket = -1;
    Phase phase = Phase::Waiting;
    std::uint64_t bytes = 0;
    Clock::time_point since = Clock::now();
};

ConnectionWatch::ConnectionWatch(ConnectionTimes times)
    : m_times(times), m_watcher([this](std::stop_token stop) { watch(std::move(stop)); }) {}

ConnectionWatch::~ConnectionWatch() = default;

ConnectionWatch::Connection* ConnectionWatch::opened(int socket) {
    const std::lock_guard lock(m_mutex);
    return &m_connections.emplace_back(Connection{socket});
}

void ConnectionWatch::closed(Connection* connection) {
    const std::lock_guard lock(m_mutex);
    m_connections.remove_if([&](const Connection& one) { return &one == connection; });
}

void ConnectionWatch::enter(Connection* connection, Phase phase, std::uint64_t bytes) {
    const std::lock_guard lock(m_mutex);
    connection->phase = phase;
    connection->bytes = bytes;
    connection->since = Clock::now();
}

void ConnectionWatch::add(Connection* connection, std::uint64_t bytes) {
    const std::lock_guard lock(m_mutex);
    connection->bytes += bytes;
}

ConnectionWatch::Clock::duration ConnectionWatch::timeOf(const Connection& connection) const {
    const auto forBytes = std::chrono::seconds(connection.bytes / kBytesASecond);
    switch (connection.phase) {
    case Phase::Waiting:
        return m_times.waiting;
    case Phase::Body:
        return m_times.body + forBytes;
    case Phase::Sending:
        return m_times.sending + forBytes;
    case Phase::Working:
        break;
    }
    return Clock::duration::max();
}

// The socket is only shut: its own thread then sees its end and closes it.
void ConnectionWatch::watch(std::stop_token stop) {
    const auto shortest = std::min({m_times.waiting, m_times.body, m_times.sending});
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        m_wake.wait_for(lock, stop, shortest / 4, [] { return false; });
        const auto now = Clock::now();
        for (const Connection& connection : m_connections) {
            if (now - connection.since > timeOf(connection)) {
                ::shutdown(connection.socket, SHUT_RDWR);
            }
        }
    }
}

} // namespace fts
