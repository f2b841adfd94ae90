#include "core/serve/access_check.h"

#include <arpa/inet.h>

#include "core/base/ascii.h"

namespace fts {
namespace {

constexpr std::string_view kScheme = "bearer ";

ApiError refusal(int status, const char* code, const Message& message) {
    return {status, "invalid_request_error", code, "", message};
}

std::string_view withoutPort(std::string_view host) {
    const std::size_t colon = host.rfind(':');
    const std::size_t bracket = host.rfind(']');
    const bool isPort =
        colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
    return isPort ? host.substr(0, colon) : host;
}

// A name may begin with "127." too.
bool isThisMachine(std::string_view host) {
    const std::string name = asciiLowered(withoutPort(host));
    in_addr number{};
    return name == "localhost" || name == "[::1]" ||
           (::inet_pton(AF_INET, name.c_str(), &number) == 1 && name.starts_with("127."));
}

bool isOurPage(std::string_view origin) {
    const std::size_t begin = origin.find("://");
    return begin != std::string_view::npos && isThisMachine(origin.substr(begin + 3));
}

} // namespace

void AccessCheck::check(const AskedBy& by) const {
    if (!m_key.empty()) {
        const std::string_view said = by.authorization;
        const bool named = asciiLowered(said.substr(0, kScheme.size())) == kScheme;
        if (!named || !(Secret(asciiTrimmed(said.substr(kScheme.size()))) == m_key)) {
            throw refusal(401, "invalid_api_key",
                          "The key is missing or wrong. Send it as \"Authorization: Bearer KEY\".");
        }
        return;
    }
    if ((!by.host.empty() && !isThisMachine(by.host)) ||
        (!by.origin.empty() && !isOurPage(by.origin))) {
        throw refusal(
            403, "forbidden",
            "Without a key this server answers programs of its own machine only. Start it "
            "with --key-file to reach it from elsewhere.");
    }
}

} // namespace fts
