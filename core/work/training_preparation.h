#pragma once

#include <cstdint>
#include <memory>

#include "core/base/job_context.h"
#include "core/corpus/training_rows.h"
#include "core/eval/retrieval_set.h"
#include "core/jobs/run_spec.h"
#include "core/nn/sentence_encoder.h"
#include "core/project/project.h"
#include "core/store/project_store.h"
#include "core/train/pair_learner.h"
#include "core/work/training_run.h"

namespace fts {

/// Passes forward that a token of a training takes the time of: a backward pass costs about twice
/// the forward pass before it.
constexpr double kTrainingCost = 3;

/// Everything a training needs, ready to run.
struct TrainingPreparation {
    RunSpec spec; ///< with every "auto" and "chosen" filled in
    std::unique_ptr<SentenceEncoder> encoder;
    std::unique_ptr<TrainingRows> rows;
    std::vector<std::vector<std::uint32_t>> givenNegatives; ///< of the rows, as the data have them
    RetrievalSet validation;
    std::unique_ptr<PairLearner> learner; ///< of encoder and rows
};

/// Loads model and rows of a run, sets the threads and tells what is odd. For a run that goes on
/// everything is as it began. Throws BadInput if data or model have changed since, or there is
/// nothing to train on; Cancelled.
TrainingPreparation prepareTraining(const Project& project, ProjectStore& store,
                                    const RunStart& start, JobContext& context);

/// How many tokens may be computed with gradients at once in the memory that is free now.
std::int64_t tokensThatFit(const TrainingPreparation& prepared);

} // namespace fts
