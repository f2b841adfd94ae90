#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace fts::test {

inline constexpr const char* kChat = "/v1/chat/completions";

inline nlohmann::json chat(const std::string& question, int tokens = 12) {
    return {{"model", "writer"},
            {"messages", nlohmann::json::array({{{"role", "user"}, {"content", question}}})},
            {"temperature", 0},
            {"max_tokens", tokens}};
}

/// An answer that takes many seconds to write, since nothing else would follow its schema.
inline nlohmann::json endlessChat() {
    nlohmann::json request = chat("What is a lamp?", 60'000);
    request["stream"] = true;
    request["response_format"] = {
        {"type", "json_schema"},
        {"json_schema", {{"schema", {{"type", "string"}, {"pattern", "^a{60000}$"}}}}}};
    return request;
}

inline nlohmann::json completion(const std::string& prompt, int tokens = 12) {
    return {{"model", "writer"}, {"prompt", prompt}, {"temperature", 0}, {"max_tokens", tokens}};
}

inline std::string textIn(const nlohmann::json& reply) {
    const nlohmann::json& choice = reply.at("choices").at(0);
    return (choice.contains("text") ? choice["text"] : choice["message"]["content"])
        .get<std::string>();
}

inline std::string streamed(const std::vector<nlohmann::json>& events) {
    std::string text;
    for (const nlohmann::json& event : events) {
        if (!event.at("choices").empty()) {
            text += event["choices"][0]["delta"].value("content", "");
        }
    }
    return text;
}

} // namespace fts::test
