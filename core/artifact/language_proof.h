#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/nn/causal_model.h"

namespace fts {

/// How a language model answers some prompts: to compare with, once the model itself has changed.
class ModelAnswers {
public:
    /// Of the logits those of each prompt's last tokens, and the likeliest texts that follow.
    ModelAnswers(std::shared_ptr<CausalModel> model, std::span<const std::string> prompts,
                 JobContext& context);

    std::vector<std::vector<std::int32_t>> prompts; ///< as tokens
    std::vector<torch::Tensor> logits;              ///< [tokens, vocabulary] each
    std::vector<std::vector<std::int32_t>> texts;   ///< likeliest continuations, as tokens
};

/// How near one model's answers are to another's.
struct AnswerDifference {
    double largest = 0; ///< of any logit
    double allowed = 0; ///< what the numbers of an export may cause
    double range = 0;   ///< from the least to the greatest logit of the first
    std::size_t prompts = 0;
    std::size_t sameTexts = 0; ///< prompts after which both write the same
};

/// Throws Internal if the two read the prompts as different tokens.
AnswerDifference differenceOf(const ModelAnswers& expected, const ModelAnswers& found);

} // namespace fts
