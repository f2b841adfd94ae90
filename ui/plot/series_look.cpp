#include "ui/plot/series_look.h"

#include <array>

#include <QPainter>
#include <QPolygonF>
#include <QtMath>

#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kColors = 6;
constexpr int kMarkers = 6;
constexpr qreal kHatchDistance = 5;

/// A regular polygon around the origin, of radius 1.
QPolygonF polygon(int corners, qreal firstAngle) {
    QPolygonF shape;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = qDegreesToRadians(firstAngle + 360.0 * i / corners);
        shape << QPointF(qCos(angle), qSin(angle));
    }
    return shape;
}

void hatch(QPainter& painter, const QRectF& area, bool rising) {
    const int strokes = qCeil((area.width() + area.height()) / kHatchDistance);
    for (int i = 0; i < strokes; ++i) {
        const qreal x = area.left() - area.height() + i * kHatchDistance;
        const QPointF low(x, rising ? area.bottom() : area.top());
        const QPointF high(x + area.height(), rising ? area.top() : area.bottom());
        painter.drawLine(low, high);
    }
}

} // namespace

SeriesLook seriesLook(int index, const QPalette& palette) {
    // Where colours begin again, markers are shifted, so that no two looks are alike.
    return {seriesColor(index, palette), palette.color(QPalette::Base),
            (index + index / kColors) % kMarkers, index % 4};
}

QColor mixed(const QColor& one, const QColor& other, qreal share) {
    const auto mix = [share](int a, int b) { return qRound(a + share * (b - a)); };
    return QColor(mix(one.red(), other.red()), mix(one.green(), other.green()),
                  mix(one.blue(), other.blue()));
}

void paintMarker(QPainter& painter, QPointF centre, qreal size, const SeriesLook& look) {
    static const std::array<QPolygonF, kMarkers> shapes{polygon(24, 0),  polygon(4, 45),
                                                        polygon(3, -90), polygon(4, 0),
                                                        polygon(3, 90),  polygon(5, -90)};
    painter.save();
    painter.setPen(QPen(look.ground, 1));
    painter.setBrush(look.color);
    painter.translate(centre);
    const auto& shape = shapes[static_cast<std::size_t>(look.marker)];
    painter.drawPolygon(QTransform::fromScale(size / 2, size / 2).map(shape));
    painter.restore();
}

void paintBar(QPainter& painter, const QRectF& bar, const SeriesLook& look) {
    painter.save();
    painter.fillRect(bar, look.color);
    painter.setClipRect(bar, Qt::IntersectClip);
    painter.setPen(QPen(look.ground, 1.2));
    if (look.hatching == 1 || look.hatching == 3) {
        hatch(painter, bar, true);
    }
    if (look.hatching == 2 || look.hatching == 3) {
        hatch(painter, bar, false);
    }
    painter.restore();
}

void paintSample(QPainter& painter, const QRectF& area, SampleKind kind, const SeriesLook& look) {
    if (kind == SampleKind::Bar) {
        const qreal side = area.height();
        paintBar(painter, {area.center().x() - side / 2, area.top(), side, side}, look);
        return;
    }
    painter.setPen(QPen(look.color, 2));
    painter.drawLine(QPointF(area.left(), area.center().y()),
                     QPointF(area.right(), area.center().y()));
    paintMarker(painter, area.center(), 0.6 * area.height(), look);
}

} // namespace fts
