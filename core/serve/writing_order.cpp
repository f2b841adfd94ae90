#include "core/serve/writing_order.h"

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/serve/api_error.h"
#include "core/serve/random_id.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kMostStops = 16;
constexpr std::size_t kMostMessages = 10'000;
constexpr std::int64_t kMostTokens = 10'000'000;
constexpr std::size_t kMostSchemaBytes = 100'000;
constexpr std::size_t kMostBytesAToken = 256; // runs of spaces are the longest ones

void refuseUnknown(const RequestFields& fields) {
    if (fields.integer("n", 1, 128, 1) != 1) {
        throw ApiError::unsupported("n", "This server writes one answer a request: set n to 1.");
    }
    for (const char* name : {"tools", "functions", "logit_bias"}) {
        if (fields.has(name) && !fields.value(name).empty()) {
            throw ApiError::unsupported(name, Message("\"%1\" is not supported here.", name));
        }
    }
    for (const char* name : {"frequency_penalty", "presence_penalty"}) {
        if (fields.real(name, -2, 2, 0) != 0) {
            throw ApiError::unsupported(name, Message("\"%1\" is not supported here.", name));
        }
    }
}

void refuseLogProbabilities(const RequestFields& fields) {
    const json& asked = fields.value("logprobs");
    if (!asked.is_null() && asked != json(false)) {
        throw ApiError::unsupported("logprobs", "\"logprobs\" is not supported here.");
    }
}

void readSampling(const RequestFields& fields, Sampling& sampling) {
    sampling.temperature = fields.real("temperature", 0, 2, 1);
    sampling.topP = fields.real("top_p", 0, 1, 1);
    sampling.seed = static_cast<std::uint64_t>(fields.integer(
        "seed", INT64_MIN, INT64_MAX, static_cast<std::int64_t>(randomNumber() >> 1)));
}

void readStream(const RequestFields& fields, WritingOrder& order) {
    order.stream = fields.flag("stream", false);
    if (const auto options = fields.object("stream_options")) {
        order.streamUsage = options->flag("include_usage", false);
    }
}

WritingOrder commonOrder(const RequestFields& fields) {
    refuseUnknown(fields);
    refuseLogProbabilities(fields);
    WritingOrder order;
    order.model = fields.text("model");
    order.request.stops = fields.texts("stop", kMostStops);
    std::erase(order.request.stops, "");
    readSampling(fields, order.request.sampling);
    readStream(fields, order);
    return order;
}

ChatRole roleOf(const RequestFields& message) {
    const std::string role = message.text("role");
    if (role == "system" || role == "developer") {
        return ChatRole::System;
    }
    if (role == "user") {
        return ChatRole::User;
    }
    if (role == "assistant") {
        return ChatRole::Assistant;
    }
    throw ApiError::badRequest(message.placeOf("role"),
                               Message("The role \"%1\" is not known here. There are system, "
                                       "developer, user and assistant.",
                                       role));
}

std::string partsText(const RequestFields& message, const json& parts) {
    std::string text;
    for (const json& part : parts) {
        const RequestFields fields(part, message.placeOf("content"));
        if (fields.text("type") != "text") {
            throw ApiError::unsupported(message.placeOf("content"),
                                        "This server's models read text only.");
        }
        text += fields.text("text");
    }
    return text;
}

ChatMessage messageOf(const json& item, std::size_t number) {
    const RequestFields message(item, "messages[" + std::to_string(number) + "]");
    const ChatRole role = roleOf(message);
    const json& content = message.value("content");
    if (content.is_array()) {
        return {role, partsText(message, content)};
    }
    return {role,
            role == ChatRole::Assistant ? message.text("content", "") : message.text("content")};
}

std::vector<ChatMessage> messagesOf(const RequestFields& fields) {
    const json& items = fields.value("messages");
    if (!items.is_array() || items.empty() || items.size() > kMostMessages) {
        throw ApiError::badRequest("messages", "\"messages\" must be a list of messages, with at "
                                               "least one in it.");
    }
    std::vector<ChatMessage> messages;
    for (const json& item : items) {
        messages.push_back(messageOf(item, messages.size()));
    }
    return messages;
}

// Blanks between the parts of JSON are left out: a small model might write them until its room is
// used up.
TextGrammar jsonBy(json schema) {
    json& settings = schema["x-guidance"];
    if (settings.is_null()) {
        settings = {{"whitespace_flexible", false}};
    }
    return {TextGrammar::Kind::JsonSchema, dumpJson(schema)};
}

TextGrammar schemaGrammar(const RequestFields& format) {
    const auto wanted = format.object("json_schema");
    const json schema = wanted ? wanted->value("schema") : json();
    if (!schema.is_object()) {
        throw ApiError::badRequest(format.placeOf("json_schema"),
                                   "\"response_format.json_schema.schema\" must be an object.");
    }
    if (dumpJson(schema).size() > kMostSchemaBytes) { // everybody waits while it is prepared
        throw ApiError::badRequest(format.placeOf("json_schema"),
                                   Message("The schema has more than %1 bytes.", kMostSchemaBytes));
    }
    return jsonBy(schema);
}

