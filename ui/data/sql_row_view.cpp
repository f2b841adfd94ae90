#include "ui/data/sql_row_view.h"

#include <QLocale>
#include <QPlainTextEdit>

#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/data/row_sources.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

ReviewPanel::Words reviewWords() {
    ReviewPanel::Words words;
    words.editLabel = SqlRowView::tr("S&QL that answers it");
    words.editAccessible = SqlRowView::tr("SQL of the chosen question");
    words.placeholder = SqlRowView::tr("The SQL can be edited here.");
    words.editName = QStringLiteral("sqlRowStatement");
    words.readLabel = SqlRowView::tr("Question and &tables");
    words.keep = SqlRowView::tr("Use the chosen questions");
    words.leaveOut = SqlRowView::tr("Leave the chosen questions out");
    words.save = SqlRowView::tr("Save SQL");
    words.saveAccessible = SqlRowView::tr("Save the edited SQL");
    words.panelName = QStringLiteral("sqlRowReview");
    words.useName = QStringLiteral("sqlRowUse");
    words.keepName = QStringLiteral("keepSqlRow");
    words.leaveOutName = QStringLiteral("leaveOutSqlRow");
    words.saveName = QStringLiteral("saveStatement");
    words.undoName = QStringLiteral("undoSqlReview");
    words.redoName = QStringLiteral("redoSqlReview");
    words.chosen = [](int rows) {
        return SqlRowView::tr("%1 questions are chosen.").arg(QLocale().toString(rows));
    };
    words.editFirst = false;
    words.fewestLines = 5; // tables have long names
    return words;
}

} // namespace

SqlRowView::SqlRowView(std::filesystem::path storePath, bool readOnly, QWidget* parent)
    : ReviewedRowsView(std::move(storePath), sqlRowSource(),
                       {QStringLiteral("sqlRow"), tr("Find questions that hold these words"),
                        tr("Words of a question or its SQL"), tr("Which questions are shown"),
                        tr("Questions and the SQL that answers them")},
                       tr("It stays left out: it is there twice, or its tables or its SQL are also "
                          "in the part that is kept apart, and a verdict on what was learned would "
                          "be worth nothing."),
                       parent) {
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("sqlRowText"));
    m_text->setAccessibleName(tr("The chosen question with its tables"));
    m_text->setPlaceholderText(tr("Choose a question above to read it with its tables."));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    addReview(sqlRowChanges(), reviewWords(), m_text, readOnly);
}

QString SqlRowView::countText(int rows) const {
    return tr("%Ln questions", nullptr, rows);
}

QString SqlRowView::countText(int shown, int rows) const {
    return tr("%1 of %Ln questions", nullptr, rows).arg(QLocale().toString(shown));
}

void SqlRowView::read(std::int64_t id) {
    runInBackground(
        this,
        [path = storePath(), id] {
            ProjectStore store(path);
            return listSqlRows(store, {&id, 1}, 0);
        },
        [this](const std::vector<ListedSqlRow>& found) {
            if (!found.empty()) {
                showRow(found.front());
            }
        },
        [this](const Error& error) { notice().say(error); });
}

void SqlRowView::showRow(const ListedSqlRow& listed) {
    const SqlRow& row = listed.row;
    if (!panel().show({row.id, fromUtf8(row.answer), useText(listed)})) {
        return;
    }
    QStringList parts{fromUtf8(row.question), fromUtf8(row.context)};
    if (!row.place.empty()) {
        parts << tr("From: %1, %2").arg(fromUtf8(listed.collection), fromUtf8(row.place));
    }
    if (!row.database.empty()) {
        parts << tr("Judged on the database %1").arg(fromUtf8(row.database));
    }
    m_text->setPlainText(parts.join(QStringLiteral("\n\n")));
}

void SqlRowView::clearReading() {
    m_text->clear();
}

} // namespace fts
