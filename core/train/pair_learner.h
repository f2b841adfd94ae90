#pragma once

#include "core/corpus/training_data.h"
#include "core/nn/sentence_encoder.h"
#include "core/project/specs.h"
#include "core/train/batch_gradients.h"
#include "core/train/learner.h"

namespace fts {

/// An encoder that learns from question–passage pairs. Encoder and data must outlive it.
class PairLearner : public Learner {
public:
    PairLearner(SentenceEncoder& encoder, const TrainingData& data, const TrainSpec& spec);

    const std::vector<NamedParameter>& parameters() const override;
    Device device() const override;
    std::vector<Batch> batches(int epoch) const override;
    std::int64_t batchesInEpoch() const override;
    std::int64_t tokensOf(std::span<const std::uint32_t> batch) const override;
    double shareOf(std::span<const std::uint32_t> batch) const override;
    void beginStep(std::int64_t step) override;
    Result add(std::span<const std::uint32_t> batch, double weight, std::int64_t tokensAtOnce,
               const std::function<void()>& beforePass) override;

private:
    SentenceEncoder& m_encoder;
    const TrainingData& m_data;
    int m_batch;
    std::int64_t m_seed;
    BatchGradients m_gradients;
};

} // namespace fts
