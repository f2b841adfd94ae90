#include "core/nn/adapted_product.h"

#include "core/nn/dropout.h"
#include "core/nn/fused_layers.h"
#include "core/nn/tensor_values.h"
#include "core/nn/vector_columns.h"

namespace fts {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;
using How = c10::intrusive_ptr<AdaptedProduct>;

Tensor dropped(const Tensor& x, const AdaptedProduct& how) {
    return how.dropout > 0 ? leaveOut(x, how.dropout, how.seed) : x;
}

How savedHow(AutogradContext& context) {
    return c10::static_intrusive_pointer_cast<AdaptedProduct>(
        context.saved_data["how"].toCapsule());
}

/// Tells of each part: its rows of the joined B, its columns of x Aᵀ, its columns of the results.
template <typename Take>
void forEachPart(const AdaptedProduct& how, std::int64_t rank, const Take& take) {
    std::int64_t row = 0;
    std::int64_t column = 0;
    for (const AdaptedProduct::Columns& part : how.parts) {
        take(part, row, column);
        row += part.size;
        column += rank;
    }
}

void addAdapters(Tensor& y, const Tensor& small, const Tensor& up, const AdaptedProduct& how) {
    const std::int64_t rank = up.size(1);
    forEachPart(how, rank, [&](const auto& part, std::int64_t row, std::int64_t column) {
        y.narrow(1, part.begin, part.size)
            .addmm_(small.narrow(1, column, rank), up.narrow(0, row, part.size).t(), 1, how.scale);
    });
}

struct AdapterGradients {
    Tensor small, up; ///< of dropout(x) Aᵀ, and of B
};

AdapterGradients adapterGradients(const Tensor& dy, const Tensor& small, const Tensor& up,
                                  const AdaptedProduct& how) {
    AdapterGradients gradients{torch::empty_like(small), torch::empty_like(up)};
    const std::int64_t rank = up.size(1);
    forEachPart(how, rank, [&](const auto& part, std::int64_t row, std::int64_t column) {
        const Tensor own = dy.narrow(1, part.begin, part.size);
        gradients.up.narrow(0, row, part.size)
            .copy_(torch::mm(own.t(), small.narrow(1, column, rank)));
        gradients.small.narrow(1, column, rank).copy_(torch::mm(own, up.narrow(0, row, part.size)));
    });
    gradients.small.mul_(how.scale);
    gradients.up.mul_(how.scale);
    return gradients;
}

/// Of plain adapters. Only x is kept for the backward pass, beside what is as small as the rank.
class PlainAdapters : public torch::autograd::Function<PlainAdapters> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& down,
                          const Tensor& up, const How& how) {
        const Tensor small = torch::linear(dropped(x, *how), down);
        context->save_for_backward({x, down, up, small});
        context->saved_data["how"] = c10::IValue::make_capsule(how);
        return results(x, small, up, *how);
    }

    static Tensor results(const Tensor& x, const Tensor& small, const Tensor& up,
                          const AdaptedProduct& how) {
        Tensor y = how.weight.times(x, how.bias, x.scalar_type());
        addAdapters(y, small, up, how);
        return y;
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Tensor& down = saved[1];
        const auto how = savedHow(*context);
        const Tensor dy = gradients.front().contiguous();
        const AdapterGradients own = adapterGradients(dy, saved[3], saved[2], *how);
        const Tensor dDown = torch::mm(own.small.t(), dropped(x, *how));
        Tensor dx;
        if (context->needs_input_grad(0)) {
            dx = torch::mm(dy, how->weight.values(dy.scalar_type()));
            if (how->dropout > 0) {
                addWithoutLeftOut(dx, torch::mm(own.small, down), how->dropout, how->seed);
            } else {
                dx.addmm_(own.small, down);
            }
        }
        return {dx, dDown, own.up, Tensor()};
    }
};

Tensor scaledColumns(const Tensor& x, const Tensor& factors) {
    if (!takenInVectors(x)) {
        return (x * factors).to(x.scalar_type());
    }
    Tensor out = torch::empty_like(x);
    withValue(x, [&]<typename Value>(Value) {
        scaleColumns(valuesOf<Value>(x), valuesOf<float>(factors), ownValuesOf<Value>(out),
                     x.size(0), x.size(1));
    });
    return out;
}

