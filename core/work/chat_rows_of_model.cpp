#include "core/work/chat_rows_of_model.h"

#include <optional>

#include "core/base/error.h"
#include "core/text/chat_template.h"
#include "core/work/sql_rows_of_model.h"

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
                                 "not learn."));
        }
        messages.push_back({*role, turn.text});
    }
    return messages;
}

/// Puts the rows of one conversation after the other.
class Rows {
public:
    Rows(const CausalModel& model, int maxTokens)
        : m_model(model), m_maxTokens(static_cast<std::size_t>(maxTokens)),
          m_end(endOfAnswer(model, "chat")) {}

    void add(const ChatRow& chat) {
        try {
            const auto messages = messagesOf(chat);
            std::vector<ResponseRow> rows;
            for (std::size_t i = 0; i < messages.size(); ++i) {
                if (messages[i].role == ChatRole::Assistant && chat.turns[i].learned) {
                    rows.push_back(rowOf(std::span(messages).first(i), messages[i].text));
                }
            }
            for (ResponseRow& row : rows) {
                all.add(std::move(row), m_maxTokens);
            }
        } catch (const Error& error) {
            if (++all.unfit == 1) {
                all.whyUnfit = error.message();
            }
        }
    }

    ChatResponseRows all;

private:
    ResponseRow rowOf(std::span<const ChatMessage> before, const std::string& answer) const {
        auto prompt = m_model.chatTemplate()->encode(m_model.tokenizer(), before, true).ids;
        return responseRow(std::move(prompt), answer, m_end, false, m_model.tokenizer());
    }

    const CausalModel& m_model;
    std::size_t m_maxTokens;
    std::int32_t m_end;
};

} // namespace

ChatResponseRows chatResponseRows(std::span<const ChatRow> chats, const CausalModel& model,
                                  int maxTokens, const std::function<void()>& onRow) {
    if (model.chatTemplate() == nullptr) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("The model has no chat template, so it cannot learn conversations. "
                             "Choose a model whose name ends in Instruct or Chat."));
    }
    Rows rows(model, maxTokens);
    for (const ChatRow& chat : chats) {
        onRow();
        rows.add(chat);
    }
    return std::move(rows.all);
}

} // namespace fts
