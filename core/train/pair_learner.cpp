#include "core/train/pair_learner.h"

#include <algorithm>
#include <unordered_set>

#include "core/corpus/batches.h"

namespace fts {

PairLearner::PairLearner(SentenceEncoder& encoder, const TrainingData& data, const TrainSpec& spec)
    : m_encoder(encoder), m_data(data), m_batch(spec.batch), m_seed(spec.seed),
      m_gradients(encoder, data, spec) {}

const std::vector<NamedParameter>& PairLearner::parameters() const {
    return m_encoder.parameters();
}

Device PairLearner::device() const {
    return m_encoder.device();
}

std::vector<Learner::Batch> PairLearner::batches(int epoch) const {
    return epochBatches(m_data, m_batch, m_seed, epoch);
}

std::int64_t PairLearner::batchesInEpoch() const {
    return fts::batchesInEpoch(m_data, m_batch);
}

// Equal texts are computed once.
std::int64_t PairLearner::tokensOf(std::span<const std::uint32_t> batch) const {
    std::unordered_set<std::uint32_t> questions;
    std::unordered_set<std::uint32_t> passages;
    std::int64_t tokens = 0;
    const auto takePassage = [&](std::uint32_t passage) {
        if (passages.insert(passage).second) {
            tokens += static_cast<std::int64_t>(m_data.passages[passage].size());
        }
    };
    for (const std::uint32_t row : batch) {
        const TrainingData::Pair& pair = m_data.pairs[row];
        if (questions.insert(pair.question).second) {
            tokens += static_cast<std::int64_t>(m_data.questions[pair.question].size());
        }
        takePassage(pair.passage);
        std::ranges::for_each(m_data.negativesOf(row), takePassage);
    }
    return tokens;
}

// The mean over a step is one over batches, however many pairs its last one has.
double PairLearner::shareOf(std::span<const std::uint32_t>) const {
    return 1;
}

void PairLearner::beginStep(std::int64_t) {}

Learner::Result PairLearner::add(std::span<const std::uint32_t> batch, double weight,
                                 std::int64_t tokensAtOnce,
                                 const std::function<void()>& beforePass) {
    const auto result = m_gradients.add(batch, weight, tokensAtOnce, beforePass);
    return {result.loss, result.tokens};
}

} // namespace fts
