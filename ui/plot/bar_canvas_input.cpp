#include <algorithm>

#include <QKeyEvent>
#include <QMouseEvent>

#include "ui/plot/bar_canvas.h"
#include "ui/plot/sample_text.h"

namespace fts {
namespace {

constexpr qreal kAboveAxis = 2.5; // rows, where a box hides no bar's end

} // namespace

void BarCanvas::setCursor(std::optional<Place> place) {
    if (place == m_cursor) {
        return;
    }
    m_cursor = place;
    const QRectF bar = place ? barAt(*place) : QRectF();
    showBeside(QPointF(bar.right(), plotArea().bottom() - kAboveAxis * fontMetrics().height()),
               readout().toHtmlEscaped());
    update();
    Q_EMIT cursorChanged();
}

QString BarCanvas::readout() const {
    if (!m_cursor) {
        return {};
    }
    const QString& name = m_sets[static_cast<std::size_t>(m_cursor->set)].name;
    const QString& category = m_categories[m_cursor->category];
    const QString value = fixedText(valueAt(*m_cursor));
    if (const auto interval = intervalAt(*m_cursor)) {
        return tr("%1, %2: %3 (between %4 and %5)")
            .arg(category, name, value, fixedText(interval->low), fixedText(interval->high));
    }
    return tr("%1, %2: %3").arg(category, name, value);
}

void BarCanvas::mouseMoveEvent(QMouseEvent* event) {
    std::optional<Place> under;
    for (const Place place : places()) {
        // The whole height: a low bar is hard to hit.
        QRectF slot = barAt(place);
        slot.setTop(plotArea().top());
        slot.setBottom(plotArea().bottom());
        if (slot.contains(event->position())) {
            under = place;
        }
    }
    setCursor(under);
}

void BarCanvas::leaveEvent(QEvent* event) {
    ChartCanvas::leaveEvent(event);
    setCursor(std::nullopt);
}

void BarCanvas::moveCursor(int by) {
    const auto all = places();
    if (all.empty()) {
        return;
    }
    const auto found = m_cursor ? std::find(all.begin(), all.end(), *m_cursor) : all.end();
    const auto last = static_cast<std::ptrdiff_t>(all.size()) - 1;
    const auto next = found == all.end()
                          ? (by > 0 ? 0 : last)
                          : std::clamp<std::ptrdiff_t>(found - all.begin() + by, 0, last);
    setCursor(all[static_cast<std::size_t>(next)]);
    setAccessibleDescription(readout()); // read out
}

void BarCanvas::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        moveCursor(event->key() == Qt::Key_Right ? 1 : -1);
    } else if (event->key() == Qt::Key_Escape && m_cursor) {
        setCursor(std::nullopt);
    } else {
        ChartCanvas::keyPressEvent(event);
    }
}

void BarCanvas::focusInEvent(QFocusEvent* event) {
    ChartCanvas::focusInEvent(event);
    update();
}

void BarCanvas::focusOutEvent(QFocusEvent* event) {
    ChartCanvas::focusOutEvent(event);
    setCursor(std::nullopt);
    update();
}

} // namespace fts
