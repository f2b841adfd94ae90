#pragma once

#include "core/corpus/response_rows.h"
#include "core/nn/causal_model.h"
#include "core/project/specs.h"
#include "core/train/learner.h"

namespace fts {

/// A language model that learns responses to prompts, by adapters or by all of its weights. Model
/// and rows must outlive it.
///
/// A step's loss is the mean of all its learned tokens, whatever batches they stand in and in how
/// many passes these are computed. What the adapters leave out is named by seed, step and pass.
class ResponseLearner : public Learner {
public:
    /// `model` knows what learns: its parameters().
    ResponseLearner(CausalModel& model, const std::vector<ResponseRow>& rows,
                    const TrainSpec& spec);

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
    std::vector<const ResponseRow*> rowsOf(std::span<const std::uint32_t> batch) const;

    CausalModel& m_model;
    const std::vector<ResponseRow>& m_rows;
    int m_batch;
    std::int64_t m_seed;
    std::int64_t m_step = 0;
    std::int64_t m_pass = 0; ///< of the step
};

} // namespace fts
