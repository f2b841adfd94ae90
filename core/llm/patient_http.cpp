#include "core/llm/patient_http.h"

#include <optional>

#include "core/base/elapsed.h"
#include "core/llm/chat_answer.h"

namespace fts {
namespace {

using std::chrono::milliseconds;

} // namespace

void Patience::waitReally(milliseconds time, std::stop_token stop) {
    SharedPause pause;
    pause.holdUntil(SharedPause::Clock::now() + time);
    pause.wait(stop);
}

std::optional<milliseconds> PatientHttp::waitAfter(const HttpReply& reply, Backoff& backoff) {
    if (!isWorthRetry(reply.status) || isOutOfCredit(reply)) {
        return std::nullopt;
    }
    const auto asked =
        parseRetryAfter(reply.header("retry-after"), std::chrono::system_clock::now());
    if (reply.status != 429 && !asked) {
        return backoff.afterFailure();
    }
    const auto wait = backoff.afterOverload(asked);
    if (wait && asked && m_pause) {
        m_pause->holdUntil(SharedPause::Clock::now() + *asked);
    }
    return wait;
}

HttpReply PatientHttp::send(const HttpRequest& request, std::stop_token stop) {
    Backoff backoff = this->backoff();
    while (true) {
        if (m_pause) {
            m_pause->wait(stop);
        }
        std::optional<milliseconds> wait;
        try {
            const auto begin = std::chrono::steady_clock::now();
            HttpReply reply = m_http.send(request, stop);
            m_replySeconds = secondsSince(begin);
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

HttpReply PatientHttp::sendOnce(HttpRequest request, std::stop_token stop,
                                const HttpClient::Grow& grow) {
    request.once = true;
    Backoff backoff = this->backoff();
    while (true) {
        HttpReply reply = m_http.send(request, stop, grow);
        const auto wait = reply.status == 429 ? waitAfter(reply, backoff) : std::nullopt;
        if (!wait) {
            return reply;
        }
        m_patience.wait(*wait, stop);
    }
}

} // namespace fts
