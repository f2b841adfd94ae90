#pragma once

#include <optional>

#include "core/eval/axis.h"

namespace fts {

/// The part of an axis that a person looks at: all of it, however it grows, until they zoom;
/// then the same part, whatever happens to the whole.
class AxisView {
public:
    /// `least` is the smallest span that can be shown.
    explicit AxisView(double least) : m_least(least) {}

    bool isZoomed() const { return m_part.has_value(); }
    void reset() { m_part.reset(); }

    /// What is shown of `whole`. On a logarithmic axis nothing from zero down is.
    Axis shown(const Axis& whole) const;

    /// Shows a part of the whole. As much as the whole, or more, is the whole again. A part
    /// smaller than can be told apart is not taken; one that lies outside comes back so far that
    /// its middle is inside.
    void show(const Axis& whole, Axis part);

    void zoom(const Axis& whole, double factor, double share) {
        show(whole, shown(whole).zoomed(factor, share));
    }
    /// Only where zoomed; false if it is not.
    bool move(const Axis& whole, double shares);

private:
    double m_least;
    std::optional<Axis> m_part;
};

} // namespace fts
