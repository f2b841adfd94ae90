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

// Who learns nothing does not pay for autograd, which takes longer than a token's few rows.
bool learns(const Tensor& x) {
    return torch::GradMode::is_enabled() && !x.is_inference();
}

struct Normed {
    Tensor values, scales;
};

Normed normedRows(const Tensor& from, const Tensor& weight, double epsilon) {
    const std::int64_t size = weight.size(0);
    Normed normed{torch::empty_like(from), torch::empty({from.numel() / size}, torch::kFloat32)};
    withValue(from, [&]<typename Value>(Value) {
        normRows(valuesOf<Value>(from), valuesOf<Value>(weight), ownValuesOf<Value>(normed.values),
                 ownValuesOf<float>(normed.scales), normed.scales.size(0), size,
                 static_cast<float>(epsilon));
    });
    return normed;
}

class FusedNorm : public torch::autograd::Function<FusedNorm> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& weight,
                          double epsilon) {
        const Tensor from = x.contiguous();
        const auto [out, scales] = normedRows(from, weight, epsilon);
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
        const Tensor scaled = normedRows(saved[0], torch::ones_like(weight), epsilon).values;
        Tensor sums = torch::empty({weight.size(0)}, torch::kFloat32);
        withValue(gradient, [&]<typename Value>(Value) {
            sumColumns(valuesOf<Value>(gradient), valuesOf<Value>(scaled), ownValuesOf<float>(sums),
                       rows, weight.size(0));
        });
        return sums.to(weight.scalar_type());
    }
};

Tensor gatedRows(const Tensor& gateAndUp) {
    const std::int64_t rows = gateAndUp.size(0);
    const std::int64_t size = gateAndUp.size(1) / 2;
    Tensor out = torch::empty({rows, size}, gateAndUp.options());
    withValue(out, [&]<typename Value>(Value) {
        gateRows(valuesOf<Value>(gateAndUp), ownValuesOf<Value>(out), rows, size);
    });
    return out;
}

class FusedGate : public torch::autograd::Function<FusedGate> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& gateAndUp) {
        context->save_for_backward({gateAndUp});
        return gatedRows(gateAndUp);
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

// The heads of a token are to lie together; tokens may lie further apart.
Tensor turnedRows(const Tensor& given, const Tensor& cosine, const Tensor& sine, float sign) {
    const bool together = given.stride(2) == 1 && given.stride(1) == given.size(2);
    const Tensor x = together ? given : given.contiguous();
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
        return turnedRows(x, cosine, sine, 1);
    }
    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        return {turnedRows(gradients.front(), saved[0], saved[1], -1), Tensor(), Tensor()};
    }
};

} // namespace

bool takenInVectors(const Tensor& x) {
    return x.is_cpu() && processorHasBf16() &&
           (x.scalar_type() == torch::kBFloat16 || x.scalar_type() == torch::kFloat32);
}

Tensor rmsNorm(const Tensor& x, const Tensor& weight, double epsilon) {
    if (!takenInVectors(x)) {
        return torch::rms_norm(x, {weight.size(0)}, weight, epsilon);
    }
    return learns(x) ? FusedNorm::apply(x, weight, epsilon)
                     : normedRows(x.contiguous(), weight, epsilon).values;
}

Tensor gated(const std::string& activation, const Tensor& gateAndUp) {
    if (activation == "silu" && takenInVectors(gateAndUp)) {
        const Tensor from = gateAndUp.contiguous();
        return learns(from) ? FusedGate::apply(from) : gatedRows(from);
    }
    const auto parts = gateAndUp.chunk(2, -1);
    return activate(activation, parts[0]) * parts[1];
}

Tensor turned(const Tensor& x, const Tensor& cosine, const Tensor& sine) {
    if (!takenInVectors(x)) {
        return x * cosine + x.roll(x.size(-1) / 2, -1) * sine;
    }
    return learns(x) ? FusedTurn::apply(x, cosine, sine) : turnedRows(x, cosine, sine, 1);
}

} // namespace fts
