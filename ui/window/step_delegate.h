#pragma once

#include <QStyledItemDelegate>

namespace fts {

/// Paints a step: its sign, beside it the title and beneath that, quieter, how it stands.
class StepDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Roles of the item: texts, and the name of a picture in :/icons of which only the shape
    /// counts ("data-symbolic").
    enum Role { Title = Qt::UserRole, Summary, Sign };

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Pixels that a step takes whose title is not cut short.
    static int widthFor(const QString& title, const QFontMetrics& font);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace fts
