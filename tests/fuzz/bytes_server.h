#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace fts::fuzz {

/// A server on 127.0.0.1 that answers each connection with the same bytes and ends it. It keeps
/// nothing, so that it can answer millions.
class BytesServer {
public:
    BytesServer();
    ~BytesServer();
    BytesServer(const BytesServer&) = delete;
    BytesServer& operator=(const BytesServer&) = delete;

    /// The address at which these bytes are the answer from now on.
    std::string answerWith(std::string_view bytes);

private:
    void answerAll();
    std::string bytes();

    std::mutex m_mutex; ///< of m_bytes: a client may leave before it has heard all
    std::string m_bytes;
    int m_listener = -1;
    int m_port = 0;
    std::jthread m_thread;
};

} // namespace fts::fuzz
