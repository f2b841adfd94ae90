#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/nn/api/generator.h"
#include "core/serve/request_fields.h"
#include "core/text/chat_message.h"

namespace fts {

/// A text that a client has ordered.
struct WritingOrder {
    std::string model;
    bool isChat = false;
    std::vector<ChatMessage> messages; ///< of a chat
    std::string prompt;                ///< of a completion, or
    std::vector<std::int32_t> ids;     ///< the same as tokens
    GenerationRequest request;         ///< all but the prompt; maxTokens 0: not limited
    bool stream = false;
    bool streamUsage = false;
};

/// What POST /v1/chat/completions and /v1/completions ask. Fields that would change the answer and
/// that this server does not know are refused, others are passed over. Throws ApiError.
WritingOrder chatOrder(const RequestFields& fields);
WritingOrder completionOrder(const RequestFields& fields);

/// The order as this model takes it. Throws ApiError if the model was not made to chat, or the
/// prompt leaves no room.
GenerationRequest requestOf(const WritingOrder& order, const Generator& generator);

} // namespace fts
