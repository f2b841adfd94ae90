#include "ui/ask/result_model.h"

#include <QGuiApplication>
#include <QPalette>

#include "ui/base/message_text.h"
#include "ui/base/table_look.h"
#include "ui/base/theme.h"
#include "ui/base/tool_tip_text.h"

namespace fts {
namespace {

constexpr qsizetype kShownCharacters = 300; // of a cell in its row

bool isNull(const ResultCell& cell) {
    return std::holds_alternative<std::nullptr_t>(cell);
}

bool isNumber(const ResultCell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

QString cellText(const ResultCell& cell) {
    return isNull(cell) ? QStringLiteral("NULL") : fromUtf8(shownCell(cell));
}

} // namespace

void ResultModel::show(QueryResult result) {
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

int ResultModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_result.rows.size());
}

int ResultModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_result.columns.size());
}

QVariant ResultModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ResultCell& cell =
        m_result
            .rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(cell).left(kShownCharacters);
    case kWholeText:
        return cellText(cell);
    case Qt::ToolTipRole:
        return toolTipText(cellText(cell));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter) | (isNumber(cell) ? Qt::AlignRight : Qt::AlignLeft);
    case Qt::ForegroundRole:
        return isNull(cell) ? QVariant(quietColor(QGuiApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return {};
    }
    return fromUtf8(shownCell(m_result.columns[static_cast<std::size_t>(section)]));
}

} // namespace fts
