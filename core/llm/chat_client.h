#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/llm/token_use.h"
#include "core/text/chat_message.h"

namespace fts {

struct ChatRequest {
    std::vector<ChatMessage> messages;
    std::optional<double> temperature = 0.7; ///< none: the endpoint's own
    int maxTokens = 1024;                    ///< of the answer
    std::optional<std::int64_t> seed;
    std::string model; ///< empty: the client's own

    bool operator==(const ChatRequest&) const = default;
};

/// A whole answer: never empty, cut short or filtered, always UTF-8.
struct ChatAnswer {
    std::string text;
    std::string finishReason; ///< as the endpoint says; "stop" for most
    TokenUse use;             ///< zero if the endpoint does not count
    std::string model;        ///< as the endpoint tells it; may be empty
};

/// Somebody who answers chat messages.
class ChatClient {
public:
    virtual ~ChatClient() = default;

    /// Blocks until the answer is whole. Throws ChatError, or Cancelled soon after a stop. One
    /// thread at a time.
    virtual ChatAnswer ask(const ChatRequest& request, std::stop_token stop) = 0;
};

/// Makes one client for each thread that asks.
using ChatClientFactory = std::function<std::unique_ptr<ChatClient>()>;

} // namespace fts
