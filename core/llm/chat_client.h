#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/llm/token_use.h"
#include "core/text/chat_message.h"

namespace fts {

struct ChatRequest {
    std::vector<ChatMessage> messages;
    std::optional<double> temperature = 0.7; ///< none: the endpoint's own
    int maxTokens = 1024;                    ///< of the answer
    std::optional<std::int64_t> seed;
    std::string model;  ///< empty: the client's own
    std::string schema; ///< JSON schema that the answer shall follow; empty: free text

    bool operator==(const ChatRequest&) const = default;
};

/// A whole answer: never empty, cut short or filtered, always UTF-8.
struct ChatAnswer {
    std::string text;
    std::string finishReason; ///< as the endpoint says; "stop" for most
    TokenUse use;             ///< zero if the endpoint does not count
    std::string model;        ///< as the endpoint tells it; may be empty
    double seconds = 0;       ///< it took; 0: it was answered before, or nobody measured
};

/// Somebody who answers chat messages.
class ChatClient {
public:
    virtual ~ChatClient() = default;

    /// Blocks until the answer is whole. Throws ChatError, or Cancelled soon after a stop. One
    /// thread at a time.
    virtual ChatAnswer ask(const ChatRequest& request, std::stop_token stop) = 0;

    /// Told new text of an answer as it grows; together the pieces are its text.
    using Grow = std::function<void(std::string_view piece)>;

    /// The same, telling the answer as it comes; by default in one piece, once it is whole.
    virtual ChatAnswer askGrowing(const ChatRequest& request, std::stop_token stop,
                                  const Grow& grow) {
        ChatAnswer answer = ask(request, stop);
        grow(answer.text);
        return answer;
    }
};

/// Makes one client for each thread that asks.
using ChatClientFactory = std::function<std::unique_ptr<ChatClient>()>;

} // namespace fts
