#pragma once

#include <vector>

#include <torch/torch.h>

#include "core/nn/named_parameter.h"

namespace fts {

/// AdamW (Loshchilov, Hutter 2017; β 0.9 and 0.999, ε 1e-8) over fp32 master weights.
///
/// A bf16 model keeps its weights in bf16 and gets them anew from the masters after each step,
/// so that steps smaller than bf16 can show are not lost; an fp32 model is its own master.
/// Decay applies to matrices only, not to biases and norms.
class MasterAdamW {
public:
    MasterAdamW(const std::vector<NamedParameter>& parameters, double weightDecay);

    void zeroGradients();

    /// Scales the gradients down to a total norm of `limit` if they exceed it (0: never).
    /// Returns the norm before that, a scalar on the device.
    torch::Tensor clipGradients(double limit);

    /// One step with the learning rate given; uses and keeps the gradients.
    void step(double learningRate);

    struct Slot {
        std::string name;
        torch::Tensor parameter; ///< the model's own
        torch::Tensor master;    ///< fp32; the same tensor as `parameter` in an fp32 model
        torch::Tensor mean;      ///< of the gradients
        torch::Tensor variance;  ///< of the gradients, uncentred
    };
    std::vector<Slot>& slots() { return m_slots; }
    const std::vector<Slot>& slots() const { return m_slots; }

    std::int64_t steps() const { return m_steps; }
    void setSteps(std::int64_t steps);

    /// Writes the masters into the model, after they were loaded from a checkpoint.
    void publish();

private:
    void stepGroup(bool decayed, double learningRate);
    void stepPiece(const std::vector<const Slot*>& piece, double decay, double learningRate);

    double m_weightDecay;
    std::int64_t m_steps = 0;
    std::vector<Slot> m_slots;
    torch::Tensor m_stepCount; ///< as the fused kernel wants it
};

} // namespace fts
