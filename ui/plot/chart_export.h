#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <QColor>
#include <QSize>
#include <QString>

class QPainter;

namespace fts {

using PaintPicture = std::function<void(QPainter&)>;

/// Makes the content of a file. May be called in any thread.
using MakeContent = std::function<std::string()>;

/// Paint a picture at once, so in the GUI thread; what is returned encodes it. PNG has two pixels
/// for one of the screen; SVG holds lines and text, no pixels.
MakeContent pngOf(QSize size, const QColor& ground, const PaintPicture& paint);
MakeContent svgOf(QSize size, const QColor& ground, const QString& title,
                  const PaintPicture& paint);

/// Writes a picture or text whole or not at all. Throws Error. In any thread.
void writeChart(const QString& path, std::string_view content);

} // namespace fts
