#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include <torch/torch.h>

#include "core/nn/api/device.h"
#include "core/nn/named_parameter.h"

namespace fts {

/// A model that learns from numbered rows: what the training loop needs to know of it.
///
/// What a batch gives depends only on the arguments, on the step and on the weights, so that a
/// position in an epoch is all a checkpoint needs to know beside these. One thread.
class Learner {
public:
    using Batch = std::vector<std::uint32_t>; ///< numbers of rows

    virtual ~Learner() = default;

    /// The weights that learn, in a fixed order.
    virtual const std::vector<NamedParameter>& parameters() const = 0;
    virtual Device device() const = 0;

    /// Every row once, in the order of that epoch.
    virtual std::vector<Batch> batches(int epoch) const = 0;
    virtual std::int64_t batchesInEpoch() const = 0;

    /// Tokens a batch computes with gradients.
    virtual std::int64_t tokensOf(std::span<const std::uint32_t> batch) const = 0;

    /// How much a batch counts beside the others of its step.
    virtual double shareOf(std::span<const std::uint32_t> batch) const = 0;

    /// What is drawn at random from now on belongs to this step. Called again where a step is
    /// tried again.
    virtual void beginStep(std::int64_t step) = 0;

    struct Result {
        torch::Tensor loss; ///< mean of the batch: a scalar on the device, detached
        std::int64_t tokens = 0;
    };

    /// Adds `weight` times the gradients of the batch's mean loss to the weights' own, computing
    /// about `tokensAtOnce` tokens in one pass. `beforePass` is called before each; what it throws
    /// ends the work, with some of the gradients added.
    virtual Result add(std::span<const std::uint32_t> batch, double weight,
                       std::int64_t tokensAtOnce, const std::function<void()>& beforePass) = 0;
};

} // namespace fts
