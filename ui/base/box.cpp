#include "ui/base/box.h"

#include <QPainter>

namespace fts {
namespace {

constexpr int kMargin = 10;
constexpr qreal kRadius = 4;

} // namespace

Box::Box(QWidget* parent) : QFrame(parent) {
    setContentsMargins(kMargin, kMargin / 2, kMargin, kMargin / 2);
}

void Box::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

} // namespace fts
