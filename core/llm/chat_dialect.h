#pragma once

#include <set>
#include <string>

#include "core/llm/chat_client.h"
#include "core/net/http_message.h"

namespace fts {

/// Whether a status may mean that the endpoint does not take a request in this form; endpoints say
/// in many words what it is that they do not take, but with one of these.
bool isRefusalOfForm(int status);

/// How an endpoint wants chat requests, as far as its refusals have told.
///
/// OpenAI's models of late know the limit of tokens by another name and take no temperature but
/// their own, others know no seed, and many hold an answer to no schema. What is refused is left
/// out from then on; the words of a request ask for the same shape. A value.
class ChatDialect {
public:
    /// The request's body as the endpoint takes it.
    std::string body(const ChatRequest& request, const std::string& model,
                     bool stream = false) const;

    /// Whether the same request may be taken in another form, which body() has from now on.
    bool learn(const HttpReply& refusal, const ChatRequest& request);

private:
    bool m_newLimit = false;
    std::set<std::string> m_left; ///< names of what is left out
};

} // namespace fts
