#include <QtTest/QtTest>

#include <sqlite3.h>

#include "core/sql/judged_database.h"
#include "tests/core/base/thrown.h"

using namespace fts;

class TestJudgedDatabase : public QObject {
    Q_OBJECT

    JudgedDatabase m_database;
    QTemporaryDir m_folder;

    std::filesystem::path file(const QString& name = "it's 100%?#.sqlite") const {
        return m_folder.filePath(name).toStdString();
    }

    void makeFile() const {
        sqlite3* handle = nullptr;
        QCOMPARE(sqlite3_open(file().c_str(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle,
                              "PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t "
                              "VALUES (7); PRAGMA wal_checkpoint(TRUNCATE); CREATE VIEW v AS "
                              "SELECT a FROM t;",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(handle);
    }

    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files); }

private Q_SLOTS:
    void initTestCase() {
        m_database.make("CREATE TABLE ship (name TEXT, tons NUMERIC);"
                        "INSERT INTO ship VALUES ('Ada', 10), ('Bea', NULL), ('Cid', 2.5);");
        makeFile();
    }

    void givesTheRows() {
        const SqlRun run = m_database.run("SELECT name, tons FROM ship ORDER BY 1", {});
        QVERIFY(run.finding == SqlFinding::Right);
        QCOMPARE(run.rows.columns, 2);
        QVERIFY(run.rows.rows.at(0) == (std::vector<SqlCell>{"Ada", 10.0}));
        QVERIFY(run.rows.rows.at(1) == (std::vector<SqlCell>{"Bea", std::monostate()}));
        QVERIFY(run.rows.rows.at(2) == (std::vector<SqlCell>{"Cid", 2.5}));
    }

    void namesTheKindOfError_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("finding");
        QTest::newRow("syntax") << "SELECT name FROM" << "syntax";
        QTest::newRow("not closed") << "SELECT 'name FROM ship" << "syntax";
        QTest::newRow("table") << "SELECT name FROM boat" << "unknown_table";
        QTest::newRow("column") << "SELECT length_ FROM ship" << "unknown_column";
        QTest::newRow("column of an alias") << "SELECT x.name FROM ship AS s" << "unknown_column";
        QTest::newRow("function") << "SELECT nosuch(name) FROM ship" << "other_error";
        QTest::newRow("ambiguous") << "SELECT name FROM ship a, ship b" << "other_error";
        QTest::newRow("nothing") << "" << "no_statement";
        QTest::newRow("comment") << "-- SELECT" << "no_statement";
    }

    void namesTheKindOfError() {
        QFETCH(QString, sql);
        QTEST(QString(findingKey(m_database.run(sql.toStdString(), {}).finding)), "finding");
    }

    void nothingButReadingIsAllowed_data() {
        QTest::addColumn<QString>("sql");
        const QString out = QString::fromStdString(file("out.sqlite").string());
        const QStringList statements{
            "DROP TABLE ship",
            "DELETE FROM ship",
            "INSERT INTO ship VALUES ('x', 1)",
            "UPDATE ship SET tons = 1",
            "CREATE TABLE x (a)",
            "CREATE TEMP TABLE x AS SELECT 1",
            "CREATE VIEW x AS SELECT 1",
            "CREATE TRIGGER x AFTER INSERT ON ship BEGIN DELETE FROM ship; END",
            "ALTER TABLE ship RENAME TO boat",
            "ATTACH '" + out + "' AS x",
            "VACUUM INTO '" + out + "'",
            "VACUUM",
            "REINDEX",
            "ANALYZE",
            "BEGIN",
            "SAVEPOINT x",
            "PRAGMA user_version = 7",
            "PRAGMA table_info(ship)",
            "SELECT * FROM pragma_table_info('ship')",
            "SELECT * FROM pragma_database_list",
            "SELECT sql FROM sqlite_master",
            "SELECT sql FROM sqlite_schema",
            "SELECT load_extension('x')",
            "SELECT writefile('" + out + "', 'x')",
            "SELECT readfile('/etc/passwd')",
            "SELECT fts3_tokenizer('simple')",
            "SELECT randomblob(10)",
            "SELECT zeroblob(10)",
            "SELECT * FROM json_each('[1]')",
            "SELECT name FROM ship; DROP TABLE ship",
            "SELECT name FROM ship; SELECT 1",
            "WITH x AS (SELECT 1) DELETE FROM ship",
            "EXPLAIN SELECT name FROM ship",
            "EXPLAIN QUERY PLAN SELECT name FROM ship",
            "/* SELECT */ DELETE FROM ship RETURNING name",
        };
        for (const QString& statement : statements) {
            QTest::newRow(qPrintable(statement.left(60))) << statement;
        }
    }

