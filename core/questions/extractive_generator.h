#pragma once

#include <unordered_set>

#include "core/questions/common_sentences.h"
#include "core/questions/question_generator.h"
#include "core/questions/word_rarity.h"

namespace fts {

/// Takes questions from the passage itself, without a language model.
///
/// Sentences are drawn by chance. Every second one is a question as it stands, and is taken out of
/// the passage that is learned from nine times of ten (the inverse cloze task; Lee, Chang and
/// Toutanova 2019). Of the others the rarest words are kept, in their order, as people type them
/// into a search; in English every second of these is turned into a question of whole words, where
/// that is plain. Before them come the heading over the passage, long ones once for all passages
/// under it and taken out like a sentence, short ones with rare words of the passage, and in
/// English what it defines. Questions for judging are neither sentences nor headings. Sentences
/// that many passages have are not asked about.
class ExtractiveGenerator : public QuestionGenerator {
public:
    /// What the words and sentences of all passages are among them.
    explicit ExtractiveGenerator(WordRarity rarity, CommonSentences common = {})
        : m_rarity(std::move(rarity)), m_common(std::move(common)) {}

    std::vector<MadeQuestion> ask(const QuestionedPassage& passage, std::size_t most,
                                  QuestionUse use, Random& random) override;

private:
    class Asking;

    std::string rarestWords(std::string_view sentence, std::size_t most) const;

    WordRarity m_rarity;
    CommonSentences m_common;
    std::unordered_set<std::string> m_headings; ///< asked about already
};

} // namespace fts
