#include "ui/window/step_delegate.h"

#include <QApplication>
#include <QPainter>
#include <QSvgRenderer>

#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kMargin = 8;
constexpr int kSignSize = 16;

// The picture's shape in one colour, as sharp as the screen.
QPixmap signIn(const QString& name, const QColor& color, qreal pixelRatio) {
    QPixmap sign(QSize(kSignSize, kSignSize) * pixelRatio);
    sign.setDevicePixelRatio(pixelRatio);
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    const QRectF whole(0, 0, kSignSize, kSignSize);
    QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(name)).render(&painter, whole);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(whole, color);
    return sign;
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem& option) {
    return option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
}

} // namespace

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool open = option.state & QStyle::State_Enabled;
    const QColor text =
        option.palette.color(groupOf(option), chosen ? QPalette::HighlightedText : QPalette::Text);
    const QRect inside = option.rect.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);
    painter->save();
    painter->drawPixmap(
        inside.left(), inside.top() + (option.fontMetrics.height() - kSignSize) / 2,
        signIn(index.data(Sign).toString(), text, painter->device()->devicePixelRatioF()));
    const QRect lines = inside.adjusted(kSignSize + kMargin, 0, 0, 0);
    const auto line = [&](const QString& words, const QRect& place) {
        painter->drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(words, Qt::ElideRight, place.width()));
    };
    painter->setFont(option.font);
    painter->setPen(text);
    line(index.data(Title).toString(), lines);
    painter->setPen(chosen || !open ? text : quietColor(option.palette));
    line(index.data(Summary).toString(), lines.adjusted(0, option.fontMetrics.height() + 1, 0, 0));
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(QPalette::Highlight);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.fontMetrics.averageCharWidth() * 26,
            std::max(2 * option.fontMetrics.height() + 1, kSignSize) + kMargin};
}

} // namespace fts
