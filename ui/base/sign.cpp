#include "ui/base/sign.h"

#include <QPainter>
#include <QSvgRenderer>

namespace fts {

QPixmap signIn(const QString& name, const QColor& color, int side, qreal pixelRatio) {
    QPixmap sign(QSize(side, side) * pixelRatio);
    sign.setDevicePixelRatio(pixelRatio);
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    const QRectF whole(0, 0, side, side);
    QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(name)).render(&painter, whole);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(whole, color);
    return sign;
}

} // namespace fts
