#include "ui/plot/bar_table.h"

#include "ui/plot/sample_text.h"

namespace fts {

BarTable::BarTable(const BarCanvas& canvas, QObject* parent)
    : QAbstractTableModel(parent), m_canvas(canvas) {}

void BarTable::refresh() {
    beginResetModel();
    m_rows = static_cast<int>(m_canvas.categories().size());
    m_columns = static_cast<int>(m_canvas.sets().size()) + 1;
    endResetModel();
}

int BarTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int BarTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_columns;
}

QString BarTable::textOf(int category, const BarSet& set) const {
    const auto place = static_cast<std::size_t>(category);
    if (place >= set.values.size()) {
        return {};
    }
    QString value = fixedText(set.values[place]);
    const auto interval = place < set.intervals.size() ? set.intervals[place] : std::nullopt;
    return interval
               ? tr("%1 (%2 to %3)").arg(value, fixedText(interval->low), fixedText(interval->high))
               : value;
}

QVariant BarTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                   Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return index.column() == 0
               ? m_canvas.categories()[index.row()]
               : textOf(index.row(), m_canvas.sets()[static_cast<std::size_t>(index.column() - 1)]);
}

QVariant BarTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= m_columns) {
        return {};
    }
    return section == 0 ? tr("Measure")
                        : m_canvas.sets()[static_cast<std::size_t>(section - 1)].name;
}

} // namespace fts
