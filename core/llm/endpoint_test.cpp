#include "core/llm/endpoint_test.h"

#include <algorithm>

#include "core/llm/chat_error.h"
#include "core/llm/remote_chat_client.h"

namespace fts {
namespace {

/// How far one got, by what went wrong.
void setReached(EndpointTest& test, ChatFault fault) {
    test.reachable = fault != ChatFault::Connection;
    test.keyAccepted = test.reachable && fault != ChatFault::KeyRefused &&
                       fault != ChatFault::NotAnAnswer && fault != ChatFault::Server;
    // A model that thinks before it speaks has no room to in so short an answer.
    test.answered = fault == ChatFault::CutShort || fault == ChatFault::Empty;
    test.modelKnown = test.answered || fault == ChatFault::Filtered;
}

void ask(EndpointTest& test, const Endpoint& endpoint, const Secret& key, std::stop_token stop) {
    RetryPolicy once;
    once.tries = 1;
    once.budget = std::chrono::milliseconds(0);
    ChatRequest request;
    request.messages = {{ChatRole::User, "Answer with the word yes."}};
    request.maxTokens = 16;
    request.temperature = std::nullopt; // some models take but their own
    try {
        RemoteChatClient client(endpoint, key, once, std::make_shared<SharedPause>());
        test.model = client.ask(request, stop).model;
        test.reachable = test.keyAccepted = test.modelKnown = test.answered = true;
    } catch (const ChatError& error) {
        setReached(test, error.fault());
        test.verdict = error.message();
    } catch (const Error& error) {
        test.verdict = error.message();
    }
}

} // namespace

EndpointTest testEndpoint(const Endpoint& endpoint, const Secret& key, std::stop_token stop) {
    EndpointTest test;
    const auto begun = std::chrono::steady_clock::now();
    Endpoint impatient = endpoint;
    impatient.timeoutSeconds = std::min(endpoint.timeoutSeconds, 60); // a person waits for it
    ask(test, impatient, key, stop);
    test.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begun);
    if (test.answered) {
        const std::int64_t tenths = test.took.count() / 100;
        test.verdict = Message(FTS_TEXT("It works: %1 answered after %2 seconds."), endpoint.model,
                               static_cast<double>(tenths) / 10);
    }
    return test;
}

} // namespace fts
