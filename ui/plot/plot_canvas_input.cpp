#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include "ui/plot/plot_canvas.h"
#include "ui/plot/sample_text.h"

namespace fts {
namespace {

constexpr double kKeyZoom = 0.5;
constexpr double kKeyMove = 0.1;   // of what is shown
constexpr qreal kSmallestDrag = 6; // pixels; less is a click
} // namespace

void PlotCanvas::zoom(double factor, QPointF shares, bool inSteps, bool inValues) {
    const Axis wholeSteps = allSteps();
    const Axis wholeValues = allValues();
    if (inSteps) {
        m_stepView.zoom(wholeSteps, factor, shares.x());
    }
    if (inValues) {
        m_valueView.zoom(wholeValues, factor, shares.y());
    }
    viewHasChanged();
}

void PlotCanvas::zoomTo(const QRectF& rectangle) {
    const Axis wholeSteps = allSteps();
    const Axis wholeValues = allValues();
    const Axis shownSteps = m_stepView.shown(wholeSteps);
    const Axis shownValues = m_valueView.shown(wholeValues);
    const QPointF low = sharesAt(rectangle.bottomLeft());
    const QPointF high = sharesAt(rectangle.topRight());
    if (rectangle.width() >= kSmallestDrag) {
        m_stepView.show(wholeSteps, {shownSteps.value(low.x()), shownSteps.value(high.x()),
                                     shownSteps.logarithmic});
    }
    if (rectangle.height() >= kSmallestDrag) {
        m_valueView.show(wholeValues, {shownValues.value(low.y()), shownValues.value(high.y()),
                                       shownValues.logarithmic});
    }
    viewHasChanged();
}

bool PlotCanvas::move(double stepShares, double valueShares) {
    const Axis wholeSteps = allSteps();
    const Axis wholeValues = allValues();
    const bool movedSteps = stepShares != 0 && m_stepView.move(wholeSteps, stepShares);
    const bool movedValues = valueShares != 0 && m_valueView.move(wholeValues, valueShares);
    if (movedSteps || movedValues) {
        viewHasChanged();
    }
    return movedSteps || movedValues;
}

QRectF PlotCanvas::dragRectangle() const {
    QRectF rectangle = QRectF(m_dragStart, m_dragEnd).normalized();
    // A drag along one axis chooses from that axis only, and shows it.
    if (rectangle.height() < kSmallestDrag) {
        rectangle.setTop(plotArea().top());
        rectangle.setBottom(plotArea().bottom());
    } else if (rectangle.width() < kSmallestDrag) {
        rectangle.setLeft(plotArea().left());
        rectangle.setRight(plotArea().right());
    }
    return rectangle & plotArea();
}

void PlotCanvas::wheelEvent(QWheelEvent* event) {
    const int turned = event->angleDelta().y() + event->angleDelta().x();
    if (turned == 0 || !emptyText().isEmpty()) {
        event->ignore();
        return;
    }
    const QPointF point = event->position();
    const bool stepsOnly =
        point.y() > plotArea().bottom() || event->modifiers().testFlag(Qt::ControlModifier);
    const bool valuesOnly =
        point.x() < plotArea().left() || event->modifiers().testFlag(Qt::ShiftModifier);
    const QPointF shares = sharesAt(point);
    zoom(std::pow(2, -turned / 240.0),
         {std::clamp(shares.x(), 0.0, 1.0), std::clamp(shares.y(), 0.0, 1.0)}, !valuesOnly,
         !stepsOnly);
    event->accept();
}

void PlotCanvas::mousePressEvent(QMouseEvent* event) {
    const bool left = event->button() == Qt::LeftButton;
    const bool moves = event->button() == Qt::MiddleButton ||
                       (left && event->modifiers().testFlag(Qt::ShiftModifier));
    if (!plotArea().contains(event->position()) || !(left || moves)) {
        event->ignore();
        return;
    }
    m_drag = moves ? Drag::Move : Drag::Rectangle;
    m_dragStart = event->position();
    m_dragEnd = m_dragStart;
    setCursor(std::nullopt);
}

void PlotCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag == Drag::None) {
        followMouse(event->position());
    } else if (m_drag == Drag::Rectangle) {
        m_dragEnd = event->position();
        update();
    } else {
        const QPointF way = sharesAt(m_dragEnd) - sharesAt(event->position());
        m_dragEnd = event->position();
        move(way.x(), way.y());
    }
}

void PlotCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const bool chosen =
        m_drag == Drag::Rectangle && (m_dragEnd - m_dragStart).manhattanLength() >= kSmallestDrag;
    const QRectF rectangle = dragRectangle();
    m_drag = Drag::None;
    update();
    if (chosen) {
        zoomTo(rectangle);
    }
    event->accept();
}

void PlotCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    m_drag = Drag::None;
    resetView();
    event->accept();
}

void PlotCanvas::leaveEvent(QEvent* event) {
    ChartCanvas::leaveEvent(event);
    setCursor(std::nullopt);
}

bool PlotCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), gapTextAt(help->pos()), this);
        return true;
    }
    return ChartCanvas::event(event);
}

bool PlotCanvas::zoomByKey(int key) {
    const QPointF middle(0.5, 0.5);
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the plus key without Shift
        zoom(kKeyZoom, middle, true, true);
        return true;
    case Qt::Key_Minus:
        zoom(1 / kKeyZoom, middle, true, true);
        return true;
    case Qt::Key_0:
        resetView();
        return true;
    default:
        return false;
    }
}

bool PlotCanvas::moveByKey(int key) {
    return key == Qt::Key_Left    ? move(-kKeyMove, 0)
           : key == Qt::Key_Right ? move(kKeyMove, 0)
           : key == Qt::Key_Down  ? move(0, -kKeyMove)
           : key == Qt::Key_Up    ? move(0, kKeyMove)
                                  : false;
}

bool PlotCanvas::moveCursorByKey(int key) {
    const Axis shown = steps();
    // At least one pixel, so that the cursor also gets across a hundred thousand samples.
    const double pixel = 1 / std::max(1.0, plotArea().width());
    const double place = m_cursor ? shown.share(static_cast<double>(*m_cursor)) : 0.5;
    switch (key) {
    case Qt::Key_Left:
        setCursor(sampleStepBefore(shown.value(place - pixel), m_cursor));
        break;
    case Qt::Key_Right:
        setCursor(sampleStepAfter(shown.value(place + pixel), m_cursor));
        break;
    case Qt::Key_Home:
        setCursor(sampleStepAfter(-HUGE_VAL, {}));
        break;
    case Qt::Key_End:
        setCursor(sampleStepBefore(HUGE_VAL, {}));
        break;
    default:
        return false;
    }
    keepCursorInView();
    setAccessibleDescription(readout()); // read out
    return true;
}

void PlotCanvas::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() == Qt::Key_Escape && (m_cursor || m_drag != Drag::None)) {
        m_drag = Drag::None;
        setCursor(std::nullopt);
        update();
        return;
    }
    const bool used =
        emptyText().isEmpty() && (control ? moveCursorByKey(event->key())
                                          : zoomByKey(event->key()) || moveByKey(event->key()));
    if (used) {
        event->accept();
    } else {
        ChartCanvas::keyPressEvent(event);
    }
}

void PlotCanvas::focusInEvent(QFocusEvent* event) {
    ChartCanvas::focusInEvent(event);
    update();
}

void PlotCanvas::focusOutEvent(QFocusEvent* event) {
    ChartCanvas::focusOutEvent(event);
    setCursor(std::nullopt);
    update();
}

} // namespace fts
