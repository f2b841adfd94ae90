#include "core/corpus/context_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "core/base/ascii.h"

namespace fts {
namespace {

using Words = std::vector<std::string>;

// What a passage is called. Only words that rarely mean anything else.
constexpr std::array kNouns{
    "context",   "passage",       "text",       "document",       "excerpt",    "snippet",
    "paragraph", "extract",       "article",    "section",        "kontext",    "kontextes",
    "textes",    "abschnitt",     "abschnitts", "abschnittes",    "absatz",     "absatzes",
    "dokument",  "dokuments",     "dokumentes", "auszug",         "auszugs",    "ausschnitt",
    "artikel",   "textabschnitt", "textauszug", "textausschnitt", "textstelle", "textpassage"};

// Before such a noun, these point at the passage itself.
constexpr std::array kPointers{"this",      "these",       "given",  "provided",  "above",
                               "following", "preceding",   "diesem", "dieser",    "diesen",
                               "dieses",    "obigen",      "obiger", "gegebenen", "folgenden",
                               "genannten", "vorliegenden"};

// Before an article and such a noun, these do: "in the text", "laut dem Text".
constexpr std::array kBeforeArticle{"in",  "from",   "by",   "of",   "does", "do",    "did",
                                    "per", "within", "laut", "nach", "aus",  "gemäß", "gemaess"};
constexpr std::array<std::array<const char*, 2>, 2> kPairBeforeArticle{
    {{"according", "to"}, {"based", "on"}}};

constexpr std::array kArticles{"the", "dem", "der", "den", "des"};

// Before such a noun, these hold an article: "im Text".
constexpr std::array kWithArticle{"im", "vom", "zum"};

// What may follow the noun. Anything else is probably a compound: "the text encoder".
constexpr std::array kAfter{
    "",          ",",         ".",         "?",        "!",         ":",           ";",
    ")",         "'",         "above",     "below",    "provided",  "given",       "mention",
    "mentioned", "mentions",  "say",       "says",     "state",     "states",      "stated",
    "describe",  "describes", "described", "discuss",  "discusses", "discussed",   "explain",
    "explains",  "suggest",   "suggests",  "indicate", "indicates", "define",      "defines",
    "list",      "lists",     "refer",     "refers",   "and",       "or",          "about",
    "regarding", "as",        "that",      "which",    "what",      "how",         "why",
    "who",       "when",      "where",     "is",       "are",       "was",         "were",
    "zufolge",   "oben",      "über",      "erwähnt",  "genannt",   "beschrieben", "angegeben",
    "steht",     "wird",      "werden",    "und",      "oder",      "als",         "ist",
    "sind",      "war",       "waren",     "welche",   "welcher",   "welches",     "wie",
    "was",       "wer",       "wann",      "wo",       "warum"};

constexpr std::array<std::array<const char*, 2>, 2> kIdioms{{{"in", "this"}, {"in", "diesem"}}};

// Two words that point at the passage without naming it.
constexpr std::array<std::array<const char*, 2>, 12> kPhrases{{{"mentioned", "above"},
                                                               {"described", "above"},
                                                               {"provided", "above"},
                                                               {"given", "above"},
                                                               {"discussed", "above"},
                                                               {"listed", "above"},
                                                               {"shown", "above"},
                                                               {"oben", "genannt"},
                                                               {"oben", "genannte"},
                                                               {"oben", "genannten"},
                                                               {"oben", "beschrieben"},
                                                               {"oben", "erwähnt"}}};

template <typename List>
bool isIn(const List& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
}

bool isWordByte(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || std::isalnum(code) != 0;
}

// Words in lower case and, as words of their own, signs.
Words wordsOf(std::string_view text) {
    Words words;
    bool inWord = false;
    for (const char byte : text) {
        const bool isWord = isWordByte(byte);
        if (isWord && !inWord) {
            words.emplace_back();
        }
        if (isWord) {
            words.back() += asciiLowered(byte);
        } else if (byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r') {
            words.emplace_back(1, byte);
        }
        inWord = isWord;
    }
    return words;
}

std::string wordAt(const Words& words, std::size_t place) {
    return place < words.size() ? words[place] : std::string(); // before the first wraps around
}

template <typename List>
bool isPairIn(const List& list, const Words& words, std::size_t place) {
    return std::ranges::any_of(list, [&](const auto& pair) {
        return wordAt(words, place) == pair[0] && wordAt(words, place + 1) == pair[1];
    });
}

// "In this context" mostly means the question's own.
bool isIdiom(const Words& words, std::size_t noun) {
    return (words[noun] == "context" || words[noun] == "kontext") &&
           isPairIn(kIdioms, words, noun - 2);
}

bool pointsAtPassage(const Words& words, std::size_t noun) {
    const std::string before = wordAt(words, noun - 1);
    if (before == "laut") { // names a source, whatever follows
        return true;
    }
    if (!isIn(kAfter, wordAt(words, noun + 1)) || isIdiom(words, noun)) {
        return false;
    }
    return isIn(kPointers, before) || isIn(kWithArticle, before) ||
           (isIn(kArticles, before) && (isIn(kBeforeArticle, wordAt(words, noun - 2)) ||
                                        isPairIn(kPairBeforeArticle, words, noun - 3)));
}

} // namespace

bool leansOnContext(std::string_view question) {
    const Words words = wordsOf(question);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if ((isIn(kNouns, words[i]) && pointsAtPassage(words, i)) || isPairIn(kPhrases, words, i)) {
            return true;
        }
    }
    return false;
}

} // namespace fts