    void nothingButReadingIsAllowed() {
        QFETCH(QString, sql);
        const SqlRun run = m_database.run(sql.toStdString(), {});
        QVERIFY2(run.finding != SqlFinding::Right, findingKey(run.finding));
        QVERIFY(run.rows.rows.empty());
        const SqlRun after = m_database.run("SELECT count(*), sum(tons) FROM ship", {});
        QVERIFY(after.rows.rows.at(0) == (std::vector<SqlCell>{3.0, 12.5}));
        QCOMPARE(files().size(), 1); // the one of makeFile()
    }

    void whatTakesTooLongEnds_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("endless") << "WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM "
                                    "x) SELECT count(*) FROM x";
        QTest::newRow("every row with every other")
            << "SELECT count(*) FROM ship a, ship b, ship c, ship d, ship e, ship f, ship g, ship "
               "h, ship i, ship j, ship k, ship l, ship m, ship n, ship o, ship p";
        QTest::newRow("memory")
            << "WITH RECURSIVE x(s) AS (SELECT 'abcdefgh' UNION ALL SELECT printf('%.100000c', "
               "'x') FROM x) SELECT s FROM x ORDER BY s";
    }

    void whatTakesTooLongEnds() {
        QFETCH(QString, sql);
        QElapsedTimer timer;
        timer.start();
        const SqlRun run = m_database.run(sql.toStdString(), {});
        QVERIFY2(run.finding == SqlFinding::TimeOut, run.error.c_str());
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(m_database.run("SELECT name FROM ship", {}).finding == SqlFinding::Right);
    }

    void largeThingsAreRefused() {
        SqlLimits limits;
        limits.rows = 2;
        QVERIFY(m_database.run("SELECT name FROM ship", limits).finding == SqlFinding::WrongRows);
        const char* large = "SELECT length(replace(printf('%.1500c', 'x'), 'x', "
                            "printf('%.1500c', 'y')))";
        QCOMPARE(QString(findingKey(m_database.run(large, {}).finding)), QString("other_error"));
        QVERIFY(m_database.run("SELECT " + std::string(200'000, '1'), {}).finding ==
                SqlFinding::OtherError);
        QVERIFY(
            m_database.run("SELECT " + std::string(5000, '(') + "1" + std::string(5000, ')'), {})
                .finding != SqlFinding::Right);
    }

    void aFileIsReadAndLeftAsItIs() {
        const QStringList before = files();
        const JudgedDatabase database(file());
        QVERIFY(database.run("SELECT a FROM v", {}).rows.rows.at(0) == std::vector<SqlCell>{7.0});
        QVERIFY(database.run("DELETE FROM t", {}).finding != SqlFinding::Right);
        QCOMPARE(files(), before);
    }

    void aFileThatIsNoDatabaseIsRefused() {
        const auto missing = thrown([&] { JudgedDatabase(file("missing.sqlite")); });
        QVERIFY2(isError(missing, ErrorKind::NotFound, "missing.sqlite cannot be opened"),
                 sentence(missing));
        QFile text(m_folder.filePath("text.sqlite"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(5000, 'x'));
        text.close();
        const auto broken = thrown([&] { JudgedDatabase(file("text.sqlite")); });
        QVERIFY2(isError(broken, ErrorKind::Format, "text.sqlite cannot be read"),
                 sentence(broken));
        QVERIFY(text.remove());
    }
};

QTEST_GUILESS_MAIN(TestJudgedDatabase)
#include "test_judged_database.moc"
