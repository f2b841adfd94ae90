#include <QtTest>

#include "core/base/error.h"
#include "core/sql/statement_check.h"
#include "tests/core/sql/hostile_statements.h"

using namespace fts;

namespace {

QString refusal(const std::string& text, SqlDialect dialect,
                const std::vector<std::string>& tables = {}) {
    try {
        checkedStatement(text, dialect, tables);
    } catch (const Error& error) {
        return QString::fromStdString(error.message().english());
    }
    return {};
}

QString sent(const char* text, SqlDialect dialect) {
    return QString::fromStdString(checkedStatement(text, dialect));
}

void addKinds() {
    QTest::addColumn<int>("dialect");
    QTest::newRow("SQLite") << static_cast<int>(SqlDialect::Sqlite);
    QTest::newRow("PostgreSQL") << static_cast<int>(SqlDialect::Postgres);
    QTest::newRow("MySQL") << static_cast<int>(SqlDialect::MySql);
}

} // namespace

class TestStatementCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatDoesHarm_data() { addKinds(); }
    void refusesWhatDoesHarm();
    void letsOrdinaryQuestionsThrough_data();
    void letsOrdinaryQuestionsThrough();
    void writesTextsAndNamesSafely_data();
    void writesTextsAndNamesSafely();
    void limitsRowsInTheDatabasesWords_data();
    void limitsRowsInTheDatabasesWords();
    void refusesStatementsInPlaceOfNames();
    void readsTheTablesOfTheDatabaseOnly();
    void namesOfWithCountWhereTheyAreSeen();
    void refusesCallsThatLookLikeNames();
    void refusesTextsThatEndElsewhere();
    void saysWhatWasRefused_data();
    void saysWhatWasRefused();
};

void TestStatementCheck::refusesWhatDoesHarm() {
    QFETCH(int, dialect);
    const auto kind = static_cast<SqlDialect>(dialect);
    const auto statements = hostileTo(kind);
    QVERIFY(statements.size() >= 80);
    for (const HostileStatement& hostile : statements) {
        QVERIFY2(!refusal(hostile.text, kind).isEmpty(), hostile.name.c_str());
    }
}

void TestStatementCheck::letsOrdinaryQuestionsThrough_data() {
    QTest::addColumn<QString>("text");
    const char* const texts[] = {
        "SELECT * FROM students",
        "SELECT count(*) FROM students;",
        "SELECT COUNT(DISTINCT s.name) AS \"how many\" FROM students AS s",
        "SELECT name, avg(grade) FROM students GROUP BY name HAVING count(*) > 1 ORDER BY 2 DESC, 1",
        "SELECT name FROM students WHERE grade BETWEEN 1 AND 3 AND name LIKE 'A%' OR grade IS NULL",
        "SELECT name FROM students WHERE name IN ('Ann', 'Bob') AND NOT grade > 1 LIMIT 5 OFFSET 2",
        "SELECT a.name FROM students a JOIN marks m ON a.id = m.student LEFT JOIN marks n USING (id)",
        "SELECT name FROM students WHERE id = (SELECT max(id) FROM students)",
        "SELECT name FROM students s WHERE EXISTS (SELECT 1 FROM marks m WHERE m.student = s.id)",
        "SELECT name FROM students UNION SELECT name FROM teachers EXCEPT SELECT 'x' ORDER BY 1",
        "WITH good AS (SELECT * FROM students WHERE grade < 2) SELECT count(*) FROM good",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n",
        "SELECT CASE WHEN grade < 2 THEN 'good' ELSE 'bad' END FROM students",
        "SELECT name, rank() OVER (PARTITION BY grade ORDER BY name) FROM students",
        "SELECT sum(grade) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM students",
        "SELECT CAST(grade AS DECIMAL(10, 2)) * 1.5e3 FROM students",
        "SELECT upper(trim(name)), coalesce(grade, 0), round(grade, 1) FROM students",
        "(SELECT 1) UNION ALL (SELECT 2)",
        "SELECT 'DROP TABLE students; --' FROM students",
        "SELECT name -- what they are called\nFROM students /* all of them */",
    };
    for (const char* text : texts) {
        QTest::newRow(text) << QString(text);
    }
}

void TestStatementCheck::letsOrdinaryQuestionsThrough() {
    QFETCH(QString, text);
    for (const SqlDialect dialect :
         {SqlDialect::Sqlite, SqlDialect::Postgres, SqlDialect::MySql, SqlDialect::Other,
          SqlDialect::SqlServer, SqlDialect::FetchFirst, SqlDialect::Backticks}) {
        const QString refused = refusal(text.toStdString(), dialect);
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
        // What is sent passes unchanged: nothing is left that writing it again would alter.
        const std::string once = checkedStatement(text.toStdString(), dialect);
        QCOMPARE(checkedStatement(once, dialect), once);
    }
}

