#include "core/nn/fused_layers.h"

#include "core/nn/layers.h"
#include "core/nn/tensor_values.h"
#include "core/nn/torch_device.h"
#include "core/nn/vector_columns.h"
#include "core/nn/vector_rows.h"

namespace fts {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

class FusedNorm : public torch::autograd::Function<FusedNorm> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& weight,
                          double epsilon) {
        const Tensor from = x.contiguous();
        Tensor out = torch::empty_like(from);
        const std::int64_t size = weight.size(0);
        Tensor scales = torch::empty({from.numel() / size}, torch::kFloat32);
        withValue(x, [&]<typename Value>(Value) {
            normRows(valuesOf<Value>(from), valuesOf<Value>(weight), ownValuesOf<Value>(out),
                     ownValuesOf<float>(scales), scales.size(0), size, static_cast<float>(epsilon));
        });
        context->save_for_backward({from, weight, scales});
        context->saved_data["epsilon"] = epsilon;
        return out;
    }
    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const Tensor gradient = gradients.front().contiguous();
        Tensor out = torch::empty_like(gradient);
        withValue(gradient, [&]<typename Value>(Value) {
            normRowsBackward(valuesOf<Value>(gradient), valuesOf<Value>(saved[0]),
                             valuesOf<Value>(saved[1]), valuesOf<float>(saved[2]),
                             ownValuesOf<Value>(out), saved[2].size(0), saved[1].size(0));
        });
        const double epsilon = context->saved_data["epsilon"].toDouble();
        return {out, context->needs_input_grad(1) ? ofWeight(gradient, saved, epsilon) : Tensor(),
                Tensor()};
    }

private:
    // The sum over all rows of gradient · x · s.
    static Tensor ofWeight(const Tensor& gradient, const variable_list& saved, double epsilon) {
        const Tensor& weight = saved[1];
        const std::int64_t rows = saved[2].size(0);
        const Tensor ones = torch::ones_like(weight);
        Tensor scaled = torch::empty_like(gradient);
        Tensor scales = torch::empty_like(saved[2]);
        Tensor sums = torch::empty({weight.size(0)}, torch::kFloat32);
        withValue(gradient, [&]<typename Value>(Value) {
            normRows(valuesOf<Value>(saved[0]), valuesOf<Value>(ones), ownValuesOf<Value>(scaled),
                     ownValuesOf<float>(scales), rows, weight.size(0), static_cast<float>(epsilon));
            sumColumns(valuesOf<Value>(gradient), valuesOf<Value>(scaled), ownValuesOf<float>(sums),
                       rows, weight.size(0));
        });
        return sums.to(weight.scalar_type());
    }
};

class FusedGate : public torch::autograd::Function<FusedGate> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& gateAndUp) {
        const std::int64_t rows = gateAndUp.size(0);
        const std::int64_t size = gateAndUp.size(1) / 2;
        Tensor out = torch::empty({rows, size}, gateAndUp.options());
        withValue(out, [&]<typename Value>(Value) {
            gateRows(valuesOf<Value>(gateAndUp), ownValuesOf<Value>(out), rows, size);
        });
        context->save_for_backward({gateAndUp});
        return out;
    }
    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const Tensor gateAndUp = context->get_saved_variables().front();
        const Tensor gradient = gradients.front().contiguous();
        Tensor out = torch::empty_like(gateAndUp);
        withValue(out, [&]<typename Value>(Value) {
            gateRowsBackward(valuesOf<Value>(gradient), valuesOf<Value>(gateAndUp),
                             ownValuesOf<Value>(out), gradient.size(0), gradient.size(1));
        });
        return {out};
    }
};

// The heads of a token lie together; tokens may lie further apart.
Tensor turnedRows(const Tensor& x, const Tensor& cosine, const Tensor& sine, float sign) {
    Tensor out = torch::empty(x.sizes(), x.options());
    withValue(x, [&]<typename Value>(Value) {
        turnRows(valuesOf<Value>(x), x.stride(0), valuesOf<Value>(cosine), valuesOf<Value>(sine),
                 ownValuesOf<Value>(out), x.size(0), x.size(1), x.size(2), sign);
    });
    return out;
}

class FusedTurn : public torch::autograd::Function<FusedTurn> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& cosine,
                          const Tensor& sine) {
        context->save_for_backward({cosine, sine});
        const bool together = x.stride(2) == 1 && x.stride(1) == x.size(2);
        return turnedRows(together ? x : x.contiguous(), cosine, sine, 1);
    }
    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        return {turnedRows(gradients.front().contiguous(), saved[0], saved[1], -1), Tensor(),
                Tensor()};
    }
};

} // namespace

bool takenInVectors(const Tensor& x) {
    return x.is_cpu() && processorHasBf16() &&
           (x.scalar_type() == torch::kBFloat16 || x.scalar_type() == torch::kFloat32);
}

Tensor rmsNorm(const Tensor& x, const Tensor& weight, double epsilon) {
    return takenInVectors(x) ? FusedNorm::apply(x, weight, epsilon)
                             : torch::rms_norm(x, {weight.size(0)}, weight, epsilon);
}

Tensor gated(const std::string& activation, const Tensor& gateAndUp) {
    if (activation == "silu" && takenInVectors(gateAndUp)) {
        return FusedGate::apply(gateAndUp.contiguous());
    }
    const auto parts = gateAndUp.chunk(2, -1);
    return activate(activation, parts[0]) * parts[1];
}

Tensor turned(const Tensor& x, const Tensor& cosine, const Tensor& sine) {
    return takenInVectors(x) ? FusedTurn::apply(x, cosine, sine)
                             : x * cosine + x.roll(x.size(-1) / 2, -1) * sine;
}

} // namespace fts
