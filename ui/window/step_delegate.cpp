#include "ui/window/step_delegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/base/letter_width.h"
#include "ui/base/sign.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kMargin = 10;
constexpr int kEdge = 4; // between a step and what is around it
constexpr qreal kRadius = 4;
constexpr int kSignSize = 16;

QPalette::ColorGroup groupOf(const QStyleOptionViewItem& option) {
    return option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
}

// The chosen step on its colour, with a line inside while it has the keyboard.
void paintGround(QPainter& painter, const QStyleOptionViewItem& option) {
    const QRectF place = QRectF(option.rect).adjusted(kEdge, 0, -kEdge, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (option.state & QStyle::State_Selected) {
        painter.setBrush(option.palette.brush(groupOf(option), QPalette::Highlight));
        painter.drawRoundedRect(place, kRadius, kRadius);
    } else if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled) {
        painter.setBrush(option.palette.window());
        painter.drawRoundedRect(place, kRadius, kRadius);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(option.palette.color(QPalette::HighlightedText));
        painter.drawRoundedRect(place.adjusted(2.5, 2.5, -2.5, -2.5), kRadius - 2, kRadius - 2);
    }
}

} // namespace

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const bool chosen = option.state & QStyle::State_Selected;
    const bool open = option.state & QStyle::State_Enabled;
    const QColor text =
        option.palette.color(groupOf(option), chosen ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    paintGround(*painter, option);
    const QString summary = index.data(Summary).toString();
    const int lineHeight = option.fontMetrics.height();
    const int height = summary.isEmpty() ? lineHeight : 2 * lineHeight + 1;
    QRect inside = option.rect.adjusted(kEdge + kMargin, 0, -kEdge - kMargin, 0);
    inside.setTop(inside.top() + (inside.height() - height) / 2);
    painter->drawPixmap(inside.left(), inside.top() + (lineHeight - kSignSize) / 2,
                        signIn(index.data(Sign).toString(), text, kSignSize,
                               painter->device()->devicePixelRatioF()));
    const QRect lines = inside.adjusted(kSignSize + kMargin, 0, 0, 0);
    const auto line = [&](const QString& words, const QRect& place) {
        painter->drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(words, Qt::ElideRight, place.width()));
    };
    painter->setFont(option.font);
    painter->setPen(text);
    line(index.data(Title).toString(), lines);
    painter->setPen(chosen || !open ? text : quietColor(option.palette));
    line(summary, lines.adjusted(0, lineHeight + 1, 0, 0));
    painter->restore();
}

int StepDelegate::widthFor(const QString& title, const QFontMetrics& font) {
    return font.horizontalAdvance(title) + 2 * kEdge + 4 * kMargin + kSignSize;
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {letterWidth(option.fontMetrics) * 26,
            std::max(2 * option.fontMetrics.height() + 1, kSignSize) + kMargin};
}

} // namespace fts
