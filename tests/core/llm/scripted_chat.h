#pragma once

#include <functional>
#include <vector>

#include "core/base/job_context.h"
#include "core/llm/chat_service.h"

namespace fts {

/// Answers by a function, one request after the other, and remembers what it was asked.
class ScriptedChat : public ChatClient, public ChatService {
public:
    using Answer = std::function<ChatOutcome(const ChatRequest& request)>;

    explicit ScriptedChat(Answer answer) : m_answer(std::move(answer)) {}

    ChatAnswer ask(const ChatRequest& request, std::stop_token) override {
        asked.push_back(request);
        const ChatOutcome outcome = m_answer(request);
        if (const auto* error = std::get_if<ChatError>(&outcome)) {
            throw *error;
        }
        return std::get<ChatAnswer>(outcome);
    }

    void run(const Next& next, const Deliver& deliver, std::stop_token stop) override {
        while (auto task = next()) {
            if (stop.stop_requested()) {
                throw Cancelled{};
            }
            asked.push_back(task->request);
            deliver({task->id, m_answer(task->request)});
        }
    }

    std::vector<ChatRequest> asked;

private:
    Answer m_answer;
};

/// An answer of so much text.
inline ChatOutcome said(const std::string& text) {
    return ChatAnswer{text, "stop", {10, 2}, "scripted", 0.5};
}

inline ChatOutcome failed(ChatFault fault) {
    return ChatError(fault, false, Message("No luck."));
}

} // namespace fts
