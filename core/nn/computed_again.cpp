#include "core/nn/computed_again.h"

namespace fts {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

struct Part : torch::CustomClassHolder {
    std::function<Tensor(const Tensor&)> compute;
};

class ComputedAgain : public torch::autograd::Function<ComputedAgain> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x,
                          const c10::intrusive_ptr<Part>& part) {
        context->save_for_backward({x});
        context->saved_data["part"] = c10::IValue::make_capsule(part);
        return part->compute(x);
    }
    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto part =
            c10::static_intrusive_pointer_cast<Part>(context->saved_data["part"].toCapsule());
        const Tensor x = context->get_saved_variables().front().detach().requires_grad_(true);
        const torch::AutoGradMode enabled(true);
        part->compute(x).backward(gradients.front());
        return {x.grad(), Tensor()};
    }
};

} // namespace

Tensor computedAgain(const Tensor& x, const std::function<Tensor(const Tensor&)>& part) {
    auto kept = c10::make_intrusive<Part>();
    kept->compute = part;
    // Without a gradient of its own nothing would be asked to compute again.
    return ComputedAgain::apply(x.requires_grad() ? x : x.detach().requires_grad_(true), kept);
}

} // namespace fts
