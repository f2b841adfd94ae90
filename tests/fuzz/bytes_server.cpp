#include "tests/fuzz/bytes_server.h"

#include <array>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fts::fuzz {
namespace {

/// A request without a body is over at the first empty line.
bool readRequest(int socket) {
    std::string request;
    std::array<char, 4096> bytes;
    while (request.find("\r\n\r\n") == request.npos) {
        const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (got <= 0) {
            return false;
        }
        request.append(bytes.data(), static_cast<std::size_t>(got));
    }
    return true;
}

void answer(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    ::shutdown(socket, SHUT_WR);
}

} // namespace

BytesServer::BytesServer() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw std::runtime_error("no server on 127.0.0.1 could be started");
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this] { answerAll(); });
}

BytesServer::~BytesServer() {
    ::shutdown(m_listener, SHUT_RDWR); // ends accept4()
    m_thread.join();
    ::close(m_listener);
}

std::string BytesServer::answerWith(std::string_view bytes) {
    const std::lock_guard lock(m_mutex);
    m_bytes = bytes;
    return "http://127.0.0.1:" + std::to_string(m_port) + "/v1";
}

std::string BytesServer::bytes() {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

void BytesServer::answerAll() {
    for (int socket = 0; (socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;
         ::close(socket)) {
        if (readRequest(socket)) {
            answer(socket, bytes());
        }
    }
}

} // namespace fts::fuzz