void TestStatementCheck::writesTextsAndNamesSafely_data() {
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sent");
    const auto add = [](SqlDialect dialect, const char* text, const char* sent) {
        QTest::newRow(text) << static_cast<int>(dialect) << text << sent;
    };
    add(SqlDialect::Sqlite, "SELECT 'it''s'", "SELECT 'it''s'");
    add(SqlDialect::Sqlite, "SELECT 'it''''s'", "SELECT 'it''''s'");
    add(SqlDialect::Sqlite, "SELECT 'a\\'", "SELECT 'a\\'");
    add(SqlDialect::Sqlite, "SELECT [a b], \"c\"\"d\", `e`", "SELECT [a b], \"c\"\"d\", `e`");
    add(SqlDialect::Sqlite, "SELECT a AS 'the name'", "SELECT a AS \"the name\"");
    add(SqlDialect::Sqlite, "SELECT x'AB'", "SELECT X'AB'");
    add(SqlDialect::Postgres, "SELECT 'a\\''; --'", "SELECT  E'a\\\\''; --'");
    add(SqlDialect::Postgres, "SELECT E'a\\'b'", "SELECT 'a''b'");
    add(SqlDialect::Postgres, "SELECT $a$it's$a$", "SELECT 'it''s'");
    add(SqlDialect::Postgres, "SELECT \"Name\" FROM \"My Table\"",
        "SELECT \"Name\" FROM \"My Table\"");
    add(SqlDialect::MySql, "SELECT 'a\\'b'", "SELECT 'a''b'");
    add(SqlDialect::MySql, "SELECT \"it's\"", "SELECT 'it''s'");
    add(SqlDialect::MySql, "SELECT 'a\\\\'", "SELECT 'a\\\\'");
    add(SqlDialect::MySql, "SELECT `a``b` FROM `my table`", "SELECT `a``b` FROM `my table`");
}

void TestStatementCheck::writesTextsAndNamesSafely() {
    QFETCH(int, dialect);
    QFETCH(QString, text);
    QTEST(::sent(qPrintable(text), static_cast<SqlDialect>(dialect)), "sent");
}

// Not only LIMIT.
void TestStatementCheck::limitsRowsInTheDatabasesWords_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sqlServer");
    QTest::addColumn<QString>("fetchFirst");
    QTest::newRow("one") << "SELECT DISTINCT a FROM t ORDER BY a LIMIT 3"
                         << "SELECT DISTINCT TOP 3 a FROM t ORDER BY a"
                         << "SELECT DISTINCT a FROM t ORDER BY a FETCH FIRST 3 ROWS ONLY";
    QTest::newRow("inside") << "SELECT a FROM t WHERE b = (SELECT b FROM t AS T1 LIMIT 1)"
                            << "SELECT a FROM t WHERE b = (SELECT TOP 1 b FROM t AS T1)"
                            << "SELECT a FROM t WHERE b = (SELECT b FROM t T1 FETCH FIRST 1 ROWS "
                               "ONLY)";
    QTest::newRow("offset") << "SELECT a FROM t ORDER BY a LIMIT 3 OFFSET 2"
                            << "SELECT a FROM t ORDER BY a OFFSET 2 ROWS FETCH FIRST 3 ROWS ONLY"
                            << "SELECT a FROM t ORDER BY a OFFSET 2 ROWS FETCH FIRST 3 ROWS ONLY";
    QTest::newRow("of both") << "SELECT a FROM t UNION SELECT b FROM t ORDER BY 1 LIMIT 3"
                             << "SELECT a FROM t UNION SELECT b FROM t ORDER BY 1 OFFSET 0 ROWS "
                                "FETCH FIRST 3 ROWS ONLY"
                             << "SELECT a FROM t UNION SELECT b FROM t ORDER BY 1 FETCH FIRST 3 "
                                "ROWS ONLY";
    QTest::newRow("an idle order") << "SELECT a FROM t WHERE a IN (SELECT b FROM t ORDER BY b)"
                                   << "SELECT a FROM t WHERE a IN (SELECT b FROM t)"
                                   << "SELECT a FROM t WHERE a IN (SELECT b FROM t ORDER BY b)";
}

