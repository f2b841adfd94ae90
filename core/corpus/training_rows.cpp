#include "core/corpus/training_rows.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>

namespace fts {
namespace {

/// Tokenises each text once and gives equal token sequences one number.
class SequenceTable {
public:
    SequenceTable(const Tokenizer& tokenizer, std::string prompt, int maxTokens)
        : m_tokenizer(tokenizer), m_prompt(std::move(prompt)),
          m_maxTokens(static_cast<std::size_t>(maxTokens)) {}

    std::uint32_t number(const std::string& text) {
        const auto [byText, isNew] = m_byText.try_emplace(text, 0);
        if (isNew) {
            byText->second = add(m_tokenizer.encode(m_prompt + text, m_maxTokens));
        }
        return byText->second;
    }

    std::vector<TrainingData::Sequence> sequences;
    TextLengths lengths;

private:
    std::uint32_t add(Encoding encoding) {
        const auto [byIds, isNew] =
            m_byIds.try_emplace(encoding.ids, static_cast<std::uint32_t>(sequences.size()));
        if (isNew) {
            lengths.add(encoding.untruncated);
            sequences.push_back(std::move(encoding.ids));
        }
        return byIds->second;
    }

    const Tokenizer& m_tokenizer;
    std::string m_prompt;
    std::size_t m_maxTokens;
    std::unordered_map<std::string, std::uint32_t> m_byText;
    std::map<TrainingData::Sequence, std::uint32_t> m_byIds;
};

// A passage may be learned from with one sentence or another left out; all of these answer all
// questions about it.
void joinVariants(std::span<const PairRow> pairs, TrainingData& data) {
    std::unordered_map<std::int64_t, std::set<std::uint32_t>> variants; // by chunk
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        variants[pairs[i].chunkId].insert(data.pairs[i].passage);
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (const std::uint32_t passage : variants[pairs[i].chunkId]) {
            if (passage != data.pairs[i].passage) {
                data.alsoAnswers.push_back({data.pairs[i].question, passage});
            }
        }
    }
}

void takeNegatives(std::span<const PairRow> pairs, std::span<const PairRow> negatives, int most,
                   SequenceTable& passages, TrainingData& data) {
    if (negatives.empty()) {
        return;
    }
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> ofQuestion;
    for (const PairRow& negative : negatives) {
        auto& taken = ofQuestion[negative.questionId];
        if (taken.size() < static_cast<std::size_t>(most)) {
            taken.push_back(passages.number(negative.passage));
        }
    }
    for (const PairRow& pair : pairs) {
        data.negatives.push_back(ofQuestion[pair.questionId]);
    }
}

} // namespace

TrainingRows trainingRows(std::span<const PairRow> pairs, const Tokenizer& tokenizer,
                          const ModelSpec& model, int maxTokens,
                          const std::function<void()>& onPair) {
    return trainingRows(pairs, {}, 0, tokenizer, model, maxTokens, onPair);
}

TrainingRows trainingRows(std::span<const PairRow> pairs, std::span<const PairRow> negatives,
                          int most, const Tokenizer& tokenizer, const ModelSpec& model,
                          int maxTokens, const std::function<void()>& onPair) {
    SequenceTable questions(tokenizer, model.queryPrompt, maxTokens);
    SequenceTable passages(tokenizer, model.passagePrompt, maxTokens);
    TrainingRows rows;
    for (const PairRow& pair : pairs) {
        onPair();
        rows.data.pairs.push_back({questions.number(pair.question), passages.number(pair.passage)});
    }
    const auto ofQuestions = questions.lengths.cutAt(maxTokens);
    const auto ofPassages = passages.lengths.cutAt(maxTokens);
    rows.passages = static_cast<std::int64_t>(passages.sequences.size());
    rows.cutPassages = ofPassages.texts;
    rows.tokens = ofQuestions.seen + ofPassages.seen;
    rows.unseenTokens = ofQuestions.unseen + ofPassages.unseen;
    rows.questionLengths = std::move(questions.lengths);
    rows.passageLengths = passages.lengths;
    takeNegatives(pairs, negatives, most, passages, rows.data);
    rows.data.questions = std::move(questions.sequences);
    rows.data.passages = std::move(passages.sequences);
    joinVariants(pairs, rows.data);
    rows.data.finish();
    return rows;
}

} // namespace fts
