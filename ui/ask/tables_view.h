#pragma once

#include <QWidget>

#include "core/sql/database_schema.h"
#include "core/sql/sql_dialect.h"

class QLabel;
class QTreeWidget;

namespace fts {

/// The tables of a database with their columns. GUI thread only.
class TablesView : public QWidget {
    Q_OBJECT

public:
    explicit TablesView(QWidget* parent = nullptr);

    void show(const DatabaseSchema& schema, SqlDialect dialect);

Q_SIGNALS:
    /// A table or column was double-clicked; `name` is its name as SQL has it.
    void chosen(const QString& name);

private:
    QTreeWidget* m_tree = nullptr;
    QLabel* m_note = nullptr;
};

} // namespace fts
