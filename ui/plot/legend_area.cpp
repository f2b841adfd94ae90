#include "ui/plot/legend_area.h"

#include <algorithm>

#include <QResizeEvent>

#include "ui/plot/legend.h"

namespace fts {
namespace {

constexpr int kMostLines = 4; // two rows of names, and enough of the third to see that it is there

} // namespace

LegendArea::LegendArea(Legend& legend, QWidget* parent) : QScrollArea(parent), m_legend(legend) {
    setObjectName(QStringLiteral("legendArea"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(&legend);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    viewport()->setAutoFillBackground(false);
    legend.setAutoFillBackground(false);
}

int LegendArea::mostHeight() const {
    return kMostLines * fontMetrics().lineSpacing();
}

int LegendArea::heightForWidth(int width) const {
    return std::min(m_legend.heightForWidth(width), mostHeight());
}

QSize LegendArea::sizeHint() const {
    return minimumSizeHint();
}

// At the width it has: what surrounds a plot may not ask for the height of a width.
QSize LegendArea::minimumSizeHint() const {
    return {m_legend.minimumSizeHint().width(), heightForWidth(width())};
}

void LegendArea::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        updateGeometry();
    }
}

// A scroll area does not tell its own layout that what it shows has grown.
bool LegendArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_legend && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace fts
