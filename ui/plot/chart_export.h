#pragma once

#include <functional>
#include <string>

#include <QColor>
#include <QSize>
#include <QString>

class QPainter;

namespace fts {

using PaintPicture = std::function<void(QPainter&)>;

/// Write a picture or text whole or not at all. False with a sentence in `error` if the file
/// cannot be written. PNG has two pixels for one of the screen; SVG holds lines and text, no
/// pixels.
bool writePng(const QString& path, QSize size, const QColor& ground, const PaintPicture& paint,
              QString* error);
bool writeSvg(const QString& path, QSize size, const QColor& ground, const QString& title,
              const PaintPicture& paint, QString* error);
bool writeText(const QString& path, const std::string& text, QString* error);

} // namespace fts
