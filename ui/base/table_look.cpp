#include "ui/base/table_look.h"

#include <algorithm>

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace fts {

int rowHeight(const QTableView& table, int lines) {
    return lines * table.fontMetrics().height() + kRowMargin;
}

void setTableLook(QTableView& table) {
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeight(table));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
}

int tableHeight(const QTableView& table, int rows) {
    const bool scrolls = table.horizontalHeader()->length() > table.viewport()->width();
    const int bar = scrolls ? table.horizontalScrollBar()->sizeHint().height() : 0;
    return bar + table.horizontalHeader()->sizeHint().height() +
           rows * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth();
}

void fitToRows(QTableView& table, int mostRows) {
    const auto fit = [&table, mostRows] {
        table.setFixedHeight(
            tableHeight(table, std::clamp(table.verticalHeader()->count(), 1, mostRows)));
    };
    QObject::connect(table.verticalHeader(), &QHeaderView::sectionCountChanged, &table, fit);
    QObject::connect(table.horizontalScrollBar(), &QScrollBar::rangeChanged, &table, fit);
    fit();
}

} // namespace fts
