#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/job_context.h"
#include "core/sql/kept_values.h"
#include "core/sql/readable_schema.h"
#include "core/sql/sqlite_connection.h"
#include "core/store/database.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

constexpr const char* kTowns =
    "CREATE TABLE towns (name TEXT, country TEXT, size INTEGER, \"Main Road\" TEXT);"
    "CREATE TABLE people (name TEXT, town TEXT);"
    "INSERT INTO towns VALUES ('Boston', 'USA', 7, 'A1'), ('boston spa', 'UK', 1, 'B1'),"
    " ('Zoé', 'usa', 2, 'a 1'), ('O''Hara', 'USA', 3, 'x\\y'), (' Ulm ', 'DE', 4, NULL);"
    "INSERT INTO people VALUES ('Ann', 'Boston'), ('BOB', 'Boston');";

class Towns {
public:
    Towns() : m_file(fs::path(m_folder.path().toStdString()) / "towns.sqlite") {
        Database(m_file).execute(kTowns);
        m_connection = openSqliteDatabase(m_file);
        m_schema = readableSchema(*m_connection, {});
    }
    KeptValues kept(const std::string& statement) {
        return withKeptValues(*m_connection, m_schema, statement, {});
    }
    QueryResult run(const std::string& statement) {
        return runChecked(*m_connection, m_schema, statement, {}, {}).result;
    }

private:
    QTemporaryDir m_folder;
    fs::path m_file;
    std::unique_ptr<SqlConnection> m_connection;
    DatabaseSchema m_schema;
};

} // namespace

class TestKeptValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheColumnsOwn_data();
    void takesTheColumnsOwn();
    void leavesTheOthers_data();
    void leavesTheOthers();
    void tellsWhatWasTaken();
    void aHostileValueStaysAText();
    void aStopEndsIt();
};

void TestKeptValues::takesTheColumnsOwn_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("kept");
    const auto add = [](const char* written, const char* kept) {
        QTest::newRow(written) << written << kept;
    };
    add("SELECT size FROM towns WHERE name = 'boston'",
        "SELECT size FROM towns WHERE name = 'Boston'");
    add("SELECT size FROM towns WHERE name='BOSTON SPA' AND country <> 'uk'",
        "SELECT size FROM towns WHERE name='boston spa' AND country <> 'UK'");
    add("SELECT size FROM towns WHERE name IN ('boston', 'Boston', 'paris', 'o''hara')",
        "SELECT size FROM towns WHERE name IN ('Boston', 'Boston', 'paris', 'O''Hara')");
    add("SELECT t.size FROM people p JOIN towns AS t ON p.town = t.name WHERE p.name = 'bob'",
        "SELECT t.size FROM people p JOIN towns AS t ON p.town = t.name WHERE p.name = 'BOB'");
    add("SELECT name FROM towns WHERE \"Main Road\" = 'b1'",
        "SELECT name FROM towns WHERE \"Main Road\" = 'B1'");
    add("SELECT name FROM towns WHERE 'boston' = name", "SELECT name FROM towns WHERE 'Boston' = "
                                                        "name");
    add("SELECT country FROM towns WHERE name = 'ulm'",
        "SELECT country FROM towns WHERE name = ' Ulm '");
}

void TestKeptValues::takesTheColumnsOwn() {
    QFETCH(QString, written);
    Towns towns;
    const KeptValues kept = towns.kept(written.toStdString());
    QTEST(QString::fromStdString(kept.statement), "kept");
    QVERIFY(towns.run(written.toStdString()).rows.size() <
            towns.run(kept.statement).rows.size() + (written.contains("<>") ? 2 : 0));
}

void TestKeptValues::leavesTheOthers_data() {
    QTest::addColumn<QString>("statement");
    for (const char* statement :
         {"SELECT size FROM towns WHERE name = 'Boston'",   // it is there
          "SELECT size FROM towns WHERE name = 'paris'",    // nothing is like it
          "SELECT size FROM towns WHERE country = 'Usa'",   // several are
          "SELECT size FROM towns WHERE name LIKE 'bost%'", // a pattern
          "SELECT size FROM towns WHERE size = '8'", "SELECT size FROM towns WHERE size > 'boston'",
          "SELECT 'boston' FROM towns",
          "SELECT p.name FROM people p, towns t WHERE name = 'ann'", // of which table?
          "SELECT name FROM towns WHERE \"Main Road\" = 'X\\Y'",     // read in several ways
          "SELECT x FROM nowhere WHERE x = 'boston'", "SELECT name FROM towns WHERE name = 'boston",
          ""}) {
        QTest::newRow(statement) << QString(statement);
    }
}

void TestKeptValues::leavesTheOthers() {
    QFETCH(QString, statement);
    const KeptValues kept = Towns().kept(statement.toStdString());
    QCOMPARE(QString::fromStdString(kept.statement), statement);
    QVERIFY(kept.taken.empty());
}

void TestKeptValues::tellsWhatWasTaken() {
    const auto taken =
        Towns().kept("SELECT size FROM towns WHERE name = 'boston' AND country = 'de'").taken;
    const std::vector<TakenValue> expected{{"name", "boston", "Boston"}, {"country", "de", "DE"}};
    QVERIFY(taken == expected);
    QCOMPARE(takenValueText(taken[0]).english(),
             std::string("name has no “boston”; “Boston” was taken."));
    QVERIFY(takenValuesFromJson(takenValuesAsJson(taken)) == expected);
    QVERIFY(takenValuesFromJson(nlohmann::json::parse(R"([1, {"column": 2}])")).size() == 1);
    QVERIFY(takenValuesFromJson({}).empty());
}

// What a cell says is no part of the statement but a text in it.
void TestKeptValues::aHostileValueStaysAText() {
    QTemporaryDir folder;
    const fs::path file = fs::path(folder.path().toStdString()) / "hostile.sqlite";
    Database(file).execute("CREATE TABLE t (a TEXT, b TEXT);"
                           "INSERT INTO t VALUES ('X'' OR 1=1; DROP TABLE t; --', 'one');");
    const auto connection = openSqliteDatabase(file);
    const auto schema = readableSchema(*connection, {});
    const auto kept = withKeptValues(
        *connection, schema, "SELECT b FROM t WHERE a = 'x'' or 1=1; drop table t; --'", {});
    QCOMPARE(kept.statement,
             std::string("SELECT b FROM t WHERE a = 'X'' OR 1=1; DROP TABLE t; --'"));
    QCOMPARE(runChecked(*connection, schema, kept.statement, {}, {}).result.rows.size(), 1);
    QCOMPARE(connection->run("SELECT count(*) FROM t", {}, {}).rows.size(), 1);
}

void TestKeptValues::aStopEndsIt() {
    QTemporaryDir folder;
    const fs::path file = fs::path(folder.path().toStdString()) / "towns.sqlite";
    Database(file).execute(kTowns);
    const auto connection = openSqliteDatabase(file);
    const auto schema = readableSchema(*connection, {});
    std::stop_source source;
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(withKeptValues(*connection, schema,
                                            "SELECT size FROM towns WHERE name = 'boston'",
                                            source.get_token()),
                             Cancelled);
}

QTEST_GUILESS_MAIN(TestKeptValues)
#include "test_kept_values.moc"
