#pragma once

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

    /// The address at which these bytes are the answer; they must live as long as it is asked.
    std::string answerWith(std::string_view bytes);

private:
    void answerAll() const;

    std::string_view m_bytes;
    int m_listener = -1;
    int m_port = 0;
    std::jthread m_thread;
};

} // namespace fts::fuzz
