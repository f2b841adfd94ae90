#pragma once

namespace fts {

// Values of train.negatives.
constexpr int kNegativesOfData = -1; ///< those a data set names, up to the most
constexpr int kMostNegatives = 10;   ///< of a question

} // namespace fts
