#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <QTimer>

#include "core/eval/axis_view.h"
#include "ui/plot/chart_canvas.h"
#include "ui/plot/plot_curve.h"

namespace fts {

/// Curves over steps: what PlotView shows, without the controls around it.
///
/// Zoom: wheel (over the plot both axes, over the numbers of an axis that axis; with Ctrl steps
/// only, with Shift values only), a dragged rectangle, the keys + − 0. Move: middle button, Shift
/// and drag, arrow keys. Cursor: the mouse, or Ctrl and left, right, Home, End. A double click
/// shows all again. New samples are drawn at most ten times a second,
/// more rarely where that would take much of the processor. GUI thread only.
class PlotCanvas : public ChartCanvas {
    Q_OBJECT

public:
    explicit PlotCanvas(QWidget* parent = nullptr);
    ~PlotCanvas() override;

    int addCurve(const QString& name);
    void clear(); ///< removes the curves and shows all again
    int count() const { return static_cast<int>(m_curves.size()); }
    const PlotCurve& curve(int index) const;

    void append(int index, std::int64_t step, double value);
    void setCurve(int index, Curve curve);
    void setShown(int index, bool shown);
    void leaveUnsmoothed(int index);
    void setSmoothing(Smoothing smoothing);
    Smoothing smoothing() const { return m_smoothing; }
    void setLogarithmic(Qt::Orientation axis, bool logarithmic);
    bool isLogarithmic(Qt::Orientation axis) const;
    /// Leaves 4 % of the values out when the value axis is chosen.
    void setIgnoringOutliers(bool ignoring);

    Axis steps() const;  ///< as shown now
    Axis values() const; ///< as shown now
    bool isZoomed() const { return m_stepView.isZoomed() || m_valueView.isZoomed(); }
    void resetView();

    /// The step the cursor is at: always one of a sample.
    std::optional<std::int64_t> cursor() const { return m_cursor; }
    void setCursor(std::optional<std::int64_t> step);
    /// The shown curves' values at the cursor, a line each; plain text.
    QString readout() const;

    /// Where a sample is painted, in pixels of this widget.
    QPointF position(const Sample& sample) const;

Q_SIGNALS:
    void dataChanged(); ///< at most ten times a second
    void viewChanged();
    void cursorChanged();

protected:
    QString emptyText() const override;
    void rebuild() override;
    void paintMarks(QPainter& painter) override;
    void paintCursor(QPainter& painter) override;

    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { None, Rectangle, Move };

    Axis allSteps() const;
    Axis allValues() const;
    void scheduleDataChanged();
    void viewHasChanged();
    void zoom(double factor, QPointF shares, bool steps, bool values);
    void zoomTo(const QRectF& rectangle);
    bool move(double stepShares, double valueShares);
    bool zoomByKey(int key);
    bool moveByKey(int key);
    bool moveCursorByKey(int key);
    void followMouse(QPointF point);
    std::optional<std::int64_t> sampleStepBefore(double step,
                                                 std::optional<std::int64_t> otherwise) const;
    std::optional<std::int64_t> sampleStepAfter(double step,
                                                std::optional<std::int64_t> otherwise) const;
    void keepCursorInView();
    void showReadout();
    QString cursorHtml() const;
    QRectF dragRectangle() const;
    QString gapTextAt(QPointF point) const;
    QPointF gapPoint(const Gap& gap, int row) const;
    template <typename Visit>
    void forEachShown(Visit visit) const;

    std::vector<std::unique_ptr<PlotCurve>> m_curves;
    Smoothing m_smoothing;
    bool m_logarithmicSteps = false;
    bool m_logarithmicValues = false;
    bool m_ignoringOutliers = false;
    AxisView m_stepView{2};
    AxisView m_valueView{0};
    Axis m_paintedSteps;
    Axis m_paintedValues;
    QTimer m_redraw;
    std::optional<std::int64_t> m_cursor;
    Drag m_drag = Drag::None;
    QPointF m_dragStart;
    QPointF m_dragEnd;
};

} // namespace fts
