#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string_view>

#include "core/base/random.h"
#include "core/net/http_message.h"

namespace fts {

/// How often and how patiently a failed request is tried again.
struct RetryPolicy {
    int tries = 6;                             ///< that fail, the first one included
    std::chrono::milliseconds first{1'000};    ///< before the second try; doubles each time
    std::chrono::milliseconds longest{60'000}; ///< of one wait, unless the peer asks for more
    std::chrono::milliseconds budget{900'000}; ///< of all waits together
};

/// True if the same request may well succeed later: 408, 409, 429 and 5xx but 501 and 505.
bool isWorthRetry(int status);

/// True if the connection was lost, none came about, or the name was not found. Not past a time
/// limit: the same request would take as long again, and the peer may still be at work on it.
bool isWorthRetry(HttpFault fault);

/// What a Retry-After header asks for, as seconds or as a date; nullopt if it says neither. A date
/// gone by is zero.
std::optional<std::chrono::milliseconds> parseRetryAfter(std::string_view header,
                                                         std::chrono::system_clock::time_point now);

/// The waits between the tries of one request. Pure: it waits for nothing itself.
class Backoff {
public:
    Backoff(const RetryPolicy& policy, std::uint64_t seed) : m_policy(policy), m_random({seed}) {}

    /// Before the next try after a failure: first · 2ⁿ, with up to half of it taken off by chance
    /// so that many do not come back at once. nullopt: no more tries, or the wait would go past the
    /// budget.
    std::optional<std::chrono::milliseconds> afterFailure();

    /// After the peer said that it is overloaded: as above, but at least what it asks for, and as
    /// often as the budget lasts; being told to come back is no failure.
    std::optional<std::chrono::milliseconds>
    afterOverload(std::optional<std::chrono::milliseconds> retryAfter);

private:
    std::optional<std::chrono::milliseconds> next(std::chrono::milliseconds atLeast);

    RetryPolicy m_policy;
    Random m_random;
    int m_failures = 0;
    int m_waits = 0;
    std::chrono::milliseconds m_waited{0};
};

} // namespace fts
