#pragma once

#include "core/base/error.h"
#include "core/llm/token_use.h"

namespace fts {

/// Why there is no answer that can be used.
enum class ChatFault {
    Connection,   ///< no reply came, after all tries
    KeyRefused,   ///< 401, 403 unless for what the request says
    NoCredit,     ///< 402, or 429 because a quota is used up
    ModelUnknown, ///< 404
    RateLimited,  ///< 429, after all tries
    Server,       ///< 5xx, after all tries
    Refused,      ///< another 4xx: this request cannot be answered
    NotAnAnswer,  ///< no JSON, or not of the protocol's shape
    Empty,        ///< no choices, no text
    Filtered,     ///< left out by the endpoint's content filter
    CutShort,     ///< the answer reached its limit of tokens
    Unasked,      ///< past a limit of requests or cost
};

/// An Error that says why there is no answer. Its sentence never holds the key.
class ChatError : public Error {
public:
    ChatError(ChatFault fault, bool lasting, Message message, TokenUse use = {})
        : Error(ErrorKind::Network, std::move(message)), m_fault(fault), m_lasting(lasting),
          m_use(use) {}

    ChatFault fault() const { return m_fault; }
    bool lasting() const { return m_lasting; } ///< any other request would fail for the same reason
    TokenUse use() const { return m_use; }     ///< what is paid for nevertheless

private:
    ChatFault m_fault;
    bool m_lasting;
    TokenUse m_use;
};

} // namespace fts
