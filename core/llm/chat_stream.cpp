#include "core/llm/chat_stream.h"

#include "core/base/ascii.h"
#include "core/base/json.h"
#include "core/base/json_members.h"
#include "core/llm/chat_error.h"
#include "core/llm/endpoint_words.h"

namespace fts {

using nlohmann::json;

void ChatStream::take(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        m_line += bytes.substr(0, end);
        if (end == bytes.npos) {
            return;
        }
        takeLine(m_line);
        m_line.clear();
        bytes.remove_prefix(end + 1);
    }
}

void ChatStream::takeLine(std::string_view line) {
    constexpr std::string_view kData = "data:";
    if (!line.starts_with(kData)) {
        return;
    }
    const std::string_view data = asciiTrimmed(line.substr(kData.size()));
    m_begun = true;
    m_ended = m_ended || data == "[DONE]";
    const json event = endpointJson(data);
    if (!event.is_object()) {
        return;
    }
    for (const char* key : {"model", "usage", "error"}) {
        if (event.contains(key) && !event[key].is_null()) {
            m_rest[key] = event[key];
        }
    }
    const auto choices = event.find("choices");
    if (choices != event.end() && choices->is_array() && !choices->empty()) {
        takeChoice(choices->front());
    }
}

void ChatStream::takeChoice(const json& choice) {
    const std::string reason = textAt(choice, "finish_reason");
    m_finishReason = reason.empty() ? m_finishReason : reason;
    const auto delta = choice.is_object() ? choice.find("delta") : choice.end();
    const std::string piece = delta != choice.end() ? textAt(*delta, "content") : "";
    if (!piece.empty()) {
        m_text += piece;
        m_grow(piece);
    }
}

std::string ChatStream::body(const std::string& model) const {
    if (!m_ended && m_finishReason.empty() && !m_rest.contains("error")) {
        throw ChatError(
            ChatFault::Connection, false,
            Message(FTS_TEXT("The answer of %1 broke off in the midst. Ask again."), model));
    }
    json body = m_rest;
    body["choices"] = {{{"message", {{"role", "assistant"}, {"content", m_text}}},
                        {"finish_reason", m_finishReason}}};
    return dumpJson(body);
}

} // namespace fts
