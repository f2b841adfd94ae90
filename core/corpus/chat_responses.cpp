#include "core/corpus/chat_responses.h"

#include <optional>
#include <span>

#include "core/base/error.h"

namespace fts {
namespace {

std::optional<ChatRole> roleOf(const ChatTurn& turn) {
    if (!turn.calls.empty()) {
        return std::nullopt;
    }
    if (turn.role == "system" || turn.role == "developer") {
        return ChatRole::System;
    }
    return turn.role == "user"        ? std::optional(ChatRole::User)
           : turn.role == "assistant" ? std::optional(ChatRole::Assistant)
                                      : std::nullopt;
}

std::vector<ChatMessage> messagesOf(const ChatRow& chat) {
    std::vector<ChatMessage> messages;
    for (const ChatTurn& turn : chat.turns) {
        const auto role = roleOf(turn);
        if (!role) {
            throw Error(ErrorKind::Unsupported,
                        FTS_TEXT("A conversation calls tools, which a model on this machine does "
                                 "not learn. Leave it out, or train at an endpoint."));
        }
        messages.push_back({*role, turn.text});
    }
    return messages;
}

} // namespace

std::vector<ResponseRow> chatResponses(const ChatRow& chat, std::int32_t end,
                                       const Tokenizer& tokenizer,
                                       const ChatTemplate& chatTemplate) {
    const auto messages = messagesOf(chat);
    std::vector<ResponseRow> rows;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (messages[i].role == ChatRole::Assistant && chat.turns[i].learned) {
            auto prompt = chatTemplate.encode(tokenizer, std::span(messages).first(i), true).ids;
            rows.push_back(responseRow(std::move(prompt), messages[i].text, end, false, tokenizer));
        }
    }
    return rows;
}

} // namespace fts
