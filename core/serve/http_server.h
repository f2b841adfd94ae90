#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/net/secret.h"
#include "core/serve/connection_watch.h"
#include "core/serve/http_call.h"

namespace fts {

struct HttpServerOptions {
    std::string host = "127.0.0.1"; ///< a name or number of this machine
    int port = 0;                   ///< 0: any that is free
    Secret key;                     ///< empty: none is needed
    std::filesystem::path uploads;  ///< where files lie while they come; it must be there
    int mostConnections = 256;      ///< more wait until one ends
    int mostCalls = 128;            ///< answered at the same time; more are told to come later
    std::size_t headBytes = std::size_t{32} << 10;
    std::uint64_t memory = std::uint64_t{256} << 20; ///< of all bodies together
    ConnectionTimes times;
};

/// An HTTP server that hands whole requests to its handler and tells every error in OpenAI's
/// shape, by libmicrohttpd: a thread a connection.
///
/// Whoever may not ask is refused before anything of a body is kept. Bodies that are too large are
/// read to their end, within limits, so that the client sees why.
class HttpServer {
public:
    /// Listens from now on. `handler` must outlive it. Throws BadInput or Io if it cannot.
    HttpServer(const HttpServerOptions& options, HttpHandler& handler);
    ~HttpServer(); ///< ends all connections; answers still being made must end by themselves
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    int port() const;
    int calls() const; ///< being answered now

    /// No more connections, and requests on those there are get 503.
    void refuseFurther();

private:
    struct Daemon;
    std::unique_ptr<Daemon> m_daemon;
};

} // namespace fts
