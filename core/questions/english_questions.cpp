#include "core/questions/english_questions.h"

#include <algorithm>
#include <span>
#include <vector>

#include "core/base/ascii.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr std::size_t kMostOfTerm = 6;    // words
constexpr std::size_t kMostOfSubject = 8; // words
constexpr std::size_t kFewestOfRest = 3, kMostOfRest = 16;
constexpr std::string_view kEndsOfClause = ",;:()\n\"";

bool isOneOf(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, asciiLowered(word)) != words.end();
}

// Words that a subject of its own does not begin with: they name nothing, or begin another clause.
constexpr std::string_view kNoSubject[] = {
    "it",      "this",   "that",    "these",  "those", "there",    "here",  "he",      "she",
    "we",      "they",   "i",       "you",    "who",   "what",     "which", "one",     "such",
    "each",    "if",     "when",    "while",  "where", "although", "as",    "in",      "on",
    "at",      "for",    "by",      "with",   "from",  "to",       "and",   "or",      "but",
    "however", "under",  "because", "since",  "after", "before",   "until", "unless",  "upon",
    "during",  "also",   "not",     "no",     "nor",   "so",       "then",  "thus",    "how",
    "why",     "though", "whether", "within", "some",  "many",     "most",  "neither", "either",
    "nothing", "none"};
constexpr std::string_view kArticles[] = {"a", "an", "the", "our", "its", "their", "any", "all"};
constexpr std::string_view kVerbs[] = {"is",  "are",  "was",   "were",  "can",    "could",
                                       "may", "will", "would", "shall", "should", "must"};
constexpr std::string_view kPerfect[] = {"has", "have", "had"}; // "been"
// In a subject: its verb belongs to another clause, or it points at another place of the text.
constexpr std::string_view kNotInSubject[] = {
    "that",  "which", "who",     "whose",     "where",     "when",    "following",
    "above", "below", "follows", "foregoing", "aforesaid", "whether", "example"};

/// The words of a sentence, and what stands between them.
class Words {
public:
    explicit Words(std::string_view sentence) : m_sentence(sentence), m_ranges(wordsOf(sentence)) {}

    std::size_t size() const { return m_ranges.size(); }
    std::string_view at(std::size_t i) const {
        return m_sentence.substr(m_ranges[i].begin, m_ranges[i].size());
    }

    // What is written from one word up to another, the latter left out.
    std::string_view between(std::size_t first, std::size_t end) const {
        const std::size_t begin = m_ranges[first].begin;
        return m_sentence.substr(begin, m_ranges[end - 1].end - begin);
    }

    // Whether a clause or a quotation ends behind a word, or the sentence.
    bool endsClause(std::size_t i) const {
        const std::size_t begin = m_ranges[i].end;
        const std::size_t end = i + 1 < size() ? m_ranges[i + 1].begin : m_sentence.size();
        const std::string_view gap = m_sentence.substr(begin, end - begin);
        return i + 1 == size() || gap.find_first_of(kEndsOfClause) != gap.npos ||
               gap.find("“") != gap.npos || gap.find("”") != gap.npos || gap.find("—") != gap.npos;
    }

    bool is(std::size_t i, std::string_view word) const {
        return i < size() && asciiLowered(at(i)) == word;
    }

private:
    std::string_view m_sentence;
    std::vector<TextRange> m_ranges;
};

// The words before `end` as they are asked for: not with the capital of a sentence's beginning, as
// far as it is known to be only that. Empty if they name nothing.
std::string subject(const Words& words, std::size_t end) {
    if (end == 0 || !isLetterByte(words.at(0).front()) || isOneOf(words.at(0), kNoSubject)) {
        return {}; // "7.5 The parties"
    }
    for (std::size_t i = 0; i < end; ++i) {
        if ((i + 1 < end && words.endsClause(i)) || isOneOf(words.at(i), kNotInSubject)) {
            return {};
        }
    }
    std::string text(words.between(0, end));
    const bool article = isOneOf(words.at(0), kArticles);
    if (article && end == 1) {
        return {};
    }
    text.front() = article ? asciiLowered(text.front()) : text.front();
    return text;
}

