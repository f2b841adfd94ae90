#include "core/questions/question_filter.h"

#include <algorithm>

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

std::optional<std::string> QuestionFilter::reasonAgainst(const MadeQuestion& question,
                                                         const std::string& passage) const {
    const bool sentence = question.origin == "sentence";
    const std::size_t words = wordsOf(question.text).size();
    if (words < kFewestWords) {
        return reasons::kTooShort;
    }
    if (!sentence) {
        if (words > kMostWords) {
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
    return m_there.contains(sameTextHash(question.text)) ? std::optional(reasons::kTwice)
                                                         : std::nullopt;
}

} // namespace fts
