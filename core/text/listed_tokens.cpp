#include <algorithm>

#include "core/base/error.h"
#include "core/text/token_list_parts.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kMostTokenIds = 1'000'000;

/// What a processor puts around a text, of which the text itself is one.
json piecesAround(const json& processor) {
    if (!processor.is_object()) {
        return json::array();
    }
    if (json single = processor.value("single", json::array()); !single.empty()) {
        return single;
    }
    for (const json& part : processor.value("processors", json::array())) {
        if (json pieces = piecesAround(part); !pieces.empty()) {
            return pieces;
        }
    }
    return json::array();
}

void putToken(TokenList& list, const json& id, const std::string& text, TokenKind kind,
              const std::string& origin) {
    const auto place = id.get<std::size_t>();
    if (place > kMostTokenIds) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: there cannot be a token %2."), origin, place);
    }
    if (place >= list.texts.size()) {
        list.texts.resize(place + 1);
        list.kinds.resize(place + 1, TokenKind::Unused);
    }
    list.texts[place] = text;
    list.kinds[place] = kind;
}

/// Ids that no token has.
void nameUnused(TokenList& list) {
    for (std::size_t id = 0; id < list.texts.size(); ++id) {
        if (list.kinds[id] == TokenKind::Unused) {
            list.texts[id] = "[PAD" + std::to_string(id) + "]";
        }
    }
}

} // namespace

bool joinsBytes(const json& tokenizer) {
    const json cuts = tokenizer.value("pre_tokenizer", json());
    return cuts.is_object() && cuts.dump().find("ByteLevel") != std::string::npos;
}

TokenList listedTokens(const json& tokenizer, const std::string& origin) {
    TokenList list;
    for (const auto& [text, id] : tokenizer.at("model").at("vocab").items()) {
        putToken(list, id, text, TokenKind::Normal, origin);
    }
    for (const json& added : tokenizer.value("added_tokens", json::array())) {
        putToken(list, added.at("id"), added.at("content"),
                 added.value("special", false) ? TokenKind::Control : TokenKind::UserDefined,
                 origin);
    }
    nameUnused(list);
    const json around = piecesAround(tokenizer.value("post_processor", json()));
    list.addBos = !around.empty() && around.front().contains("SpecialToken");
    list.addEos = around.size() > 1 && around.back().contains("SpecialToken");
    return list;
}

} // namespace fts
