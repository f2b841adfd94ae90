#pragma once

#include <optional>
#include <vector>

#include "core/corpus/text_lengths.h"

namespace fts {

/// What a longest text of so many tokens would mean for training.
struct TokenLimit {
    int tokens = 0;
    std::int64_t cutQuestions = 0, cutPassages = 0;
    double unseenShare = 0; ///< of all tokens of all texts
    double work = 1;        ///< tokens to compute, as a multiple of those at the chosen limit
    bool chosen = false;
};

/// The limits worth comparing, ascending: usual ones, as many as the model has positions, and the
/// one chosen.
std::vector<TokenLimit> compareLimits(const TextLengths& questions, const TextLengths& passages,
                                      int positions, int chosen);

/// The smallest of those limits that cuts as little as the largest; nullopt if the chosen one
/// already does.
std::optional<int> betterLimit(const std::vector<TokenLimit>& limits);

} // namespace fts
