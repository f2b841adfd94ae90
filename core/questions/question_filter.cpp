#include "core/questions/question_filter.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "core/base/ascii.h"
#include "core/corpus/context_words.h"
#include "core/questions/language.h"
#include "core/store/same_text.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr std::size_t kFewestWords = 3, kMostWords = 40;
constexpr std::size_t kFewestOfAnAnswer = 2; // words; "Yes" says nothing about where it stands
constexpr double kShareInPassage = 0.6;      // of an answer's words

// Chinese, Japanese and Korean say in few words, or few that are told apart, what takes many
// elsewhere: "보험료는 얼마인가요?" are two.
constexpr std::ptrdiff_t kFewestDenseLetters = 6;

bool isDense(UChar32 letter) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(letter, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
        return U_SUCCESS(status) != 0;
    default:
        return false;
    }
}

std::ptrdiff_t denseLettersOf(std::string_view text) {
    std::ptrdiff_t count = 0;
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        UChar32 letter = 0;
        U8_NEXT(text.data(), at, size, letter); // below 0 for bytes that are no letter
        count += letter >= 0 && isDense(letter) ? 1 : 0;
    }
    return count;
}

bool isTooShort(std::string_view question) {
    return wordsOf(question).size() < kFewestWords &&
           denseLettersOf(question) < kFewestDenseLetters;
}

bool isLetterOrDigitAt(std::string_view text, std::size_t place) {
    return place < text.size() &&
           (isLetterByte(text[place]) || (text[place] >= '0' && text[place] <= '9'));
}

// Without the signs that end and quote sentences; those within words and numbers tell them apart:
// "3.5", "C++".
std::string withoutSigns(std::string_view text) {
    constexpr auto kSigns = std::to_array<std::string_view>(
        {"?", "!", ".",  ",",  ":",  ";",  "\"", "'",  "“",  "”",  "„",  "‘",  "’", "«",
         "»", "…", "？", "！", "。", "，", "、", "：", "；", "「", "」", "《", "》"});
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto sign = std::ranges::find_if(kSigns, [text, at](std::string_view one) {
            return text.substr(at, one.size()) == one;
        });
        const bool within = at > 0 && isLetterOrDigitAt(text, at - 1) && sign != kSigns.end() &&
                            sign->size() == 1 && isLetterOrDigitAt(text, at + 1);
        if (sign == kSigns.end() || within) {
            plain += text[at++];
        } else {
            plain += ' ';
            at += sign->size();
        }
    }
    return plain;
}

std::unordered_set<std::string> wordSetOf(const std::string& text) {
    std::unordered_set<std::string> words;
    for (const TextRange& range : wordsOf(text)) {
        words.insert(asciiLowered(std::string_view(text).substr(range.begin, range.size())));
    }
    return words;
}

// Models copy with small changes, so most of the words are enough.
bool isIn(const std::string& answer, const std::string& passage) {
    const auto words = wordSetOf(answer);
    if (words.size() < kFewestOfAnAnswer) {
        return true;
    }
    const auto there = wordSetOf(passage);
    const auto found =
        std::ranges::count_if(words, [&](const std::string& word) { return there.contains(word); });
    return static_cast<double>(found) >= kShareInPassage * static_cast<double>(words.size());
}

} // namespace

void QuestionFilter::remember(std::string_view question) {
    m_there.insert(sameTextHash(withoutSigns(question)));
}

std::optional<std::string> QuestionFilter::reasonAgainst(const MadeQuestion& question,
                                                         const std::string& passage) const {
    const bool sentence = question.origin == "sentence";
    if (isTooShort(question.text)) {
        return reasons::kTooShort;
    }
    if (!sentence) {
        if (wordsOf(question.text).size() > kMostWords) {
            return reasons::kTooLong;
        }
        if (leansOnContext(question.text)) {
            return reasons::kLeans;
        }
        // What was taken from the passage is its own, be it names in Latin letters.
        if (question.origin == "model" && inOtherLanguage(question.text, passage)) {
            return reasons::kOtherLanguage;
        }
        if (!question.answer.empty() && !isIn(question.answer, passage)) {
            return reasons::kNotAnswered;
        }
    }
    return m_there.contains(sameTextHash(withoutSigns(question.text)))
               ? std::optional(reasons::kTwice)
               : std::nullopt;
}

} // namespace fts
