#pragma once

#include <cstdint>

namespace fts {

/// What a training needs of memory, in bytes, as far as it can be told before it is tried.
struct MemoryNeeds {
    std::uint64_t held = 0;          ///< by the process already, the loaded model included
    std::uint64_t weights = 0;       ///< numbers trained
    std::uint64_t bytesPerToken = 0; ///< while gradients are to follow
    std::int64_t longestBatch = 0;   ///< tokens

    /// With batches computed in parts of so many tokens.
    std::uint64_t bytes(std::int64_t tokensAtOnce) const;
};

/// How a training is tried out without asking for more than there is.
struct MemoryPlan {
    bool fits = true;              ///< as it is set up
    std::uint64_t needed = 0;      ///< bytes, as it is set up
    std::int64_t tokensAtOnce = 0; ///< to try it with
};

/// `wanted` tokens at once is what the training is set up with, `modest` what is sure to fit where
/// the model does. Throws OutOfMemory with the figures if not even that fits.
MemoryPlan planMemory(const MemoryNeeds& needs, std::int64_t wanted, std::int64_t modest,
                      std::uint64_t available);

} // namespace fts
