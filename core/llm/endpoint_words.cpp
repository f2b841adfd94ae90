#include "core/llm/endpoint_words.h"

#include "core/base/ascii.h"
#include "core/base/control_character.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/redact.h"
#include "core/base/utf8.h"

namespace fts {
namespace {

constexpr std::size_t kLookedAt = 2000; // bytes
constexpr const char* kNothing = "no reason";

/// "body.seed: " for {"loc": ["body", "seed"]}.
std::string placeIn(const nlohmann::json& object) {
    std::string place;
    for (const auto& part : object.value("loc", nlohmann::json::array())) {
        if (part.is_string()) {
            place += (place.empty() ? "" : ".") + part.get<std::string>();
        }
    }
    return place.empty() ? place : place + ": ";
}

/// {"error": {"message": …}} of OpenAI, {"error": …} of Ollama, {"detail": …} or {"detail":
/// [{"loc": …, "msg": …}]} of FastAPI.
std::string messageIn(const nlohmann::json& json) {
    if (json.is_string()) {
        return json.get<std::string>();
    }
    if (json.is_array() && !json.empty()) {
        return messageIn(json.front());
    }
    if (json.is_object()) {
        for (const char* key : {"error", "message", "detail", "msg"}) {
            if (const auto found = json.find(key); found != json.end()) {
                return placeIn(json) + messageIn(*found);
            }
        }
    }
    return {};
}

/// White space and what commands a terminal as single spaces, at most `bytes` of it, cut between
/// characters.
std::string onOneLine(std::string_view text, std::size_t bytes) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (line.size() + length > bytes) {
            return line + "…";
        }
        const bool space = isAsciiSpace(text[at]) || isControlAt(text, at);
        if (!space) {
            line += text.substr(at, length);
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
        at += length;
    }
    return line;
}

} // namespace

nlohmann::json endpointJson(std::string_view body) {
    JsonLimits limits;
    limits.values = 100'000; // those of an honest answer are some thirty
    try {
        return parseJson(body, "the endpoint's answer", limits);
    } catch (const Error&) { // the place in the answer helps nobody
        return nullptr;
    }
}

std::string endpointWords(std::string_view body, const Secret& key) {
    constexpr std::size_t longest = 300;
    if (!isUtf8(body)) {
        return kNothing;
    }
    const auto json = endpointJson(body);
    std::string words = json.is_null() ? std::string(body) : messageIn(json);
    if (json.is_null() && words.find('<') != std::string::npos) {
        return kNothing; // a web page
    }
    words = quotedWords(std::move(words), key, longest);
    return words.empty() ? kNothing : words;
}

std::string quotedWords(std::string text, const Secret& key, std::size_t longest) {
    // Of a long one only its begin is looked at for more keys: that takes time for each letter.
    return onOneLine(redacted(onOneLine(without(key, std::move(text)), kLookedAt), ""), longest);
}

std::string endpointErrorCode(std::string_view body) {
    const auto json = endpointJson(body);
    const auto error = json.is_object() ? json.find("error") : json.end();
    if (error == json.end() || !error->is_object()) {
        return {};
    }
    for (const char* key : {"code", "type"}) {
        if (const auto found = error->find(key); found != error->end() && found->is_string()) {
            return found->get<std::string>();
        }
    }
    return {};
}

} // namespace fts