void TestStatementCheck::limitsRowsInTheDatabasesWords() {
    QFETCH(QString, text);
    QTEST(::sent(qPrintable(text), SqlDialect::SqlServer), "sqlServer");
    QTEST(::sent(qPrintable(text), SqlDialect::FetchFirst), "fetchFirst");
    QFETCH(QString, sqlServer);
    QFETCH(QString, fetchFirst);
    QCOMPARE(::sent(qPrintable(sqlServer), SqlDialect::SqlServer), sqlServer);
    QCOMPARE(::sent(qPrintable(fetchFirst), SqlDialect::FetchFirst), fetchFirst);
    QCOMPARE(::sent(qPrintable(text), SqlDialect::Other), text);
}

// There one statement may follow another without a semicolon.
void TestStatementCheck::refusesStatementsInPlaceOfNames() {
    for (const char* text :
         {"SELECT a FROM t SHUTDOWN", "SELECT a FROM t AS shutdown", "SELECT a waitfor FROM t",
          "SELECT a FROM t kill (b)", "SELECT a FROM t exec", "SELECT 1 ROLLBACK",
          "SELECT a FROM t reconfigure", "SELECT a FROM t DROP TABLE t", "SELECT a FROM #t",
          "SELECT @@version", "SELECT a FROM t FOR XML AUTO", "SELECT a INTO b FROM t",
          "SELECT a FROM OPENROWSET('x', 'y', 'z')", "SELECT a FROM t WITH (TABLOCKX)",
          "SELECT a FROM t OPTION (RECOMPILE)", "SELECT * FROM t CROSS APPLY sys.f(1)",
          "EXEC xp_cmdshell 'x'", "SELECT NEXT VALUE FOR s", "SELECT 'a\\'"}) {
        for (const SqlDialect dialect :
             {SqlDialect::SqlServer, SqlDialect::FetchFirst, SqlDialect::Other}) {
            QVERIFY2(!refusal(text, dialect).isEmpty(), text);
        }
    }
    for (const HostileStatement& hostile : hostileEverywhere()) {
        QVERIFY2(!refusal(hostile.text, SqlDialect::SqlServer).isEmpty(), hostile.name.c_str());
        QVERIFY2(!refusal(hostile.text, SqlDialect::FetchFirst).isEmpty(), hostile.name.c_str());
    }
    QCOMPARE(::sent("SELECT [open], t.[a b] FROM t", SqlDialect::SqlServer),
             QString("SELECT [open], t.[a b] FROM t"));
}

void TestStatementCheck::readsTheTablesOfTheDatabaseOnly() {
    const std::vector<std::string> tables{"Students", "main.Students"};
    QVERIFY(refusal("SELECT * FROM STUDENTS", SqlDialect::Sqlite, tables).isEmpty());
    QVERIFY(refusal("SELECT * FROM main.students", SqlDialect::Sqlite, tables).isEmpty());
    QVERIFY(refusal("WITH x AS (SELECT 1) SELECT * FROM x", SqlDialect::Sqlite, tables).isEmpty());
    QVERIFY(refusal("SELECT * FROM teachers", SqlDialect::Sqlite, tables).contains("teachers"));
    QVERIFY(!refusal("SELECT * FROM other.students", SqlDialect::Sqlite, tables).isEmpty());
    QVERIFY(!refusal("SELECT * FROM \"/etc/passwd\"", SqlDialect::Other, tables).isEmpty());
    QVERIFY(!refusal("SELECT (SELECT a FROM teachers)", SqlDialect::Sqlite, tables).isEmpty());
}

// A name that WITH gives does not open a table of that name to whoever stands elsewhere.
void TestStatementCheck::namesOfWithCountWhereTheyAreSeen() {
    const std::vector<std::string> tables{"students"};
    const auto isRefused = [&tables](const char* text, SqlDialect dialect) {
        return !refusal(text, dialect, tables).isEmpty();
    };
    for (const SqlDialect dialect :
         {SqlDialect::Sqlite, SqlDialect::Postgres, SqlDialect::MySql, SqlDialect::Other}) {
        for (const char* text :
             {"SELECT * FROM hidden WHERE EXISTS (WITH hidden AS (SELECT 1 AS a) SELECT 1 FROM "
              "hidden)",
              "SELECT * FROM (WITH hidden AS (SELECT 1 AS a) SELECT a FROM hidden) x, hidden",
              "WITH a AS (WITH hidden AS (SELECT 1 AS b) SELECT b FROM hidden) SELECT * FROM "
              "hidden"}) {
            QVERIFY2(isRefused(text, dialect), text);
        }
        for (const char* text :
             {"WITH a AS (SELECT 1 AS n), b AS (SELECT n FROM a) SELECT * FROM b, students",
              "WITH a AS (SELECT 1 AS n) SELECT * FROM (SELECT n FROM a) x WHERE n IN (SELECT n "
              "FROM a)",
              "WITH RECURSIVE a AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM a WHERE n < 5) "
              "SELECT n FROM a",
              "WITH a AS (WITH b AS (SELECT 1 AS n) SELECT n FROM b) SELECT n FROM a"}) {
            QVERIFY2(!isRefused(text, dialect), qPrintable(refusal(text, dialect, tables)));
        }
    }
    const char* itself = "WITH hidden AS (SELECT * FROM hidden) SELECT * FROM hidden";
    QVERIFY(isRefused(itself, SqlDialect::Postgres) && isRefused(itself, SqlDialect::MySql));
}