std::string capitalized(std::string_view word) {
    std::string text(word);
    if (text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - ('a' - 'A'));
    }
    return text;
}

bool isReason(const Words& words, std::size_t i) {
    return words.is(i, "because") || (words.is(i, "due") && words.is(i + 1, "to"));
}

// Of the verb behind the subject; 0: it is not told easily.
std::size_t placeOfVerb(const Words& words) {
    for (std::size_t i = 1; i < std::min(words.size(), kMostOfSubject + 1); ++i) {
        if (isOneOf(words.at(i), kVerbs) ||
            (isOneOf(words.at(i), kPerfect) && words.is(i + 1, "been"))) {
            return words.endsClause(i - 1) ? 0 : i;
        }
    }
    return 0;
}

/// What is said of the subject, up to the end of its clause.
struct Rest {
    std::size_t end = 0; ///< past its last word; 0: too short or too long to be asked
    bool hasReason = false;
};

Rest restBehind(const Words& words, std::size_t verb) {
    for (std::size_t i = verb + 1; i < words.size() && i <= verb + kMostOfRest; ++i) {
        if (isReason(words, i) && i > verb + 1) {
            return {i, true};
        }
        if (words.endsClause(i)) {
            const bool reason = isReason(words, i + 1);
            return {reason || i >= verb + kFewestOfRest ? i + 1 : 0, reason};
        }
    }
    return {};
}

// The place of the word that says what a term is, of "means" and "refers to"; 0: there is none.
std::size_t placeOfMeaning(const Words& words) {
    for (std::size_t i = 1; i < std::min(words.size(), kMostOfTerm + 3); ++i) {
        if (words.is(i, "means") || (words.is(i, "refers") && words.is(i + 1, "to")) ||
            (words.is(i, "mean") && words.is(i - 1, "shall"))) {
            return i;
        }
    }
    return 0;
}

// A term in quotes at the beginning, the only one that may be followed by other words: "“Bonds,” as
// used here, means …".
std::string quotedTerm(std::string_view sentence) {
    for (const auto& [open, close] :
         {std::pair{std::string_view("“"), std::string_view("”")}, {"\"", "\""}}) {
        const std::size_t begin = sentence.find(open);
        if (begin > 4) { // "The “Bonds” means"
            continue;
        }
        const std::size_t from = begin + open.size();
        const std::size_t end = sentence.find(close, from);
        if (end == sentence.npos || end == from) {
            continue;
        }
        std::string term(sentence.substr(from, end - from));
        while (!term.empty() && (term.back() == ',' || term.back() == '.')) {
            term.pop_back();
        }
        return wordsOf(term).size() <= kMostOfTerm ? term : std::string();
    }
    return {};
}

} // namespace

std::string definitionQuestion(std::string_view sentence) {
    const Words words(sentence);
    const std::size_t meaning = placeOfMeaning(words);
    if (meaning > 0) {
        const std::string quoted = quotedTerm(sentence);
        const std::string term = quoted.empty() ? subject(words, meaning) : quoted;
        return term.empty() ? term : "What does " + term + " mean?";
    }
    for (std::size_t i = 1; i + 2 < words.size() && i <= kMostOfTerm; ++i) {
        if (words.is(i, "is") && (words.is(i + 1, "a") || words.is(i + 1, "an"))) {
            const std::string term = subject(words, i);
            return term.empty() ? term : "What is " + term + "?";
        }
    }
    return {};
}

std::string turnedQuestion(std::string_view sentence) {
    const Words words(sentence);
    const std::size_t verb = placeOfVerb(words);
    const std::string who = verb == 0 ? std::string() : subject(words, verb);
    const Rest rest = who.empty() ? Rest() : restBehind(words, verb);
    if (rest.end == 0) {
        return {};
    }
    const std::string first =
        rest.hasReason ? "Why " + std::string(words.at(verb)) : capitalized(words.at(verb));
    return first + " " + who + " " + std::string(words.between(verb + 1, rest.end)) + "?";
}

} // namespace fts
