#pragma once

#include <cstdint>
#include <string_view>

#include "core/llm/chat_client.h"
#include "core/llm/endpoint.h"

namespace fts {

/// What so many tokens cost at the endpoint, in the currency its prices are given in.
double priceOf(const TokenUse& use, const Endpoint& endpoint);

/// Tokens of a text before anybody has counted: one for each four bytes of ASCII and for each
/// character beyond.
std::int64_t estimatedTokens(std::string_view text);

/// Tokens that a request will take in: those of its texts together, and four a message. On English
/// prose and Markdown SmolLM2 counts 10 % less to 8 % more. `answerTokens` is the caller's guess of
/// the answer's length.
TokenUse estimatedUse(const ChatRequest& request, std::int64_t answerTokens);

/// The use of `total` requests as those that are done lead to expect it; nothing is done: zero.
TokenUse extrapolatedUse(const TokenUse& done, std::int64_t doneRequests, std::int64_t total);

} // namespace fts
