#pragma once

#include <QTableView>

namespace fts {

/// A table to read: whole rows are chosen, Tab leaves it, lines are as high as a line of text.
class ListTable : public QTableView {
    Q_OBJECT

public:
    ListTable(QAbstractItemModel& model, const QString& objectName, const QString& accessibleName,
              QWidget* parent = nullptr);

    int heightFor(int rows) const; ///< with its head and its frame
};

} // namespace fts
