#pragma once

#include <chrono>
#include <stop_token>

#include "core/base/message.h"
#include "core/llm/endpoint.h"
#include "core/net/secret.h"

namespace fts {

/// What one tiny question to an endpoint showed, step by step: each holds only if those before do.
struct EndpointTest {
    bool reachable = false;   ///< somebody answers there as a web server does
    bool keyAccepted = false; ///< or none was needed
    bool modelKnown = false;
    bool answered = false;             ///< the protocol is spoken: it can be used
    std::chrono::milliseconds took{0}; ///< until the answer or the failure
    std::string model;                 ///< as the endpoint tells it
    Message verdict;                   ///< for the person: that it works, or why not
};

/// Asks for one short answer, without second tries. Costs some 20 tokens. Throws Cancelled on a
/// stop and nothing else: all failures are told in the result.
EndpointTest testEndpoint(const Endpoint& endpoint, const Secret& key, std::stop_token stop);

} // namespace fts
