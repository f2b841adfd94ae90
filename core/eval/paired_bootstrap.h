#pragma once

#include <cstdint>
#include <span>

namespace fts {

struct Interval {
    double low = 0;
    double high = 0;

    bool operator==(const Interval&) const = default;
};

/// The range in which the mean of `tuned − base` lies with 95 % confidence: the 2.5th and 97.5th
/// percentile of the means of `resamples` samples of the questions, drawn with replacement
/// (Efron and Tibshirani 1993, section 13.3). Value i of both belongs to question i.
///
/// Questions are drawn one by one. Questions made from the same passage rise and fall together,
/// which this cannot see: with two questions a passage the true range is up to 1.4 times as
/// wide. Nor does it know that another training run with another seed would differ.
/// The same arguments give the same interval on every machine. Throws BadInput if there are no
/// questions or no resamples.
Interval pairedBootstrap(std::span<const double> base, std::span<const double> tuned, int resamples,
                         std::uint64_t seed);

} // namespace fts
