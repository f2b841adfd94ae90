#include "core/llm/chat_answer.h"

#include <algorithm>
#include <array>

#include "core/base/ascii.h"
#include "core/base/json.h"
#include "core/base/json_members.h"
#include "core/base/utf8.h"
#include "core/llm/endpoint_words.h"

namespace fts {
namespace {

[[noreturn]] void throwNoAnswer(ChatFault fault, Message message, TokenUse use = {}) {
    throw ChatError(fault, false, std::move(message), use);
}

nlohmann::json parsedBody(const HttpReply& reply, const AskedEndpoint& asked) {
    if (!isUtf8(reply.body)) {
        throwNoAnswer(ChatFault::NotAnAnswer,
                      Message(FTS_TEXT("%1 answered with bytes that are no text."), asked.shown));
    }
    auto body = endpointJson(reply.body);
    if (body.is_object()) {
        return body;
    }
    throwNoAnswer(ChatFault::NotAnAnswer,
                  Message(FTS_TEXT("%1 answered, but not as a language model does. Check the "
                                   "address; most end in /v1."),
                          asked.shown));
}

std::int64_t count(const nlohmann::json& usage, const char* key) {
    constexpr std::int64_t most = 1'000'000'000; // what is larger is no count
    const auto found = usage.find(key);
    if (found == usage.end() || !found->is_number_unsigned() ||
        found->get<std::uint64_t>() > static_cast<std::uint64_t>(most)) {
        return 0;
    }
    return found->get<std::int64_t>();
}

TokenUse useOf(const nlohmann::json& body) {
    const auto usage = body.find("usage");
    if (usage == body.end() || !usage->is_object()) {
        return {};
    }
    return {count(*usage, "prompt_tokens"), count(*usage, "completion_tokens")};
}

/// A text, or the texts of parts one after the other.
std::string contentOf(const nlohmann::json& message) {
    const auto content = message.find("content");
    if (content == message.end() || !content->is_array()) {
        return textAt(message, "content");
    }
    std::string text;
    for (const auto& part : *content) {
        text += textAt(part, "text");
    }
    return text;
}

bool isBlank(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return isAsciiSpace(c); });
}

const nlohmann::json& firstChoice(const nlohmann::json& body, const AskedEndpoint& asked,
                                  TokenUse use) {
    const auto choices = body.find("choices");
    if (choices == body.end() || !choices->is_array()) {
        throwNoAnswer(ChatFault::NotAnAnswer,
                      Message(FTS_TEXT("%1 answered with JSON that is no answer of a language "
                                       "model. Check the address; most end in /v1."),
                              asked.shown),
                      use);
    }
    if (choices->empty()) {
        throwNoAnswer(ChatFault::Empty, Message(FTS_TEXT("%1 gave no answer at all."), asked.model),
                      use);
    }
    const auto& choice = choices->front();
    if (!choice.is_object() || !choice.contains("message") || !choice["message"].is_object()) {
        throwNoAnswer(ChatFault::NotAnAnswer,
                      Message(FTS_TEXT("%1 answered without a message."), asked.model), use);
    }
    return choice;
}

/// Throws unless the text is whole, let through and there.
void checkAnswer(const ChatAnswer& answer, const std::string& refusal, const AskedEndpoint& asked) {
    if (answer.finishReason == "content_filter") {
        throwNoAnswer(
            ChatFault::Filtered,
            Message(FTS_TEXT("The content filter of %1 held the answer back."), asked.model),
            answer.use);
    }
    if (answer.finishReason == "length") {
        throwNoAnswer(ChatFault::CutShort,
                      Message(FTS_TEXT("The answer of %1 was cut at its limit of tokens. Allow "
                                       "longer answers."),
                              asked.model),
                      answer.use);
    }
    if (!refusal.empty()) {
        throwNoAnswer(ChatFault::Filtered,
                      Message(FTS_TEXT("%1 declined to answer: %2"), asked.model,
                              endpointWords(refusal, asked.key)),
                      answer.use);
    }
    if (isBlank(answer.text)) {
        throwNoAnswer(
            ChatFault::Empty,
            Message(FTS_TEXT("The answer of %1 is empty. Ask again, or use another model."),
                    asked.model),
            answer.use);
    }
}

} // namespace

std::string chatBody(const ChatRequest& request, const std::string& model,
                     const std::string& limitName, bool stream) {
    constexpr std::array<const char*, 3> roles{"system", "user", "assistant"};
    auto messages = nlohmann::json::array();
    for (const ChatMessage& message : request.messages) {
        messages.push_back({{"role", roles.at(static_cast<std::size_t>(message.role))},
                            {"content", message.text}});
    }
    nlohmann::json body = {{"model", model},
                           {"messages", std::move(messages)},
                           {limitName, request.maxTokens},
                           {"stream", stream}};
    if (request.temperature) {
        body["temperature"] = *request.temperature;
    }
    if (request.seed) {
        body["seed"] = *request.seed;
    }
    if (!request.schema.empty()) {
        body["response_format"] = {
            {"type", "json_schema"},
            {"json_schema",
             {{"name", "answer"},
              {"strict", true},
              {"schema", parseJson(request.schema, "the schema of an answer")}}}};
    }
    return dumpJson(body);
}

ChatAnswer readChatAnswer(const HttpReply& reply, const AskedEndpoint& asked) {
    const auto body = parsedBody(reply, asked);
    if (body.contains("error") &&
        !body["error"].is_null()) { // some gateways report with status 200
        throwNoAnswer(ChatFault::Refused, Message(FTS_TEXT("%1 reports: %2"), asked.shown,
                                                  endpointWords(reply.body, asked.key)));
    }
    ChatAnswer answer;
    answer.use = useOf(body);
    const auto& choice = firstChoice(body, asked, answer.use);
    answer.text = contentOf(choice["message"]);
    answer.finishReason = textAt(choice, "finish_reason");
    answer.model = textAt(body, "model");
    checkAnswer(answer, textAt(choice["message"], "refusal"), asked);
    return answer;
}

} // namespace fts
