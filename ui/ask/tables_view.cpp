#include "ui/ask/tables_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/sql/dialect_names.h"
#include "core/sql/query_result.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/theme.h"
#include "ui/base/tool_tip_text.h"

namespace fts {
namespace {

constexpr int kOpenTables = 3; // of a database with as many, columns are shown at once
constexpr int kLetters = 26;

QString nameText(const std::string& name) {
    return fromUtf8(shownCell(name)); // a name may hold anything
}

QString commentTip(const std::string& comment) {
    return toolTipText(nameText(comment));
}

} // namespace

TablesView::TablesView(QWidget* parent) : QWidget(parent), m_tree(new QTreeWidget(this)) {
    m_tree->setObjectName(QStringLiteral("databaseTables"));
    m_tree->setAccessibleName(tr("Tables of the database"));
    m_tree->setHeaderLabels({tr("Table"), tr("Type")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setMinimumWidth(letterWidth(fontMetrics()) * kLetters);
    m_tree->setAccessibleDescription(tr("Enter or a double click puts a name into the SQL."));
    m_tree->setToolTip(m_tree->accessibleDescription());
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        Q_EMIT chosen(item->data(0, Qt::UserRole).toString());
    });
    m_note = makeText({}, this);
    m_note->setObjectName(QStringLiteral("tablesNote"));
    setTextColor(m_note, quietColor);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_tree, 1);
    lines->addWidget(m_note);
}

void TablesView::show(const DatabaseSchema& schema, SqlDialect dialect) {
    m_tree->clear();
    QList<QTreeWidgetItem*> items;
    for (const DatabaseTable& table : schema.tables) {
        auto* item =
            new QTreeWidgetItem({nameText(table.shownName()), table.view ? tr("view") : QString()});
        item->setData(0, Qt::UserRole, nameText(nameInSql(table, dialect)));
        item->setToolTip(0, commentTip(table.comment));
        for (const DatabaseColumn& column : table.columns) {
            auto* child = new QTreeWidgetItem(item, {nameText(column.name), nameText(column.type)});
            child->setData(0, Qt::UserRole, nameText(nameInSql(column.name, dialect)));
            child->setToolTip(0, commentTip(column.comment));
        }
        items.append(item);
    }
    m_tree->addTopLevelItems(items);
    if (items.size() <= kOpenTables) {
        m_tree->expandAll();
    }
    const int tables = static_cast<int>(schema.tables.size());
    m_note->setText(schema.cut
                        ? tr("%Ln tables; there are more than can be shown.", nullptr, tables)
                        : tr("%Ln tables", nullptr, tables));
}

} // namespace fts
