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

/// Of the sum of all losses; undefined where nobody asks.
struct Gradients {
    Tensor hidden;
    Tensor head; ///< fp32, since it is a sum of many
};

void addHeadGradient(const Tensor& ofLogits, const Tensor& hidden, const Gradients& gradients) {
    if (gradients.head.defined()) {
        gradients.head.add_(torch::mm(ofLogits.t(), hidden));
    }
}

/// The losses of a piece, added to `sum`; where gradients are defined, that of `hidden` is set and
/// that of the head added to.
void addPiece(const Tensor& hidden, const Tensor& head, const Tensor& targets, const Tensor& sum,
              Gradients gradients) {
    Tensor& gradient = gradients.hidden;
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
            addHeadGradient(logits, hidden, gradients);
        }
        return;
    }
    const Tensor logs = torch::log_softmax(logits.to(torch::kFloat32), -1);
    const Tensor places = targets.unsqueeze(1);
    sum.sub_(logs.gather(1, places).sum());
    if (gradient.defined()) {
        Tensor shares = logs.exp_();
        shares.scatter_add_(1, places, torch::full({targets.size(0), 1}, -1.0, shares.options()));
        const Tensor ofLogits = shares.to(head.scalar_type());
        gradient.copy_(torch::mm(ofLogits, head));
        addHeadGradient(ofLogits, hidden, gradients);
    }
}

Tensor sumOf(const Tensor& hidden, const Tensor& head, const Tensor& targets,
             const Gradients& gradients) {
    const Tensor sum = torch::zeros({}, hidden.options().dtype(torch::kFloat32));
    const std::int64_t rows = std::max<std::int64_t>(1, kLogitsAtOnce / head.size(0));
    for (std::int64_t begin = 0; begin < hidden.size(0); begin += rows) {
        const std::int64_t size = std::min(rows, hidden.size(0) - begin);
        const auto piece = [&](const Tensor& all) {
            return all.defined() ? all.narrow(0, begin, size) : all;
        };
        addPiece(piece(hidden), head, piece(targets), sum,
                 {piece(gradients.hidden), gradients.head});
    }
    return sum;
}

class TokenLoss : public torch::autograd::Function<TokenLoss> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& hidden, const Tensor& head,
                          const Tensor& targets) {
        Gradients gradients{torch::empty_like(hidden), {}};
        if (head.requires_grad()) {
            gradients.head = torch::zeros(head.sizes(), head.options().dtype(torch::kFloat32));
        }
        const Tensor sum = sumOf(hidden, head, targets, gradients);
        const Tensor& ofHead = gradients.head;
        context->save_for_backward(
            {gradients.hidden, ofHead.defined() ? ofHead.to(head.scalar_type()) : ofHead});
        return sum;
    }
    static variable_list backward(AutogradContext* context, variable_list gradients) {
        variable_list own = context->get_saved_variables();
        for (Tensor& gradient : own) {
            if (gradient.defined()) {
                gradient = gradient * gradients.front().to(gradient.scalar_type());
            }
        }
        return {own[0], own[1], Tensor()};
    }
};

} // namespace

Tensor tokenLoss(const Tensor& hidden, const Tensor& head, const Tensor& targets) {
    return torch::GradMode::is_enabled() && hidden.requires_grad()
               ? TokenLoss::apply(hidden, head, targets)
               : sumOf(hidden, head, targets, {});
}

} // namespace fts
