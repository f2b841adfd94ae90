#include <QtTest>

#include <thread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/job_context.h"
#include "core/sql/sqlite_connection.h"
#include "tests/core/sql/hostile_statements.h"
#include "tests/core/sql/students.h"

using namespace fts;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kTime(300);

class Students {
public:
    Students() : m_file(fs::path(m_folder.path().toStdString()) / "students.sqlite") {
        makeStudents(m_file);
        m_content = readFile(m_file);
    }

    const fs::path& file() const { return m_file; }
    std::unique_ptr<SqlConnection> open() const { return openSqliteDatabase(m_file); }

    bool untouched() const {
        const auto files = std::distance(fs::directory_iterator(m_file.parent_path()), {});
        return files == 1 && readFile(m_file) == m_content && !fs::exists("/tmp/fts_out");
    }

private:
    QTemporaryDir m_folder;
    fs::path m_file;
    std::string m_content;
};

QueryResult run(SqlConnection& connection, const std::string& statement, QueryLimits limits = {}) {
    return connection.run(statement, limits, {});
}

ResultCell firstCell(SqlConnection& connection, const std::string& statement) {
    return run(connection, statement).rows.at(0).at(0);
}

QString failure(SqlConnection& connection, const std::string& statement, QueryLimits limits = {}) {
    try {
        run(connection, statement, limits);
    } catch (const Error& error) {
        return QString::fromStdString(error.message().english());
    }
    return {};
}

double seconds(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

} // namespace

class TestSqliteConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTypedCells();
    void describesTables();
    void changesNothingEvenUnchecked();
    void changesNothingThroughTheCheck();
    void meansTheSameWrittenAgain_data();
    void meansTheSameWrittenAgain();
    void readsWhatIsAllowedOnly_data();
    void readsWhatIsAllowedOnly();
    void holdsItsTime_data();
    void holdsItsTime();
    void holdsItsMemory_data();
    void holdsItsMemory();
    void holdsRowsAndBytes();
    void quotesNoMoreThanTheBeginning();
    void stopsWhenAsked();
    void searchesTextsAsSqliteDoes_data();
    void searchesTextsAsSqliteDoes();
    void refusesOtherFiles();
    void outlivesDamagedFiles();
    void leavesAnOpenDatabaseAlone();
};

void TestSqliteConnection::givesTypedCells() {
    const Students students;
    const auto connection = students.open();
    const auto result = run(*connection, "SELECT id, name, grade, x'00ff' AS bytes FROM students");
    QCOMPARE(result.columns, (std::vector<std::string>{"id", "name", "grade", "bytes"}));
    QCOMPARE(result.rows.size(), 3);
    QVERIFY(result.rows[0][0] == ResultCell(std::int64_t{1}));
    QVERIFY(result.rows[2][1] == ResultCell(std::string("Zoé")));
    QVERIFY(result.rows[0][2] == ResultCell(1.5));
    QVERIFY(result.rows[2][2] == ResultCell(nullptr));
    QVERIFY(result.rows[0][3] == ResultCell(CellBytes{std::string("\0\xff", 2)}));
    QVERIFY(result.end == QueryResult::End::Whole);
    QVERIFY(students.untouched());
}

void TestSqliteConnection::describesTables() {
    const Students students;
    const auto schema = students.open()->schema({});
    QCOMPARE(schema.tables.size(), 3);
    QCOMPARE(schema.tables[0].name, std::string("best"));
    QVERIFY(schema.tables[0].view);
    const DatabaseTable& marks = schema.tables[1];
    QCOMPARE(marks.name, std::string("marks"));
    QVERIFY(marks.columns[0].inKey && marks.columns[1].inKey);
    QCOMPARE(marks.foreignKeys.size(), 1);
    QCOMPARE(marks.foreignKeys[0].table, 2);
    QCOMPARE(marks.foreignKeys[0].columns, std::vector<std::string>{"student"});
    const DatabaseTable& table = schema.tables[2];
    QCOMPARE(table.columns[1].type, std::string("TEXT"));
    QVERIFY(table.columns[1].required && !table.columns[2].required);
}

