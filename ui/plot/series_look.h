#pragma once

#include <QColor>
#include <QPalette>

class QPainter;

namespace fts {

/// How one of several curves or bars is told from the others: by colour, and in case colours
/// cannot be told apart by markers or hatching. Not by dashes: they are lost in a dense curve, and
/// Qt takes up to seconds to paint them there.
struct SeriesLook {
    QColor color;
    QColor ground;    ///< behind it
    int marker = 0;   ///< disc, square, triangle, diamond, triangle upside down, pentagon
    int hatching = 0; ///< none, strokes rising, falling, both
};

SeriesLook seriesLook(int index, const QPalette& palette);

/// A colour between two, opaque.
QColor mixed(const QColor& one, const QColor& other, qreal share);

void paintMarker(QPainter& painter, QPointF centre, qreal size, const SeriesLook& look);
void paintBar(QPainter& painter, const QRectF& bar, const SeriesLook& look);

/// What stands beside a name in the legend.
enum class SampleKind { Line, Bar };
void paintSample(QPainter& painter, const QRectF& area, SampleKind kind, const SeriesLook& look);

} // namespace fts
