#include "core/llm/patient_http.h"

#include <optional>

#include "core/llm/chat_answer.h"
#include "core/net/shared_pause.h"

namespace fts {
namespace {

using std::chrono::milliseconds;

/// Before the same request is sent again; nullopt if it shall not be.
std::optional<milliseconds> waitAfter(const HttpReply& reply, Backoff& backoff) {
    if (!isWorthRetry(reply.status) || isOutOfCredit(reply)) {
        return std::nullopt;
    }
    const auto asked =
        parseRetryAfter(reply.header("retry-after"), std::chrono::system_clock::now());
    return reply.status == 429 || asked ? backoff.afterOverload(asked) : backoff.afterFailure();
}

} // namespace

void Patience::waitReally(milliseconds time, std::stop_token stop) {
    SharedPause pause;
    pause.holdUntil(SharedPause::Clock::now() + time);
    pause.wait(stop);
}

HttpReply PatientHttp::send(const HttpRequest& request, std::stop_token stop) {
    Backoff backoff = this->backoff();
    while (true) {
        std::optional<milliseconds> wait;
        try {
            HttpReply reply = m_http.send(request, stop);
            wait = waitAfter(reply, backoff);
            if (!wait) {
                return reply;
            }
        } catch (const HttpError& error) {
            wait = isWorthRetry(error.fault()) ? backoff.afterFailure() : std::nullopt;
            if (!wait) {
                throw;
            }
        }
        m_patience.wait(*wait, stop);
    }
}

HttpReply PatientHttp::sendOnce(HttpRequest request, std::stop_token stop) {
    request.once = true;
    Backoff backoff = this->backoff();
    while (true) {
        HttpReply reply = m_http.send(request, stop);
        const auto wait = reply.status == 429 ? waitAfter(reply, backoff) : std::nullopt;
        if (!wait) {
            return reply;
        }
        m_patience.wait(*wait, stop);
    }
}

} // namespace fts
