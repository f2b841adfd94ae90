#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/eval/curve.h"

namespace fts {

/// Samples in a row that a plot cannot show: NaN, infinite, on a logarithmic axis zero or less.
struct Gap {
    std::int64_t first = 0; ///< step
    std::int64_t last = 0;
    std::size_t count = 0;
};

/// What is drawn of a curve: lines that end at gaps, and where the gaps are.
struct DrawnCurve {
    std::vector<std::vector<Sample>> pieces; ///< one of a single sample is a point, not a line
    std::vector<Gap> gaps;
};

/// Reduces a curve to at most `mostSamples` (≥ 8) samples for the steps that `steps` shows, and
/// the neighbours outside, so that lines reach the edge. Of each column of pixels the lowest and
/// the highest sample stay, so that no spike is lost. A gap narrower than a column does not
/// interrupt the line; it is listed all the same. There are at most kMostPieces pieces: where gaps
/// are more frequent than that, columns become wider.
DrawnCurve drawnCurve(const Curve& curve, const Axis& steps, bool logarithmicValues,
                      std::size_t mostSamples);

inline constexpr std::size_t kMostPieces = 64;

} // namespace fts
