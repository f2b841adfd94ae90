#include "core/nn/rotary.h"

#include "core/nn/fused_layers.h"

namespace fts {

Rotary::Rotary(const DecoderConfig& config, const torch::TensorOptions& options)
    : m_frequencies(torch::tensor(ropeFrequencies(config, config.positions), torch::kFloat64)
                        .to(options.dtype(torch::kFloat32))),
      m_type(c10::typeMetaToScalarType(options.dtype())) {}

Rotary::Turn Rotary::at(const torch::Tensor& positions) const {
    const auto angles = torch::outer(positions.to(torch::kFloat32), m_frequencies);
    const auto cosine = angles.cos();
    const auto sine = angles.sin();
    return {torch::cat({cosine, cosine}, -1).unsqueeze(1).to(m_type),
            torch::cat({-sine, sine}, -1).unsqueeze(1).to(m_type)};
}

torch::Tensor Rotary::apply(const Turn& turn, const torch::Tensor& x) {
    return turned(x, turn.cosine, turn.sine);
}

} // namespace fts
