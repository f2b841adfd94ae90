#pragma once

#include <string>

#include "core/llm/chat_client.h"
#include "core/llm/chat_error.h"
#include "core/net/http_message.h"

namespace fts {

/// Who is asked, as sentences name it and as they must not.
struct AskedEndpoint {
    std::string shown; ///< its address
    std::string model;
    Secret key;
};

/// The body of a request as the protocol has it. `limitName` is what the endpoint calls the limit
/// of tokens; with `stream` it is asked to tell the answer as it comes.
std::string chatBody(const ChatRequest& request, const std::string& model,
                     const std::string& limitName, bool stream = false);

/// The answer in a reply of status 2xx. Throws ChatError for each way in which it is none.
ChatAnswer readChatAnswer(const HttpReply& reply, const AskedEndpoint& asked);

/// What a reply of any other status means.
ChatError chatRefusal(const HttpReply& reply, const AskedEndpoint& asked);

/// Whether the account is used up, which no waiting mends: 402, or a 429 that says so.
bool isOutOfCredit(const HttpReply& reply);

/// What it means that no reply came.
ChatError chatConnectionFailure(const HttpError& error);

} // namespace fts
