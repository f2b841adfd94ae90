#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/project/specs.h"
#include "core/train/base_mix.h"
#include "core/train/checkpoint.h"
#include "core/train/learner.h"
#include "core/train/training_step.h"

namespace fts {

/// What the loop asks of its surroundings.
struct TrainHooks {
    /// The metrics of the validation part by the model as it is ("ndcg@10" …); null if there is
    /// no validation part: then the last weights count as the best. Between equals of the metric
    /// that decides, a "loss" among them does. The model is with its share of the base then.
    std::function<std::map<std::string, double>(JobContext&)> validate;
    /// Called before a checkpoint is written, so that what was told is never behind it. May throw.
    std::function<void()> beforeCheckpoint;
    /// Called after each step. May throw: the run then ends with its last checkpoint.
    std::function<void()> afterStep;
};

/// The training loop: batches in seeded order, gradients, clipping, AdamW with warm-up and
/// linear decay, looks at the validation part, early stopping, checkpoints, best weights.
///
/// Every decision depends only on the arguments and on the steps done, never on time (but for
/// when checkpoints are written), so a resumed run repeats the uninterrupted one to the bit on a
/// CPU with the same number of threads. Learner, optimiser and loop belong to the thread that
/// calls run().
class Trainer {
public:
    /// `spec` with every "chosen" value filled in; `tokensAtOnce` limits memory. `learner` must
    /// outlive it, and holds the base's weights.
    Trainer(Learner& learner, const TrainSpec& spec, CheckpointFolder checkpoints,
            std::int64_t tokensAtOnce);
    ~Trainer();

    /// Goes on from a checkpoint of the same run. Throws Format if it belongs to another model.
    void resume(const std::filesystem::path& checkpoint);

    /// Adds a leg of `epochs` with a warm-up and decay of its own to a run that has ended.
    void extend(int epochs);

    /// Trains to the end and leaves the best weights, with their share of the base, in the model
    /// and in the folder best/.
    /// Throws Cancelled after writing a checkpoint, in which there is nothing of a step that was
    /// not done; NotANumber, OutOfMemory, DiskFull and the like leave the last checkpoint as it is.
    void run(const TrainHooks& hooks, JobContext& context);

    const TrainState& state() const { return m_state; }

private:
    using Batches = std::vector<Learner::Batch>;
    using Metrics = std::map<std::string, double>;
    struct StepReport; ///< of a step whose figures may still be on their way from the GPU

    void loop(const TrainHooks& hooks, JobContext& context);
    void step(const Batches& batches, JobContext& context);
    void tell(JobContext& context);
    void look(const TrainHooks& hooks, JobContext& context);
    void judge(const TrainHooks& hooks, JobContext& context);
    bool isBest(const Metrics& metrics) const;
    void writeCheckpoint(const TrainHooks& hooks, JobContext& context);
    std::int64_t legSteps() const;

    Learner& m_learner;
    TrainSpec m_spec;
    CheckpointFolder m_checkpoints;
    TrainingStep m_step;
    BaseMix m_mix;
    TrainState m_state;
    std::unique_ptr<StepReport> m_report;
    std::chrono::steady_clock::time_point m_checkpointed;
};

} // namespace fts
