#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/base/ascii.h"

namespace fts::test {

/// What came back on a connection.
struct RawReply {
    int status = 0;                             ///< 0: no answer
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;                           ///< its pieces put together
};

/// One connection to a server on 127.0.0.1, on which a test may send anything.
class RawClient {
public:
    explicit RawClient(int port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected =
            ::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~RawClient() { ::close(m_socket); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connected() const { return m_connected; }

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

    void finishSending() { ::shutdown(m_socket, SHUT_WR); }

    /// What comes within that time, at most until the other side closes; empty then.
    std::string receive(std::chrono::milliseconds patience = std::chrono::seconds(20)) {
        pollfd state{m_socket, POLLIN, 0};
        if (::poll(&state, 1, static_cast<int>(patience.count())) <= 0) {
            return {};
        }
        char bytes[65536];
        const ssize_t size = ::recv(m_socket, bytes, sizeof bytes, 0);
        return {bytes, size > 0 ? static_cast<std::size_t>(size) : 0};
    }

    std::string receiveAll(std::chrono::milliseconds patience = std::chrono::seconds(20)) {
        std::string all;
        for (std::string more = receive(patience); !more.empty(); more = receive(patience)) {
            all += more;
        }
        return all;
    }

    /// True once the other side has closed the connection.
    bool isClosed(std::chrono::milliseconds patience) {
        pollfd state{m_socket, POLLIN, 0};
        char byte = 0;
        return ::poll(&state, 1, static_cast<int>(patience.count())) > 0 &&
               ::recv(m_socket, &byte, 1, MSG_PEEK) <= 0;
    }

private:
    int m_socket;
    bool m_connected = false;
};

inline std::string withoutChunks(std::string_view text) {
    std::string body;
    while (true) {
        const std::size_t line = text.find("\r\n");
        const auto size = line == std::string_view::npos
                              ? 0
                              : std::stoul(std::string(text.substr(0, line)), nullptr, 16);
        if (size == 0 || line + 2 + size > text.size()) {
            return body;
        }
        body += text.substr(line + 2, size);
        text.remove_prefix(line + 2 + size + 2);
    }
}

inline RawReply readReply(const std::string& bytes) {
    RawReply reply;
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string::npos || bytes.size() < 12) {
        return reply;
    }
    reply.status = std::stoi(bytes.substr(9, 3));
    for (std::size_t begin = bytes.find("\r\n"); begin < end;) {
        const std::size_t next = bytes.find("\r\n", begin + 2);
        const std::string line = bytes.substr(begin + 2, next - begin - 2);
        const std::size_t colon = line.find(':');
        if (colon != std::string::npos) {
            reply.headers[asciiLowered(line.substr(0, colon))] = line.substr(colon + 2);
        }
        begin = next;
    }
    reply.body = bytes.substr(end + 4);
    if (reply.headers["transfer-encoding"] == "chunked") {
        reply.body = withoutChunks(reply.body);
    }
    return reply;
}

/// A request whole, on a connection that ends with it; `headers` each with its line's end.
inline std::string requestText(const std::string& method, const std::string& path,
                               const std::string& body = {}, const std::string& headers = {}) {
    const std::string length =
        method == "POST" ? "Content-Length: " + std::to_string(body.size()) + "\r\n" : "";
    return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length +
           headers + "\r\n" + body;
}

/// Sends it and waits for the answer.
inline RawReply ask(int port, const std::string& method, const std::string& path,
                    const std::string& body = {}, const std::string& headers = {}) {
    RawClient client(port);
    client.send(requestText(method, path, body, headers));
    return readReply(client.receiveAll());
}

/// The same with a form that holds a file.
inline RawReply askWithFile(int port, const std::string& path, const std::string& content,
                            const std::string& purpose = "fine-tune") {
    const std::string part = "--bound\r\nContent-Disposition: form-data; name=";
    const std::string body = part + "\"purpose\"\r\n\r\n" + purpose + "\r\n" + part +
                             "\"file\"; filename=\"rows.jsonl\"\r\n\r\n" + content +
                             "\r\n--bound--\r\n";
    return ask(port, "POST", path, body, "Content-Type: multipart/form-data; boundary=bound\r\n");
}

} // namespace fts::test
