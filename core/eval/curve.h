#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/eval/axis.h"

namespace fts {

/// One value of a metric; may be NaN or infinite.
struct Sample {
    std::int64_t step = 0;
    double value = 0;
};

/// A metric over the steps of a run, ascending by step. A value; keeps every sample.
class Curve {
public:
    /// A step at or before the last one replaces everything from there on: a run resumed from a
    /// checkpoint takes those steps again.
    void append(std::int64_t step, double value);
    void clear() { m_samples.clear(); }

    const std::vector<Sample>& samples() const { return m_samples; }
    bool empty() const { return m_samples.empty(); }
    std::size_t size() const { return m_samples.size(); }

    /// Samples with `from` ≤ step ≤ `to`.
    std::span<const Sample> between(double from, double to) const;

    /// The sample closest to a step, the earlier of two equally close; null if there is none.
    const Sample* nearest(double step) const;
    /// The sample at exactly that step, or null.
    const Sample* at(std::int64_t step) const;

private:
    std::vector<Sample> m_samples;
};

/// What a plot can show of a curve: numbers, on a logarithmic axis those above zero.
bool canBeShown(double value, bool logarithmic);

/// The range of what can be shown of those samples; nothing if that is nothing. `ignored` is the
/// share of the samples left out as outliers, half of it at either end.
std::optional<ValueRange> valueRange(std::span<const Sample> samples, bool logarithmic,
                                     double ignored = 0);

/// The steps at which any of the curves has a sample, ascending, each once.
std::vector<std::int64_t> stepsOf(std::span<const Curve* const> curves);

enum class Trend { Falling, Level, Rising };

/// Where a curve is going: the mean of its last tenth, or its last 20 numbers if these are more,
/// against as many before, `Level` if they differ by no more than twice the standard error. With
/// fewer than eight numbers: the last two.
Trend trendOf(const Curve& curve);

} // namespace fts
