#include "core/nn/low_rank.h"

#include <cmath>
#include <limits>

#include "core/nn/adapted_product.h"

namespace fts {
namespace {

using torch::Tensor;

Tensor parameter(torch::nn::Module& layer, const char* name, Tensor values) {
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

/// A row of zeros has a norm that can be divided by.
Tensor rootOf(const Tensor& squares) {
    return squares.clamp_min(std::numeric_limits<float>::min()).sqrt();
}

/// ‖W + scale · B A‖ of the part's rows by way of the rank, so that no matrix as large as W is
/// made.
Tensor normsOf(const LowRank::Part& part, const FrozenWeight& weight, torch::ScalarType type,
               double scale) {
    const Tensor& down = part.down;
    const Tensor& up = part.up;
    const Tensor own = weight.part(part.begin, part.size).values(type);
    const Tensor across = torch::mm(own, down.to(type).t()).to(torch::kFloat32);
    const Tensor within = torch::mm(up, torch::mm(down, down.t()));
    return rootOf(part.squares + ((across * (2 * scale) + within * (scale * scale)) * up).sum(1));
}

} // namespace

void LowRank::add(torch::nn::Module& layer, std::int64_t begin, std::int64_t out,
                  const FrozenWeight& weight, const LoraSettings& settings, Random& random) {
    const std::int64_t rank = settings.rank;
    const torch::Device device = weight.device();
    Part part{begin,
              out,
              parameter(layer, "lora_A", drawn(rank, weight.in(), random).to(device)),
              parameter(layer, "lora_B", torch::zeros({out, rank}).to(device)),
              {},
              {}};
    if (settings.weightDecomposed) {
        part.squares = weight.part(begin, out).values(torch::kFloat32).square().sum(1);
        part.magnitude = parameter(layer, "lora_magnitude_vector", rootOf(part.squares));
    }
    m_parts.push_back(std::move(part));
}

bool LowRank::decomposed() const {
    return m_parts.front().magnitude.defined();
}

const LowRank::Lengths& LowRank::lengths(const FrozenWeight& weight, torch::ScalarType type) const {
    std::vector<std::int64_t> versions;
    for (const Part& part : m_parts) {
        versions.insert(versions.end(),
                        {part.down._version(), part.up._version(), part.magnitude._version()});
    }
    if (m_lengths.versions == versions) {
        return m_lengths;
    }
    const c10::InferenceMode kept(false); // longer than the pass
    const torch::NoGradGuard noGrad;
    std::vector<Tensor> norms;
    Tensor factors = torch::ones({weight.outs()}, m_parts.front().magnitude.options());
    for (const Part& part : m_parts) {
        norms.push_back(normsOf(part, weight, type, m_pass->scale));
        factors.narrow(0, part.begin, part.size).copy_(part.magnitude / norms.back());
    }
    m_lengths = {std::move(versions), torch::cat(norms), factors};
    return m_lengths;
}

Tensor LowRank::forward(const Tensor& x, const FrozenWeight& weight, const Tensor& bias) const {
    auto how = c10::make_intrusive<AdaptedProduct>();
    how->weight = weight;
    how->bias = bias;
    for (const Part& part : m_parts) {
        how->parts.push_back({part.begin, part.size});
    }
    how->scale = m_pass->scale;
    how->dropout = m_pass->seed ? m_pass->dropout : 0;
    how->seed = m_pass->seed ? Random{*m_pass->seed, m_number}.next() : 0;
    LearnedParts learned{joined(m_parts, &Part::down, x.scalar_type()),
                         joined(m_parts, &Part::up, x.scalar_type()),
                         {}};
    if (decomposed()) {
        const Lengths& now = lengths(weight, x.scalar_type());
        how->norms = now.norms;
        how->factors = now.factors;
        learned.magnitude = joined(m_parts, &Part::magnitude, torch::kFloat32);
    }
    return adaptedProduct(x, learned, how);
}

void LowRank::mergeInto(Tensor& weight) const {
    const torch::NoGradGuard noGrad;
    for (const Part& part : m_parts) {
        Tensor own = weight.narrow(0, part.begin, part.size);
        Tensor sum = own.to(torch::kFloat32) + torch::mm(part.up, part.down) * m_pass->scale;
        if (decomposed()) {
            sum.mul_((part.magnitude / rootOf(sum.square().sum(1))).unsqueeze(1));
        }
        own.copy_(sum);
    }
}

} // namespace fts
