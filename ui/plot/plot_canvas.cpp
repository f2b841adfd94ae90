#include "ui/plot/plot_canvas.h"

#include <algorithm>
#include <cmath>

#include <QCategoryAxis>
#include <QChart>
#include <QPainter>

#include "ui/base/theme.h"
#include "ui/plot/sample_text.h"

namespace fts {
namespace {

constexpr int kRedrawEvery = 100; // ms
constexpr std::size_t kMostSamples = 2000;
constexpr double kOutliers = 0.04;
constexpr qreal kMarkerSize = 7;
constexpr qreal kGapSize = 3; // half a gap's cross
constexpr qreal kGapRow = 9;

} // namespace

template <typename Visit>
void PlotCanvas::forEachShown(Visit visit) const {
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        if (m_curves[i]->isShown()) {
            visit(*m_curves[i], static_cast<int>(i));
        }
    }
}

PlotCanvas::PlotCanvas(QWidget* parent) : ChartCanvas(parent) {
    setObjectName(QStringLiteral("plotCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_redraw.setSingleShot(true);
    connect(&m_redraw, &QTimer::timeout, this, [this] {
        markStale();
        Q_EMIT dataChanged();
    });
}

PlotCanvas::~PlotCanvas() = default;

int PlotCanvas::addCurve(const QString& name) {
    m_curves.push_back(std::make_unique<PlotCurve>(name, chart(), xAxis(), yAxis()));
    m_curves.back()->setSmoothing(m_smoothing);
    scheduleDataChanged();
    return count() - 1;
}

void PlotCanvas::leaveUnsmoothed(int index) {
    m_curves.at(static_cast<std::size_t>(index))->leaveUnsmoothed();
    markStale();
}

void PlotCanvas::clear() {
    for (const auto& curve : m_curves) {
        curve->erase();
    }
    m_curves.clear();
    setCursor(std::nullopt);
    resetView();
    scheduleDataChanged();
}

const PlotCurve& PlotCanvas::curve(int index) const {
    return *m_curves.at(static_cast<std::size_t>(index));
}

void PlotCanvas::append(int index, std::int64_t step, double value) {
    m_curves.at(static_cast<std::size_t>(index))->append(step, value);
    scheduleDataChanged();
}

void PlotCanvas::setCurve(int index, Curve curve) {
    m_curves.at(static_cast<std::size_t>(index))->set(std::move(curve));
    scheduleDataChanged();
}

void PlotCanvas::setShown(int index, bool shown) {
    m_curves.at(static_cast<std::size_t>(index))->setShown(shown);
    showReadout();
    markStale();
    scheduleDataChanged();
}

void PlotCanvas::setSmoothing(Smoothing smoothing) {
    if (smoothing == m_smoothing) {
        return;
    }
    m_smoothing = smoothing;
    for (const auto& curve : m_curves) {
        curve->setSmoothing(smoothing);
    }
    showReadout();
    markStale();
}

void PlotCanvas::setLogarithmic(Qt::Orientation axis, bool logarithmic) {
    (axis == Qt::Horizontal ? m_logarithmicSteps : m_logarithmicValues) = logarithmic;
    viewHasChanged();
}

bool PlotCanvas::isLogarithmic(Qt::Orientation axis) const {
    return axis == Qt::Horizontal ? m_logarithmicSteps : m_logarithmicValues;
}

void PlotCanvas::setIgnoringOutliers(bool ignoring) {
    m_ignoringOutliers = ignoring;
    viewHasChanged();
}

void PlotCanvas::resetView() {
    m_stepView.reset();
    m_valueView.reset();
    viewHasChanged();
}

void PlotCanvas::scheduleDataChanged() {
    if (!m_redraw.isActive()) {
        // Drawing never takes more than about a tenth of the time: training may need the processor.
        m_redraw.start(std::max(kRedrawEvery, 10 * paintingTime()));
    }
}

void PlotCanvas::viewHasChanged() {
    markStale();
    Q_EMIT viewChanged();
}

Axis PlotCanvas::allSteps() const {
    std::optional<ValueRange> range;
    forEachShown([&](const PlotCurve& curve, int) {
        const auto samples = curve.raw().between(m_logarithmicSteps ? 1 : -HUGE_VAL, HUGE_VAL);
        if (!samples.empty()) {
            const auto first = static_cast<double>(samples.front().step);
            const auto last = static_cast<double>(samples.back().step);
            range = range ? ValueRange{std::min(range->low, first), std::max(range->high, last)}
                          : ValueRange{first, last};
        }
    });
    return axisAround(range.value_or(ValueRange{1, 1}), m_logarithmicSteps, 0.01);
}

Axis PlotCanvas::allValues() const {
    const Axis shown = steps();
    std::optional<ValueRange> range;
    forEachShown([&](const PlotCurve& curve, int) {
        const auto own = valueRange(curve.raw().between(shown.low, shown.high), m_logarithmicValues,
                                    m_ignoringOutliers ? kOutliers : 0);
        range = range && own
                    ? ValueRange{std::min(range->low, own->low), std::max(range->high, own->high)}
                : own ? own
                      : range;
    });
    return axisAround(range.value_or(ValueRange{1, 1}), m_logarithmicValues, 0.04);
}

Axis PlotCanvas::steps() const {
    return m_stepView.shown(allSteps());
}

Axis PlotCanvas::values() const {
    return m_valueView.shown(allValues());
}

QString PlotCanvas::emptyText() const {
    bool hasSamples = false;
    bool showsSamples = false;
    for (const auto& curve : m_curves) {
        hasSamples = hasSamples || !curve->raw().empty();
        showsSamples = showsSamples || (curve->isShown() && !curve->raw().empty());
    }
    return showsSamples ? QString()
           : hasSamples ? tr("All curves with values are hidden. Tick one below the plot.")
                        : ownEmptyText();
}

void PlotCanvas::rebuild() {
    for (const auto& curve : m_curves) {
        curve->erase();
    }
    m_paintedSteps = steps();
    m_paintedValues = values();
    setTicks(m_paintedSteps, m_paintedSteps.ticks(ticksThatFit(Qt::Horizontal), true),
             m_paintedValues, m_paintedValues.ticks(ticksThatFit(Qt::Vertical)));
    const auto columns = static_cast<std::size_t>(std::max(8.0, plotArea().width()));
    const auto isShown = [](const auto& curve) { return curve->isShown(); };
    const bool alone = std::count_if(m_curves.begin(), m_curves.end(), isShown) == 1;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        if (m_curves[i]->isShown()) {
            m_curves[i]->draw(m_paintedSteps, m_paintedValues, std::min(kMostSamples, 2 * columns),
                              seriesLook(static_cast<int>(i), palette()), alone);
        }
    }
    showReadout();
}

QPointF PlotCanvas::position(const Sample& sample) const {
    return pointAt(m_paintedSteps.share(static_cast<double>(sample.step)),
                   m_paintedValues.share(sample.value));
}

QPointF PlotCanvas::gapPoint(const Gap& gap, int row) const {
    const double middle = (m_paintedSteps.share(static_cast<double>(gap.first)) +
                           m_paintedSteps.share(static_cast<double>(gap.last))) /
                          2;
    return pointAt(middle, 0) - QPointF(0, kGapSize + 3 + kGapRow * row);
}

void PlotCanvas::paintMarks(QPainter& painter) {
    painter.save();
    painter.setClipRect(plotArea().adjusted(-kMarkerSize, -kMarkerSize, kMarkerSize, kMarkerSize));
    int row = 0;
    forEachShown([&](const PlotCurve& curve, int index) {
        const SeriesLook look = seriesLook(index, palette());
        for (const QPointF shares : curve.markers()) {
            if (shares.x() >= 0 && shares.x() <= 1 && shares.y() >= 0 && shares.y() <= 1) {
                paintMarker(painter, pointAt(shares.x(), shares.y()), kMarkerSize, look);
            }
        }
        painter.setPen(QPen(look.color, 1.6));
        for (const Gap& gap : curve.gaps()) {
            const QPointF centre = gapPoint(gap, row);
            const QPointF rising(kGapSize, -kGapSize);
            const QPointF falling(kGapSize, kGapSize);
            painter.drawLine(centre - rising, centre + rising);
            painter.drawLine(centre - falling, centre + falling);
        }
        row += curve.gaps().empty() ? 0 : 1;
    });
    painter.restore();
}

QString PlotCanvas::gapTextAt(QPointF point) const {
    QString text;
    int row = 0;
    forEachShown([&](const PlotCurve& curve, int) {
        for (const Gap& gap : curve.gaps()) {
            const QPointF off = gapPoint(gap, row) - point;
            if (std::abs(off.x()) <= 2 * kGapSize && std::abs(off.y()) <= kGapRow / 2) {
                text = gapText(curve.name(), gap, curve.raw().at(gap.first)->value);
            }
        }
        row += curve.gaps().empty() ? 0 : 1;
    });
    return text;
}

} // namespace fts
