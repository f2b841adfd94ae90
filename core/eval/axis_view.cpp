#include "core/eval/axis_view.h"

#include <algorithm>
#include <cmath>

namespace fts {
namespace {

constexpr double kPrecision = 1e-9; // relative; below it neighbouring pixels are the same number

} // namespace

Axis AxisView::shown(const Axis& whole) const {
    if (!m_part) {
        return whole;
    }
    Axis part = *m_part;
    part.logarithmic = whole.logarithmic;
    if (part.logarithmic && part.low <= 0) {
        part.low = whole.low;
    }
    return part.low < part.high ? part : whole;
}

void AxisView::show(const Axis& whole, Axis part) {
    const double slack = 1e-6;
    if (whole.share(part.low) <= slack && whole.share(part.high) >= 1 - slack) {
        m_part.reset();
        return;
    }
    const double middle = part.share(std::clamp(part.value(0.5), whole.low, whole.high));
    part = part.moved(middle - 0.5);
    const double size = std::max(std::abs(part.low), std::abs(part.high));
    if (part.high - part.low >= std::max(m_least, kPrecision * size)) {
        m_part = part;
    }
}

bool AxisView::move(const Axis& whole, double shares) {
    if (m_part) {
        show(whole, shown(whole).moved(shares));
    }
    return isZoomed();
}

} // namespace fts
