#pragma once

#include "core/questions/question_generator.h"
#include "core/questions/word_rarity.h"

namespace fts {

/// Takes questions from the passage itself, without a language model.
///
/// Sentences are drawn by chance. Every second one is a question as it stands, and is taken out of
/// the passage that is learned from nine times of ten (the inverse cloze task; Lee, Chang and
/// Toutanova 2019). Of the others the rarest words are kept, in their order, as people type them
/// into a search. Questions for judging are all of the second kind.
class ExtractiveGenerator : public QuestionGenerator {
public:
    /// `rarity` of the words in all passages.
    explicit ExtractiveGenerator(WordRarity rarity) : m_rarity(std::move(rarity)) {}

    std::vector<MadeQuestion> ask(const std::string& passage, std::size_t most, QuestionUse use,
                                  Random& random) override;

private:
    std::string rarestWords(std::string_view sentence) const;

    WordRarity m_rarity;
};

} // namespace fts
