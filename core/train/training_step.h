#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <torch/torch.h>

#include "core/base/job_context.h"
#include "core/project/specs.h"
#include "core/train/learner.h"
#include "core/train/master_adamw.h"

namespace fts {

/// One step of a training: the gradients of its batches, clipping, AdamW.
class TrainingStep {
public:
    /// `learner` must outlive it.
    TrainingStep(Learner& learner, const TrainSpec& spec, std::int64_t tokensAtOnce);

    struct Report {
        torch::Tensor loss;      ///< of both: a scalar on the device, maybe still on its way
        torch::Tensor norm;      ///< of the gradients, before clipping
        std::int64_t pairs = 0;  ///< rows
        std::int64_t tokens = 0; ///< computed with gradients
    };

    /// `number` is the step's. Where memory runs out the batches are computed in smaller parts from
    /// then on, which is told. Throws OutOfMemory if not even single texts fit, and Cancelled
    /// between two passes: then the weights are what they were, and without gradients.
    Report run(std::span<const Learner::Batch> batches, std::int64_t number, double learningRate,
               JobContext& context);

    std::int64_t tokensAtOnce() const { return m_tokensAtOnce; }
    void setTokensAtOnce(std::int64_t tokens) { m_tokensAtOnce = tokens; }

    MasterAdamW& optimiser() { return m_optimiser; }

private:
    void addAll(std::span<const Learner::Batch> batches, Report& report, const JobContext& context);
    bool addGradients(std::span<const Learner::Batch> batches, std::int64_t number, Report& report,
                      JobContext& context);

    Learner& m_learner;
    double m_clip;
    std::int64_t m_tokensAtOnce;
    MasterAdamW m_optimiser;
};

} // namespace fts
