#pragma once

#include <string>
#include <vector>

namespace fts {

/// The lowest and the highest of some values.
struct ValueRange {
    double low = 0;
    double high = 0;
    bool operator==(const ValueRange&) const = default;
};

/// A mark on an axis and what is written beside it.
struct Tick {
    double value = 0;
    std::string label;
};

/// The part of an axis that a plot shows, linear or logarithmic. A value's share is its place
/// between the ends: 0 at `low`, 1 at `high`. `low` < `high`; both are above 0 on a logarithmic
/// axis.
struct Axis {
    double low = 0;
    double high = 1;
    bool logarithmic = false;

    /// Not finite for a value that the axis cannot show.
    double share(double value) const;
    double value(double share) const;
    bool holds(double value) const { return low <= value && value <= high; }

    /// Shows `factor` times as much (below 1: less), with the value at `share` kept in place.
    Axis zoomed(double factor, double share) const;
    /// Moves towards higher values by that share of what is shown.
    Axis moved(double shares) const;

    /// Round numbers in the range, ascending, at most `most` (≥ 2). Whole numbers only where
    /// `whole` is set. A short logarithmic axis has ticks too, though no power of ten lies on it.
    std::vector<Tick> ticks(int most, bool whole = false) const;

    bool operator==(const Axis&) const = default;
};

/// An axis around the range with that share of it as room at either end; values that are all the
/// same lie in its middle. What is never below zero gets no room below zero. `range` is above 0 if
/// the axis is logarithmic.
Axis axisAround(ValueRange range, bool logarithmic, double room);

} // namespace fts
