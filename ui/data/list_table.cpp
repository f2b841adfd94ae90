#include "ui/data/list_table.h"

#include <QHeaderView>

namespace fts {
namespace {

constexpr int kRowMargin = 8; // between the texts of two rows

} // namespace

ListTable::ListTable(QAbstractItemModel& model, const QString& objectName,
                     const QString& accessibleName, QWidget* parent)
    : QTableView(parent) {
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    // Sizes that need no look at the rows, of which there may be a million.
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setLines(1);
    horizontalHeader()->setHighlightSections(false);
}

void ListTable::setLines(int lines) {
    setWordWrap(lines > 1);
    verticalHeader()->setDefaultSectionSize(lines * fontMetrics().height() + kRowMargin);
}

int ListTable::heightFor(int rows) const {
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() +
           2 * frameWidth();
}

} // namespace fts
