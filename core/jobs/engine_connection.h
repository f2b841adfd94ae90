#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/jobs/descriptor.h"
#include "core/jobs/engine_job.h"
#include "core/jobs/line_buffer.h"

namespace fts {

/// The engine's end of one client: what it sent, what it has still to get, and its place in
/// the events it follows. Never waits; what it keeps in memory is bounded.
class EngineConnection {
public:
    explicit EngineConnection(Descriptor socket);

    int descriptor() const { return m_socket.get(); }
    bool closed() const { return m_closed; }
    void close(); ///< after a last try to send what is queued
    bool wantsToSend() const { return !m_outgoing.empty(); }

    /// Reads what has come. Afterwards nextLine() gives the requests.
    void receive();

    /// Throws Format for a line beyond the limit; the connection is then of no use.
    std::optional<std::string> nextLine() { return m_incoming.next(); }

    /// Queues one line. A client that lets 4 MB pile up is dropped.
    void push(std::string_view line);

    /// Follows `job` from a place on; it may be null: then the next job that starts.
    void follow(std::shared_ptr<const EngineJob> job, JobEvents::Cursor from);
    bool follows() const { return m_follows; }

    /// Queues what the client can take of the events, moves on to `newest` once the followed
    /// job's outcome is told, and sends. True if there is more to do right away.
    bool pump(const std::shared_ptr<const EngineJob>& newest);

private:
    bool queueEvents(const std::shared_ptr<const EngineJob>& newest);
    void send();

    Descriptor m_socket;
    LineBuffer m_incoming{kEngineLineLimit};
    std::string m_outgoing;
    bool m_closed = false;
    bool m_follows = false;
    bool m_outcomeTold = false;
    std::shared_ptr<const EngineJob> m_job;
    JobEvents::Cursor m_cursor;
};

} // namespace fts
