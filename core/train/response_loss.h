#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <torch/torch.h>

#include "core/base/job_context.h"
#include "core/corpus/response_rows.h"
#include "core/nn/causal_model.h"

namespace fts {

/// −log of the probability of each learned token of the rows, summed: a scalar in fp32 on the
/// device, with gradients if enabled. All rows are computed in one pass, end to end, and none sees
/// another. Logits are computed for learned tokens only. More than `tokensAtOnce` tokens, which is
/// a row too long for them, keep little for the backward pass and are computed again there.
torch::Tensor responseLossSum(CausalModel& model, std::span<const ResponseRow* const> rows,
                              std::int64_t tokensAtOnce);

/// Parts of consecutive rows, each of at most `tokensAtOnce` tokens or one row.
std::vector<std::span<const ResponseRow* const>> partsOf(std::span<const ResponseRow* const> rows,
                                                         std::int64_t tokensAtOnce);

/// The mean of the rows' learned tokens, without gradients. Throws Cancelled between two parts.
double meanResponseLoss(CausalModel& model, std::span<const ResponseRow> rows,
                        std::int64_t tokensAtOnce, JobContext& context);

} // namespace fts