// The connection alone holds, whatever the check would have let through.
void TestSqliteConnection::changesNothingEvenUnchecked() {
    const Students students;
    const auto connection = students.open();
    for (const HostileStatement& hostile : hostileTo(SqlDialect::Sqlite)) {
        const auto begin = Clock::now();
        try {
            run(*connection, hostile.text, {kTime, 1000, 10'000'000});
        } catch (const Error&) {
            // What matters is what is left behind.
        }
        QVERIFY2(students.untouched(), hostile.name.c_str());
        QVERIFY2(seconds(begin) < 1.5, hostile.name.c_str());
    }
    QVERIFY(firstCell(*connection, "SELECT count(*) FROM students") == ResultCell(std::int64_t{3}));
}

void TestSqliteConnection::changesNothingThroughTheCheck() {
    const Students students;
    const auto connection = students.open();
    const auto schema = connection->schema({});
    for (const HostileStatement& hostile : hostileTo(SqlDialect::Sqlite)) {
        const auto begin = Clock::now();
        QVERIFY_EXCEPTION_THROWN(runChecked(*connection, schema, hostile.text, {}, {}), Error);
        QVERIFY2(seconds(begin) < 1.5, hostile.name.c_str());
    }
    QVERIFY(students.untouched());
    const auto checked = runChecked(*connection, schema, "SELECT name FROM best;", {}, {});
    QCOMPARE(checked.statement, std::string("SELECT name FROM best"));
    QCOMPARE(checked.result.rows.size(), 1);
}

void TestSqliteConnection::meansTheSameWrittenAgain_data() {
    QTest::addColumn<QString>("text");
    const char* const texts[] = {
        "SELECT [name], \"grade\", `id` FROM students ORDER BY 3",
        "SELECT name AS 'the \"name\"' FROM students WHERE name == \"Ann\"",
        "SELECT 'it''s', 'a\\', '''', \"x\"\"y\" FROM students LIMIT 1",
        "SELECT 1 - -1, - - 2, 7 / 2 * 2, 7 % 4, 1 + 2 * 3 - 4, ~1, 1 << 3 | 1",
        "SELECT NOT id = 1, NOT (id = 1) AND id > 1 OR id < 9 FROM students",
        "SELECT name || ' ' || id FROM students WHERE grade IS NOT NULL AND id <> 2",
        "SELECT id IS NOT 1, id NOT IN (1, 2), name NOT LIKE 'A%' FROM students",
        "SELECT name FROM students WHERE name LIKE 'a\\_n' ESCAPE '\\' OR name GLOB 'B*'",
        "SELECT name FROM students ORDER BY name COLLATE NOCASE DESC LIMIT 1, 2",
        "SELECT CAST('12abc' AS INTEGER), CAST(grade AS text) FROM students",
        "SELECT CASE id WHEN 1 THEN 'one' WHEN 2 THEN NULL ELSE 'more' END FROM students",
        "SELECT count(*), count(DISTINCT grade), sum(grade) FILTER (WHERE id > 1) FROM students",
        "SELECT s.name, m.mark FROM students s LEFT OUTER JOIN marks AS m ON m.student = s.id",
        "SELECT name FROM students NATURAL JOIN (SELECT 1 AS id) WHERE 1 LIMIT 5",
        "SELECT id FROM students WHERE id BETWEEN 1 AND 2 UNION ALL SELECT 9 EXCEPT SELECT 1",
        "SELECT name FROM students WHERE (id, name) IN (SELECT id, name FROM students)",
        "SELECT x'0aFF', 1e3, .5, 0.1e-2, 12345678901234567890",
        "SELECT name, sum(id) OVER w FROM students WINDOW w AS (ORDER BY id ROWS 1 PRECEDING)",
        "VALUES (1, 'a'), (2, 'b')",
        "WITH a(x) AS (SELECT 1), b AS (SELECT x + 1 AS x FROM a) SELECT * FROM a, b",
    };
    for (const char* text : texts) {
        QTest::newRow(text) << QString(text);
    }
}

