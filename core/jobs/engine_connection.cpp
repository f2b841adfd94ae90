#include "core/jobs/engine_connection.h"

#include "core/base/json.h"
#include "core/jobs/local_socket.h"

namespace fts {
namespace {

constexpr std::size_t kMostUnsent = 4'000'000;
constexpr std::size_t kRefillBelow = 65536;
constexpr std::size_t kReadAtOnce = 262144; // so that one talkative client does not starve others

std::string eventPush(const JobEvents::Line& line) {
    std::string text = "{\"event\":" + line.text;
    if (line.run != 0) {
        text +=
            ",\"run\":" + std::to_string(line.run) + ",\"offset\":" + std::to_string(line.offset);
    }
    return text + "}\n";
}

} // namespace

EngineConnection::EngineConnection(Descriptor socket) : m_socket(std::move(socket)) {}

void EngineConnection::receive() {
    if (receiveSome(m_socket, m_incoming.incoming(), kReadAtOnce) == Transfer::Closed) {
        m_closed = true;
    }
}

void EngineConnection::push(std::string_view line) {
    m_outgoing += line;
    if (m_outgoing.size() > kMostUnsent) {
        m_closed = true;
    }
}

void EngineConnection::close() {
    send();
    m_closed = true;
}

void EngineConnection::follow(std::shared_ptr<const EngineJob> job, JobEvents::Cursor from) {
    m_follows = true;
    m_job = std::move(job);
    m_cursor = from;
    m_outcomeTold = false;
}

bool EngineConnection::pump(const std::shared_ptr<const EngineJob>& newest) {
    send();
    bool more = false;
    if (m_follows && m_outgoing.size() < kRefillBelow) {
        more = queueEvents(newest);
    }
    send();
    return more && m_outgoing.empty() && !m_closed;
}

bool EngineConnection::queueEvents(const std::shared_ptr<const EngineJob>& newest) {
    if (m_job == nullptr || (m_outcomeTold && m_job != newest)) {
        follow(newest, {});
    }
    if (m_job == nullptr || m_outcomeTold) {
        return false;
    }
    // Asked before reading: an event that comes between the two is then read next time.
    const bool ended = m_job->outcome().has_value();
    const auto lines = m_job->events().read(m_cursor);
    for (const JobEvents::Line& line : lines) {
        m_outgoing += eventPush(line);
    }
    if (lines.empty() && ended) {
        m_outgoing += dumpJson({{"outcome", outcomeToJson(*m_job->outcome())},
                                {"job", m_job->request().name},
                                {"job_number", m_job->request().number}}) +
                      "\n";
        m_outcomeTold = true;
        return m_job != newest;
    }
    return !lines.empty();
}

void EngineConnection::send() {
    if (!m_outgoing.empty() && sendSome(m_socket, m_outgoing) == Transfer::Closed) {
        m_closed = true;
    }
}

} // namespace fts
