#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <variant>

#include "core/llm/chat_client.h"
#include "core/llm/chat_error.h"

namespace fts {

/// An answer, or why there is none.
using ChatOutcome = std::variant<ChatAnswer, ChatError>;

/// One request and the caller's number for it.
struct ChatTask {
    std::int64_t id = 0;
    ChatRequest request;
};

/// What became of a task.
struct ChatResult {
    std::int64_t id = 0;
    ChatOutcome outcome;
};

/// Somebody who answers many requests, several at a time.
class ChatService {
public:
    using Next = std::function<std::optional<ChatTask>()>;
    using Deliver = std::function<void(const ChatResult&)>;

    virtual ~ChatService() = default;

    /// Runs until `next` gives nothing more and all results are delivered, in any order. `next` is
    /// asked again after a delivery, so an answer may lead to another question. Both are called on
    /// the caller's thread and may throw, which ends the run. A failure of one request is a result
    /// like any other; one that every other request would meet, too, is thrown. Throws Cancelled
    /// soon after a stop.
    virtual void run(const Next& next, const Deliver& deliver, std::stop_token stop) = 0;
};

} // namespace fts