std::optional<TextGrammar> grammarOf(const RequestFields& fields) {
    const auto format = fields.object("response_format");
    const std::string type = format ? format->text("type") : "text";
    if (type == "text") {
        return std::nullopt;
    }
    if (type == "json_object") {
        return jsonBy(json::object({{"type", "object"}}));
    }
    if (type == "json_schema") {
        return schemaGrammar(*format);
    }
    throw ApiError::badRequest("response_format.type",
                               "\"response_format.type\" must be text, json_object or "
                               "json_schema.");
}

std::int32_t tokenOf(const json& item) {
    if (!item.is_number_unsigned() || item.get<std::uint64_t>() > INT32_MAX) {
        throw ApiError::badRequest("prompt", "\"prompt\" must be a text or a list of tokens.");
    }
    return item.get<std::int32_t>();
}

// A text, a list of tokens, or a list that holds one of these.
void readPrompt(const json& prompt, WritingOrder& order) {
    if (prompt.is_string()) {
        order.prompt = prompt.get<std::string>();
        return;
    }
    const bool isList = prompt.is_array() && !prompt.empty();
    if (isList && !prompt.front().is_number()) {
        if (prompt.size() > 1) {
            throw ApiError::unsupported("prompt", "This server takes one prompt a request.");
        }
        return readPrompt(prompt.front(), order);
    }
    for (const json& item : isList ? prompt : json::array({nullptr})) {
        order.ids.push_back(tokenOf(item));
    }
}

ApiError tooLong(const WritingOrder& order, const Message& message) {
    return {400, "invalid_request_error", "context_length_exceeded",
            order.isChat ? "messages" : "prompt", message};
}

// Before a template or a tokenizer has all the work with it.
void checkLength(const WritingOrder& order, const Generator& generator) {
    std::size_t bytes = order.prompt.size();
    for (const ChatMessage& message : order.messages) {
        bytes += message.text.size();
    }
    const auto most = kMostBytesAToken * static_cast<std::size_t>(generator.positions());
    if (bytes > most) {
        throw tooLong(order, Message("The prompt has %1 bytes, more than the %2 tokens that \"%3\" "
                                     "reads could have. Shorten it.",
                                     bytes, generator.positions(), order.model));
    }
}

std::vector<std::int32_t> promptOf(const WritingOrder& order, const Generator& generator) {
    checkLength(order, generator);
    if (!order.isChat) {
        return order.ids.empty() ? generator.tokenizer().encode(order.prompt, 0).ids : order.ids;
    }
    if (generator.chatTemplate() == nullptr) {
        throw ApiError::badRequest(
            "model", Message("\"%1\" has no chat template, so it was not made to chat. Use "
                             "/v1/completions.",
                             order.model));
    }
    return generator.chatTemplate()->encode(generator.tokenizer(), order.messages, true).ids;
}

} // namespace

WritingOrder chatOrder(const RequestFields& fields) {
    WritingOrder order = commonOrder(fields);
    order.isChat = true;
    order.messages = messagesOf(fields);
    order.request.grammar = grammarOf(fields);
    const char* limit =
        fields.has("max_completion_tokens") ? "max_completion_tokens" : "max_tokens";
    order.request.maxTokens = static_cast<int>(fields.integer(limit, 1, kMostTokens, 0));
    return order;
}

WritingOrder completionOrder(const RequestFields& fields) {
    WritingOrder order = commonOrder(fields);
    if (fields.flag("echo", false) || !fields.text("suffix", "").empty() ||
        fields.integer("best_of", 1, 20, 1) != 1) {
        throw ApiError::unsupported("",
                                    "\"echo\", \"suffix\" and \"best_of\" are not supported here.");
    }
    readPrompt(fields.value("prompt"), order);
    constexpr int kDefault = 16; // OpenAI's
    order.request.maxTokens =
        static_cast<int>(fields.integer("max_tokens", 1, kMostTokens, kDefault));
    return order;
}

GenerationRequest requestOf(const WritingOrder& order, const Generator& generator) {
    GenerationRequest request = order.request;
    request.prompt = promptOf(order, generator);
    const int room = generator.positions() - static_cast<int>(request.prompt.size());
    if (room < 1) {
        throw tooLong(
            order, Message("The prompt has %1 tokens, and \"%2\" reads fewer than %3. Shorten it.",
                           request.prompt.size(), order.model, generator.positions()));
    }
    request.maxTokens = request.maxTokens == 0 ? room : std::min(request.maxTokens, room);
    return request;
}

} // namespace fts
