#include "core/text/tiktoken_ranks.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/text/token_list.h"

namespace fts {
namespace {

constexpr std::size_t kMostTokens = 1'000'000;
constexpr std::size_t kLongestToken = 512; // bytes; those of honest vocabularies have some 130

using Ranks = std::unordered_map<std::string, std::size_t>;

[[noreturn]] void throwLine(const std::string& origin, std::size_t line) {
    throw Error(ErrorKind::Format,
                FTS_TEXT("%1: line %2 must be a token in base64 and its rank. Fetch the file "
                         "again."),
                origin, line);
}

/// GPT-2's letter for each byte, by which tokenizer.json writes tokens that are no UTF-8.
std::string lettersOf(std::string_view bytes) {
    std::string letters;
    for (const char c : bytes) {
        const unsigned byte = static_cast<unsigned char>(c);
        const bool itself = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte != 0xAD);
        // The others, in their order, are the characters from 256 on.
        const unsigned place = byte < 0x21 ? byte : byte < 0xA1 ? byte - 0x7F + 0x21 : 0x43;
        const unsigned letter = itself ? byte : 0x100 + place;
        if (letter < 0x80) {
            letters += static_cast<char>(letter);
        } else {
            letters += static_cast<char>(0xC0 | (letter >> 6));
            letters += static_cast<char>(0x80 | (letter & 0x3F));
        }
    }
    return letters;
}

/// The tokens in the order of their ranks.
std::vector<std::string> tokensIn(std::string_view ranks, const std::string& origin) {
    std::vector<std::string> tokens;
    for (std::size_t line = 1; !ranks.empty(); ++line) {
        const std::string_view text = ranks.substr(0, ranks.find('\n'));
        ranks.remove_prefix(std::min(text.size() + 1, ranks.size()));
        const std::size_t space = text.find(' ');
        if (space == std::string_view::npos || tokens.size() == kMostTokens) {
            throwLine(origin, line);
        }
        const auto token = fromBase64(text.substr(0, space));
        std::size_t rank = 0;
        const char* end = text.data() + text.size();
        const auto [parsed, failure] = std::from_chars(text.data() + space + 1, end, rank);
        if (!token || token->empty() || token->size() > kLongestToken || failure != std::errc{} ||
            parsed != end || rank != tokens.size()) {
            throwLine(origin, line);
        }
        tokens.push_back(*token);
    }
    return tokens;
}

/// The two parts that are joined last when a token is made of its bytes, lower ranks first; the
/// second is empty where they do not join to two.
std::pair<std::string, std::string> lastTwo(const std::string& token, const Ranks& ranks) {
    std::vector<std::string> parts;
    for (const char byte : token) {
        parts.emplace_back(1, byte);
    }
    while (parts.size() > 2) {
        std::size_t best = std::numeric_limits<std::size_t>::max();
        std::size_t at = 0;
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
            const auto found = ranks.find(parts[i] + parts[i + 1]);
            if (found != ranks.end() && found->second < best) {
                best = found->second;
                at = i;
            }
        }
        if (best == std::numeric_limits<std::size_t>::max()) {
            return {};
        }
        parts[at] += parts[at + 1];
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
    return {parts.front(), parts.back()};
}

} // namespace

std::string tiktokenJson(std::string_view ranks, const std::string& origin) {
    const std::vector<std::string> tokens = tokensIn(ranks, origin);
    Ranks known;
    TokenList list;
    for (const std::string& token : tokens) {
        if (token.size() > 1) { // all that are joined have lower ranks than what they join to
            const auto [left, right] = lastTwo(token, known);
            if (!right.empty()) {
                list.merges.push_back(lettersOf(left) + " " + lettersOf(right));
            }
        }
        known.emplace(token, known.size());
        list.texts.push_back(lettersOf(token));
    }
    list.kinds.assign(list.texts.size(), TokenKind::Normal);
    return byteLevelJson(list, "llama-bpe", origin);
}

} // namespace fts
