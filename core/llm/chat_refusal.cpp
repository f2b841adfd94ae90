#include "core/llm/chat_answer.h"
#include "core/llm/endpoint_words.h"

namespace fts {
namespace {

ChatError keyRefusal(const HttpReply& reply, const AskedEndpoint& asked) {
    if (asked.key.empty()) {
        return {
            ChatFault::KeyRefused, true,
            Message(FTS_TEXT("%1 wants a key. Enter the one you were given for it."), asked.shown)};
    }
    // Nothing is quoted: endpoints like to repeat the key here.
    return {ChatFault::KeyRefused, true,
            Message(FTS_TEXT("%1 refused the key (HTTP %2). Check that it is the right one, has "
                             "not expired and may use %3, and enter it again."),
                    asked.shown, reply.status, asked.model)};
}

/// Whether it is this text that is not let through: OpenRouter says so with 403, too.
/// https://openrouter.ai/docs/api/reference/errors-and-debugging
bool isTextFlagged(const HttpReply& reply) {
    const auto body = endpointJson(reply.body);
    const auto flagged = nlohmann::json::json_pointer("/error/metadata/flagged_input");
    return body.contains(flagged) || endpointErrorCode(reply.body) == "content_policy_violation";
}

} // namespace

bool isOutOfCredit(const HttpReply& reply) {
    if (reply.status == 429) {
        const std::string code = endpointErrorCode(reply.body);
        return code == "insufficient_quota" || code == "billing_hard_limit_reached";
    }
    return reply.status == 402;
}

ChatError chatRefusal(const HttpReply& reply, const AskedEndpoint& asked) {
    const int status = reply.status;
    if (status == 401 || (status == 403 && !isTextFlagged(reply))) {
        return keyRefusal(reply, asked);
    }
    const std::string words = endpointWords(reply.body, asked.key);
    if (isOutOfCredit(reply)) {
        return {ChatFault::NoCredit, true,
                Message(FTS_TEXT("The account at %1 has no credit left (%2). Add some, or use "
                                 "another endpoint."),
                        asked.shown, words)};
    }
    if (status == 404) {
        return {ChatFault::ModelUnknown, true,
                Message(FTS_TEXT("%1 has no model %2, or the address is wrong (%3). Check both."),
                        asked.shown, asked.model, words)};
    }
    if (status == 429) {
        return {ChatFault::RateLimited, true,
                Message(FTS_TEXT("%1 takes no more requests for now (%2). Ask fewer at a time, or "
                                 "go on later."),
                        asked.shown, words)};
    }
    if (status >= 500) {
        return {ChatFault::Server, false,
                Message(FTS_TEXT("%1 has trouble of its own (HTTP %2: %3). Go on later."),
                        asked.shown, status, words)};
    }
    return {ChatFault::Refused, false,
            Message(FTS_TEXT("%1 refused the request (HTTP %2: %3)."), asked.shown, status, words)};
}

ChatError chatConnectionFailure(const HttpError& error) {
    const HttpFault fault = error.fault();
    const bool once =
        fault == HttpFault::TimedOut || fault == HttpFault::Lost || fault == HttpFault::TooLarge;
    return {ChatFault::Connection, !once, error.message()};
}

} // namespace fts
