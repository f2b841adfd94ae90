#include "ui/data/sql_row_view.h"

#include <QLocale>
#include <QPlainTextEdit>

#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/data/list_table.h"
#include "ui/data/row_sources.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

constexpr int kTextLines = 5;

} // namespace

SqlRowView::SqlRowView(std::filesystem::path storePath, QWidget* parent)
    : RowsView(std::move(storePath), sqlRowSource(),
               {QStringLiteral("sqlRow"), tr("Find questions that hold these words"),
                tr("Words of a question or its SQL"), tr("Which questions are shown"),
                tr("Questions and the SQL that answers them")},
               parent) {
    table().setSelectionMode(QAbstractItemView::SingleSelection);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("sqlRowText"));
    m_text->setAccessibleName(tr("The chosen question in full"));
    m_text->setPlaceholderText(tr("Choose a question above to read it with its tables."));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kTextLines);
    addBelow(m_text, 2);
}

QString SqlRowView::countText(int rows) const {
    return tr("%Ln questions", nullptr, rows);
}

QString SqlRowView::countText(int shown, int rows) const {
    return tr("%1 of %Ln questions", nullptr, rows).arg(QLocale().toString(shown));
}

void SqlRowView::showChosen(const std::vector<std::int64_t>& rows) {
    m_wanted = rows.size() == 1 ? rows.front() : 0;
    if (m_wanted == 0) {
        m_text->clear();
        return;
    }
    runInBackground(
        this,
        [path = storePath(), id = m_wanted] {
            ProjectStore store(path);
            return listSqlRows(store, {&id, 1}, 0);
        },
        [this](const std::vector<ListedSqlRow>& found) {
            if (!found.empty() && found.front().row.id == m_wanted) {
                showRow(found.front());
            }
        },
        [this](const Error& error) { notice().say(error); });
}

void SqlRowView::showRow(const ListedSqlRow& listed) {
    const SqlRow& row = listed.row;
    QStringList facts{tr("Used for: %1").arg(useText(listed))};
    if (!row.place.empty()) {
        facts << tr("From: %1, %2").arg(fromUtf8(listed.collection), fromUtf8(row.place));
    }
    if (!row.database.empty()) {
        facts << tr("Judged on the database %1").arg(fromUtf8(row.database));
    }
    m_text->setPlainText(QStringList{fromUtf8(row.question), fromUtf8(row.answer),
                                     fromUtf8(row.context), facts.join(u'\n')}
                             .join(QStringLiteral("\n\n")));
}

} // namespace fts
