#include "core/nn/token_loss.h"

#include <algorithm>

#include "core/nn/fused_layers.h"
#include "core/nn/tensor_values.h"
#include "core/nn/vector_rows.h"

namespace fts {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t kLogitsAtOnce = 1 << 23;

/// The losses of a piece, added to `sum`; where `gradient` is defined it becomes the logits'
/// gradient times the head.
void addPiece(const Tensor& hidden, const Tensor& head, const Tensor& targets, const Tensor& sum,
              Tensor gradient) {
    const Tensor logits = torch::linear(hidden, head);
    if (takenInVectors(logits)) {
        const Tensor losses = torch::empty({targets.size(0)}, torch::kFloat32);
        withValue(logits, [&]<typename Value>(Value) {
            lossRows(ownValuesOf<Value>(logits), valuesOf<std::int64_t>(targets),
                     ownValuesOf<float>(losses), logits.size(0), logits.size(1),
                     gradient.defined());
        });
        sum.add_(losses.sum());
        if (gradient.defined()) {
            torch::mm_out(gradient, logits, head);
        }
        return;
    }
    const Tensor logs = torch::log_softmax(logits.to(torch::kFloat32), -1);
    const Tensor places = targets.unsqueeze(1);
    sum.sub_(logs.gather(1, places).sum());
    if (gradient.defined()) {
        Tensor shares = logs.exp_();
        shares.scatter_add_(1, places, torch::full({targets.size(0), 1}, -1.0, shares.options()));
        gradient.copy_(torch::mm(shares.to(head.scalar_type()), head));
    }
}

Tensor sumOf(const Tensor& hidden, const Tensor& head, const Tensor& targets,
             const Tensor& gradient) {
    const Tensor sum = torch::zeros({}, hidden.options().dtype(torch::kFloat32));
    const std::int64_t rows = std::max<std::int64_t>(1, kLogitsAtOnce / head.size(0));
    for (std::int64_t begin = 0; begin < hidden.size(0); begin += rows) {
        const std::int64_t size = std::min(rows, hidden.size(0) - begin);
        const auto piece = [&](const Tensor& all) {
            return all.defined() ? all.narrow(0, begin, size) : all;
        };
        addPiece(piece(hidden), head, piece(targets), sum, piece(gradient));
    }
    return sum;
}

class TokenLoss : public torch::autograd::Function<TokenLoss> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& hidden, const Tensor& head,
                          const Tensor& targets) {
        const Tensor gradient = torch::empty_like(hidden);
        const Tensor sum = sumOf(hidden, head, targets, gradient);
        context->save_for_backward({gradient});
        return sum;
    }
    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const Tensor gradient = context->get_saved_variables().front();
        return {gradient * gradients.front().to(gradient.scalar_type()), Tensor(), Tensor()};
    }
};

} // namespace

Tensor tokenLoss(const Tensor& hidden, const Tensor& head, const Tensor& targets) {
    return torch::GradMode::is_enabled() && hidden.requires_grad()
               ? TokenLoss::apply(hidden, head, targets)
               : sumOf(hidden, head, targets, {});
}

} // namespace fts
