#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fts {

/// A server on 127.0.0.1 that does with each request what the test says, right or wrong.
class ScriptedServer {
public:
    /// One connection, while a request on it is played.
    class Peer {
    public:
        Peer(int socket, const std::atomic<bool>& ending) : m_socket(socket), m_ending(ending) {}

        /// False once the other side is gone.
        bool send(std::string_view bytes) {
            while (!bytes.empty()) {
                const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
                if (sent <= 0) {
                    return false;
                }
                bytes.remove_prefix(static_cast<std::size_t>(sent));
            }
            return true;
        }

        /// The connection ends after this request.
        void close() { m_open = false; }
        bool isOpen() const { return m_open; }

        /// Says nothing until the other side is gone or the test over.
        void hold() {
            while (!isGone(std::chrono::milliseconds(20))) {
            }
            close();
        }

        /// Waits so long; true as soon as the other side is gone or the test over.
        bool isGone(std::chrono::milliseconds wait) {
            pollfd state{m_socket, POLLIN | POLLRDHUP, 0};
            ::poll(&state, 1, static_cast<int>(wait.count()));
            return m_ending || (state.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
        }

    private:
        int m_socket;
        const std::atomic<bool>& m_ending;
        bool m_open = true;
    };

    /// Called for each request, on the connection's own thread; `number` counts all, from 0.
    using Play = std::function<void(Peer&, const std::string& request, int number)>;

    explicit ScriptedServer(Play play) : m_play(std::move(play)) {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(m_listener, 64);
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_acceptor = std::jthread([this] { accept(); });
    }

    /// Answers the n-th request with the n-th text, the last one for ever.
    explicit ScriptedServer(std::vector<std::string> replies)
        : ScriptedServer(
              [replies = std::move(replies)](Peer& peer, const std::string&, int number) {
                  const auto last = replies.size() - 1;
                  peer.send(replies[std::min(static_cast<std::size_t>(number), last)]);
              }) {}

    ~ScriptedServer() {
        m_ending = true;
        ::shutdown(m_listener, SHUT_RDWR); // wakes accept()
        m_acceptor.join();
        {
            const std::lock_guard lock(m_mutex);
            for (const int socket : m_sockets) {
                ::shutdown(socket, SHUT_RDWR);
            }
        }
        m_threads.clear();
        ::close(m_listener);
    }
    ScriptedServer(const ScriptedServer&) = delete;
    ScriptedServer& operator=(const ScriptedServer&) = delete;

    int port() const { return m_port; }
    std::string url(const std::string& path = "") const {
        return "http://127.0.0.1:" + std::to_string(m_port) + path;
    }

    /// Head and body of all that was asked.
    std::vector<std::string> requests() const {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }
    int connections() const { return m_connections; }

    /// The next so many connections are closed as soon as they are made.
    void closeAtOnce(int connections) { m_closeAtOnce = connections; }

    /// The next request is read no further than so many bytes; then this is sent, and the
    /// connection ends.
    void cutAfter(std::size_t bytes, std::string reply = "") {
        m_cutReply = std::move(reply);
        m_cutAfter = bytes;
    }

private:
    void accept() {
        while (!m_ending) {
            const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0) {
                continue;
            }
            ++m_connections;
            if (m_closeAtOnce > 0) {
                --m_closeAtOnce;
                ::close(socket);
                continue;
            }
            const int on = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            const std::lock_guard lock(m_mutex);
            m_sockets.push_back(socket);
            m_threads.emplace_back([this, socket] { serve(socket); });
        }
    }

    void serve(int socket) {
        Peer peer(socket, m_ending);
        std::string request;
        while (peer.isOpen() && !m_ending && read(socket, request)) {
            int number = 0;
            {
                const std::lock_guard lock(m_mutex);
                number = static_cast<int>(m_requests.size());
                m_requests.push_back(request);
            }
            m_play(peer, request, number);
        }
        const std::lock_guard lock(m_mutex);
        std::erase(m_sockets, socket);
        ::close(socket);
    }

    /// What is still coming is taken, or the reply would be lost with it.
    void sayGoodbye(int socket) {
        if (!m_cutReply.empty() && Peer(socket, m_ending).send(m_cutReply)) {
            char bytes[65536];
            while (!m_ending && ::recv(socket, bytes, sizeof bytes, 0) > 0) {
            }
        }
    }

    bool read(int socket, std::string& request) {
        constexpr std::string_view length = "Content-Length: ";
        request.clear();
        std::size_t wanted = std::string::npos;
        while (request.size() < wanted) {
            char bytes[65536];
            const ssize_t size = ::recv(socket, bytes, sizeof bytes, 0);
            if (size <= 0) {
                return false;
            }
            request.append(bytes, static_cast<std::size_t>(size));
            if (m_cutAfter > 0 && request.size() >= m_cutAfter) {
                m_cutAfter = 0;
                sayGoodbye(socket);
                return false;
            }
            const std::size_t head = request.find("\r\n\r\n");
            if (wanted == std::string::npos && head != std::string::npos) {
                const std::size_t at = request.find(length);
                const bool none = at == std::string::npos || at > head;
                wanted = head + 4 + (none ? 0 : std::stoul(request.substr(at + length.size())));
            }
        }
        return true;
    }

    Play m_play;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_ending = false;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_closeAtOnce = 0;
    std::atomic<std::size_t> m_cutAfter = 0;
    std::string m_cutReply;
    mutable std::mutex m_mutex;
    std::vector<int> m_sockets;
    std::vector<std::string> m_requests;
    std::vector<std::jthread> m_threads;
    std::jthread m_acceptor;
};

/// A reply whose headers are right; `headers` are lines that end in "\r\n".
inline std::string httpReply(int status, const std::string& body, const std::string& headers = "") {
    return "HTTP/1.1 " + std::to_string(status) + " Said\r\nContent-Type: application/json\r\n" +
           headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// A port of this computer on which nobody listens.
inline int closedPort() {
    return ScriptedServer({httpReply(200, "")}).port();
}

} // namespace fts
