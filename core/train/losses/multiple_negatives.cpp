#include "core/train/losses/multiple_negatives.h"

#include <limits>

namespace fts {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

} // namespace

torch::Tensor multipleNegativesLoss(const torch::Tensor& questions, const torch::Tensor& passages,
                                    const torch::Tensor& target, const torch::Tensor& sameText,
                                    double scale, bool symmetric) {
    const auto q = questions / questions.norm(2, 1, true).clamp_min(1e-12);
    const auto p = passages / passages.norm(2, 1, true).clamp_min(1e-12);
    const auto logits = torch::matmul(q, p.t()) * scale; // [n, m]

    const auto isTarget = torch::zeros_like(sameText).scatter_(1, target.unsqueeze(1), true);
    const auto forward =
        torch::cross_entropy_loss(logits.masked_fill(sameText & ~isTarget, kNever), target);
    if (!symmetric) {
        return forward;
    }
    // Row i: the passage of question i against every question of the batch.
    const auto byPassage = logits.t().index_select(0, target); // [n, n]
    const auto answersToo =
        (sameText | isTarget).t().index_select(0, target); // question j belongs to that passage too
    const auto itself = torch::eye(target.size(0), answersToo.options());
    const auto row = torch::arange(target.size(0), target.options());
    const auto backward =
        torch::cross_entropy_loss(byPassage.masked_fill(answersToo & ~itself, kNever), row);
    return (forward + backward) / 2;
}

} // namespace fts
