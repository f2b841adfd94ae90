#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <atomic>
#include <thread>

#include "core/base/files.h"
#include "core/project/project.h"
#include "core/sql/kept_values.h"
#include "core/store/database.h"
#include "tests/core/sql/students.h"
#include "tests/ui/engine_thread.h"
#include "tests/ui/many_runs.h"
#include "tests/ui/named_widgets.h"
#include "tests/ui/turn_probe.h"
#include "ui/ask/ask_page.h"
#include "ui/ask/result_view.h"
#include "ui/base/last_database.h"
#include "ui/base/project_session.h"

using namespace fts;

// The page that asks a database, without an engine: what a person runs needs none.
class TestAskPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    QString m_database;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<AskPage> m_page;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }

    bool visible(const char* name) {
        auto* widget = find<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }

    QString notice() {
        return find<QWidget>("askNotice")->findChild<QLabel*>("noticeText")->text();
    }

    void openStudents() {
        m_page->openDatabase(m_database);
        QTRY_VERIFY(visible("databaseTables"));
    }

    void run(const QString& sql) {
        auto* editor = find<QPlainTextEdit>("sql");
        editor->setPlainText(sql);
        QTest::mouseClick(find<QPushButton>("runSql"), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>("runSql")->isEnabled());
    }

    QString cell(int row, int column) {
        return find<QTableView>("resultTable")->model()->index(row, column).data().toString();
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("finetune-studio-test");
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        m_database = m_home.filePath("students.sqlite");
        makeStudents(m_database.toStdString());
        Project::create(m_home.filePath("project").toStdString(), kTextToSql);
    }

    void init() {
        QSettings().clear();
        m_session =
            std::make_unique<ProjectSession>(m_home.filePath("project").toStdString(), "/nowhere");
        m_page = std::make_unique<AskPage>(*m_session);
        m_page->resize(900, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->enter();
    }

    void cleanup() {
        m_page.reset();
        m_session.reset();
    }

    void beginsWithOneThingToDo() {
        QVERIFY(visible("noDatabase") && visible("chooseFirstDatabase"));
        QVERIFY(!visible("sql"));
        QCOMPARE(unnamedWidget(*m_page), QString());
    }

    void showsTheTablesOfAFile() {
        openStudents();
        auto* tree = find<QTreeWidget>("databaseTables");
        QCOMPARE(tree->topLevelItemCount(), 3);
        const auto found = tree->findItems("students", Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QStringList columns;
        for (int i = 0; i < found.front()->childCount(); ++i) {
            columns << found.front()->child(i)->text(0);
        }
        QCOMPARE(columns.join(' '), QString("id name grade"));
        QCOMPARE(tree->findItems("best", Qt::MatchExactly).front()->text(1), QString("view"));
        QCOMPARE(unnamedWidget(*m_page), QString());
        QVERIFY(!visible("passwordLine")); // a file has none
    }

    void putsNamesIntoTheSqlWithTheQuotesTheyNeed() {
        const QString rooms = m_home.filePath("rooms.sqlite");
        Database(rooms.toStdString())
            .execute("CREATE TABLE \"Class Rooms\" (\"order\" TEXT, size INT)");
        m_page->openDatabase(rooms);
        QTRY_VERIFY(visible("databaseTables"));
        auto* tree = find<QTreeWidget>("databaseTables");
        auto* table = tree->topLevelItem(0);
        QCOMPARE(table->text(0), QString("Class Rooms"));
        for (QTreeWidgetItem* item : {table, table->child(0), table->child(1)}) {
            find<QPlainTextEdit>("sql")->clear();
            tree->setCurrentItem(item);
            QTest::keyClick(tree, Qt::Key_Return);
            const bool plain = item->text(0) == QString("size");
            QCOMPARE(find<QPlainTextEdit>("sql")->toPlainText(),
                     plain ? QString("size") : "\"" + item->text(0) + "\"");
        }
    }

    void takesAFileThatIsDropped() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_database)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &drop);
        QTRY_VERIFY(visible("databaseTables"));
        QCOMPARE(lastDatabase(m_session->folder()), m_database);
    }

    void opensWhatWasAskedLast() {
        keepLastDatabase(m_session->folder(), m_database);
        cleanup();
        m_session =
            std::make_unique<ProjectSession>(m_home.filePath("project").toStdString(), "/nowhere");
        m_page = std::make_unique<AskPage>(*m_session);
        m_page->show();
        m_page->enter();
        QTRY_VERIFY(visible("databaseTables"));
    }

    // Rows of the one before would be read as this one's.
    void asksNoDatabaseThatTheAddressDoesNotName() {
        openStudents();
        find<QPlainTextEdit>("sql")->setPlainText("SELECT 1");
        QTest::keyClicks(find<QLineEdit>("databaseAddress"), "x");
        QVERIFY(!visible("databaseTables") && !visible("runSql"));
        openStudents();
        QVERIFY(visible("runSql"));
        m_page->openDatabase(m_home.filePath("nowhere.sqlite"));
        QTRY_VERIFY(notice().contains("nowhere.sqlite"));
        QVERIFY(!visible("databaseTables") && !visible("runSql"));
    }

    void runsWhatAPersonWrites() {
        openStudents();
        run("SELECT name, grade FROM students ORDER BY id");
        QTRY_VERIFY(visible("resultTable"));
        QCOMPARE(find<QLabel>("resultSentence")->text(), QString("Rows that match: 3."));
        QCOMPARE(cell(0, 0), QString("Ann"));
        QCOMPARE(cell(2, 1), QString("NULL"));
        run("SELECT count(*) FROM students");
        QTRY_COMPARE(find<QLabel>("resultSentence")->text(), QString("The answer is 3."));
    }

    // The person reads which text of the model's gave way, and can have it back.
    void tellsWhatWasTakenFromAColumn() {
        cleanup();
        const EngineThread engine(
            m_home.filePath("project").toStdString(),
            JobBodies{{"ask", [](const nlohmann::json&, JobContext&) -> nlohmann::json {
                           const std::vector<TakenValue> taken{{"name", "bob", "Bob"}};
                           return {{"statement", "SELECT id FROM students WHERE name = 'Bob'"},
                                   {"taken", takenValuesAsJson(taken)}};
                       }}});
        init();
        openStudents();
        find<QLineEdit>("askQuestion")->setText("Which id has bob?");
        QTest::mouseClick(find<QPushButton>("writeSql"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPlainTextEdit>("sql")->toPlainText().contains("'Bob'"),
                                 20000);
        QVERIFY(visible("askNotice"));
        QCOMPARE(notice(), QString("name has no “bob”; “Bob” was taken."));
        run("SELECT id FROM students WHERE name = 'bob'");
        QVERIFY(notice().isEmpty());
        cleanup();
    }

    void whatWasAskedOfAnotherDatabaseIsNotTaken() {
        cleanup();
        std::atomic<bool> goOn = false;
        const EngineThread engine(
            m_home.filePath("project").toStdString(),
            JobBodies{{"ask", [&goOn](const nlohmann::json&, JobContext& context) {
                           while (!goOn) {
                               context.check();
                               std::this_thread::sleep_for(std::chrono::milliseconds(5));
                           }
                           return nlohmann::json{{"statement", "SELECT name FROM students"}};
                       }}});
        init();
        openStudents();
        find<QLineEdit>("askQuestion")->setText("Who is there?");
        QTest::mouseClick(find<QPushButton>("writeSql"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->engine().status().job, std::string("ask"), 20000);
        const QString rooms = m_home.filePath("other.sqlite");
        Database(rooms.toStdString()).execute("CREATE TABLE rooms (size INT)");
        m_page->openDatabase(rooms);
        QTRY_VERIFY(visible("databaseTables"));
        goOn = true;
        QTRY_VERIFY(m_session->work().empty());
        QTest::qWait(200);
        QCOMPARE(find<QPlainTextEdit>("sql")->toPlainText(), QString());
        cleanup();
    }

    void holdsTheLimits() {
        openStudents();
        find<QSpinBox>("askRows")->setValue(2);
        run("SELECT name FROM students");
        QTRY_COMPARE(find<QLabel>("resultSentence")->text(),
                     QString("More than 2 rows match; these are the first."));
        QCOMPARE(find<QTableView>("resultTable")->model()->rowCount(), 2);
        find<QSpinBox>("askSeconds")->setValue(1);
        QElapsedTimer clock;
        clock.start();
        run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
        QVERIFY(clock.elapsed() < 4000);
        QVERIFY(!notice().isEmpty());
    }

    void stopsWhatRuns() {
        openStudents();
        find<QSpinBox>("askSeconds")->setValue(60);
        find<QPlainTextEdit>("sql")->setPlainText(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
        QTest::mouseClick(find<QPushButton>("runSql"), Qt::LeftButton);
        auto* stop = find<QWidget>("runningSql")->findChild<QPushButton*>();
        QTRY_VERIFY(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("runSql")->isEnabled(), 3000);
        QCOMPARE(notice(), QString("Stopped."));
    }

    void refusesWhatDoesNotRead() {
        openStudents();
        for (const char* sql : {"DROP TABLE students", "SELECT 1; DELETE FROM students",
                                "PRAGMA table_list", "SELECT * FROM sqlite_schema"}) {
            run(sql);
            QTRY_VERIFY2(notice().contains("The statement was not run"), qPrintable(notice()));
            QVERIFY(!visible("resultTable"));
        }
        run("SELECT count(*) FROM students");
        QTRY_COMPARE(cell(0, 0), QString("3"));
    }

    void showsACellAsCharacters() {
        openStudents();
        run("SELECT '<img src=\"x\"><b>bold</b>' AS html");
        QTRY_COMPARE(cell(0, 0), QString("<img src=\"x\"><b>bold</b>"));
        const QString tip =
            find<QTableView>("resultTable")->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains("<img") && tip.contains("&lt;img"));
    }

    void savesTheRows() {
        openStudents();
        run("SELECT name FROM students WHERE id < 3");
        QTRY_VERIFY(visible("saveResult"));
        const QString file = m_home.filePath("rows.csv");
        m_page->findChild<ResultView*>()->saveTo(file);
        QTRY_VERIFY(QFileInfo::exists(file));
        QCOMPARE(readFile(file.toStdString()), std::string("name\r\nAnn\r\nBob\r\n"));
    }

    void saysWhyADatabaseCannotBeOpened() {
        m_page->openDatabase(m_home.filePath("nowhere.sqlite"));
        QTRY_VERIFY(notice().contains("nowhere.sqlite"));
        QVERIFY(visible("noDatabase"));
        writeFileAtomically(m_home.filePath("text.sqlite").toStdString(), "no database at all");
        m_page->openDatabase(m_home.filePath("text.sqlite"));
        QTRY_VERIFY(notice().contains("text.sqlite"));
    }

    void keepsAPasswordOutOfTheAddress() {
        m_page->openDatabase("postgresql://ann:very-secret@127.0.0.1:1/school");
        QCOMPARE(find<QLineEdit>("databaseAddress")->text(),
                 QString("postgresql://ann@127.0.0.1:1/school"));
        QVERIFY(visible("passwordLine"));
        QTRY_VERIFY_WITH_TIMEOUT(!notice().isEmpty(), 15000);
        QVERIFY(!notice().contains("very-secret"));
        QCOMPARE(lastDatabase(m_session->folder()), QString("postgresql://ann@127.0.0.1:1/school"));
    }

    void doesNotStandStillOverManyRuns() { // the last, since the runs stay
        writeManyRuns(m_session->project());
        test::TurnProbe probe;
        m_page->enter();
        auto* model = m_page->findChild<QComboBox*>("askModel");
        QTRY_VERIFY(model->findData("tuned") >= 0);
        QTest::qWait(50); // it may have been read at once
        QVERIFY2(probe.work().at(0) < 80, qPrintable(QString::number(probe.work().at(0))));
    }
};

QTEST_MAIN(TestAskPage)
#include "test_ask_page.moc"