Tensor summedColumns(const Tensor& a, const Tensor& b) {
    if (!takenInVectors(a)) {
        return (a.to(torch::kFloat32) * b).sum(0);
    }
    Tensor sums = torch::empty({a.size(1)}, a.options().dtype(torch::kFloat32));
    withValue(a, [&]<typename Value>(Value) {
        sumColumns(valuesOf<Value>(a), valuesOf<Value>(b), ownValuesOf<float>(sums), a.size(0),
                   a.size(1));
    });
    return sums;
}

/// Of adapters with magnitudes. `direction`, the results before their factors, is kept as well.
class DecomposedAdapters : public torch::autograd::Function<DecomposedAdapters> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& down,
                          const Tensor& up, const Tensor& /*magnitude*/, const How& how) {
        const Tensor from = dropped(x, *how);
        const Tensor small = torch::linear(from, down);
        const Tensor direction = directionOf(from, small, up, *how);
        context->save_for_backward({x, down, up, small, direction});
        context->saved_data["how"] = c10::IValue::make_capsule(how);
        return results(x, from, direction, *how);
    }

    static Tensor directionOf(const Tensor& from, const Tensor& small, const Tensor& up,
                              const AdaptedProduct& how) {
        Tensor direction = how.weight.times(from, {}, from.scalar_type());
        addAdapters(direction, small, up, how);
        return direction;
    }

    static Tensor results(const Tensor& x, const Tensor& from, const Tensor& direction,
                          const AdaptedProduct& how) {
        Tensor y = scaledColumns(direction, how.factors);
        if (how.dropout > 0) {
            y.add_(how.weight.times(x - from, how.bias, x.scalar_type()));
        } else if (how.bias.defined()) {
            y.add_(how.bias);
        }
        return y;
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Tensor& down = saved[1];
        const Tensor& up = saved[2];
        const auto how = savedHow(*context);
        const Tensor dy = gradients.front().contiguous();
        const Tensor dDirection = scaledColumns(dy, how->factors);
        const AdapterGradients own = adapterGradients(dDirection, saved[3], up, *how);
        const Tensor dDown = torch::mm(own.small.t(), dropped(x, *how));
        Tensor dx;
        if (context->needs_input_grad(0)) {
            dx = gradientOfInput(dy, dDirection, own.small, down, *how);
        }
        return {dx, dDown, own.up, magnitudeGradient(dy, saved[4], up, *how), Tensor()};
    }

private:
    static Tensor magnitudeGradient(const Tensor& dy, const Tensor& direction, const Tensor& up,
                                    const AdaptedProduct& how) {
        const Tensor sums = summedColumns(dy, direction);
        Tensor gradient = torch::empty_like(how.norms);
        forEachPart(how, up.size(1), [&](const auto& part, std::int64_t row, std::int64_t) {
            gradient.narrow(0, row, part.size).copy_(sums.narrow(0, part.begin, part.size));
        });
        return gradient / how.norms;
    }

    // What is left out comes by way of the weight alone, with the factor 1.
    static Tensor gradientOfInput(const Tensor& dy, const Tensor& dDirection, const Tensor& dSmall,
                                  const Tensor& down, const AdaptedProduct& how) {
        const Tensor weight = how.weight.values(dy.scalar_type());
        if (how.dropout == 0) {
            return torch::mm(dDirection, weight).addmm_(dSmall, down);
        }
        const Tensor dx = torch::mm(dy, weight);
        const Tensor kept = torch::mm(dDirection - dy, weight).addmm_(dSmall, down);
        addWithoutLeftOut(dx, kept, how.dropout, how.seed);
        return dx;
    }
};

} // namespace

Tensor adaptedProduct(const Tensor& x, const LearnedParts& learned, const How& how) {
    const auto& [down, up, magnitude] = learned;
    if (torch::GradMode::is_enabled()) {
        return magnitude.defined() ? DecomposedAdapters::apply(x, down, up, magnitude, how)
                                   : PlainAdapters::apply(x, down, up, how);
    }
    const Tensor from = dropped(x, *how);
    const Tensor small = torch::linear(from, down);
    if (!magnitude.defined()) {
        return PlainAdapters::results(x, small, up, *how);
    }
    return DecomposedAdapters::results(
        x, from, DecomposedAdapters::directionOf(from, small, up, *how), *how);
}

} // namespace fts
