#include "core/corpus/training_rows.h"

#include <map>
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
    std::int64_t cut = 0;
    std::int64_t tokens = 0;
    std::int64_t unseen = 0;

private:
    std::uint32_t add(Encoding encoding) {
        const auto [byIds, isNew] =
            m_byIds.try_emplace(encoding.ids, static_cast<std::uint32_t>(sequences.size()));
        if (isNew) {
            const auto missing = encoding.untruncated - encoding.ids.size();
            cut += missing > 0 ? 1 : 0;
            tokens += static_cast<std::int64_t>(encoding.ids.size());
            unseen += static_cast<std::int64_t>(missing);
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

} // namespace

TrainingRows trainingRows(std::span<const PairRow> pairs, const Tokenizer& tokenizer,
                          const ModelSpec& model, int maxTokens) {
    SequenceTable questions(tokenizer, model.queryPrompt, maxTokens);
    SequenceTable passages(tokenizer, model.passagePrompt, maxTokens);
    TrainingRows rows;
    for (const PairRow& pair : pairs) {
        rows.data.pairs.push_back({questions.number(pair.question), passages.number(pair.passage)});
    }
    rows.passages = static_cast<std::int64_t>(passages.sequences.size());
    rows.cutPassages = passages.cut;
    rows.tokens = questions.tokens + passages.tokens;
    rows.unseenTokens = questions.unseen + passages.unseen;
    rows.data.questions = std::move(questions.sequences);
    rows.data.passages = std::move(passages.sequences);
    rows.data.finish();
    return rows;
}

} // namespace fts
