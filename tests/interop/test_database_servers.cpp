#include <QtTest>

#include <thread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/job_context.h"
#include "core/base/process_memory.h"
#include "core/net/key_file.h"
#include "core/sql/dialect_names.h"
#include "core/sql/kept_values.h"
#include "core/sql/open_database.h"
#include "tests/core/sql/hostile_statements.h"
#include "tests/core/sql/sql_words.h"

using namespace fts;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kTime(300);
constexpr const char* kOdbcDriver = "/usr/lib/x86_64-linux-gnu/odbc/psqlodbcw.so";

std::unique_ptr<SqlConnection> open(const char* server) {
    const DatabaseAddress address =
        readDatabaseAddress(qEnvironmentVariable(server).toStdString()).address;
    return openDatabase(address,
                        readKeyFile(qEnvironmentVariable("FTS_PASSWORD_FILE").toStdString()), {});
}

std::string rowsOf(SqlConnection& connection, const std::string& statement) {
    return resultAsCsv(connection.run(statement, {}, {}));
}

double seconds(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

// All that a statement of the hostile ones may have changed.
std::string stateOf(SqlConnection& connection) {
    const bool postgres = connection.dialect() == SqlDialect::Postgres;
    const char* const tables =
        "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema NOT IN "
        "('information_schema', 'pg_catalog', 'mysql', 'performance_schema', 'sys') ORDER BY 1, 2";
    return rowsOf(connection, "SELECT * FROM students ORDER BY id") +
           rowsOf(connection, "SELECT * FROM marks ORDER BY student") + rowsOf(connection, tables) +
           rowsOf(connection, postgres ? "SELECT last_value, is_called FROM numbers"
                                       : "SELECT next_not_cached_value FROM numbers") +
           rowsOf(connection,
                  postgres ? "SELECT count(*) FROM pg_largeobject_metadata" : "SELECT 1") +
           (QFile::exists("/tmp/fts_out") ? "a file was written" : "");
}

} // namespace

/// PostgreSQL and MariaDB as Debian has them; tests/interop/database_servers.sh starts them.
class TestDatabaseServers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void givesTypedCells();
    void givesCellsAsTheServerWritesThem();
    void describesTables();
    void changesNothingThroughTheCheck();
    void changesNothingEvenUnchecked();
    void holdsItsTime();
    void holdsRowsAndBytes();
    void holdsItsMemory();
    void quotesNoMoreThanTheBeginning();
    void stopsWhenAsked();
    void readsTextsAsTheyAreWritten();
    void takesBareNamesForNames();
    void takesTextsAsTheyAreKept();
    void tellsNoPassword();
    void asksPostgresByOdbc();
};

void TestDatabaseServers::initTestCase_data() {
    QTest::addColumn<QByteArray>("server");
    QTest::newRow("PostgreSQL") << QByteArray("FTS_POSTGRES");
    QTest::newRow("MariaDB") << QByteArray("FTS_MARIADB");
}

void TestDatabaseServers::givesTypedCells() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    const auto result = connection->run(
        "SELECT id, name, grade, 1.5e0 AS x, id = 1 AS y FROM students ORDER BY id", {}, {});
    QCOMPARE(result.columns, (std::vector<std::string>{"id", "name", "grade", "x", "y"}));
    QCOMPARE(result.rows.size(), 3);
    QVERIFY(result.rows[0][0] == ResultCell(std::int64_t{1}));
    QVERIFY(result.rows[2][1] == ResultCell(std::string("Zoé")));
    QVERIFY(result.rows[0][2] == ResultCell(std::string("1.50")));
    QVERIFY(result.rows[2][2] == ResultCell(nullptr));
    const bool postgres = connection->dialect() == SqlDialect::Postgres;
    QVERIFY(result.rows[0][3] == (postgres ? ResultCell(std::string("1.5")) : ResultCell(1.5)));
    QVERIFY(result.rows[0][4] == (postgres ? ResultCell(true) : ResultCell(std::int64_t{1})));
    const char* const bytes = postgres ? "SELECT '\\x00ff'::bytea" : "SELECT x'00ff'";
    QVERIFY(connection->run(bytes, {}, {}).rows[0][0] ==
            ResultCell(CellBytes{std::string("\0\xff", 2)}));
}

