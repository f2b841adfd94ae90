#pragma once

#include <QWidget>

#include "core/sql/database_schema.h"

class QLabel;
class QTreeWidget;

namespace fts {

/// The tables of a database with their columns. GUI thread only.
class TablesView : public QWidget {
    Q_OBJECT

public:
    explicit TablesView(QWidget* parent = nullptr);

    void show(const DatabaseSchema& schema);

Q_SIGNALS:
    void chosen(const QString& name); ///< of a table or column that was double-clicked

private:
    QTreeWidget* m_tree = nullptr;
    QLabel* m_note = nullptr;
};

} // namespace fts