void TestSqliteConnection::meansTheSameWrittenAgain() {
    QFETCH(QString, text);
    const Students students;
    const auto connection = students.open();
    auto checked = runChecked(*connection, connection->schema({}), text.toStdString(), {}, {});
    const auto plain = run(*connection, text.toStdString());
    checked.result.columns = plain.columns; // where none is given, SQLite makes it from the text
    QCOMPARE(resultAsCsv(checked.result), resultAsCsv(plain));
}

void TestSqliteConnection::readsWhatIsAllowedOnly_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("view") << "SELECT * FROM best" << true;
    QTest::newRow("recursion") << "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                  "WHERE i < 5) SELECT sum(i) FROM n"
                               << true;
    QTest::newRow("window") << "SELECT rank() OVER (ORDER BY grade) FROM students" << true;
    QTest::newRow("dates") << "SELECT strftime('%Y', '2020-02-03')" << true;
    QTest::newRow("like") << "SELECT 'abc' LIKE 'A%'" << true;
    QTest::newRow("json") << "SELECT json_extract('{\"a\":1}', '$.a')" << true;
    QTest::newRow("schema") << "SELECT * FROM sqlite_schema" << false;
    QTest::newRow("temporary table") << "CREATE TEMP TABLE t (a)" << false;
    QTest::newRow("attach") << "ATTACH ':memory:' AS x" << false;
    QTest::newRow("pragma") << "PRAGMA query_only = 0" << false;
    QTest::newRow("pragma as a table") << "SELECT * FROM pragma_table_list" << false;
    QTest::newRow("load_extension") << "SELECT load_extension('x')" << false;
    QTest::newRow("random bytes") << "SELECT randomblob(9)" << false;
    QTest::newRow("transaction") << "BEGIN" << false;
}

void TestSqliteConnection::readsWhatIsAllowedOnly() {
    QFETCH(QString, text);
    QFETCH(bool, allowed);
    const Students students;
    const auto connection = students.open();
    connection->schema({}); // what it may read meanwhile, a statement may not read afterwards
    const QString failed = failure(*connection, text.toStdString());
    QVERIFY2(failed.isEmpty() == allowed, qPrintable(failed));
}

void TestSqliteConnection::holdsItsTime_data() {
    QTest::addColumn<QString>("text");
    const QString many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) ";
    QTest::newRow("endless") << many + "SELECT count(*) FROM n";
    QTest::newRow("endless and sorted") << many + "SELECT i FROM n ORDER BY i DESC";
    QTest::newRow("cross joins")
        << "WITH n AS (" + many + "SELECT i FROM n LIMIT 10000) SELECT count(*) FROM n a, n b, n c";
    const QString longText = "(SELECT replace(printf('%.1000c', 'a'), 'a', printf('%.900c', 'a')))";
    QTest::newRow("instr") << "SELECT instr(" + longText + ", substr(" + longText +
                                  ", 1, 400000) || 'b')";
    QTest::newRow("replace") << "SELECT length(replace(" + longText + ", substr(" + longText +
                                    ", 1, 400000) || 'b', 'c'))";
    QTest::newRow("growing") << "SELECT replace(" + longText + ", 'a', " + longText + ")";
    QTest::newRow("like") << "SELECT " + longText + " LIKE '" + QString("%a").repeated(200) + "b'";
    QTest::newRow("glob") << "SELECT " + longText + " GLOB '" + QString("*a").repeated(200) + "b'";
    for (const char* wildcard : {"%", "_", "a_", "[b-y]"}) { // many in a row, none of which matches
        const QString pattern = QString("%1%2%3").arg(wildcard[0] == '[' ? "*" : "%",
                                                      QString("a").repeated(800), wildcard);
        QString sum = "0";
        for (int i = 0; i < 200; ++i) {
            sum += QString(" + (t %1 '%2%3')")
                       .arg(wildcard[0] == '[' ? "GLOB" : "LIKE", pattern)
                       .arg(i);
        }
        QTest::newRow(wildcard) << "SELECT " + sum + " FROM (SELECT " + longText.mid(8).chopped(1) +
                                       " AS t)";
    }
    QTest::newRow("concatenated") << many + "SELECT group_concat(printf('%.90000c', 'a')) FROM n";
}

