#pragma once

#include <torch/torch.h>

#include "core/formats/decoder_config.h"

namespace fts {

/// Rotary positions (Su et al. 2021), with a head's first half turned against its second as in
/// Hugging Face checkpoints.
class Rotary {
public:
    Rotary(const DecoderConfig& config, const torch::TensorOptions& options);

    /// Cosine and sine, [tokens, 1, head size] each, of the positions [tokens]: computed in fp32,
    /// given in the type of the model. The sine's first half is negated.
    struct Turn {
        torch::Tensor cosine, sine;
    };
    Turn at(const torch::Tensor& positions) const;

    /// x [tokens, heads, head size] → the same shape.
    static torch::Tensor apply(const Turn& turn, const torch::Tensor& x);

private:
    torch::Tensor m_frequencies; ///< [head size / 2] fp32
    torch::ScalarType m_type;
};

} // namespace fts
