#include "core/project/go_template.h"

#include <cstdio>
#include <vector>

#include "core/base/error.h"

namespace fts {
namespace {

// Texts that no template writes of its own accord, and none would change.
constexpr const char* kSystem = "Qx7systemQx7";
constexpr const char* kQuestion = "Qx7questionQx7";
constexpr const char* kAnswer = "Qx7answerQx7";
constexpr const char* kAgain = "Qx7againQx7";
constexpr const char* kLast = "Qx7lastQx7";

/// What a template writes before the text of a turn, by the turn's place, and after the last.
struct Turns {
    std::string system;      ///< before a system message
    std::string question;    ///< before a question that begins the conversation
    std::string afterSystem; ///< before one that follows the system message
    std::string again;       ///< before one that follows an answer
    std::string answer;      ///< before an answer that is there
    std::string end;         ///< before the answer to be written

    std::string render(const std::vector<ChatMessage>& messages) const {
        std::string text;
        const ChatMessage* last = nullptr;
        for (const ChatMessage& message : messages) {
            text += message.role == ChatRole::System      ? system
                    : message.role == ChatRole::Assistant ? answer
                    : last == nullptr                     ? question
                    : last->role == ChatRole::System      ? afterSystem
                                                          : again;
            text += message.text;
            last = &message;
        }
        return text + end;
    }
};

/// What stands before, between and after `marks`; empty if they do not stand there once each, in
/// this order.
std::vector<std::string> around(const std::string& text, const std::vector<std::string>& marks) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (const std::string& mark : marks) {
        const std::size_t place = text.find(mark);
        if (place == text.npos || place < from || text.find(mark, place + 1) != text.npos) {
            return {};
        }
        parts.push_back(text.substr(from, place - from));
        from = place + mark.size();
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::optional<Turns> turnsOf(const ChatTemplate& source) {
    const auto rendered = [&](const std::vector<ChatMessage>& messages) {
        return source.render(messages, true);
    };
    const ChatMessage system{ChatRole::System, kSystem}, question{ChatRole::User, kQuestion},
        answer{ChatRole::Assistant, kAnswer}, again{ChatRole::User, kAgain},
        second{ChatRole::Assistant, kLast}, third{ChatRole::User, kLast};
    const auto all =
        around(rendered({system, question, answer, again}), {kSystem, kQuestion, kAnswer, kAgain});
    const auto bare = around(rendered({question}), {kQuestion});
    if (all.empty() || bare.empty()) {
        return {};
    }
    const Turns turns{all[0], bare[0], all[1], all[3], all[2], all[4]};
    const std::vector<std::vector<ChatMessage>> shapes{
        {question},
        {system, question},
        {question, answer, again},
        {system, question, answer, again, second, third}};
    for (const auto& shape : shapes) {
        if (turns.render(shape) != rendered(shape)) {
            return {};
        }
    }
    return turns;
}

std::string written(const std::string& text) {
    return text.empty() ? "" : "{{ " + goText(text) + " }}";
}

std::string without(const std::string& text, const std::string& first) {
    return text.starts_with(first) ? text.substr(first.size()) : text;
}

} // namespace

std::string goText(const std::string& text) {
    std::string quoted = "\"";
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '\n') {
            quoted += "\\n";
        } else if (character == '"' || character == '\\') {
            quoted += std::string("\\") + character;
        } else if (byte < 0x20 || byte >= 0x7f) {
            char code[8];
            std::snprintf(code, sizeof code, "\\x%02x", byte);
            quoted += code;
        } else {
            quoted += character;
        }
    }
    return quoted + "\"";
}

std::optional<std::string> goTemplate(const ChatTemplate& source, const std::string& first,
                                      const std::string& system) {
    std::optional<Turns> turns;
    try {
        turns = turnsOf(source);
    } catch (const Error&) { // it refuses one of these conversations
    }
    if (!turns) {
        return {};
    }
    const std::string told = written(without(turns->system, first));
    std::string text = "{{- $last := \"\" }}\n";
    if (!system.empty()) {
        text += "{{- if not .System }}" + told + written(system) +
                "{{ $last = \"system\" }}{{ end }}\n";
    }
    return text + "{{- range .Messages }}\n" + "{{- if eq .Role \"system\" }}" + told +
           "{{ .Content }}\n"
           "{{- else if eq .Role \"user\" }}\n"
           "{{- if eq $last \"\" }}" +
           written(without(turns->question, first)) + "{{ else if eq $last \"system\" }}" +
           written(turns->afterSystem) + "{{ else }}" + written(turns->again) +
           "{{ end }}{{ .Content }}\n"
           "{{- else }}" +
           written(turns->answer) +
           "{{ .Content }}\n"
           "{{- end }}\n"
           "{{- $last = .Role }}\n"
           "{{- end }}\n"
           "{{- if ne $last \"assistant\" }}" +
           written(turns->end) + "{{ end }}";
}

} // namespace fts