void TestDatabaseServers::givesCellsAsTheServerWritesThem() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    if (connection->dialect() != SqlDialect::Postgres) {
        return;
    }
    const auto one = [&](const std::string& expression) {
        return shownCell(connection->run("SELECT " + expression + " -- x", {}, {}).rows[0][0]);
    };
    const std::pair<const char*, const char*> cells[] = {{"'ab'::char(4)", "ab  "},
                                                         {"'10.0.0.1'::inet", "10.0.0.1"},
                                                         {"ARRAY[1, NULL]", "{1,NULL}"},
                                                         {"ROW(1, NULL)", "(1,)"},
                                                         {"ROW(NULL, NULL)", "(,)"},
                                                         {"'{\"a\": 1}'::json", "{\"a\": 1}"},
                                                         {"DATE '2020-01-02'", "2020-01-02"},
                                                         {"1.50", "1.50"},
                                                         {"'it'::varchar", "it"},
                                                         {"NULL::json", ""}};
    for (const auto& [expression, shown] : cells) {
        QCOMPARE(one(expression), std::string(shown));
    }
    const auto both = connection->run("SELECT 1 AS a, 'x' AS a", {}, {});
    QCOMPARE(both.columns, (std::vector<std::string>{"a", "a"}));
    QStringList order;
    for (const auto& row :
         connection->run("SELECT name FROM students ORDER BY id DESC", {}, {}).rows) {
        order << QString::fromStdString(shownCell(row[0]));
    }
    QCOMPARE(order, (QStringList{"Zoé", "Bob", "Ann"}));
}

void TestDatabaseServers::describesTables() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    const DatabaseSchema schema = connection->schema({});
    const auto table = [&](const char* name) {
        const auto found = std::ranges::find(schema.tables, name, &DatabaseTable::name);
        return found == schema.tables.end() ? DatabaseTable() : *found;
    };
    const DatabaseTable students = table("students");
    QCOMPARE(students.columns.size(), 3);
    QVERIFY(students.alone && students.columns[0].inKey && students.columns[1].required);
    QCOMPARE(students.columns[2].comment, std::string("from 1 to 6"));
    const DatabaseTable marks = table("marks");
    QCOMPARE(marks.foreignKeys.size(), 1);
    QCOMPARE(schema.tables[marks.foreignKeys[0].table].name, std::string("students"));
    QCOMPARE(marks.foreignKeys[0].columns, std::vector<std::string>{"student"});
    QVERIFY(table("best").view);
    const DatabaseTable rooms = table("Class Rooms");
    const SqlDialect dialect = connection->dialect();
    const std::string named = "SELECT " + nameInSql(rooms.columns.at(0).name, dialect) + " FROM " +
                              nameInSql(rooms.name, dialect);
    QVERIFY(runChecked(*connection, schema, named, {}, {}).result.rows.empty());
    if (server == "FTS_POSTGRES") {
        QCOMPARE(table("rooms").shownName(), std::string("other.rooms"));
    }
}

void TestDatabaseServers::changesNothingThroughTheCheck() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    const DatabaseSchema schema = connection->schema({});
    const std::string before = stateOf(*connection);
    const auto statements = hostileTo(connection->dialect());
    QVERIFY(statements.size() >= 80);
    for (const HostileStatement& hostile : statements) {
        const auto begin = Clock::now();
        try {
            runChecked(*connection, schema, hostile.text, {kTime, 1000, 10'000'000}, {});
            QFAIL(hostile.name.c_str());
        } catch (const Error&) {
        }
        QVERIFY2(seconds(begin) < 2, hostile.name.c_str());
    }
    QCOMPARE(stateOf(*connection), before);
    const auto checked = runChecked(*connection, schema, "SELECT name FROM best;", {}, {});
    QCOMPARE(checked.result.rows.size(), 1);
}

