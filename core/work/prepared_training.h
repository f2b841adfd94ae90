#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/base/job_context.h"
#include "core/jobs/run_spec.h"
#include "core/project/project.h"
#include "core/store/project_store.h"
#include "core/train/learner.h"
#include "core/work/training_run.h"

namespace fts {

/// A model and its rows, ready for the training loop, whatever kind of project they are of. It owns
/// both, and the learner. One thread. What takes a context throws Cancelled at its stop.
class PreparedTraining {
public:
    virtual ~PreparedTraining() = default;

    virtual RunSpec& spec() = 0; ///< with every "auto" and "chosen" filled in
    virtual Learner& learner() = 0;

    /// Makes the rows what is learned from, by the model as it is before it has learned. Until then
    /// they only cost the same, which is enough for a forecast.
    virtual void finishRows(JobContext&) {}
    /// How many seconds that takes where a token of the training takes so many.
    virtual double finishSeconds(double /*perToken*/) const { return 0; }

    virtual bool hasValidation() const = 0;
    /// The metrics of the validation part by the model as it is.
    virtual std::map<std::string, double> validate(JobContext& context) = 0;

    // What a forecast asks before anything is trained.

    /// About how many bytes one token takes while gradients are to follow.
    virtual std::uint64_t bytesPerToken() const = 0;
    /// How many tokens may be computed with gradients at once in the memory that is free now.
    virtual std::int64_t tokensThatFit() const = 0;
    /// How many seconds so many looks at the validation part take, measured on a piece of one.
    virtual double looksSeconds(std::int64_t looks, JobContext& context) = 0;
    /// How many seconds the verdict takes afterwards, measured on a piece of it; 0: there is no
    /// test part. The model may be given up for it: nothing else can be asked then.
    virtual double verdictSeconds(const Project& project, ProjectStore& store,
                                  JobContext& context) = 0;
    /// Does work that computes with the model; where the model can, a stop ends it soon.
    virtual void promptly(JobContext&, const std::function<void()>& work) { work(); }
};

/// Loads model and rows of a run of the project's kind, sets the threads and tells what is odd. For
/// a run that goes on everything is as it began. Throws BadInput if data or model have changed
/// since, or there is nothing to train on; Cancelled.
std::unique_ptr<PreparedTraining> prepareTrainingOf(const Project& project, ProjectStore& store,
                                                    const RunStart& start, JobContext& context);

} // namespace fts
