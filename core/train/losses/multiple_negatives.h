#pragma once

#include <torch/torch.h>

namespace fts {

/// Multiple-negatives ranking (Henderson et al. 2017): each question should be nearer to its own
/// passage than to the other passages of the batch.
///
/// `questions` [n, d] and `passages` [m, d] fp32, not necessarily normalised; `target` [n] int64:
/// the passage of each question. The passages are distinct, so that several questions of one
/// passage never make it their negative. `sameText` [n, m] bool marks further passages that must
/// not count as negatives of a question, because the question also stands with them.
/// `scale` multiplies the cosines.
///
/// With `symmetric`, each question is also chosen among the questions that do not share its
/// passage, seen from the passage, and both directions are averaged.
/// Returns the mean over questions, a scalar.
torch::Tensor multipleNegativesLoss(const torch::Tensor& questions, const torch::Tensor& passages,
                                    const torch::Tensor& target, const torch::Tensor& sameText,
                                    double scale, bool symmetric);

} // namespace fts
