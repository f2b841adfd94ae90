#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include <torch/torch.h>

#include "core/corpus/training_data.h"
#include "core/nn/sentence_encoder.h"
#include "core/project/specs.h"
#include "core/train/losses/catalog.h"

namespace fts {

/// Computes a batch's loss and adds its gradients to the model's weights. The passages of a batch
/// are those of its pairs and their hard negatives; each question learns against all of them.
///
/// A batch within `tokensAtOnce` is done in one pass. A larger one goes through GradCache (Gao et
/// al. 2021): all parts but the last are embedded without gradients, the last with them; the loss
/// gives the gradient on those vectors; then pass after pass with gradients over the other parts.
/// The gradients are those of the plain loss; only memory differs. Equal texts of a batch are
/// computed once.
class BatchGradients {
public:
    BatchGradients(SentenceEncoder& encoder, const TrainingData& data, const TrainSpec& spec);

    struct Result {
        torch::Tensor loss;      ///< scalar on the device, detached
        std::int64_t tokens = 0; ///< distinct ones
    };

    /// `weight` scales the gradients: 1 / batches per step. `beforePass` is called before each
    /// pass; what it throws ends the work, with some of the gradients added.
    Result add(
        std::span<const std::uint32_t> pairs, double weight, std::int64_t tokensAtOnce,
        const std::function<void()>& beforePass = [] {});

private:
    struct Texts;
    Texts distinctTexts(std::span<const std::uint32_t> pairs) const;
    torch::Tensor loss(const torch::Tensor& vectors, const Texts& texts) const;
    void backwardInParts(const Texts& texts, const torch::Tensor& gradient,
                         std::span<const std::size_t> ends,
                         const std::function<void()>& beforePass);
    torch::Tensor embedPart(const Texts& texts, std::size_t begin, std::size_t end);
    torch::Tensor embedInParts(const Texts& texts, std::span<const std::size_t> ends,
                               const std::function<void()>& beforePass);

    SentenceEncoder& m_encoder;
    const TrainingData& m_data;
    const Loss& m_loss;
    double m_scale;
};

} // namespace fts
