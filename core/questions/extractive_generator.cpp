#include "core/questions/extractive_generator.h"

#include <algorithm>
#include <numeric>

#include "core/questions/excerpts.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr std::size_t kFewestWords = 6, kMostWords = 60; // of a sentence
constexpr double kKeptInPassage = 0.1;                   // share of the sentences
constexpr std::size_t kWordsOfQuestion = 8;
constexpr double kTooCommon = 0.7; // ln 2: half of the passages have the word

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

} // namespace

std::vector<MadeQuestion> ExtractiveGenerator::ask(const std::string& passage, std::size_t most,
                                                   QuestionUse use, Random& random) {
    std::vector<std::string_view> sentences;
    for (const TextRange& range : sentencesOf(passage)) {
        const auto sentence = std::string_view(passage).substr(range.begin, range.size());
        if (tellsSomething(sentence)) {
            sentences.push_back(sentence);
        }
    }
    random.shuffle(sentences);
    std::vector<MadeQuestion> questions;
    for (std::size_t i = 0; i < std::min(most, sentences.size()); ++i) {
        const std::string_view sentence = sentences[i];
        if (use == QuestionUse::Learning && i % 2 == 0) {
            const bool stays = random.uniform() < kKeptInPassage || sentences.size() == 1;
            questions.push_back({onOneLine(sentence), "sentence", std::string(sentence), !stays});
        } else {
            questions.push_back({rarestWords(sentence), "words", std::string(sentence), false});
        }
    }
    return questions;
}

std::string ExtractiveGenerator::rarestWords(std::string_view sentence) const {
    const auto words = wordsOf(sentence);
    std::vector<std::size_t> order(words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> rarities;
    for (const TextRange& range : words) {
        rarities.push_back(m_rarity.of(sentence.substr(range.begin, range.size())));
    }
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return rarities[a] > rarities[b]; });
    order.resize(std::min(order.size(), kWordsOfQuestion));
    std::ranges::sort(order);
    std::string question;
    for (const std::size_t place : order) {
        if (rarities[place] >= kTooCommon) {
            question += question.empty() ? "" : " ";
            question += sentence.substr(words[place].begin, words[place].size());
        }
    }
    return question;
}

} // namespace fts
