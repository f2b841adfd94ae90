#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace fts {

/// A picture of :/icons ("data-symbolic") of which only the shape counts, in one colour, square,
/// as sharp as the screen.
QPixmap signIn(const QString& name, const QColor& color, int side, qreal pixelRatio);

} // namespace fts
