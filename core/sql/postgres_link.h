#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "core/sql/database_address.h"

typedef struct pg_conn PGconn;     // NOLINT(modernize-use-using): as libpq declares them
typedef struct pg_result PGresult; // NOLINT(modernize-use-using)

namespace fts {

/// A connection of libpq on which nothing waits longer than it may.
class PostgresLink {
public:
    using Clock = std::chrono::steady_clock;
    struct ClearResult {
        void operator()(PGresult* result) const;
    };
    using Result = std::unique_ptr<PGresult, ClearResult>;

    /// Throws Network, or Cancelled.
    PostgresLink(DatabaseAddress address, std::optional<Secret> password, std::stop_token stop);

    PGconn* get() const { return m_connection.get(); }

    /// Begins a transaction that only reads, in which the next statement is to be over in time.
    void begin(std::chrono::milliseconds time, std::stop_token stop);

    /// Ends it, whatever is still running in it. If that does not work the connection is given up,
    /// and the next begin() connects anew.
    void rollBack() noexcept;

    /// The next result of what was sent, null after the last. Once the time is over or a stop is
    /// requested, the server is asked to cancel; throws Unsupported or Cancelled in its place.
    Result next();

    /// Throws the reason of a failed result.
    [[noreturn]] void fail(const PGresult* result);
    [[noreturn]] void failSending();

private:
    struct Close {
        void operator()(PGconn* connection) const;
    };

    void connect();
    void setEnd(std::chrono::milliseconds time, std::stop_token stop);
    void command(const std::string& statements);
    void waitFor(short events);
    void cancel();
    [[noreturn]] void throwWhyItEnded();

    DatabaseAddress m_address;
    std::optional<Secret> m_password;
    std::shared_ptr<std::atomic<bool>> m_asked; ///< whether cancel() has been heard; null: not used
    bool m_givenUp = false;
    std::unique_ptr<PGconn, Close> m_connection;
    std::chrono::milliseconds m_time{};
    Clock::time_point m_end;
    std::stop_token m_stop;
    bool m_cancelled = false;
};

} // namespace fts
