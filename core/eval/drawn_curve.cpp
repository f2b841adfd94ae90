#include "core/eval/drawn_curve.h"

#include <algorithm>
#include <span>

namespace fts {
namespace {

using Samples = std::span<const Sample>;

/// Takes the samples of one column of pixels after the other.
class Pen {
public:
    explicit Pen(bool logarithmic) : m_logarithmic(logarithmic) {}

    void draw(Samples column) {
        const Sample* low = nullptr;
        const Sample* high = nullptr;
        Gap gap;
        for (const Sample& sample : column) {
            if (!canBeShown(sample.value, m_logarithmic)) {
                gap = {gap.count == 0 ? sample.step : gap.first, sample.step, gap.count + 1};
                continue;
            }
            low = low == nullptr || sample.value < low->value ? &sample : low;
            high = high == nullptr || sample.value > high->value ? &sample : high;
        }
        if (low != nullptr) {
            drawTo(*std::min(low, high));
            if (low != high) {
                drawTo(*std::max(low, high));
            }
        } else {
            m_down = m_down && column.empty();
        }
        if (!column.empty()) {
            add(gap);
        }
    }

    DrawnCurve take() { return std::move(m_drawn); }

private:
    void drawTo(const Sample& sample) {
        if (!m_down) {
            m_drawn.pieces.emplace_back();
            m_down = true;
        }
        m_drawn.pieces.back().push_back(sample);
    }

    void add(const Gap& gap) {
        if (gap.count > 0 && m_inGap) {
            m_drawn.gaps.back().last = gap.last;
            m_drawn.gaps.back().count += gap.count;
        } else if (gap.count > 0) {
            m_drawn.gaps.push_back(gap);
        }
        m_inGap = gap.count > 0;
    }

    bool m_logarithmic;
    bool m_down = false;
    bool m_inGap = false;
    DrawnCurve m_drawn;
};

/// The samples shown, and one more at either end.
Samples shownSamples(const Curve& curve, const Axis& steps) {
    const Samples all = curve.samples();
    const Samples inside = curve.between(steps.low, steps.high);
    auto first = static_cast<std::size_t>(inside.data() - all.data());
    auto last = first + inside.size();
    if (first > 0 && canBeShown(static_cast<double>(all[first - 1].step), steps.logarithmic)) {
        --first;
    }
    last += last < all.size() ? 1 : 0;
    return all.subspan(first, last - first);
}

DrawnCurve everySample(Samples samples, bool logarithmic) {
    Pen pen(logarithmic);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        pen.draw(samples.subspan(i, 1));
    }
    return pen.take();
}

DrawnCurve inColumns(Samples samples, const Axis& steps, bool logarithmic, std::size_t columns) {
    Pen pen(logarithmic);
    auto begin = samples.begin();
    for (std::size_t column = 1; column <= columns; ++column) {
        const double border =
            steps.value(static_cast<double>(column) / static_cast<double>(columns));
        const auto end = column == columns
                             ? samples.end()
                             : std::partition_point(begin, samples.end(), [&](const Sample& one) {
                                   return static_cast<double>(one.step) < border;
                               });
        pen.draw({begin, end});
        begin = end;
    }
    return pen.take();
}

} // namespace

DrawnCurve drawnCurve(const Curve& curve, const Axis& steps, bool logarithmicValues,
                      std::size_t mostSamples) {
    const Samples samples = shownSamples(curve, steps);
    std::size_t columns = mostSamples / 2;
    DrawnCurve drawn = samples.size() <= mostSamples
                           ? everySample(samples, logarithmicValues)
                           : inColumns(samples, steps, logarithmicValues, columns);
    columns = std::min(columns, samples.size());
    while (drawn.pieces.size() > kMostPieces) {
        columns = std::max(columns / 2, kMostPieces);
        drawn = inColumns(samples, steps, logarithmicValues, columns);
    }
    return drawn;
}

} // namespace fts
