#include "ui/data/list_table.h"

#include <QHeaderView>

#include "ui/base/table_look.h"

namespace fts {

ListTable::ListTable(QAbstractItemModel& model, const QString& objectName,
                     const QString& accessibleName, QWidget* parent)
    : QTableView(parent) {
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTableLook(*this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the minimum, or what there is
    // Sizes that need no look at the rows, of which there may be a million.
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void ListTable::setLines(int lines) {
    setWordWrap(lines > 1);
    verticalHeader()->setDefaultSectionSize(fts::rowHeight(*this, lines));
}

} // namespace fts
