#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>

#include "core/llm/chat_service.h"

namespace fts {

/// Something that is found out by asking a language model, once or several times in turn.
class Inquiry {
public:
    virtual ~Inquiry() = default;

    /// What to ask next; nothing once all is known. After each request comes one take().
    virtual std::optional<ChatRequest> next() = 0;

    /// What became of the request.
    virtual void take(const ChatOutcome& outcome) = 0;
};

/// Carries all of them through, as many at a time as the service answers. `done` is told the place
/// of each that has ended, at once. Throws as ChatService::run().
void runInquiries(std::span<Inquiry* const> inquiries, ChatService& service,
                  const std::function<void(std::size_t inquiry)>& done, std::stop_token stop);

/// Carries one through with a client. Throws a lasting ChatError, and Cancelled.
void runInquiry(Inquiry& inquiry, ChatClient& client, std::stop_token stop);

} // namespace fts