void TestSqliteConnection::holdsItsTime() {
    QFETCH(QString, text);
    const Students students;
    const auto connection = students.open();
    const auto begin = Clock::now();
    failure(*connection, text.toStdString(), {kTime, 1000, 10'000'000});
    QVERIFY(seconds(begin) < 2);
    QVERIFY(students.untouched());
    QVERIFY(firstCell(*connection, "SELECT 1") == ResultCell(std::int64_t{1}));
}

void TestSqliteConnection::holdsItsMemory_data() {
    QTest::addColumn<QString>("text");
    const QString many = "WITH RECURSIVE n(s) AS (SELECT '' UNION ALL SELECT printf('%.90000c', "
                         "'a') FROM n) ";
    QTest::newRow("sorted") << many + "SELECT s FROM n ORDER BY s";
    QTest::newRow("gathered") << "WITH RECURSIVE n(i, s) AS (SELECT 1, '' UNION SELECT i + 1, "
                                 "printf('%.90000c', 'a') FROM n) SELECT count(*) FROM n";
}

void TestSqliteConnection::holdsItsMemory() {
    QFETCH(QString, text);
    const Students students;
    const auto connection = students.open();
    QueryLimits limits{std::chrono::minutes(1)};
    limits.memory = 50'000'000;
    const auto begin = Clock::now();
    try {
        connection->run(text.toStdString(), limits, {});
        QFAIL("it came to an end");
    } catch (const Error& error) {
        QVERIFY2(QString(error.what()).contains("50 MB of memory"), error.what());
    }
    QVERIFY(seconds(begin) < 10);
    QVERIFY(firstCell(*connection, "SELECT 1") == ResultCell(std::int64_t{1}));
}

