#include "ui/data/list_table.h"

#include <QHeaderView>

namespace fts {
namespace {

constexpr int kLineMargin = 8; // between the texts of two lines

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
    setWordWrap(false);
    setAlternatingRowColors(true);
    // Sizes that need no look at the rows, of which there may be a million.
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kLineMargin);
    horizontalHeader()->setHighlightSections(false);
}

int ListTable::heightFor(int rows) const {
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() +
           2 * frameWidth();
}

} // namespace fts
