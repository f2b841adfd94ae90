#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/llm/chat_client.h"

namespace fts {

/// An answer that an endpoint tells as server-sent events, put together from its pieces.
class ChatStream {
public:
    /// `grow` is told each piece of text as soon as it is there; must outlive it.
    explicit ChatStream(const ChatClient::Grow& grow) : m_grow(grow) {}

    /// What came next, cut anywhere. What is no event is passed over.
    void take(std::string_view bytes);

    bool begun() const { return m_begun; } ///< an event was there

    /// The answer as an endpoint tells it in one piece. Throws ChatError, naming the model, if it
    /// broke off before its end.
    std::string body(const std::string& model) const;

private:
    void takeLine(std::string_view line);
    void takeChoice(const nlohmann::json& choice);

    const ChatClient::Grow& m_grow;
    std::string m_line; ///< that is not whole yet
    std::string m_text;
    std::string m_finishReason;
    nlohmann::json m_rest = nlohmann::json::object(); ///< model, usage, error
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace fts
