#pragma once

#include <optional>
#include <span>

namespace fts {

/// How well scores tell two groups apart: the share of pairs, one of each, in which the one that
/// should be higher is, a tie counting one half (Mann and Whitney 1947). 0.5 is guessing, 1 never
/// wrong. Nothing if a group is empty.
std::optional<double> rocAuc(std::span<const double> shouldBeHigher,
                             std::span<const double> shouldBeLower);

} // namespace fts
