#include "ui/plot/chart_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fts {
namespace {

constexpr int kPixels = 2; // of a PNG for each of the screen

struct ChartExport {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

std::string bytesOf(const QBuffer& buffer) {
    return buffer.data().toStdString();
}

} // namespace

MakeContent pngOf(QSize size, const QColor& ground, const PaintPicture& paint) {
    QImage image(size * kPixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPixels);
    image.fill(ground);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    return [image] {
        QBuffer buffer;
        image.save(&buffer, "PNG");
        return bytesOf(buffer);
    };
}

MakeContent svgOf(QSize size, const QColor& ground, const QString& title,
                  const PaintPicture& paint) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), size), ground);
    paint(painter);
    painter.end();
    return [bytes = bytesOf(buffer)] { return bytes; };
}

void writeChart(const QString& path, std::string_view content) {
    // As root, one could replace a device or a pipe by a file of that name.
    if (const QFileInfo old(path); old.exists() && !old.isFile()) {
        throw Error(ErrorKind::BadInput, "%1",
                    ChartExport::tr("%1 is no ordinary file. Choose another name.")
                        .arg(path)
                        .toStdString());
    }
    writeFileAtomically(path.toStdString(), content);
}

} // namespace fts
