#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <torch/torch.h>

namespace fts {

/// Token sequences laid end to end, so that no layer computes on padding.
///
/// Sequences are sorted by length; those of equal length stand side by side and form a run,
/// which attention and pooling treat as one dense block.
struct PackedBatch {
    struct Run {
        std::int64_t sequences = 0;
        std::int64_t length = 0; ///< tokens in each
        std::int64_t tokens() const { return sequences * length; }
    };

    torch::Tensor ids;                   ///< [tokens] int64
    torch::Tensor positions;             ///< [tokens] int64, 0 … length − 1 in each sequence
    std::vector<Run> runs;               ///< in the order of `ids`
    std::vector<std::int64_t> runTokens; ///< tokens of each run
    torch::Tensor order;                 ///< [sequences] int64: place of sequence i when sorted
    std::vector<std::int64_t> begins;    ///< of sequence i: its first token
    torch::Tensor bounds; ///< [sequences + 1] int32: where each begins, and the end; on a GPU only

    static PackedBatch pack(std::span<const std::vector<std::int32_t>> sequences,
                            torch::Device device);
};

} // namespace fts
