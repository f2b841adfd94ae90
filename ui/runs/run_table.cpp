#include "ui/runs/run_table.h"

#include <algorithm>

#include <QHeaderView>

#include "ui/base/table_look.h"

namespace fts {
namespace {

/// The first is done without first.
constexpr std::array kLessNeeded{RunTableModel::Batch, RunTableModel::Rate, RunTableModel::Epochs,
                                 RunTableModel::Reason};

} // namespace

RunTable::RunTable(QAbstractItemModel& model, QWidget* parent) : QTableView(parent) {
    setModel(&model);
    setTableLook(*this);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RunTable::showWhatFits);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RunTable::showWhatFits);
    connect(&model, &QAbstractItemModel::modelReset, this, &RunTable::showWhatFits);
}

void RunTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    showWhatFits();
}

// A long reason is cut at the end of the table. A head tells no width while it is hidden.
int RunTable::widthOf(int column) {
    int& head = m_heads[static_cast<std::size_t>(column)];
    head = isColumnHidden(column) ? head : horizontalHeader()->sectionSizeHint(column);
    return column == RunTableModel::Reason ? head : std::max(head, sizeHintForColumn(column));
}

void RunTable::showWhatFits() {
    int width = 0;
    for (int column = 0; column < RunTableModel::kColumns; ++column) {
        width += widthOf(column);
    }
    for (const int column : kLessNeeded) {
        const bool fits = width <= viewport()->width();
        setColumnHidden(column, !fits);
        width -= fits ? 0 : widthOf(column);
    }
}

} // namespace fts
