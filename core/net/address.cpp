#include "core/net/address.h"

#include <array>
#include <charconv>
#include <memory>

#include <arpa/inet.h>
#include <curl/curl.h>

#include "core/base/ascii.h"
#include "core/net/http_message.h"

namespace fts {
namespace {

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

/// One part of an address; empty if it has none.
std::string part(const Url& url, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK) {
        return {};
    }
    std::string result = text;
    curl_free(text);
    return result;
}

[[noreturn]] void throwBadAddress(CURLUcode reason) {
    if (reason == CURLUE_USER_NOT_ALLOWED) {
        throw HttpError(HttpFault::Request,
                        FTS_TEXT("The address holds a user name or password. Leave it out and "
                                 "enter the key in its own field."));
    }
    throw HttpError(HttpFault::Request,
                    FTS_TEXT("This is no web address. Write it as https://host/path, or as "
                             "http://localhost:PORT for a server on this computer."));
}

bool isPrivate(const std::array<unsigned char, 4>& ip) {
    return ip[0] == 127 || ip[0] == 10 || (ip[0] == 172 && ip[1] >= 16 && ip[1] < 32) ||
           (ip[0] == 192 && ip[1] == 168) || (ip[0] == 169 && ip[1] == 254) ||
           (ip == std::array<unsigned char, 4>{}); // 0.0.0.0 leads to this computer
}

bool isPrivate(const in6_addr& ip) {
    const unsigned char* bytes = ip.s6_addr;
    if (IN6_IS_ADDR_V4MAPPED(&ip)) {
        return isPrivate(std::array<unsigned char, 4>{bytes[12], bytes[13], bytes[14], bytes[15]});
    }
    const bool uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
    return uniqueLocal || IN6_IS_ADDR_LOOPBACK(&ip) || IN6_IS_ADDR_LINKLOCAL(&ip) ||
           IN6_IS_ADDR_UNSPECIFIED(&ip);
}

} // namespace

std::string WebAddress::origin() const {
    const bool six = host.find(':') != std::string::npos;
    return scheme + "://" + (six ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

std::string WebAddress::shown() const {
    const std::string whole = origin();
    const std::string usual = scheme == "https" ? ":443" : ":80";
    return (whole.ends_with(usual) ? whole.substr(0, whole.size() - usual.size()) : whole) + path;
}

WebAddress parseAddress(std::string_view url) {
    const Url parsed(curl_url(), curl_url_cleanup);
    const CURLUcode code =
        curl_url_set(parsed.get(), CURLUPART_URL, std::string(url).c_str(), CURLU_DISALLOW_USER);
    WebAddress address;
    address.scheme = part(parsed, CURLUPART_SCHEME);
    if (code != CURLUE_OK || (address.scheme != "http" && address.scheme != "https") ||
        url.find('\0') != std::string_view::npos) {
        throwBadAddress(code);
    }
    address.host = asciiLowered(part(parsed, CURLUPART_HOST));
    if (address.host.starts_with('[') && address.host.ends_with(']')) {
        address.host = address.host.substr(1, address.host.size() - 2);
    }
    const std::string port = part(parsed, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    std::from_chars(port.data(), port.data() + port.size(), address.port);
    address.path = part(parsed, CURLUPART_PATH);
    return address;
}

bool isPrivateAddress(std::string_view number) {
    const std::string text(number.substr(0, number.find('%'))); // without the zone of IPv6
    std::array<unsigned char, 4> four{};
    in6_addr six{};
    if (::inet_pton(AF_INET, text.c_str(), four.data()) == 1) {
        return isPrivate(four);
    }
    return ::inet_pton(AF_INET6, text.c_str(), &six) == 1 && isPrivate(six);
}

} // namespace fts
