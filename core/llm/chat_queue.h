#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <variant>

#include "core/llm/chat_client.h"
#include "core/llm/chat_error.h"

namespace fts {

/// One request and the caller's number for it.
struct ChatTask {
    std::int64_t id = 0;
    ChatRequest request;
};

/// What became of a task.
struct ChatResult {
    std::int64_t id = 0;
    std::variant<ChatAnswer, ChatError> outcome;
};

/// Asks many requests, several at a time, each given to one client once.
///
/// Worker threads ask; `next` and `deliver` are called on the thread that calls run() and may take
/// their time or throw, which ends the run. A failure of one request is a result like any other; a
/// lasting one (see ChatError::lasting), or `patience` failures without an answer between them,
/// ends the run.
class ChatQueue {
public:
    ChatQueue(ChatClientFactory makeClient, int concurrency, int patience = 20);

    /// Runs until `next` gives nothing more and all results are delivered, in any order. Answers
    /// that came before the end are always delivered, before an error is thrown too. Throws
    /// ChatError, or Cancelled soon after a stop.
    void run(const std::function<std::optional<ChatTask>()>& next,
             const std::function<void(const ChatResult&)>& deliver, std::stop_token stop);

private:
    ChatClientFactory m_makeClient;
    int m_concurrency;
    int m_patience;
};

} // namespace fts
