#pragma once

#include <memory>
#include <vector>

#include <QPixmap>
#include <QWidget>

#include "core/eval/axis.h"

class QCategoryAxis;
class QChart;
class QGraphicsScene;
class QLabel;

namespace fts {

/// Two axes with a grid, drawn by QtCharts, and what a subclass adds to them.
///
/// Both of the chart's axes run from 0 to 1: subclasses give shares of an `Axis` (core/eval), so
/// that QtCharts never meets a logarithm, nor a zero or NaN in one, and need not compute
/// every series anew when the range changes. The finished picture is kept; a cursor moving over it
/// costs no more than a copy. GUI thread only.
class ChartCanvas : public QWidget {
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget* parent = nullptr);
    ~ChartCanvas() override;

    /// The sentence in place of an empty plot.
    void setEmptyText(const QString& text);
    void setXTitle(const QString& text);

    /// Paints what is seen but the cursor, as large as `size`.
    void paintPicture(QPainter& painter, QSizeF size);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// What is to be shown, or an empty string to show the plot.
    virtual QString emptyText() const = 0;
    /// Calls setTicks() for both axes and fills the chart's series; `plotArea()` holds between the
    /// two. Called only when something is to be painted.
    virtual void rebuild() = 0;
    virtual void paintMarks(QPainter&) {}  ///< over the chart, in saved pictures too
    virtual void paintCursor(QPainter&) {} ///< over everything, on the screen only

    /// How long the picture took last, in milliseconds.
    int paintingTime() const { return m_paintingTime; }

    /// For rebuild(): how many labels have room.
    int ticksThatFit(Qt::Orientation orientation) const;
    /// For rebuild(): decides the plot's area from the labels' size and places them. Below it is
    /// room for so many rows of labels.
    void setTicks(const Axis& x, const std::vector<Tick>& xTicks, const Axis& y,
                  const std::vector<Tick>& yTicks, int rowsBelow = 1);

    /// A box beside that point, for the values at the cursor. Rich text; empty hides it.
    void showBeside(QPointF point, const QString& html);

    QChart& chart() const { return *m_chart; }
    QCategoryAxis& xAxis() const { return *m_x; }
    QCategoryAxis& yAxis() const { return *m_y; }
    QRectF plotArea() const { return m_plotArea; }
    QPointF pointAt(double xShare, double yShare) const;
    QPointF sharesAt(QPointF point) const;
    /// What is painted is no longer right.
    void markStale();
    const QString& ownEmptyText() const { return m_emptyText; }

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void followTheme();
    void paintEmpty(QPainter& painter, const QString& text) const;
    void paintXTitle(QPainter& painter) const;

    std::unique_ptr<QGraphicsScene> m_scene;
    QChart* m_chart = nullptr;
    QCategoryAxis* m_x = nullptr;
    QCategoryAxis* m_y = nullptr;
    QLabel* m_box = nullptr;
    QSizeF m_size; ///< painted for
    QRectF m_plotArea;
    QString m_emptyText;
    QString m_xTitle;
    QPixmap m_picture;
    int m_paintingTime = 0;
    bool m_stale = true;
};

} // namespace fts