// The connection alone, with an account that may change its own data.
void TestDatabaseServers::changesNothingEvenUnchecked() {
    QFETCH_GLOBAL(QByteArray, server);
    auto connection = open(server);
    const std::string before = stateOf(*connection);
    for (const HostileStatement& hostile : hostileTo(connection->dialect())) {
        const auto begin = Clock::now();
        try {
            connection->run(hostile.text, {kTime, 1000, 10'000'000}, {});
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Network) { // it had the session ended
                connection = open(server);
            }
        }
        QVERIFY2(seconds(begin) < 3, hostile.name.c_str());
        QVERIFY2(stateOf(*connection) == before, hostile.name.c_str());
    }
}

void TestDatabaseServers::holdsItsTime() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    const bool postgres = connection->dialect() == SqlDialect::Postgres;
    const std::string many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n";
    for (const std::string& statement :
         {std::string(postgres ? "SELECT pg_sleep(60)" : "SELECT sleep(60)"),
          many + ") SELECT count(*) FROM n",
          many + " WHERE i < 500) SELECT count(*) FROM n a, n b, n c, n d",
          many + " WHERE i < 500) SELECT a.i FROM n a, n b, n c, n d ORDER BY a.i + d.i DESC"}) {
        const auto begin = Clock::now();
        try {
            connection->run(statement, {kTime, 1000, 10'000}, {});
        } catch (const Error& error) {
            QVERIFY2(error.kind() == ErrorKind::Unsupported, error.what());
        }
        QVERIFY2(seconds(begin) < 3, statement.c_str());
        QCOMPARE(rowsOf(*connection, "SELECT 1 AS a"), std::string("a\r\n1\r\n"));
    }
}

void TestDatabaseServers::holdsRowsAndBytes() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    const auto two = connection->run("SELECT id FROM students ORDER BY id", {kTime, 2, 10'000}, {});
    QCOMPARE(two.rows.size(), 2);
    QVERIFY(two.end == QueryResult::End::Rows);
    const auto few =
        connection->run("SELECT repeat('a', 4000), id FROM students", {kTime, 9, 10'000}, {});
    QCOMPARE(few.rows.size(), 2);
    QVERIFY(few.end == QueryResult::End::Bytes);
    const auto all = connection->run("SELECT id FROM students", {kTime, 3, 10'000}, {});
    QVERIFY(all.end == QueryResult::End::Whole);
}

// PostgreSQL sends the beginning of what is too long; of MariaDB no row is taken that is longer
// than a limit.
void TestDatabaseServers::holdsItsMemory() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    const bool postgres = connection->dialect() == SqlDialect::Postgres;
    const std::string cell = postgres ? "repeat('a', 300000000)" : "repeat('a', 16000000)";
    std::string row = "SELECT " + cell + " AS c0";
    for (int i = 1; !postgres && i < 8; ++i) {
        row += ", " + cell + " AS c" + std::to_string(i);
    }
    const std::uint64_t before = peakResidentBytes();
    const QueryLimits limits{std::chrono::seconds(30), 10, 1'000'000};
    if (postgres) {
        const auto result = connection->run(row + ", 'b' AS c1, ARRAY[1]", limits, {});
        QVERIFY(result.end == QueryResult::End::Whole && result.cutCells == 1);
        QVERIFY(std::get<std::string>(result.rows.at(0).at(0)).starts_with("aaaa"));
        QCOMPARE(shownCell(result.rows[0][1]), std::string("b"));
    } else {
        QString said;
        try {
            connection->run(row, limits, {});
        } catch (const Error& error) {
            said = error.what();
        }
        QVERIFY2(said.contains("longer than 64 MB"), qPrintable(said));
    }
    const std::uint64_t grown = peakResidentBytes() - before;
    QVERIFY2(grown < 100'000'000, std::to_string(grown).c_str());
    QCOMPARE(rowsOf(*open(server), "SELECT 1 AS a"), std::string("a\r\n1\r\n"));
}

// PostgreSQL repeats the value that is wrong, however long it is.
void TestDatabaseServers::quotesNoMoreThanTheBeginning() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    std::string name;
    for (int i = 0; i < 1000; ++i) {
        name += "ü";
    }
    const bool postgres = connection->dialect() == SqlDialect::Postgres;
    QString said;
    try {
        connection->run(postgres ? "SELECT repeat('9ü', 3000000)::integer"
                                 : "SELECT `" + name + "` FROM students",
                        {std::chrono::seconds(30), 10, 1000}, {});
    } catch (const Error& error) {
        said = error.what();
    }
    QVERIFY2(said.contains("The database does not run the statement: ") && said.size() < 600,
             qPrintable(said.left(300)));
    QVERIFY2(said.contains(postgres ? "\"9ü9ü9ü" : "üüü"), qPrintable(said));
    QVERIFY2(!said.contains(QChar::ReplacementCharacter), qPrintable(said));
}

void TestDatabaseServers::stopsWhenAsked() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    std::stop_source source;
    std::jthread person([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        source.request_stop();
    });
    const bool postgres = connection->dialect() == SqlDialect::Postgres;
    const auto begin = Clock::now();
    bool cancelled = false;
    try {
        connection->run(postgres ? "SELECT pg_sleep(60)" : "SELECT sleep(60)",
                        {std::chrono::minutes(1), 10, 1000}, source.get_token());
    } catch (const Cancelled&) {
        cancelled = true;
    }
    QVERIFY(cancelled && seconds(begin) < 3);
    QCOMPARE(rowsOf(*connection, "SELECT 1 AS a"), std::string("a\r\n1\r\n"));
}

// What is written again is read by the server as it was meant.
void TestDatabaseServers::readsTextsAsTheyAreWritten() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    const bool mysql = connection->dialect() == SqlDialect::MySql;
    const std::vector<std::pair<std::string, std::string>> texts = {
        {"'it''s'", "it's"},
        {mysql ? "'a\\\\'" : "'a\\'", "a\\"},
        {mysql ? "'a\\'; --'" : "'a''; --'", "a'; --"},
        {mysql ? "'\\\\\\''" : "'\\'''", "\\'"},
        {mysql ? "\"a''b\"" : "$q$a''b$q$", "a''b"},
        {"'Zoé – ☃'", "Zoé – ☃"},
    };
    for (const auto& [written, meant] : texts) {
        const auto checked = runChecked(*connection, {}, "SELECT " + written, {}, {});
        QCOMPARE(shownCell(checked.result.rows[0][0]), meant);
    }
}

void TestDatabaseServers::takesBareNamesForNames() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    const SqlDialect dialect = connection->dialect();
    const char quote = dialect == SqlDialect::MySql ? '`' : '"';
    QStringList refused;
    for (const std::string& word : sqlWords()) {
        const std::string quoted = quote + word + quote;
        try {
            const auto result = connection->run("WITH " + quoted + " AS (SELECT 1 AS " + quoted +
                                                    ") " + readingOf(nameInSql(word, dialect)),
                                                {}, {});
            if (shownCell(result.rows.at(0).at(0)) != "1") {
                refused << QString::fromStdString(word);
            }
        } catch (const Error& error) {
            refused << QString::fromStdString(word + ": " + error.what());
        }
    }
    QCOMPARE(refused.join(u'\n'), QString());
}

// MariaDB takes "bob" for "Bob" itself.
void TestDatabaseServers::takesTextsAsTheyAreKept() {
    QFETCH_GLOBAL(QByteArray, server);
    const auto connection = open(server);
    const DatabaseSchema schema = connection->schema({});
    const auto kept = withKeptValues(
        *connection, schema,
        "SELECT id FROM students WHERE name IN ('bob', 'zoÉ') AND grade = 'x' AND id <> 'y'", {});
    const bool postgres = connection->dialect() == SqlDialect::Postgres;
    QCOMPARE(kept.taken.size(), postgres ? 2 : 0);
    QVERIFY(kept.statement.find(postgres ? "('Bob', 'Zoé')" : "('bob', 'zoÉ')") !=
            std::string::npos);
    const auto found = runChecked(*connection, schema,
                                  postgres ? "SELECT id FROM students WHERE name = 'Bob'"
                                           : "SELECT id FROM students WHERE name = 'bob'",
                                  {}, {});
    QCOMPARE(found.result.rows.size(), 1);
}

void TestDatabaseServers::tellsNoPassword() {
    QFETCH_GLOBAL(QByteArray, server);
    const DatabaseAddress address =
        readDatabaseAddress(qEnvironmentVariable(server).toStdString()).address;
    try {
        openDatabase(address, Secret("wrong-and-secret"), {});
        QFAIL("it was opened");
    } catch (const Error& error) {
        QVERIFY(error.kind() == ErrorKind::Network);
        QVERIFY(!QString(error.what()).contains("wrong-and-secret"));
        QVERIFY(QString(error.what()).contains("reader@127.0.0.1"));
    }
}

// As any database behind a driver, which says whose SQL it reads. It takes no more rows than it is
// told to, but does not keep a statement from writing: the check does.
void TestDatabaseServers::asksPostgresByOdbc() {
    QFETCH_GLOBAL(QByteArray, server);
    if (server != "FTS_POSTGRES" || !QFile::exists(kOdbcDriver)) {
        return;
    }
    const DatabaseAddress address =
        readDatabaseAddress(qEnvironmentVariable(server).toStdString()).address;
    QTemporaryDir folder;
    const auto settings = folder.path().toStdString() + "/odbc.ini";
    writeFileAtomically(settings, std::string("[school]\nDriver = ") + kOdbcDriver +
                                      "\nServername = " + address.host +
                                      "\nPort = " + std::to_string(address.port) +
                                      "\nDatabase = school\nUsername = reader\n");
    qputenv("ODBCINI", settings.c_str());
    const auto connection =
        openDatabase(readDatabaseAddress("odbc:school").address,
                     readKeyFile(qEnvironmentVariable("FTS_PASSWORD_FILE").toStdString()), {});
    QVERIFY(connection->dialect() == SqlDialect::Postgres);
    const DatabaseSchema schema = connection->schema({});
    const auto shown = [&](const std::string& name) {
        const auto found = std::ranges::find(schema.tables, name, &DatabaseTable::name);
        return found == schema.tables.end() ? std::string() : found->shownName();
    };
    QCOMPARE(shown("students"), std::string("students"));
    QCOMPARE(shown("rooms"), std::string("other.rooms"));
    QVERIFY(shown("pg_class").empty());
    const auto two = runChecked(*connection, schema,
                                "SELECT \"Room\", name FROM \"Class Rooms\" RIGHT JOIN students "
                                "ON true ORDER BY id LIMIT 2",
                                {}, {});
    QCOMPARE(resultAsCsv(two.result), std::string("Room,name\r\n,Ann\r\n,Bob\r\n"));
    const auto one = connection->run("SELECT name FROM students ORDER BY id", {kTime, 1, 1000}, {});
    QVERIFY(one.rows.size() == 1 && one.end == QueryResult::End::Rows);
    const auto cut = connection->run("SELECT repeat('a', 30000)", {kTime, 1, 1000}, {});
    QVERIFY(cut.cutCells == 1 && cut.end == QueryResult::End::Whole);
    const auto direct = open("FTS_POSTGRES");
    const std::string before = stateOf(*direct);
    for (const HostileStatement& hostile : hostileToPostgres()) {
        QVERIFY_EXCEPTION_THROWN(runChecked(*connection, schema, hostile.text, {}, {}), Error);
    }
    QCOMPARE(stateOf(*direct), before);
}

QTEST_GUILESS_MAIN(TestDatabaseServers)
#include "test_database_servers.moc"
