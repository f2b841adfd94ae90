#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/nn/api/encoder.h"

namespace fts {

/// Embeds any number of sequences in batches of `batchTokens` tokens (0: what the encoder computes
/// fastest), the longest first, so that hardly two lengths meet in a batch. Room that is left is
/// filled with shorter ones: batches of about one size use the same memory again. `out` is
/// sequences × dimension, in the order given; a sequence of no tokens has the vector of zeros.
/// `afterBatch` is told how many have their vectors, and may throw.
void embedSequences(Encoder& encoder, std::vector<std::vector<std::int32_t>> sequences,
                    std::span<float> out, int batchTokens = 0,
                    const std::function<void(std::size_t done)>& afterBatch = {});

} // namespace fts
