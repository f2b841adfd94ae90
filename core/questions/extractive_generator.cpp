#include "core/questions/extractive_generator.h"

#include <algorithm>
#include <numeric>

#include "core/base/ascii.h"
#include "core/questions/english_questions.h"
#include "core/questions/excerpts.h"
#include "core/questions/language.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr std::size_t kFewestWords = 6, kMostWords = 60; // of a sentence
constexpr double kKeptInPassage = 0.1;                   // share of the sentences
constexpr std::size_t kWordsOfQuestion = 8, kWordsBesideHeading = 5;
constexpr std::size_t kFewestOfQuestion = 3; // words; fewer are no search
constexpr std::size_t kMostOfHeading = 30;   // words
constexpr double kTooCommon = 0.69;          // below ln 2: more than half of the passages have it

// Neither a scrap nor a row of figures.
bool tellsSomething(std::string_view sentence) {
    const std::size_t words = wordsOf(sentence).size();
    return words >= kFewestWords && words <= kMostWords && isProse(sentence);
}

std::string onOneLine(std::string_view text) {
    std::string line(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

// The lowest of "Risks > 1.2 Currency", without its number.
std::string_view lastHeading(std::string_view headings) {
    constexpr std::string_view kGap = " > ";
    if (const std::size_t gap = headings.rfind(kGap); gap != headings.npos) {
        headings.remove_prefix(gap + kGap.size());
    }
    const std::size_t first = headings.find(' ');
    const std::string_view begin = headings.substr(0, first);
    const bool number = std::ranges::none_of(begin, isLetterByte) || begin.front() == '(';
    return asciiTrimmed(number && first != headings.npos ? headings.substr(first) : headings);
}

} // namespace

/// The questions of one passage, as far as there are.
class ExtractiveGenerator::Asking {
public:
    Asking(ExtractiveGenerator& generator, std::size_t most, QuestionUse use, Random& random)
        : m_generator(generator), m_most(most), m_use(use), m_random(random) {}

    std::vector<MadeQuestion> about(const QuestionedPassage& passage) {
        findSentences(passage.body);
        m_english = isEnglish(passage.body);
        if (m_use == QuestionUse::Learning) {
            addHeading(lastHeading(passage.headings));
        }
        addDefinition();
        for (const std::string_view sentence : m_sentences) {
            if (m_questions.size() < m_most) {
                addOf(sentence);
            }
        }
        m_questions.resize(std::min(m_questions.size(), m_most));
        return std::move(m_questions);
    }

private:
    void findSentences(std::string_view body) {
        for (const TextRange& range : sentencesOf(body)) {
            const auto sentence = body.substr(range.begin, range.size());
            if (tellsSomething(sentence) && !m_generator.m_common.contains(sentence)) {
                m_sentences.push_back(sentence);
            }
        }
        m_random.shuffle(m_sentences);
    }

    void addHeading(std::string_view heading) {
        const std::size_t words = wordsOf(heading).size();
        if (words == 0 || words > kMostOfHeading || !isProse(heading)) {
            return;
        }
        if (words >= kFewestOfQuestion) {
            if (m_generator.m_headings.insert(asciiLowered(heading)).second) {
                m_questions.push_back(
                    {onOneLine(heading), "heading", std::string(heading), isTakenOut()});
            }
        } else if (!m_sentences.empty()) {
            const std::string_view sentence = m_sentences.front();
            const std::string rest = m_generator.rarestWords(sentence, kWordsBesideHeading);
            if (!rest.empty()) {
                m_questions.push_back(
                    {onOneLine(heading) + " " + rest, "heading", std::string(sentence), false});
                putLast(0);
            }
        }
    }

    void addDefinition() {
        for (std::size_t i = 0; m_english && i < m_sentences.size(); ++i) {
            if (std::string question = definitionQuestion(m_sentences[i]); !question.empty()) {
                m_questions.push_back(
                    {onOneLine(question), "definition", std::string(m_sentences[i]), false});
                putLast(i);
                return;
            }
        }
    }

    // It was asked about once, so only again where there is nothing else.
    void putLast(std::size_t sentence) {
        const auto place = m_sentences.begin() + static_cast<std::ptrdiff_t>(sentence);
        std::rotate(place, place + 1, m_sentences.end());
    }

    void addOf(std::string_view sentence) {
        if (m_use == QuestionUse::Learning && m_asIs <= m_reworded) {
            ++m_asIs;
            m_questions.push_back(
                {onOneLine(sentence), "sentence", std::string(sentence), isTakenOut()});
            return;
        }
        const bool turns = m_english && m_reworded % 2 == 1;
        std::string turned = turns ? turnedQuestion(sentence) : std::string();
        const bool isTurned = !turned.empty();
        std::string question =
            isTurned ? onOneLine(turned) : m_generator.rarestWords(sentence, kWordsOfQuestion);
        if (!question.empty()) {
            ++m_reworded;
            m_questions.push_back(
                {std::move(question), isTurned ? "turned" : "words", std::string(sentence), false});
        }
    }

    // Of the passage that is learned from.
    bool isTakenOut() {
        const bool stays = m_random.uniform() < kKeptInPassage;
        return !stays && m_sentences.size() > 1;
    }

    ExtractiveGenerator& m_generator;
    const std::size_t m_most;
    const QuestionUse m_use;
    Random& m_random;
    std::vector<std::string_view> m_sentences; // in the order of chance
    std::size_t m_asIs = 0, m_reworded = 0;    // questions of either kind
    bool m_english = false;
    std::vector<MadeQuestion> m_questions;
};

std::vector<MadeQuestion> ExtractiveGenerator::ask(const QuestionedPassage& passage,
                                                   std::size_t most, QuestionUse use,
                                                   Random& random) {
    return Asking(*this, most, use, random).about(passage);
}

// Empty if so few are left that nobody would search for them.
std::string ExtractiveGenerator::rarestWords(std::string_view sentence, std::size_t most) const {
    const auto words = wordsOf(sentence);
    std::vector<std::size_t> order(words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> rarities;
    for (const TextRange& range : words) {
        rarities.push_back(m_rarity.of(sentence.substr(range.begin, range.size())));
    }
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return rarities[a] > rarities[b]; });
    order.resize(std::min(order.size(), most));
    std::erase_if(order, [&](std::size_t place) { return rarities[place] < kTooCommon; });
    if (order.size() < kFewestOfQuestion) {
        return {};
    }
    std::ranges::sort(order);
    std::string question;
    for (const std::size_t place : order) {
        question += question.empty() ? "" : " ";
        question += sentence.substr(words[place].begin, words[place].size());
    }
    return question;
}

} // namespace fts
