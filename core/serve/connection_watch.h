#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <list>
#include <mutex>
#include <thread>

namespace fts {

/// How long a connection may take for each of its parts.
struct ConnectionTimes {
    std::chrono::milliseconds waiting{30'000}; ///< for a request's head, and between two requests
    std::chrono::milliseconds body{30'000};    ///< and a second more for each 64 KiB
    std::chrono::milliseconds sending{60'000}; ///< the same, of an answer or the next piece of one
};

/// Ends connections whose client dawdles. A byte now and then keeps none alive. Thread-safe.
class ConnectionWatch {
public:
    enum class Phase {
        Waiting, ///< for a request
        Body,    ///< its head is there
        Working, ///< the server's turn, as long as that takes
        Sending
    };
    struct Connection; ///< one that is watched

    explicit ConnectionWatch(ConnectionTimes times);
    ~ConnectionWatch();

    Connection* opened(int socket);
    void closed(Connection* connection);

    /// `bytes` are those the phase is about.
    void enter(Connection* connection, Phase phase, std::uint64_t bytes = 0);
    /// So many more have come; time goes on from where the phase began.
    void add(Connection* connection, std::uint64_t bytes);

private:
    using Clock = std::chrono::steady_clock;

    void watch(std::stop_token stop);
    Clock::duration timeOf(const Connection& connection) const;

    ConnectionTimes m_times;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::list<Connection> m_connections;
    std::jthread m_watcher; // last: it uses the above
};

} // namespace fts
