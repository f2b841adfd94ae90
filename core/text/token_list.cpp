#include "core/text/token_list.h"

#include <cmath>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/text/token_list_parts.h"

namespace fts {
namespace {

using nlohmann::json;

// Several times what the largest vocabularies have; rebuilding merges costs the square of a token.
constexpr std::size_t kMostTokens = 1'000'000;
constexpr std::size_t kLongestToken = 256;
constexpr std::size_t kMostText = 20'000'000;

[[noreturn]] void refuse(std::string_view text, const std::string& origin, std::size_t number) {
    throw Error(ErrorKind::Format, text, origin, number);
}

void checkTexts(const TokenList& list, const std::string& origin) {
    std::unordered_set<std::string_view> seen;
    std::size_t bytes = 0;
    for (std::size_t id = 0; id < list.texts.size(); ++id) {
        const std::string& text = list.texts[id];
        bytes += text.size();
        if (!isUtf8(text)) {
            refuse(FTS_TEXT("%1: the token %2 is not UTF-8 text."), origin, id);
        }
        if (text.size() > kLongestToken || bytes > kMostText) {
            refuse(FTS_TEXT("%1: the token %2 is longer than any real one."), origin, id);
        }
        if (!seen.insert(text).second) {
            refuse(FTS_TEXT("%1: the token %2 stands for the same text as another."), origin, id);
        }
    }
}

void checkId(const TokenList& list, std::optional<std::int32_t> id, const std::string& origin) {
    if (id && (*id < 0 || static_cast<std::size_t>(*id) >= list.texts.size())) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the special token %2 is not one of its %3 tokens."), origin, *id,
                    list.texts.size());
    }
}

json templateOf(const TokenList& list, const char* sequence, int type) {
    json pieces = json::array();
    const auto special = [&](std::int32_t id) {
        pieces.push_back({{"SpecialToken", {{"id", list.texts[id]}, {"type_id", type}}}});
    };
    if (list.addBos && list.bos) {
        special(*list.bos);
    }
    pieces.push_back({{"Sequence", {{"id", sequence}, {"type_id", type}}}});
    if (list.addEos && list.eos) {
        special(*list.eos);
    }
    return pieces;
}

} // namespace

void checkTokenList(const TokenList& list, const std::string& origin) {
    if (list.texts.empty()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the vocabulary is empty."), origin);
    }
    if (list.texts.size() > kMostTokens) {
        refuse(FTS_TEXT("%1: a vocabulary of %2 tokens is larger than any real one."), origin,
               list.texts.size());
    }
    if (list.kinds.size() != list.texts.size() ||
        (!list.scores.empty() && list.scores.size() != list.texts.size())) {
        refuse(FTS_TEXT("%1: not each of the %2 tokens has a kind and a score."), origin,
               list.texts.size());
    }
    for (std::size_t id = 0; id < list.scores.size(); ++id) {
        if (!std::isfinite(list.scores[id])) {
            refuse(FTS_TEXT("%1: the score of the token %2 is not a number."), origin, id);
        }
    }
    checkTexts(list, origin);
    checkId(list, list.unknown, origin);
    checkId(list, list.bos, origin);
    checkId(list, list.eos, origin);
}

json vocabularyJson(const TokenList& list) {
    json vocabulary = json::object();
    for (std::size_t id = 0; id < list.texts.size(); ++id) {
        vocabulary[list.texts[id]] = id;
    }
    return vocabulary;
}

json addedTokensJson(const TokenList& list) {
    json added = json::array();
    for (std::size_t id = 0; id < list.texts.size(); ++id) {
        const TokenKind kind = list.kinds[id];
        const bool special = kind == TokenKind::Control || kind == TokenKind::Unknown;
        if (special || kind == TokenKind::UserDefined) {
            added.push_back({{"id", id},
                             {"content", list.texts[id]},
                             {"single_word", false},
                             {"lstrip", false},
                             {"rstrip", false},
                             {"normalized", false},
                             {"special", special}});
        }
    }
    return added;
}

json postProcessorJson(const TokenList& list) {
    json tokens = json::object();
    for (const auto& [added, id] : {std::pair(list.addBos, list.bos), {list.addEos, list.eos}}) {
        if (added && id) {
            tokens[list.texts[*id]] = {{"id", list.texts[*id]},
                                       {"ids", json::array({*id})},
                                       {"tokens", json::array({list.texts[*id]})}};
        }
    }
    if (tokens.empty()) {
        return nullptr;
    }
    json pair = templateOf(list, "A", 0);
    for (const json& piece : templateOf(list, "B", 1)) {
        pair.push_back(piece);
    }
    return {{"type", "TemplateProcessing"},
            {"single", templateOf(list, "A", 0)},
            {"pair", pair},
            {"special_tokens", tokens}};
}

} // namespace fts
