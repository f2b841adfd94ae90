#include "core/serve/http_server.h"

#include <cerrno>
#include <cstring>

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/serve/http_exchange.h"

namespace fts {
namespace {

struct FreeAddresses {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

Addresses addressesOf(const std::string& host, int port) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found) != 0 ||
        found == nullptr) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("\"%1\" is no address of this machine. Use 127.0.0.1 for this "
                             "machine alone, or 0.0.0.0 for all networks it is in."),
                    host);
    }
    return Addresses(found);
}

bool isLoopback(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        const auto& in = reinterpret_cast<const sockaddr_in&>(address);
        return (ntohl(in.sin_addr.s_addr) >> 24) == 127;
    }
    const auto& in6 = reinterpret_cast<const sockaddr_in6&>(address);
    return IN6_IS_ADDR_LOOPBACK(&in6.sin6_addr) != 0;
}

MHD_Result access(void* shared, MHD_Connection* connection, const char* url, const char* method,
                  const char*, const char* data, std::size_t* size, void** exchange) {
    try {
        if (*exchange == nullptr) {
            auto* begun =
                new HttpExchange(*static_cast<HttpShared*>(shared), connection, url, method);
            *exchange = begun;
            return begun->isRefusedUnread() && !begun->answer() ? MHD_NO : MHD_YES;
        }
        auto& going = *static_cast<HttpExchange*>(*exchange);
        if (*size > 0) {
            const bool goesOn = going.take({data, *size});
            *size = 0;
            return goesOn ? MHD_YES : MHD_NO;
        }
        return going.answer() ? MHD_YES : MHD_NO;
    } catch (...) { // memory is short: the library must not be crossed
        return MHD_NO;
    }
}

void completed(void*, MHD_Connection*, void** exchange, MHD_RequestTerminationCode how) {
    if (auto* ended = static_cast<HttpExchange*>(*exchange); ended != nullptr) {
        ended->completed(how == MHD_REQUEST_TERMINATED_COMPLETED_OK);
        delete ended;
        *exchange = nullptr;
    }
}

void connection(void* shared, MHD_Connection* connection, void** context,
                MHD_ConnectionNotificationCode what) {
    ConnectionWatch& watch = static_cast<HttpShared*>(shared)->watch;
    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
        *context = watch.opened(
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd);
    } else if (*context != nullptr) {
        watch.closed(static_cast<ConnectionWatch::Connection*>(*context));
    }
}

} // namespace

struct HttpServer::Daemon {
    Daemon(const HttpServerOptions& options, HttpHandler& handler)
        : shared{options, handler, AccessCheck(options.key), ConnectionWatch(options.times)} {}
    ~Daemon() {
        if (daemon != nullptr) {
            MHD_stop_daemon(daemon);
        }
        if (listener >= 0) {
            ::close(listener);
        }
    }

    void start(const sockaddr& address) {
        unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION |
                         MHD_USE_POLL | MHD_USE_ITC;
        if (address.sa_family == AF_INET6) {
            flags |= MHD_USE_IPv6;
        }
        const HttpServerOptions& options = shared.options;
        daemon = MHD_start_daemon(flags, 0, nullptr, nullptr, &access, &shared, //
                                  MHD_OPTION_SOCK_ADDR, &address,               //
                                  MHD_OPTION_CONNECTION_LIMIT,
                                  static_cast<unsigned>(options.mostConnections),        //
                                  MHD_OPTION_CONNECTION_MEMORY_LIMIT, options.headBytes, //
                                  MHD_OPTION_NOTIFY_COMPLETED, &completed, nullptr,      //
                                  MHD_OPTION_NOTIFY_CONNECTION, &connection, &shared,    //
                                  MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
    }

    HttpShared shared;
    MHD_Daemon* daemon = nullptr;
    int listener = -1; ///< once no more connections are taken
};

HttpServer::HttpServer(const HttpServerOptions& options, HttpHandler& handler)
    : m_daemon(std::make_unique<Daemon>(options, handler)) {
    const Addresses addresses = addressesOf(options.host, options.port);
    if (options.key.empty() && !isLoopback(*addresses->ai_addr)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 can be reached from other machines, so a key is needed. Give a "
                             "file that holds one with --key-file."),
                    options.host);
    }
    m_daemon->start(*addresses->ai_addr);
    if (m_daemon->daemon == nullptr) {
        throw Error(ErrorKind::Io,
                    FTS_TEXT("Nothing can listen at %1, port %2: %3. Another program may be there: "
                             "choose another port."),
                    options.host, options.port, std::string(std::strerror(errno)));
    }
}

HttpServer::~HttpServer() = default;

int HttpServer::port() const {
    return MHD_get_daemon_info(m_daemon->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
}

int HttpServer::calls() const {
    return m_daemon->shared.calls;
}

void HttpServer::refuseFurther() {
    m_daemon->shared.stopping = true;
    m_daemon->listener = MHD_quiesce_daemon(m_daemon->daemon);
    ::shutdown(m_daemon->listener, SHUT_RDWR); // else who comes now would wait for ever
}

} // namespace fts
