#include "ui/data/list_table.h"

#include <QHeaderView>
#include <QScrollBar>

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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the minimum, or what there is
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
    const bool scrolls = horizontalHeader()->length() > viewport()->width();
    const int bar = scrolls ? horizontalScrollBar()->sizeHint().height() : 0;
    return bar + horizontalHeader()->sizeHint().height() +
           rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
}

} // namespace fts
