#include "core/base/files.h"
#include "core/project/project.h"
#include "tests/app/driven_window.h"
#include "tests/core/sql/students.h"
#include "ui/ask/database_worker.h"

using namespace fts;

namespace {

constexpr const char* kOdbcDriver = "/usr/lib/x86_64-linux-gnu/odbc/libsqlite3odbc.so";

} // namespace

/// A person asks a PostgreSQL server, a MariaDB server and ODBC's SQLite in the real window, with
/// the default model in the real engine; tests/interop/database_servers.sh starts the servers.
class TestWindowDatabases : public DrivenWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const std::string home = m_home.path().toStdString();
        makeStudents(home + "/school.sqlite");
        writeFileAtomically(home + "/odbc.ini", "[school]\nDriver = " + std::string(kOdbcDriver) +
                                                    "\nDatabase = " + home +
                                                    "/school.sqlite\nTimeout = 100\n");
        qputenv("ODBCINI", QByteArray::fromStdString(home + "/odbc.ini"));
        Project::create(home + "/project", kTextToSql);
        open();
        QVERIFY(m_window->openProject(m_home.filePath("project")));
        view().showStep(QStringLiteral("ask"));
        QTRY_VERIFY(visible("noDatabase"));
    }

    void cleanupTestCase() { close(); }

    void asksADatabase_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("password");
        QFile file(qEnvironmentVariable("FTS_PASSWORD_FILE"));
        QVERIFY(file.open(QFile::ReadOnly));
        const QString password = QString::fromUtf8(file.readAll().trimmed());
        QTest::newRow("PostgreSQL") << qEnvironmentVariable("FTS_POSTGRES") << password;
        QTest::newRow("MariaDB") << qEnvironmentVariable("FTS_MARIADB") << password;
        if (QFile::exists(kOdbcDriver)) {
            QTest::newRow("ODBC") << "odbc:school" << "";
        }
    }

    void asksADatabase() {
        for (const auto part :
             {&TestWindowDatabases::refusesAWrongPassword, &TestWindowDatabases::showsTheTables,
              &TestWindowDatabases::theModelWritesAndThePersonRunsIt,
              &TestWindowDatabases::aPersonsOwnSqlGivesItsRows,
              &TestWindowDatabases::refusesWhatDoesNotRead,
              &TestWindowDatabases::itsPasswordIsNowhere}) {
            (this->*part)();
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

private:
    void refusesAWrongPassword() {
        QFETCH(QString, address);
        QFETCH(QString, password);
        if (password.isEmpty()) {
            return; // its driver asks for none
        }
        openDatabase(address, "wrong-and-secret");
        QTRY_VERIFY_WITH_TIMEOUT(!notice().isEmpty(), 15000);
        QVERIFY2(!notice().contains("wrong-and-secret"), qPrintable(notice()));
    }

    void showsTheTables() {
        QFETCH(QString, address);
        QFETCH(QString, password);
        const QSignalSpy opened(m_window->findChild<DatabaseWorker*>(), &DatabaseWorker::opened);
        openDatabase(address, password);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 15000);
        QVERIFY2(notice().isEmpty(), qPrintable(notice()));
        QVERIFY(visible("databaseTables"));
        QVERIFY2(tables().contains("students") && tables().contains("marks"),
                 qPrintable(tables().join(", ")));
    }

    void theModelWritesAndThePersonRunsIt() {
        type(find<QLineEdit>("askQuestion"), "What is the name of the student with id 2?");
        auto* sql = find<QPlainTextEdit>("sql");
        sql->clear(); // of the database before
        click("writeSql");
        const auto written = [&] {
            return sql->toPlainText().contains("select", Qt::CaseInsensitive);
        };
        QTRY_VERIFY_WITH_TIMEOUT(written() || !notice().isEmpty(), 180000);
        QVERIFY2(written(), qPrintable(notice()));
        runSql();
        QVERIFY2(!notice().contains("was not run"), qPrintable(notice())); // it was held to it
    }

    void aPersonsOwnSqlGivesItsRows() {
        run("SELECT name FROM students WHERE id > 1 ORDER BY id");
        QTRY_VERIFY(visible("resultTable"));
        const auto* rows = find<QTableView>("resultTable")->model();
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->index(0, 0).data().toString(), QString("Bob"));
        QCOMPARE(rows->index(1, 0).data().toString(), QString("Zoé"));
        shoot(QString("ask-") + QTest::currentDataTag());
    }

    void refusesWhatDoesNotRead() {
        run("DROP TABLE marks");
        QVERIFY2(notice().contains("DROP"), qPrintable(notice()));
        run("SELECT 1; DELETE FROM marks");
        QVERIFY2(notice().contains("more than one statement"), qPrintable(notice()));
        run("SELECT count(*) FROM marks");
        QCOMPARE(find<QTableView>("resultTable")->model()->index(0, 0).data().toInt(), 2);
    }

    // By another program: who closes a file of SQLite's gives up the locks of all its process.
    void itsPasswordIsNowhere() {
        QProcess grep;
        grep.start("grep", {"-rlF", "-f", qEnvironmentVariable("FTS_PASSWORD_FILE"),
                            m_home.filePath("project")});
        QVERIFY(grep.waitForFinished());
        QCOMPARE(grep.exitCode(), 1); // of grep: found nowhere
    }

    QString notice() {
        return find<QWidget>("askNotice")->findChild<QLabel*>("noticeText")->text();
    }

    QStringList tables() {
        const auto* tables = find<QTreeView>("databaseTables")->model();
        QStringList names;
        for (int row = 0; row < tables->rowCount(); ++row) {
            names << tables->index(row, 0).data().toString();
        }
        return names;
    }

    void openDatabase(const QString& address, const QString& password) {
        type(find<QLineEdit>("databaseAddress"), address);
        if (!password.isEmpty()) {
            QTRY_VERIFY(visible("databasePassword"));
            type(find<QLineEdit>("databasePassword"), password);
        }
        click("openDatabase");
    }

    void run(const QString& statement) {
        find<QPlainTextEdit>("sql")->setPlainText(statement);
        runSql();
    }

    void runSql() {
        click("runSql");
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("runSql")->isEnabled(), 15000);
    }
};

QTEST_MAIN(TestWindowDatabases)
#include "test_window_databases.moc"
