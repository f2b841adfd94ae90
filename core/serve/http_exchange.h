#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <microhttpd.h>

#include "core/serve/access_check.h"
#include "core/serve/form_body.h"
#include "core/serve/http_server.h"

namespace fts {

/// What all exchanges of a server share.
struct HttpShared {
    HttpServerOptions options;
    HttpHandler& handler;
    AccessCheck access;
    ConnectionWatch watch;
    std::atomic<int> calls{0};
    std::atomic<std::uint64_t> memory{0}; ///< bytes of bodies
    std::atomic<bool> stopping{false};
};

/// One request and its answer, on the thread of its connection. Used by HttpServer alone.
class HttpExchange {
public:
    /// Once the head is there. What is wrong with it is told later.
    HttpExchange(HttpShared& shared, MHD_Connection* connection, const char* path,
                 const char* method);
    ~HttpExchange();
    HttpExchange(const HttpExchange&) = delete;
    HttpExchange& operator=(const HttpExchange&) = delete;

    /// Nothing of the body needs to be read to answer.
    bool isRefusedUnread() const;

    /// A piece of the body. False if the connection has to end.
    bool take(std::string_view bytes);
    /// Once the body is there. False if the connection has to end.
    bool answer();

    void completed(bool sent) { m_sent = sent; } ///< `sent`: the client has got all of it

private:
    class Pump;

    std::string header(const char* name) const;
    void readHead(const char* path, const char* method);
    void checkAnnounced();
    void beginBody();
    void store(std::string_view bytes);
    HttpAnswer answerOrError();
    MHD_Response* responseOf(HttpAnswer& answer);
    bool send(HttpAnswer answer);
    bool isGone() const;

    HttpShared& m_shared;
    MHD_Connection* m_connection;
    int m_socket = -1;
    ConnectionWatch::Connection* m_watched = nullptr;
    HttpCall m_call;
    std::unique_ptr<FormBody> m_form;
    std::optional<ApiError> m_refusal;
    std::uint64_t m_mostBytes = 0;
    std::uint64_t m_announced = 0;
    std::uint64_t m_received = 0;
    std::uint64_t m_stored = 0; ///< in memory
    bool m_counted = false;     ///< among the calls being answered
    bool m_sent = false;
    int m_status = 0;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

} // namespace fts