void TestSqliteConnection::holdsRowsAndBytes() {
    const Students students;
    const auto connection = students.open();
    const auto two = run(*connection, "SELECT id FROM students", {kTime, 2, 10'000});
    QCOMPARE(two.rows.size(), 2);
    QVERIFY(two.end == QueryResult::End::Rows);
    const auto three = run(*connection, "SELECT id FROM students", {kTime, 3, 10'000});
    QVERIFY(three.end == QueryResult::End::Whole);
    const auto few =
        run(*connection, "SELECT printf('%.4000c', 'a'), 1 FROM students", {kTime, 1000, 10'000});
    QCOMPARE(few.rows.size(), 2);
    QVERIFY(few.end == QueryResult::End::Bytes);
    QCOMPARE(few.rows[1].size(), 2);
    const QString said =
        failure(*connection, "SELECT replace(printf('%.900000c', 'a'), 'a', 'aa')");
    QVERIFY2(said.contains("too big"), qPrintable(said));
}

void TestSqliteConnection::quotesNoMoreThanTheBeginning() {
    const Students students;
    const auto connection = students.open();
    // Cut where a character ends, whichever place of it the limit meets.
    for (const std::string before : {"", "x"}) {
        std::string name = before;
        for (int i = 0; i < 100'000; ++i) {
            name += "ü";
        }
        const QString said = failure(*connection, "SELECT [" + name + "] FROM students");
        QVERIFY2(said.contains("no such column: " + QString::fromStdString(before) + "üü"),
                 qPrintable(said.left(200)));
        QVERIFY2(said.endsWith("ü …."), qPrintable(said.right(200)));
        QVERIFY(said.size() < 400 && !said.contains(QChar::ReplacementCharacter));
    }
}

void TestSqliteConnection::stopsWhenAsked() {
    const Students students;
    const auto connection = students.open();
    std::stop_source source;
    std::jthread person([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        source.request_stop();
    });
    const auto begin = Clock::now();
    bool cancelled = false;
    try {
        connection->run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                        "SELECT count(*) FROM n",
                        {std::chrono::minutes(1), 10, 1000}, source.get_token());
    } catch (const Cancelled&) {
        cancelled = true;
    }
    QVERIFY(cancelled && seconds(begin) < 2);
}

void TestSqliteConnection::searchesTextsAsSqliteDoes_data() {
    QTest::addColumn<QString>("text");
    const char* const texts[] = {
        "instr('abcabc', 'c')",
        "instr('Zoé ist da', 'ist')",
        "instr('abc', 'x')",
        "instr('abc', '')",
        "instr(NULL, 'a')",
        "instr(x'0102ff', x'ff')",
        "instr(12345, 34)",
        "replace('abcabc', 'b', 'xx')",
        "replace('abc', '', 'x')",
        "replace('aaa', 'a', '')",
        "replace('abc', 'b', NULL)",
        "replace(121, 1, 3)",
        "replace('ééé', 'é', 'e')",
        "trim('  a b  ')",
        "trim('xxaxx', 'x')",
        "trim('éaé', 'é')",
        "ltrim('xyaxy', 'yx')",
        "rtrim('xyaxy', 'yx')",
        "trim('aaa', 'a')",
        "trim('abc', '')",
        "trim(NULL)",
        "trim('  ')",
        "ltrim('äöa', 'öä')",
        "rtrim('aäö', 'öä')",
        "typeof(trim('  '))",
        "typeof(replace(12, 'x', 'y'))",
    };
    for (const char* text : texts) {
        QTest::newRow(text) << QString(text);
    }
}

// SQLite's own functions, by a connection that keeps them.
void TestSqliteConnection::searchesTextsAsSqliteDoes() {
    QFETCH(QString, text);
    const Students students;
    const auto connection = students.open();
    const std::string statement = "SELECT quote(" + text.toStdString() + ")";
    QTemporaryDir folder;
    Database other(folder.filePath("other").toStdString());
    auto row = other.prepare(statement);
    QVERIFY(row.step());
    QCOMPARE(shownCell(firstCell(*connection, statement)), row.text(0));
}

void TestSqliteConnection::refusesOtherFiles() {
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "text";
    QVERIFY_EXCEPTION_THROWN(openSqliteDatabase(path), Error);
    QVERIFY_EXCEPTION_THROWN(openSqliteDatabase(path.parent_path()), Error);
    writeFileAtomically(path, "This is a text and no database at all, however long it may be.");
    try {
        openSqliteDatabase(path);
        QFAIL("it was opened");
    } catch (const Error& error) {
        QVERIFY(error.kind() == ErrorKind::Format);
    }
}

void TestSqliteConnection::outlivesDamagedFiles() {
    const Students students;
    const std::string whole = readFile(students.file());
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "damaged";
    std::uint32_t state = 7;
    for (int round = 0; round < 200; ++round) {
        std::string bytes = whole;
        for (int change = 0; change < 20; ++change) {
            state = state * 1664525 + 1013904223;
            const std::size_t place = state % (round % 2 == 0 ? bytes.size() : 600);
            bytes[std::max<std::size_t>(place, 16)] = static_cast<char>(state >> 24);
        }
        bytes.resize(round % 5 == 0 ? bytes.size() / 2 : bytes.size());
        writeFileAtomically(path, bytes);
        try {
            const auto connection = openSqliteDatabase(path);
            connection->schema({});
            for (const char* text : {"SELECT * FROM students ORDER BY name", "SELECT * FROM best",
                                     "SELECT count(*) FROM marks m JOIN students s ON m.student = "
                                     "s.id"}) {
                failure(*connection, text, {kTime, 100, 100'000});
            }
        } catch (const Error& error) {
            QVERIFY(!error.message().empty());
        }
    }
}

void TestSqliteConnection::leavesAnOpenDatabaseAlone() {
    const Students students;
    Database writer(students.file());
    writer.execute("INSERT INTO students VALUES (4, 'Dan', 2)");
    const auto connection = students.open();
    QVERIFY(firstCell(*connection, "SELECT count(*) FROM students") == ResultCell(std::int64_t{4}));
    writer.execute("INSERT INTO students VALUES (5, 'Eve', 2)"); // nobody is in its way
    QVERIFY(firstCell(*connection, "SELECT count(*) FROM students") == ResultCell(std::int64_t{5}));
}

QTEST_GUILESS_MAIN(TestSqliteConnection)
#include "test_sqlite_connection.moc"
