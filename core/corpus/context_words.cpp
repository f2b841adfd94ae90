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

// The same in languages whose words need no rules: so written, they point at the passage.
constexpr std::array kElsewhere = std::to_array<std::string_view>(
    {// Chinese, in both ways to write it
     "根据上下文", "根据文本", "根据文章", "根据本文", "根据文中", "根据上文", "根据原文",
     "根据该文", "根据该段", "根据这段文", "根据这段话", "根据以上", "根据上述", "根据段落",
     "根据所给", "根据提供的文", "根据提供的上下文", "根据提供的信息", "上述文", "上述段落",
     "上述内容", "文中提到", "文中所述", "文中描述", "文中说明", "本文中", "本段落", "本段中",
     "这段话", "这段文", "该段落", "这篇文章", "原文中", "根據上下文", "根據文本", "根據文章",
     "根據本文", "根據文中", "根據上文", "根據原文", "根據這段文", "根據這段話", "根據以上",
     "根據上述", "這段話", "這段文", "這篇文章", "該段落",
     // Japanese and Korean
     "本文によ", "文章によ", "文脈によ", "この文章", "この文書", "この一節", "上記の文", "上記によ",
     "본문에 따르면", "이 글에", "지문에", "문맥에 따르면",
     // French, Spanish, Italian, Portuguese, Dutch
     "selon le texte", "selon le passage", "selon ce texte", "selon ce passage",
     "selon le document", "selon l'extrait", "d'après le texte", "d'après le passage",
     "d'après ce texte", "d'après ce passage", "dans le texte", "dans ce texte", "dans ce passage",
     "dans l'extrait", "según el texto", "según el pasaje", "según el documento",
     "según el fragmento", "según este texto", "de acuerdo con el texto", "de acuerdo al texto",
     "en el texto", "en este texto", "en este pasaje", "en el pasaje", "secondo il testo",
     "secondo il brano", "secondo il passaggio", "secondo il documento", "in base al testo",
     "nel testo", "in questo testo", "nel brano", "segundo o texto", "segundo a passagem",
     "de acordo com o texto", "de acordo com a passagem", "no texto", "neste texto",
     "volgens de tekst", "volgens de passage", "volgens het document", "in de tekst",
     "in deze tekst", "in deze passage"});

// Behind one of these they name a text of their own: "dans le texte de la loi", "testo unico".
constexpr std::array kOfAnother =
    std::to_array<std::string_view>({" de ", " du ", " des ", " d'", " del ", " da ", " do ",
                                     " dos ", " di ", " della ", " dell'", " unico", " van "});

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

// Letters beside the words make others of them.
bool isApart(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view behind = text.substr(end);
    return (begin == 0 || !isWordByte(text[begin - 1])) &&
           (behind.empty() || !isWordByte(behind.front())) &&
           std::ranges::none_of(
               kOfAnother, [behind](std::string_view words) { return behind.starts_with(words); });
}

bool leansElsewhere(std::string_view question) {
    std::string text = asciiLowered(question);
    constexpr std::string_view kCurved = "’";
    for (std::size_t at = text.find(kCurved); at != text.npos; at = text.find(kCurved, at)) {
        text.replace(at, kCurved.size(), "'");
    }
    return std::ranges::any_of(kElsewhere, [&text](std::string_view words) {
        const std::size_t at = text.find(words);
        const bool spaced = isAsciiLetter(words.front());
        return at != text.npos && (!spaced || isApart(text, at, at + words.size()));
    });
}

} // namespace

bool leansOnContext(std::string_view question) {
    if (leansElsewhere(question)) {
        return true;
    }
    const Words words = wordsOf(question);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if ((isIn(kNouns, words[i]) && pointsAtPassage(words, i)) || isPairIn(kPhrases, words, i)) {
            return true;
        }
    }
    return false;
}

} // namespace fts
