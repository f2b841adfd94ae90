#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/net/http_client.h"
#include "core/net/retry.h"
#include "core/net/shared_pause.h"

namespace fts {

/// How long somebody waits, and by which clock: tests bring one of their own.
struct Patience {
    using Wait = std::function<void(std::chrono::milliseconds, std::stop_token)>;

    RetryPolicy policy;
    Wait wait = waitReally; ///< throws Cancelled soon after a stop

    static void waitReally(std::chrono::milliseconds time, std::stop_token stop);
};

/// Sends requests that may be sent twice, and again, by a policy, what may succeed later.
///
/// One thread at a time.
class PatientHttp {
public:
    /// `pause` is shared by all who ask the same endpoint: when it says that it is overloaded, all
    /// of them wait. Null: nobody else asks.
    explicit PatientHttp(Patience patience, std::shared_ptr<SharedPause> pause = nullptr,
                         std::uint64_t seed = 0)
        : m_patience(std::move(patience)), m_pause(std::move(pause)), m_random({seed}) {}

    /// The first reply that is not worth another try, or the last one. Throws HttpError, or
    /// Cancelled soon after a stop.
    HttpReply send(const HttpRequest& request, std::stop_token stop);

    /// For what must not be sent twice: asks again only when the endpoint says that it did nothing,
    /// since it is overloaded.
    HttpReply sendOnce(HttpRequest request, std::stop_token stop,
                       const HttpClient::Grow& grow = {});

    /// That the endpoint took for the last reply of send(), without any wait before it.
    double replySeconds() const { return m_replySeconds; }

    void wait(std::chrono::milliseconds time, std::stop_token stop) { m_patience.wait(time, stop); }
    Backoff backoff() { return {m_patience.policy, m_random.next()}; }

private:
    /// Before the same request is sent again; nullopt if it shall not be.
    std::optional<std::chrono::milliseconds> waitAfter(const HttpReply& reply, Backoff& backoff);

    Patience m_patience;
    std::shared_ptr<SharedPause> m_pause;
    Random m_random;
    HttpClient m_http;
    double m_replySeconds = 0;
};

} // namespace fts
