#include "core/nn/dropout.h"

#include "core/nn/fused_layers.h"
#include "core/nn/tensor_values.h"
#include "core/nn/vector_rows.h"

namespace fts {
namespace {

using torch::Tensor;

// The same on every call: a generator of its own, of the device's kind, begins at the seed.
Tensor drawn(const Tensor& x, double share, std::uint64_t seed) {
    auto generator = at::globalContext().defaultGenerator(x.device()).clone();
    generator.set_current_seed(seed);
    const Tensor kept = torch::empty_like(x).bernoulli_(1 - share, generator);
    return x * kept.mul_(1 / (1 - share));
}

Tensor inVectors(const Tensor& x, const Tensor& out, double share, std::uint64_t seed, bool add) {
    withValue(x, [&]<typename Value>(Value) {
        keepSome(valuesOf<Value>(x), ownValuesOf<Value>(out), x.numel(), static_cast<float>(share),
                 seed, add);
    });
    return out;
}

} // namespace

Tensor leaveOut(const Tensor& x, double share, std::uint64_t seed) {
    if (!takenInVectors(x)) {
        return drawn(x, share, seed);
    }
    const Tensor values = x.contiguous();
    return inVectors(values, torch::empty_like(values), share, seed, /*add=*/false);
}

void addWithoutLeftOut(const Tensor& sum, const Tensor& x, double share, std::uint64_t seed) {
    if (!takenInVectors(x)) {
        sum.add_(drawn(x, share, seed));
        return;
    }
    inVectors(x.contiguous(), sum, share, seed, /*add=*/true);
}

} // namespace fts
