#include "core/questions/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <string>

#include <unicode/utf8.h>

#include "core/base/ascii.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

// Words that are frequent in one of the languages and rare or absent in the others.
struct SmallWords {
    std::string_view language;
    std::array<std::string_view, 16> words;
};

constexpr std::array<SmallWords, 7> kLanguages{{
    {"en",
     {"the", "and", "of", "what", "how", "which", "does", "is", "are", "with", "was", "who", "for",
      "from", "by", "did"}},
    {"de",
     {"der", "die", "das", "und", "ist", "wie", "welche", "wird", "mit", "für", "nicht", "eine",
      "den", "wer", "wann", "auf"}},
    {"fr",
     {"le", "les", "des", "est", "quel", "quelle", "et", "une", "dans", "pour", "du", "comment",
      "qui", "sur", "avec", "sont"}},
    {"es",
     {"el", "los", "las", "cuál", "qué", "cómo", "y", "una", "por", "para", "del", "es", "quién",
      "con", "son", "cuándo"}},
    {"it",
     {"il", "gli", "che", "quale", "è", "della", "di", "una", "per", "nel", "come", "sono", "chi",
      "dei", "delle", "quali"}},
    {"pt",
     {"os", "qual", "não", "uma", "em", "é", "do", "da", "como", "quem", "para", "são", "quais",
      "dos", "na", "pelo"}},
    {"nl",
     {"het", "een", "wat", "hoe", "welke", "zijn", "van", "voor", "met", "wie", "wordt", "niet",
      "en", "op", "worden", "deze"}},
}};

constexpr int kFewestSmallWords = 3;      // by which a text's language is told
constexpr int kFewestOfAQuestion = 2;     // and a question's
constexpr std::size_t kFewInPassage = 10; // less than one letter in so many is a name or two

using Counts = std::array<int, kLanguages.size()>;

Counts countSmallWords(std::string_view text) {
    Counts counts{};
    for (const TextRange& range : wordsOf(text)) {
        const std::string word = asciiLowered(text.substr(range.begin, range.size()));
        for (std::size_t i = 0; i < kLanguages.size(); ++i) {
            counts[i] += std::ranges::find(kLanguages[i].words, word) != kLanguages[i].words.end();
        }
    }
    return counts;
}

// Kana count as Han: key words of a Japanese passage may be without any.
enum class Script { Latin, Greek, Cyrillic, Hebrew, Arabic, Indic, Han, Hangul, Other };

Script scriptOf(UChar32 letter) {
    static constexpr std::array<std::pair<UChar32, Script>, 17> kEnds{{
        {0x41, Script::Other},
        {0x250, Script::Latin},
        {0x370, Script::Other},
        {0x400, Script::Greek},
        {0x530, Script::Cyrillic},
        {0x590, Script::Other},
        {0x600, Script::Hebrew},
        {0x780, Script::Arabic},
        {0x900, Script::Other},
        {0xE00, Script::Indic},
        {0x3040, Script::Other},
        {0x3100, Script::Han},
        {0x3400, Script::Other},
        {0xA000, Script::Han},
        {0xAC00, Script::Other},
        {0xD7B0, Script::Hangul},
        {0x110000, Script::Other},
    }};
    return std::ranges::find_if(kEnds, [letter](const auto& end) { return letter < end.first; })
        ->second;
}

/// How many letters of each script a text has.
class Scripts {
public:
    explicit Scripts(std::string_view text) {
        const auto size = static_cast<std::int64_t>(text.size());
        for (std::int64_t at = 0; at < size;) {
            UChar32 letter = 0;
            U8_NEXT(text.data(), at, size, letter); // below 0 for bytes that are no letter
            ++m_letters[place(letter < 0 ? Script::Other : scriptOf(letter))];
        }
        m_letters[place(Script::Other)] = 0;
    }

    std::size_t of(Script script) const { return m_letters[place(script)]; }
    std::size_t all() const { return std::reduce(m_letters.begin(), m_letters.end()); }

    /// That of most letters.
    Script main() const {
        const auto most = std::ranges::max_element(m_letters);
        return *most == 0 ? Script::Other : static_cast<Script>(most - m_letters.begin());
    }

private:
    static std::size_t place(Script script) { return static_cast<std::size_t>(script); }

    std::array<std::size_t, 9> m_letters{};
};

int mostSmallWords(std::string_view text) {
    return std::ranges::max(countSmallWords(text));
}

// Names, formulas and commands are often Latin in any language, and take more letters than the
// Chinese around them. So a question in Latin letters is told by its small words; any other that
// has some of the passage's own letters, or the passage some of its, may be in either language.
bool isInOtherScript(std::string_view question, std::string_view passage) {
    const Scripts asked(question), told(passage);
    if (asked.main() == Script::Latin && mostSmallWords(question) >= kFewestOfAQuestion) {
        return mostSmallWords(passage) < kFewestSmallWords;
    }
    return asked.of(told.main()) == 0 && told.of(asked.main()) * kFewInPassage < told.all();
}

} // namespace

bool inOtherLanguage(std::string_view question, std::string_view passage) {
    const Script asked = Scripts(question).main(), told = Scripts(passage).main();
    if (asked == Script::Other || told == Script::Other) {
        return false;
    }
    if (asked != told) {
        return isInOtherScript(question, passage);
    }
    if (asked != Script::Latin) {
        return false;
    }
    const Counts inQuestion = countSmallWords(question), inPassage = countSmallWords(passage);
    const auto best = std::ranges::max_element(inQuestion) - inQuestion.begin();
    const auto usual = std::ranges::max_element(inPassage) - inPassage.begin();
    const auto b = static_cast<std::size_t>(best), u = static_cast<std::size_t>(usual);
    return best != usual && inPassage[u] >= 5 && inPassage[u] >= 3 * inPassage[b] &&
           inQuestion[b] >= kFewestOfAQuestion && inQuestion[u] == 0;
}

bool isEnglish(std::string_view text) {
    const Counts counts = countSmallWords(text);
    const auto most = std::ranges::max_element(counts);
    return *most >= kFewestSmallWords &&
           kLanguages[static_cast<std::size_t>(most - counts.begin())].language == "en";
}

} // namespace fts
