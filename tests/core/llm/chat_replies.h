#pragma once

#include <optional>

#include <nlohmann/json.hpp>

#include "core/llm/chat_error.h"
#include "core/llm/remote_chat_client.h"
#include "tests/core/net/scripted_server.h"

namespace fts {

inline constexpr const char* kCanary = "sk-CANARY-0123456789";

/// The JSON of a right answer.
inline nlohmann::json chatAnswerJson(const std::string& text) {
    return {{"model", "tiny-1"},
            {"choices",
             {{{"index", 0},
               {"message", {{"role", "assistant"}, {"content", text}}},
               {"finish_reason", "stop"}}}},
            {"usage", {{"prompt_tokens", 12}, {"completion_tokens", 3}}}};
}

inline std::string chatReply(const std::string& text) {
    return httpReply(200, chatAnswerJson(text).dump());
}

/// An error as OpenAI words it, with the key in it as some endpoints do.
inline std::string errorReply(int status, const std::string& message, const std::string& code = "",
                              const std::string& headers = "") {
    const nlohmann::json body = {
        {"error", {{"message", message + " (key " + kCanary + ")"}, {"code", code}}}};
    return httpReply(status, body.dump(), headers);
}

inline Endpoint endpointOf(const ScriptedServer& server) {
    Endpoint endpoint;
    endpoint.name = "test";
    endpoint.url = server.url();
    endpoint.model = "tiny";
    endpoint.timeoutSeconds = 2;
    return endpoint;
}

/// As patient as the program is, a hundred times as fast.
inline RetryPolicy quickPolicy() {
    RetryPolicy policy;
    policy.first = std::chrono::milliseconds(10);
    policy.longest = std::chrono::milliseconds(100);
    policy.budget = std::chrono::milliseconds(1500);
    return policy;
}

inline ChatRequest question() {
    ChatRequest request;
    request.messages = {{ChatRole::System, "Be short."}, {ChatRole::User, "What?"}};
    request.temperature = 0.5;
    request.maxTokens = 99;
    return request;
}

inline RemoteChatClient clientOf(const ScriptedServer& server,
                                 const RetryPolicy& policy = quickPolicy()) {
    return {endpointOf(server), Secret(kCanary), policy, std::make_shared<SharedPause>()};
}

inline std::optional<ChatError> failureOf(ScriptedServer& server) {
    auto client = clientOf(server);
    try {
        client.ask(question(), {});
    } catch (const ChatError& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace fts
