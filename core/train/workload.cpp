#include "core/train/workload.h"

#include <algorithm>
#include <span>

#include "core/corpus/batches.h"
#include "core/train/schedule.h"

namespace fts {
namespace {

constexpr int kMostEpochs = 10;

/// Counts the tokens of texts, each once a batch.
class DistinctTokens {
public:
    explicit DistinctTokens(const std::vector<TrainingData::Sequence>& texts)
        : m_texts(texts), m_seenIn(texts.size()) {}

    std::int64_t add(std::uint32_t text, std::int64_t batch) {
        return std::exchange(m_seenIn[text], batch) == batch
                   ? 0
                   : static_cast<std::int64_t>(m_texts[text].size());
    }

private:
    const std::vector<TrainingData::Sequence>& m_texts;
    std::vector<std::int64_t> m_seenIn; ///< the last batch each was in, from 1
};

} // namespace

Workload workloadOf(const TrainingData& data, const TrainSpec& spec) {
    Workload all;
    all.steps = stepsInEpoch(data, spec) * spec.epochs;
    DistinctTokens questions(data.questions);
    DistinctTokens passages(data.passages);
    std::int64_t number = 0;
    const int epochs = std::min(spec.epochs, kMostEpochs);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (auto& batch : epochBatches(data, spec.batch, spec.seed, epoch)) {
            ++number;
            std::int64_t tokens = 0;
            for (const std::uint32_t pair : batch) {
                tokens += questions.add(data.pairs[pair].question, number) +
                          passages.add(data.pairs[pair].passage, number);
            }
            all.tokens += tokens;
            if (tokens > all.longestTokens) {
                all.longestTokens = tokens;
                all.longest = std::move(batch);
            }
        }
    }
    all.tokens = all.tokens * spec.epochs / epochs;
    return all;
}

} // namespace fts
