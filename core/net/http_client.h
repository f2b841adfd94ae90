#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string_view>

#include "core/net/http_message.h"

namespace fts {

/// Sends one request at a time and keeps the connection for the next one.
///
/// One client a thread; any number of clients beside each other. Certificates are always verified.
/// Redirects are not followed, so a key goes to the address it was given for and to no other; over
/// http it is sent to loopback and private addresses only. Proxies are taken from the environment
/// as curl does, but never for a key over http.
class HttpClient {
public:
    HttpClient();
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Told what has come of the body of a reply of status 2xx, piece by piece.
    using Grow = std::function<void(std::string_view bytes)>;

    /// Blocks until the whole reply is there. Throws HttpError, what `grow` throws, or Cancelled
    /// soon after a stop.
    HttpReply send(const HttpRequest& request, std::stop_token stop, const Grow& grow = {});

private:
    struct Handles;
    std::unique_ptr<Handles> m_handles;
};

} // namespace fts
