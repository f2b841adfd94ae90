#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/corpus/sql_division.h"
#include "tests/ui/named_widgets.h"
#include "ui/data/row_list_model.h"
#include "ui/data/sql_row_view.h"

using namespace fts;

// A person decides about questions on databases, and mends the SQL that is learned.
class TestSqlReviewView : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
    std::unique_ptr<SqlRowView> m_view;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_view->findChild<Widget*>(QLatin1String(name));
    }
    QTableView* table() { return find<QTableView>("sqlRows"); }
    QPlainTextEdit* statement() { return find<QPlainTextEdit>("sqlRowStatement"); }
    QString notice() { return find<QLabel>("noticeText")->text(); }
    QString cell(int row, int column) {
        return table()->model()->index(row, column).data().toString();
    }
    void click(const char* button) {
        QVERIFY2(find<QPushButton>(button)->isEnabled(), button);
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    }
    void choose(int row, const QString& sql) {
        table()->selectRow(row);
        QTRY_COMPARE(statement()->toPlainText(), sql);
    }

    void open(bool readOnly) {
        m_view = std::make_unique<SqlRowView>(m_path, readOnly);
        m_view->resize(900, 600);
        m_view->show();
        m_view->refresh(3);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QTRY_COMPARE(cell(0, RowListModel::Use), QString("Training"));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("p.sqlite").toStdString();
        ProjectStore store(m_path);
        const auto learned = store.addCollection({0, "set", "/set", "sql", "x", Split::Train});
        const auto judged = store.addCollection({0, "dev", "/dev", "sql", "y", Split::Test});
        const auto add = [&store](std::int64_t to, const char* question, const char* sql) {
            addSqlRow(store, to,
                      {0, question, "CREATE TABLE ships (name TEXT)", sql, "", "line 1"});
        };
        add(learned, "Which <b>ships</b>?", "SELECT name FROM ships");
        add(learned, "How many?", "SELECT count(name) FROM ships");
        add(judged, "How many?", "SELECT count(*) FROM ships");
        divideSqlRows(store, {});
        open(false);
    }

    void cleanup() { m_view.reset(); }

    void showsTheTablesBesideTheSql() {
        choose(0, "SELECT name FROM ships");
        const QString text = find<QPlainTextEdit>("sqlRowText")->toPlainText();
        QVERIFY2(text.startsWith("Which <b>ships</b>?") && text.contains("CREATE TABLE ships") &&
                     text.contains("set, line 1"),
                 qPrintable(text));
        QCOMPARE(find<QLabel>("sqlRowUse")->text(), QString("Used for: Training"));
        QCOMPARE(unnamedWidget(*m_view), QString());
        table()->selectAll();
        QCOMPARE(find<QLabel>("sqlRowUse")->text(), QString("3 questions are chosen."));
        QCOMPARE(find<QPlainTextEdit>("sqlRowText")->toPlainText(), QString());
    }

    void savesEditedSqlAndTakesItBack() {
        choose(0, "SELECT name FROM ships");
        statement()->setPlainText("SELECT upper(name)\nFROM ships;");
        click("saveStatement");
        QTRY_COMPARE(statement()->toPlainText(), QString("SELECT upper(name) FROM ships"));
        QTRY_COMPARE(cell(0, RowListModel::Answer), QString("SELECT upper(name) FROM ships"));
        click("undoSqlReview");
        QTRY_COMPARE(statement()->toPlainText(), QString("SELECT name FROM ships"));
        click("redoSqlReview");
        QTRY_COMPARE(statement()->toPlainText(), QString("SELECT upper(name) FROM ships"));
    }

    void saysWhatIsWrongWithSql() {
        choose(0, "SELECT name FROM ships");
        statement()->setPlainText("DELETE FROM ships");
        click("saveStatement");
        QTRY_VERIFY2(notice().contains("neither SELECT nor WITH"), qPrintable(notice()));
        QCOMPARE(cell(0, RowListModel::Answer), QString("SELECT name FROM ships"));
        QCOMPARE(statement()->toPlainText(), QString("DELETE FROM ships")); // to be mended
    }

    void leavesOutAndKeepsOutWhatIsJudgedOn() {
        choose(0, "SELECT name FROM ships");
        click("leaveOutSqlRow");
        QTRY_COMPARE(cell(0, RowListModel::Use), QString("Left out: by you"));
        const QString why = cell(1, RowListModel::Use);
        QVERIFY2(why.startsWith("Left out: its SQL"), qPrintable(why));
        choose(1, "SELECT count(name) FROM ships");
        click("keepSqlRow");
        QTRY_VERIFY2(notice().startsWith("It stays left out"), qPrintable(notice()));
        QCOMPARE(cell(1, RowListModel::Use), why);
    }

    void onlyShowsTheRowsOfAProjectThatAnotherWindowEdits() {
        open(true);
        choose(0, "SELECT name FROM ships");
        QVERIFY(statement()->isReadOnly());
        for (const char* button :
             {"keepSqlRow", "leaveOutSqlRow", "saveStatement", "undoSqlReview", "redoSqlReview"}) {
            QVERIFY2(!find<QPushButton>(button)->isEnabled(), button);
        }
    }
};

QTEST_MAIN(TestSqlReviewView)
#include "test_sql_review_view.moc"
