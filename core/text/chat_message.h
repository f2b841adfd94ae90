#pragma once

#include <string>

namespace fts {

enum class ChatRole { System, User, Assistant };

/// One turn of a conversation with a language model, wherever that runs.
struct ChatMessage {
    ChatRole role = ChatRole::User;
    std::string text; ///< bytes that are not UTF-8 are sent as U+FFFD

    bool operator==(const ChatMessage&) const = default;
};

} // namespace fts