// Where no session is known to only read, nothing may be called unseen.
void TestStatementCheck::refusesCallsThatLookLikeNames() {
    for (const char* text :
         {"SELECT numbers.nextval FROM students", "SELECT nextval FROM students",
          "SELECT dbms_random.value FROM students", "SELECT utl_inaddr.get_host_name FROM students",
          "SELECT s.a FROM students t"}) {
        for (const SqlDialect dialect :
             {SqlDialect::FetchFirst, SqlDialect::Other, SqlDialect::Backticks}) {
            QVERIFY2(!refusal(text, dialect).isEmpty(), text);
        }
    }
    for (const char* text :
         {"SELECT students.a, s.b FROM students JOIN marks s ON s.id = students.id",
          "SELECT x.a FROM (SELECT a FROM main.students) x WHERE x.a > (SELECT max(m.a) FROM marks "
          "m WHERE m.b = x.a)",
          "SELECT main.students.a FROM main.students",
          "WITH w AS (SELECT 1 AS a) SELECT w.a FROM w"}) {
        QVERIFY2(refusal(text, SqlDialect::FetchFirst).isEmpty(),
                 qPrintable(refusal(text, SqlDialect::FetchFirst)));
    }
    for (const SqlDialect dialect : {SqlDialect::Postgres, SqlDialect::FetchFirst}) {
        QVERIFY(!refusal("SELECT \"lower\"(name) FROM students", dialect).isEmpty());
    }
    QVERIFY(!refusal("SELECT `sum`(a) FROM students", SqlDialect::MySql).isEmpty());
}

// BigQuery reads three quotes as the begin of a text, ClickHouse a backslash as an escape.
void TestStatementCheck::refusesTextsThatEndElsewhere() {
    for (const char* text : {"SELECT '''a', ''', f(''c'') -- '", "SELECT ''''", "SELECT 'a'''",
                             "SELECT 1 AS `a\\`, 2 AS `, sleep(3) -- `"}) {
        QVERIFY2(!refusal(text, SqlDialect::Backticks).isEmpty(), text);
    }
    QCOMPARE(::sent("SELECT \"it's\" AS `the name`", SqlDialect::Backticks),
             QString("SELECT 'it''s' AS `the name`"));
}

void TestStatementCheck::saysWhatWasRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("verb") << "DROP TABLE students" << "begins with DROP";
    QTest::newRow("several") << "SELECT 1; SELECT 2" << "more than one statement";
    QTest::newRow("function") << "SELECT pg_sleep(9)" << "function pg_sleep";
    QTest::newRow("in FROM") << "SELECT * FROM pg_ls_dir('/')" << "pg_ls_dir, which is a function";
    QTest::newRow("system") << "SELECT * FROM pg_authid"
                            << "pg_authid is one of the database's own";
    QTest::newRow("lock") << "SELECT * FROM t FOR UPDATE" << "lock rows with FOR UPDATE";
    QTest::newRow("into") << "SELECT * INTO u FROM t" << "write its rows with INTO";
    QTest::newRow("changes") << "WITH x AS (DELETE FROM t RETURNING *) SELECT 1" << "with DELETE";
    QTest::newRow("comment") << "SELECT 1 /*! 2 */" << "begins with /*!";
    QTest::newRow("word of SQL") << "SELECT FROM FOR UPDATE" << "is a word of SQL";
    QTest::newRow("not SQL") << "SELECT FROM WHERE" << "not SQL as this database has it";
    QTest::newRow("length") << "SELECT '" + QString(200'000, 'a') + "'" << "too long";
}

void TestStatementCheck::saysWhatWasRefused() {
    QFETCH(QString, text);
    QFETCH(QString, says);
    const QString said = refusal(text.toStdString(), SqlDialect::Postgres);
    QVERIFY2(said.contains(says), qPrintable(said));
    QVERIFY(said.endsWith('.'));
}

QTEST_GUILESS_MAIN(TestStatementCheck)
#include "test_statement_check.moc"
