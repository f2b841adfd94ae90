#include "core/nn/low_rank.h"

#include <cmath>

#include "core/nn/dropout.h"

namespace fts {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// The results a layer's adapter adds to.
struct Columns {
    std::int64_t begin = 0;
    std::int64_t size = 0;
};

/// What a pass does with an adapted product, apart from what learns.
struct Arrangement : torch::CustomClassHolder {
    FrozenWeight weight;
    Tensor bias; ///< may be undefined
    std::vector<Columns> parts;
    double scale = 1;
    double dropout = 0; ///< 0: nothing is left out
    std::uint64_t seed = 0;

    Tensor dropped(const Tensor& x) const { return dropout > 0 ? leaveOut(x, dropout, seed) : x; }
    /// To dx what came by way of the adapters.
    void addDropped(Tensor& dx, const Tensor& dSmall, const Tensor& down) const {
        if (dropout > 0) {
            addWithoutLeftOut(dx, torch::mm(dSmall, down), dropout, seed);
        } else {
            dx.addmm_(dSmall, down);
        }
    }
};

/// Tells of each part: its rows of the joined B, its columns of x Aᵀ, its columns of the results.
template <typename Take>
void forEachPart(const Arrangement& how, std::int64_t rank, const Take& take) {
    std::int64_t row = 0;
    std::int64_t column = 0;
    for (const Columns& part : how.parts) {
        take(part, row, column);
        row += part.size;
        column += rank;
    }
}

Tensor withAdapters(const Tensor& x, const Tensor& small, const Tensor& up,
                    const Arrangement& how) {
    Tensor y = how.weight.times(x, how.bias, x.scalar_type());
    const std::int64_t rank = up.size(1);
    forEachPart(how, rank, [&](const Columns& part, std::int64_t row, std::int64_t column) {
        y.narrow(1, part.begin, part.size)
            .addmm_(small.narrow(1, column, rank), up.narrow(0, row, part.size).t(), 1, how.scale);
    });
    return y;
}

/// x Wᵀ + b and what the adapters add, with W and b fixed. down: all A, one below the other; up:
/// all B likewise. Only x is kept for the backward pass, beside what is as small as the rank.
class AdaptedProduct : public torch::autograd::Function<AdaptedProduct> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& down,
                          const Tensor& up, const c10::intrusive_ptr<Arrangement>& how) {
        const Tensor small = torch::linear(how->dropped(x), down);
        context->save_for_backward({x, down, up, small});
        context->saved_data["how"] = c10::IValue::make_capsule(how);
        return withAdapters(x, small, up, *how);
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Tensor& down = saved[1];
        const Tensor& up = saved[2];
        const Tensor& small = saved[3];
        const auto how =
            c10::static_intrusive_pointer_cast<Arrangement>(context->saved_data["how"].toCapsule());
        const Tensor dy = gradients.front().contiguous();
        const Tensor dSmall = torch::empty_like(small);
        const Tensor dUp = torch::empty_like(up);
        const std::int64_t rank = up.size(1);
        forEachPart(*how, rank, [&](const Columns& part, std::int64_t row, std::int64_t column) {
            const Tensor own = dy.narrow(1, part.begin, part.size);
            dUp.narrow(0, row, part.size).copy_(torch::mm(own.t(), small.narrow(1, column, rank)));
            dSmall.narrow(1, column, rank).copy_(torch::mm(own, up.narrow(0, row, part.size)));
        });
        dSmall.mul_(how->scale);
        dUp.mul_(how->scale);
        const Tensor dDown = torch::mm(dSmall.t(), how->dropped(x));
        Tensor dx;
        if (context->needs_input_grad(0)) {
            dx = torch::mm(dy, how->weight.values(dy.scalar_type()));
            how->addDropped(dx, dSmall, down);
        }
        return {dx, dDown, dUp, Tensor()};
    }
};

torch::Tensor parameter(torch::nn::Module& layer, const char* name, Tensor values) {
    const auto holder = std::make_shared<torch::nn::Module>();
    layer.register_module(name, holder);
    return holder->register_parameter("weight", std::move(values));
}

Tensor drawn(std::int64_t rows, std::int64_t columns, Random& random) {
    Tensor values = torch::empty({rows, columns});
    const double bound = 1 / std::sqrt(static_cast<double>(columns));
    auto* data = values.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < values.numel(); ++i) {
        data[i] = static_cast<float>((2 * random.uniform() - 1) * bound);
    }
    return values;
}

Tensor joined(const std::vector<LowRank::Part>& parts, Tensor LowRank::Part::*matrix,
              torch::ScalarType type) {
    std::vector<Tensor> all;
    for (const LowRank::Part& part : parts) {
        all.push_back(part.*matrix);
    }
    return (all.size() == 1 ? all.front() : torch::cat(all)).to(type);
}

} // namespace

void LowRank::add(torch::nn::Module& layer, std::int64_t begin, std::int64_t in, std::int64_t out,
                  int rank, torch::Device device, Random& random) {
    m_parts.push_back(
        {begin, out, parameter(layer, "lora_A", drawn(rank, in, random).to(device)),
         parameter(layer, "lora_B", torch::zeros({out, std::int64_t{rank}}).to(device))});
}

Tensor LowRank::forward(const Tensor& x, const FrozenWeight& weight, const Tensor& bias) const {
    auto how = c10::make_intrusive<Arrangement>();
    how->weight = weight;
    how->bias = bias;
    for (const Part& part : m_parts) {
        how->parts.push_back({part.begin, part.size});
    }
    how->scale = m_pass->scale;
    how->dropout = m_pass->seed ? m_pass->dropout : 0;
    how->seed = m_pass->seed ? Random{*m_pass->seed, m_number}.next() : 0;
    const Tensor down = joined(m_parts, &Part::down, x.scalar_type());
    const Tensor up = joined(m_parts, &Part::up, x.scalar_type());
    if (!torch::GradMode::is_enabled()) {
        return withAdapters(x, torch::linear(how->dropped(x), down), up, *how);
    }
    return AdaptedProduct::apply(x, down, up, how);
}

void LowRank::mergeInto(Tensor& weight) const {
    const torch::NoGradGuard noGrad;
    for (const Part& part : m_parts) {
        auto own = weight.narrow(0, part.begin, part.size);
        own.copy_(own.to(torch::kFloat32) + torch::mm(part.up, part.down) * m_pass->scale);
    }
}

} // namespace fts
