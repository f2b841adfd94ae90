#pragma once

#include <QTableView>

namespace fts {

/// A table to read: whole rows are chosen, Tab leaves it, all rows are of one height.
class ListTable : public QTableView {
    Q_OBJECT

public:
    ListTable(QAbstractItemModel& model, const QString& objectName, const QString& accessibleName,
              QWidget* parent = nullptr);

    void setLines(int lines); ///< of text in a row; more than one: words wrap
};

} // namespace fts
