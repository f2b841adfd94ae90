#include "core/net/retry.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include <curl/curl.h>

namespace fts {

bool isWorthRetry(int status) {
    return status == 408 || status == 409 || status == 429 ||
           (status >= 500 && status < 600 && status != 501 && status != 505);
}

bool isWorthRetry(HttpFault fault) {
    return fault == HttpFault::HostNotFound || fault == HttpFault::Refused ||
           fault == HttpFault::Lost;
}

std::optional<std::chrono::milliseconds>
parseRetryAfter(std::string_view header, std::chrono::system_clock::time_point now) {
    double seconds = 0;
    const char* end = header.data() + header.size();
    const auto [parsed, failure] = std::from_chars(header.data(), end, seconds);
    if (failure != std::errc{} || parsed != end || seconds < 0 || !std::isfinite(seconds)) {
        const time_t date = curl_getdate(std::string(header).c_str(), nullptr);
        if (date == -1) {
            return std::nullopt;
        }
        seconds = static_cast<double>(date) -
                  std::chrono::duration<double>(now.time_since_epoch()).count();
    }
    constexpr double longest = 1e9; // thirty years: what is far past it would not fit
    return std::chrono::milliseconds(std::llround(std::clamp(seconds, 0.0, longest) * 1000));
}

std::optional<std::chrono::milliseconds> Backoff::afterFailure() {
    return ++m_failures < m_policy.tries ? next(std::chrono::milliseconds(0)) : std::nullopt;
}

std::optional<std::chrono::milliseconds>
Backoff::afterOverload(std::optional<std::chrono::milliseconds> retryAfter) {
    return next(retryAfter.value_or(std::chrono::milliseconds(0)));
}

std::optional<std::chrono::milliseconds> Backoff::next(std::chrono::milliseconds atLeast) {
    const double doubled = std::ldexp(static_cast<double>(m_policy.first.count()), m_waits);
    const double whole = std::min(doubled, static_cast<double>(m_policy.longest.count()));
    const std::chrono::milliseconds own(std::llround(whole * (1 - 0.5 * m_random.uniform())));
    const auto wait = std::max(own, atLeast);
    if (wait > m_policy.budget - m_waited) {
        return std::nullopt;
    }
    ++m_waits;
    m_waited += wait;
    return wait;
}

} // namespace fts
