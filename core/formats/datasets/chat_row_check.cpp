#include "core/formats/datasets/chat_rows.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/formats/shown_name.h"

namespace fts {
namespace {

using nlohmann::json;
using Names = std::initializer_list<std::string_view>;

constexpr std::size_t kMostMessages = 2'048;

bool isAmong(std::string_view name, Names names) {
    return std::ranges::find(names, name) != names.end();
}

/// The first key that the format does not have; empty if it has all.
std::string unknownKey(const json& object, Names known) {
    for (const auto& item : object.items()) {
        if (!isAmong(item.key(), known)) {
            return item.key();
        }
    }
    return {};
}

/// What many programs write for a key that is not there.
bool has(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && !found->is_null();
}

bool hasText(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() &&
           !found->get_ref<const std::string&>().empty();
}

bool isCall(const json& call) {
    return call.is_object() && hasText(call, "name") && call.contains("arguments") &&
           call["arguments"].is_string();
}

bool areToolCalls(const json& calls) {
    return calls.is_array() && !calls.empty() && std::ranges::all_of(calls, [](const json& call) {
               return call.is_object() && hasText(call, "id") && call.contains("function") &&
                      isCall(call["function"]);
           });
}

/// Checks one message after the other; problems are told without the message's number.
class MessageCheck {
public:
    explicit MessageCheck(const json& message) : m_message(message) {}

    Message problem() const {
        if (!m_message.is_object()) {
            return FTS_TEXT("it must be {\"role\": …, \"content\": …}");
        }
        if (const std::string key =
                unknownKey(m_message, {"role", "content", "name", "weight", "tool_calls",
                                       "tool_call_id", "function_call", "refusal"});
            !key.empty()) {
            return {FTS_TEXT("it has a key \"%1\", which the format does not know; take it out"),
                    shownName(key)};
        }
        for (const auto check :
             {&MessageCheck::ofRole, &MessageCheck::ofName, &MessageCheck::ofCalls,
              &MessageCheck::ofWeight, &MessageCheck::ofContent}) {
            if (Message problem = (this->*check)(); !problem.empty()) {
                return problem;
            }
        }
        return {};
    }

private:
    std::string role() const { return m_message.at("role").get<std::string>(); }

    bool callsTool() const {
        return has(m_message, "tool_calls") || has(m_message, "function_call");
    }

    Message ofRole() const {
        if (!hasText(m_message, "role")) {
            return FTS_TEXT("it has no role; add \"role\": system, user or assistant");
        }
        if (isAmong(role(), {"system", "developer", "user", "assistant", "tool", "function"})) {
            return {};
        }
        return {FTS_TEXT("its role is \"%1\"; make it system, user, assistant or tool"),
                shownName(role())};
    }

    Message ofName() const {
        if (has(m_message, "name") && !hasText(m_message, "name")) {
            return FTS_TEXT("its name is no text; write one in quotes, or take it out");
        }
        return {};
    }

    Message ofCalls() const {
        if (callsTool() && role() != "assistant") {
            return FTS_TEXT("only an assistant's message can call tools; take the calls out");
        }
        if (has(m_message, "tool_calls") && !areToolCalls(m_message["tool_calls"])) {
            return FTS_TEXT("its tool_calls must be a list of {\"id\", \"type\", \"function\": "
                            "{\"name\", \"arguments\"}}, the arguments as text");
        }
        if (has(m_message, "function_call") && !isCall(m_message["function_call"])) {
            return FTS_TEXT("its function_call must be {\"name\", \"arguments\"}, the arguments as "
                            "text");
        }
        if (role() == "tool" && !hasText(m_message, "tool_call_id")) {
            return FTS_TEXT("it is a tool's but does not say of which call; add \"tool_call_id\"");
        }
        return {};
    }

    Message ofWeight() const {
        if (!has(m_message, "weight")) {
            return {};
        }
        const json& weight = m_message["weight"];
        if (role() != "assistant") {
            return FTS_TEXT("only an assistant's message can have a weight; take it out");
        }
        if (!weight.is_number_integer() || (weight != 0 && weight != 1)) {
            return FTS_TEXT("its weight must be 0 or 1");
        }
        return {};
    }

    Message ofContent() const {
        const json content = has(m_message, "content") ? m_message["content"] : json();
        if (content.is_null() || content == "") {
            return callsTool() ? Message()
                               : Message(FTS_TEXT("it has no content; write its text there, or "
                                                  "leave the row out"));
        }
        if (content.is_string()) {
            return textProblem(content.get_ref<const std::string&>());
        }
        return content.is_array() ? ofParts(content)
                                  : Message(FTS_TEXT("its content is no text; put it in quotes"));
    }

    static Message ofParts(const json& parts) {
        std::string text;
        for (const json& part : parts) {
            if (!part.is_object() || part.value("type", json()) != "text" ||
                !hasText(part, "text")) {
                return FTS_TEXT("its content holds something other than text; nothing but text "
                                "can be learned here, so leave the row out");
            }
            text += part["text"].get_ref<const std::string&>();
        }
        return textProblem(text);
    }

    const json& m_message;
};

Message withoutMessages(const json& row) {
    if (row.contains("prompt") && row.contains("completion")) {
        return FTS_TEXT("it has \"prompt\" and \"completion\", the form of older models; write "
                        "them as a user's and an assistant's message");
    }
    return FTS_TEXT("it has no \"messages\"; write the conversation as a list of {\"role\": …, "
                    "\"content\": …} there");
}

Message problemOfKeys(const json& row) {
    const std::string key =
        unknownKey(row, {"messages", "tools", "parallel_tool_calls", "functions"});
    return key.empty() ? Message()
                       : Message(FTS_TEXT("it has a key \"%1\", which the format does not know; "
                                          "take it out"),
                                 shownName(key));
}

/// What is to be learned must be there, at the end.
Message problemOfAnswers(const json& messages) {
    if (messages.back()["role"] != "assistant") {
        return {FTS_TEXT("its last message is the %1's; end it with the assistant's answer that is "
                         "to be learned"),
                messages.back()["role"].get<std::string>()};
    }
    const bool learned = std::ranges::any_of(messages, [](const json& message) {
        return message["role"] == "assistant" &&
               !(has(message, "weight") && message["weight"] == 0);
    });
    return learned ? Message()
                   : Message(FTS_TEXT("each of its answers has weight 0, so that nothing is left "
                                      "to learn; give one weight 1"));
}

} // namespace

Message chatRowProblem(const json& row) {
    if (!row.is_object()) {
        return FTS_TEXT("it must be {\"messages\": […]}");
    }
    const auto messages = row.find("messages");
    if (messages == row.end() || !messages->is_array() || messages->empty()) {
        return withoutMessages(row);
    }
    if (messages->size() > kMostMessages) {
        return {FTS_TEXT("it has more than %1 messages; divide it"), kMostMessages};
    }
    for (std::size_t i = 0; i < messages->size(); ++i) {
        if (const Message problem = MessageCheck((*messages)[i]).problem(); !problem.empty()) {
            return {FTS_TEXT("message %1: %2"), i + 1, problem};
        }
    }
    const Message ofKeys = problemOfKeys(row);
    return ofKeys.empty() ? problemOfAnswers(*messages) : ofKeys;
}

} // namespace fts
