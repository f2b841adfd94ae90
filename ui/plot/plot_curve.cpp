#include "ui/plot/plot_curve.h"

#include <algorithm>
#include <cmath>

#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>

namespace fts {
namespace {

constexpr std::size_t kMostMarkers = 40;
constexpr int kSpreadMarkers = 6; // where there are more points
constexpr qreal kMainWidth = 2;
constexpr qreal kRawWidth = 1;
constexpr qreal kRawShare = 0.4;  // of its colour, behind the smoothed line
constexpr double kRough = 8;      // plot heights
constexpr double kFarthest = 100; // shares: far out of sight, yet a number that can be painted

QPointF placed(const Sample& sample, const Axis& steps, const Axis& values) {
    return {std::clamp(steps.share(static_cast<double>(sample.step)), -kFarthest, kFarthest),
            std::clamp(values.share(sample.value), -kFarthest, kFarthest)};
}

std::vector<QList<QPointF>> placed(const DrawnCurve& curve, const Axis& steps, const Axis& values) {
    std::vector<QList<QPointF>> pieces;
    for (const auto& piece : curve.pieces) {
        QList<QPointF>& points = pieces.emplace_back();
        points.reserve(static_cast<qsizetype>(piece.size()));
        for (const Sample& sample : piece) {
            points << placed(sample, steps, values);
        }
    }
    return pieces;
}

std::size_t countOf(const std::vector<QList<QPointF>>& pieces) {
    std::size_t count = 0;
    for (const auto& piece : pieces) {
        count += static_cast<std::size_t>(piece.size());
    }
    return count;
}

/// A few points spread over the plot, elsewhere for each look.
std::vector<QPointF> spreadMarkers(const std::vector<QList<QPointF>>& pieces,
                                   const SeriesLook& look) {
    std::vector<QPointF> markers;
    int next = 0;
    for (const auto& piece : pieces) {
        for (const QPointF& point : piece) {
            const double place = (next + (look.marker + 0.5) / kSpreadMarkers) / kSpreadMarkers;
            if (point.x() >= place) {
                markers.push_back(point);
                next = static_cast<int>(point.x() * kSpreadMarkers) + 1;
            }
        }
    }
    return markers;
}

/// All points where they are few; else some, unless the curve is alone, and those that no line
/// leads to.
std::vector<QPointF> markersOf(const std::vector<QList<QPointF>>& pieces, const SeriesLook& look,
                               bool alone) {
    const bool few = countOf(pieces) <= kMostMarkers;
    auto markers = few || alone ? std::vector<QPointF>() : spreadMarkers(pieces, look);
    for (const auto& piece : pieces) {
        if (few || piece.size() == 1) {
            markers.insert(markers.end(), piece.begin(), piece.end());
        }
    }
    return markers;
}

/// Whether the line goes up and down so often that it looks like a band.
bool isRough(const std::vector<QList<QPointF>>& pieces) {
    double way = 0;
    for (const auto& piece : pieces) {
        for (qsizetype i = 1; i < piece.size(); ++i) {
            way += std::abs(piece[i].y() - piece[i - 1].y());
        }
    }
    return way > kRough;
}

/// Opaque always: Qt paints a translucent line as one outline, many times slower.
QPen penFor(const std::vector<QList<QPointF>>& pieces, const QColor& color) {
    return QPen(color, isRough(pieces) ? kRawWidth : kMainWidth, Qt::SolidLine, Qt::FlatCap,
                Qt::RoundJoin);
}

} // namespace

LinePieces::LinePieces(QChart& chart, QCategoryAxis& x, QCategoryAxis& y)
    : m_chart(chart), m_x(x), m_y(y) {}

LinePieces::~LinePieces() {
    for (QLineSeries* series : m_series) {
        m_chart.removeSeries(series); // which no longer owns it then
        delete series;
    }
}

void LinePieces::set(const std::vector<QList<QPointF>>& pieces, const QPen& pen) {
    while (m_series.size() < pieces.size()) {
        auto* series = new QLineSeries(&m_chart);
        m_chart.addSeries(series);
        series->attachAxis(&m_x);
        series->attachAxis(&m_y);
        m_series.push_back(series);
    }
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const bool isUsed = i < pieces.size();
        if (isUsed) {
            m_series[i]->setPen(pen);
        }
        if (isUsed || m_series[i]->count() > 0) {
            m_series[i]->replace(isUsed ? pieces[i] : QList<QPointF>());
        }
    }
}

PlotCurve::PlotCurve(QString name, QChart& chart, QCategoryAxis& x, QCategoryAxis& y)
    : m_name(std::move(name)), m_rawLines(chart, x, y), m_smoothLines(chart, x, y) {}

void PlotCurve::append(std::int64_t step, double value) {
    const bool goesBack = !m_raw.empty() && step <= m_raw.samples().back().step;
    m_raw.append(step, value);
    if (goesBack) {
        setSmoothing(m_smoothing);
    } else if (isSmoothed()) {
        m_smooth.append(step, m_smoother.next(value));
    }
}

void PlotCurve::set(Curve curve) {
    m_raw = std::move(curve);
    setSmoothing(m_smoothing);
}

void PlotCurve::setSmoothing(Smoothing smoothing) {
    m_smoothing = m_isSmoothable ? smoothing : Smoothing();
    m_smoother = Smoother(m_smoothing);
    m_smooth = isSmoothed() ? smoothed(m_raw, m_smoother) : Curve();
}

void PlotCurve::leaveUnsmoothed() {
    m_isSmoothable = false;
    setSmoothing({});
}

void PlotCurve::erase() {
    m_rawLines.set({}, {});
    m_smoothLines.set({}, {});
    m_markers.clear();
    m_gaps.clear();
}

void PlotCurve::draw(const Axis& steps, const Axis& values, std::size_t mostSamples,
                     const SeriesLook& look, bool alone) {
    DrawnCurve drawn = drawnCurve(m_raw, steps, values.logarithmic, mostSamples);
    auto pieces = placed(drawn, steps, values);
    m_gaps = std::move(drawn.gaps);
    if (isSmoothed()) {
        const QPen faint(mixed(look.ground, look.color, kRawShare), kRawWidth);
        m_rawLines.set(pieces, faint);
        pieces =
            placed(drawnCurve(m_smooth, steps, values.logarithmic, mostSamples), steps, values);
    }
    m_smoothLines.set(pieces, penFor(pieces, look.color));
    m_markers = markersOf(pieces, look, alone);
}

} // namespace fts
