#include "core/llm/tuning_error.h"

#include "core/llm/endpoint_words.h"

namespace fts {
namespace {

TuningError keyRefusal(const HttpReply& reply, const AskedEndpoint& asked) {
    if (asked.key.empty()) {
        return {
            TuningFault::KeyRefused, false,
            Message(FTS_TEXT("%1 wants a key. Enter the one you were given for it."), asked.shown)};
    }
    // Nothing is quoted: endpoints like to repeat the key here.
    return {TuningFault::KeyRefused, false,
            Message(FTS_TEXT("%1 refused the key (HTTP %2). Check that it is the right one, has "
                             "not expired and may fine-tune models, and enter it again."),
                    asked.shown, reply.status)};
}

TuningError notFound(const HttpReply& reply, const AskedEndpoint& asked, bool ofThing,
                     const std::string& words) {
    if (ofThing && reply.status == 404) {
        return {TuningFault::NotThere, false,
                Message(FTS_TEXT("%1 does not know it (%2). It may have been deleted there, or "
                                 "belong to another account."),
                        asked.shown, words)};
    }
    return {TuningFault::NotOffered, false,
            Message(FTS_TEXT("%1 does not offer this (HTTP %2: %3). Check the address; not every "
                             "endpoint fine-tunes models."),
                    asked.shown, reply.status, words)};
}

} // namespace

TuningError tuningRefusal(const HttpReply& reply, const AskedEndpoint& asked, bool ofThing) {
    const int status = reply.status;
    if (status == 401 || status == 403) {
        return keyRefusal(reply, asked);
    }
    const std::string words = endpointWords(reply.body, asked.key);
    if (isOutOfCredit(reply)) {
        return {TuningFault::NoCredit, false,
                Message(FTS_TEXT("The account at %1 has no credit left (%2). Add some, or use "
                                 "another endpoint."),
                        asked.shown, words)};
    }
    if (status == 404 || status == 405 || status == 501) {
        return notFound(reply, asked, ofThing, words);
    }
    if (status == 429) {
        return {TuningFault::RateLimited, false,
                Message(FTS_TEXT("%1 takes no more requests for now (%2). Go on later."),
                        asked.shown, words)};
    }
    if (status >= 500) {
        return {TuningFault::Server, true,
                Message(FTS_TEXT("%1 has trouble of its own (HTTP %2: %3). Go on later."),
                        asked.shown, status, words)};
    }
    // After a time-out or a conflict the endpoint may have carried out what it refuses.
    return {TuningFault::Refused, status == 408 || status == 409,
            Message(FTS_TEXT("%1 refused the request (HTTP %2: %3)."), asked.shown, status, words)};
}

TuningError tuningConnectionFailure(const HttpError& error) {
    const HttpFault fault = error.fault();
    const bool lasting = fault == HttpFault::Request || fault == HttpFault::KeyInClear ||
                         fault == HttpFault::Tls || fault == HttpFault::Redirected;
    const bool never = lasting || fault == HttpFault::HostNotFound || fault == HttpFault::Refused;
    return {lasting ? TuningFault::Address : TuningFault::Connection, !never, error.message()};
}

} // namespace fts
