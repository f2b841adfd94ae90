#include "ui/plot/chart_export.h"

#include <string_view>

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include "core/base/files.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

constexpr int kPixels = 2; // of a PNG for each of the screen

struct ChartExport {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

bool write(const QString& path, std::string_view content, QString* error) {
    QString reason;
    try {
        // As root, one could replace a device or a pipe by a file of that name.
        if (const QFileInfo old(path); !old.exists() || old.isFile()) {
            writeFileAtomically(path.toStdString(), content);
            return true;
        }
        reason = ChartExport::tr("%1 is no ordinary file. Choose another name.").arg(path);
    } catch (const Error& failure) {
        reason = shown(failure);
    }
    if (error != nullptr) {
        *error = reason;
    }
    return false;
}

std::string_view bytesOf(const QBuffer& buffer) {
    return {buffer.data().constData(), static_cast<std::size_t>(buffer.data().size())};
}

} // namespace

bool writePng(const QString& path, QSize size, const QColor& ground, const PaintPicture& paint,
              QString* error) {
    QImage image(size * kPixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPixels);
    image.fill(ground);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return write(path, bytesOf(buffer), error);
}

bool writeSvg(const QString& path, QSize size, const QColor& ground, const QString& title,
              const PaintPicture& paint, QString* error) {
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
    return write(path, bytesOf(buffer), error);
}

bool writeText(const QString& path, const std::string& text, QString* error) {
    return write(path, text, error);
}

} // namespace fts
