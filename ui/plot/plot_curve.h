#pragma once

#include <vector>

#include <QList>
#include <QPointF>
#include <QString>

#include "core/eval/drawn_curve.h"
#include "core/eval/smoothing.h"
#include "ui/plot/series_look.h"

class QCategoryAxis;
class QChart;
class QLineSeries;

namespace fts {

/// Lines in a chart whose number changes: a QLineSeries cannot be interrupted, so each piece of a
/// curve between two gaps is one of its own.
class LinePieces {
public:
    LinePieces(QChart& chart, QCategoryAxis& x, QCategoryAxis& y);
    LinePieces(const LinePieces&) = delete;
    LinePieces& operator=(const LinePieces&) = delete;
    ~LinePieces(); ///< takes them out of the chart, which has to be there still

    void set(const std::vector<QList<QPointF>>& pieces, const QPen& pen);

private:
    QChart& m_chart;
    QCategoryAxis& m_x;
    QCategoryAxis& m_y;
    std::vector<QLineSeries*> m_series;
};

/// One metric in a plot: all its samples, the smoothed ones, and its lines in the chart. With
/// smoothing on, the smoothed line is drawn in full and the raw one faintly behind it.
class PlotCurve {
public:
    PlotCurve(QString name, QChart& chart, QCategoryAxis& x, QCategoryAxis& y);

    const QString& name() const { return m_name; }
    const Curve& raw() const { return m_raw; }
    /// As raw() where smoothing is off.
    const Curve& smooth() const { return m_smoothing.isOn() ? m_smooth : m_raw; }

    void append(std::int64_t step, double value);
    void set(Curve curve);
    void setSmoothing(Smoothing smoothing);
    /// Smoothing it would say little: it has few samples, each the mean of much.
    void leaveUnsmoothed();
    bool isSmoothed() const { return m_smoothing.isOn(); }

    bool isShown() const { return m_shown; }
    void setShown(bool shown) { m_shown = shown; }

    /// Takes its lines out of the chart. The chart computes all its series whenever an axis
    /// changes: 28 ms for eight of 2,000 points, and nothing for empty ones.
    void erase();
    /// `alone`: there is no other curve that its markers would have to tell it from.
    void draw(const Axis& steps, const Axis& values, std::size_t mostSamples,
              const SeriesLook& look, bool alone);

    /// Of what was drawn last: where markers belong, in shares of the axes, and the gaps.
    const std::vector<QPointF>& markers() const { return m_markers; }
    const std::vector<Gap>& gaps() const { return m_gaps; }

private:
    QString m_name;
    Curve m_raw;
    Curve m_smooth;
    Smoothing m_smoothing;
    Smoother m_smoother{Smoothing{}};
    bool m_isSmoothable = true;
    bool m_shown = true;
    LinePieces m_rawLines;
    LinePieces m_smoothLines;
    std::vector<QPointF> m_markers;
    std::vector<Gap> m_gaps;
};

} // namespace fts
