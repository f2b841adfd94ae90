#include <QtTest/QtTest>

#include "core/base/json.h"
#include "core/formats/datasets/line_file.h"
#include "core/sql/normalised_sql.h"
#include "core/sql/sql_judge.h"
#include "core/store/database.h"
#include "tests/core/sql/sql_variants.h"

using namespace fts;

namespace {

const std::string kTables = "CREATE TABLE port (id INTEGER PRIMARY KEY, town VARCHAR);"
                            "CREATE TABLE ship (name VARCHAR, tons VARCHAR, port_id INTEGER "
                            "REFERENCES port (id), built DATE)";

QString judged(const std::string& gold, const std::string& statement) {
    const SqlJudge judge({kTables, gold, {}}, 7);
    return judge.problem().empty() ? QString(findingKey(judge.judge(statement)))
                                   : QString::fromStdString(judge.problem().english());
}

} // namespace

class TestSqlJudge : public QObject {
    Q_OBJECT

    std::vector<JudgedQuestion> m_questions; ///< of the sample
    QTemporaryDir m_folder;

    // A database of ships, by name and tons.
    std::string madeFile(const std::string& rows) {
        const std::string file = m_folder.filePath("real.sqlite").toStdString();
        std::filesystem::remove(file);
        const std::string sql = "CREATE TABLE ship (name, tons); INSERT INTO ship VALUES " + rows;
        Database(file).execute(sql.c_str());
        return file;
    }

private Q_SLOTS:
    void initTestCase() {
        LineFile file{std::filesystem::path(FTS_TEST_DATA "/../../resources/sample/ledgers.jsonl")};
        std::string line;
        while (file.next(line)) {
            const auto row = parseJson(line, "ledgers.jsonl");
            m_questions.push_back({row.at("context"), row.at("answer"), {}});
        }
        QVERIFY(m_questions.size() > 200);
    }

    void theSameInOtherWordsIsRight_data() {
        QTest::addColumn<QString>("gold");
        QTest::addColumn<QString>("other");
        QTest::newRow("itself") << "SELECT name FROM ship" << "SELECT name FROM ship";
        QTest::newRow("order that nobody asked for")
            << "SELECT name FROM ship" << "SELECT name FROM ship ORDER BY tons";
        QTest::newRow("join instead of list")
            << "SELECT name FROM ship WHERE port_id IN (SELECT id FROM port WHERE town = 'Sund')"
            << "SELECT s.name FROM ship s JOIN port p ON s.port_id = p.id WHERE p.town = 'Sund'";
        QTest::newRow("largest instead of first")
            << "SELECT max(tons) FROM ship" << "SELECT tons FROM ship ORDER BY tons DESC LIMIT 1";
        QTest::newRow("text for a number")
            << "SELECT name FROM ship WHERE tons = 21" << "SELECT name FROM ship WHERE tons = '21'";
        QTest::newRow("counting names, of which none is missing")
            << "SELECT count(name) FROM ship" << "SELECT count(*) FROM ship";
        QTest::newRow("text in double quotes") << "SELECT id FROM port WHERE town = 'Sund'"
                                               << "SELECT id FROM port WHERE town = \"Sund\"";
    }

    void theSameInOtherWordsIsRight() {
        QFETCH(QString, gold);
        QFETCH(QString, other);
        QCOMPARE(judged(gold.toStdString(), other.toStdString()), QString("right"));
    }

    void otherThingsAreWrong_data() {
        QTest::addColumn<QString>("gold");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("finding");
        const QString ships = "SELECT name FROM ship WHERE tons > 100 AND built < '1990-01-01'";
        const auto row = [&](const char* name, const QString& gold, const QString& other,
                             const char* finding = "wrong_rows") {
            QTest::newRow(name) << gold << other << finding;
        };
        row("border", ships, "SELECT name FROM ship WHERE tons >= 100 AND built < '1990-01-01'");
        row("condition", ships, "SELECT name FROM ship WHERE built < '1990-01-01'");
        row("or", ships, "SELECT name FROM ship WHERE tons > 100 OR built < '1990-01-01'");
        row("everything", ships, "SELECT name FROM ship");
        row("columns turned", "SELECT name, tons FROM ship", "SELECT tons, name FROM ship");
        row("doubled", "SELECT DISTINCT port_id FROM ship", "SELECT port_id FROM ship");
        row("order", "SELECT name FROM ship ORDER BY tons", "SELECT name FROM ship ORDER BY name");
        row("group", "SELECT port_id, count(*) FROM ship GROUP BY port_id",
            "SELECT port_id, count(*) FROM ship GROUP BY name");
        row("not joined", "SELECT count(*) FROM ship s JOIN port p ON s.port_id = p.id",
            "SELECT count(*) FROM ship s, port p");
        row("having", "SELECT port_id FROM ship GROUP BY port_id HAVING count(*) > 3",
            "SELECT port_id FROM ship GROUP BY port_id HAVING count(*) >= 3");
        row("missing", "SELECT name FROM ship WHERE built IS NULL", "SELECT name FROM ship");
        row("pattern", "SELECT name FROM ship WHERE name LIKE 'S%'",
            "SELECT name FROM ship WHERE name LIKE '%S%'");
        row("no SQL", ships, "There are three ships.", "no_statement");
        row("nothing", ships, "", "no_statement");
        row("change", ships, "DROP TABLE ship", "no_statement");
        row("change in disguise", ships, "WITH x AS (SELECT 1) DELETE FROM ship", "other_error");
        row("syntax", ships, "SELECT name FROM ship WHERE", "syntax");
        row("table", ships, "SELECT name FROM boats", "unknown_table");
        row("column", ships, "SELECT title FROM ship", "unknown_column");
        row("endless", ships,
            "WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n FROM x) SELECT n FROM x ORDER BY n",
            "time_out");
    }

    void otherThingsAreWrong() {
        QFETCH(QString, gold);
        QFETCH(QString, other);
        QTEST(judged(gold.toStdString(), other.toStdString()), "finding");
    }

    // As asked of the judge: at least 95 % of what was changed in one place is wrong.
    void oneChangeIsNearlyAlwaysSeen() {
        int all = 0, seen = 0;
        for (const JudgedQuestion& question : m_questions) {
            const auto tables = readSqlTables(question.context);
            const SqlJudge judge(question, 7);
            SqlVariants variants(question.gold, tables, static_cast<std::uint64_t>(all));
            for (const SqlVariant& other : variants.others()) {
                ++all;
                seen += judge.judge(other.sql) != SqlFinding::Right ? 1 : 0;
            }
        }
        QVERIFY(all > 800);
        QVERIFY2(100 * seen >= 95 * all, qPrintable(QString("%1 of %2").arg(seen).arg(all)));
    }

    void everyRewritingIsRight() {
        std::map<std::string, int> kinds;
        for (const JudgedQuestion& question : m_questions) {
            const auto tables = readSqlTables(question.context);
            const SqlJudge judge(question, 7);
            QVERIFY2(judge.problem().empty() && !judge.isEmpty(), question.gold.c_str());
            for (const SqlVariant& other : SqlVariants(question.gold, tables, 1).rewritings()) {
                ++kinds[other.kind];
                QVERIFY2(judge.judge(other.sql) == SqlFinding::Right, other.sql.c_str());
            }
        }
        for (const char* kind :
             {"alias", "and", "reversed", "between", "brackets", "case", "count"}) {
            QVERIFY2(kinds[kind] > 10, kind);
        }
    }

    void judgesAlikeEveryTime() {
        const std::string gold = "SELECT name FROM ship WHERE tons > 100";
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(judged(gold, "SELECT name FROM ship WHERE tons > 101"), QString("wrong_rows"));
        }
    }

    void aRealDatabaseIsUsed() {
        const std::string file = madeFile("('Ada', 1), ('Bea', 2)");
        const SqlJudge real({kTables, "SELECT name FROM ship WHERE tons > 0", file}, 7);
        QVERIFY(real.hasRealDatabase());
        QVERIFY(real.judge("SELECT name FROM ship") == SqlFinding::Right); // there it is
        QVERIFY(real.judge("SELECT name FROM ship LIMIT 1") == SqlFinding::WrongRows);
        // Made ones where it is gone, or does not fit the row.
        QVERIFY(!SqlJudge({kTables, "SELECT name FROM ship", file + "x"}, 7).hasRealDatabase());
        QVERIFY(!SqlJudge({kTables, "SELECT town FROM port", file}, 7).hasRealDatabase());
    }

    // Else whatever gives nothing would be right.
    void aRealDatabaseThatTellsNothingIsNotAlone() {
        const std::string file = madeFile("('Ada', 1), ('Bea', 2)");
        const std::string gold = "SELECT name FROM ship WHERE tons = 70";
        const SqlJudge judge({kTables, gold, file}, 7);
        QVERIFY(judge.hasRealDatabase() && !judge.isEmpty());
        QVERIFY(judge.judge(gold) == SqlFinding::Right);
        QVERIFY(judge.judge("SELECT name FROM ship WHERE 1 = 2") == SqlFinding::WrongRows);
        QVERIFY(judge.judge("SELECT name FROM ship WHERE tons = 71") == SqlFinding::WrongRows);
        QVERIFY(judge.judge("SELECT name FROM ship WHERE tons >= 2") == SqlFinding::WrongRows);
    }

    void rowsThatAnOrderLeavesSideBySideMayBeTurned() {
        const std::string file =
            madeFile("('Ada', 2), ('Bea', 1), ('Ada', 1), ('Bea', 2), ('Cid', 3)");
        const SqlJudge judge(
            {kTables, "SELECT name FROM ship GROUP BY name ORDER BY count(*) DESC LIMIT 1", file},
            7);
        QVERIFY(judge.judge("SELECT 'Ada'") == SqlFinding::Right);
        QVERIFY(judge.judge("SELECT 'Bea'") == SqlFinding::Right);
        QVERIFY(judge.judge("SELECT 'Cid'") == SqlFinding::WrongRows);
    }

    void whereChanceDecidesEitherResultIsRight() {
        const std::string file = madeFile("('Ada', 2), ('Bea', 2), ('Cid', 1)");
        const SqlJudge judge({kTables, "SELECT name FROM ship LIMIT 1", file}, 7);
        QVERIFY(judge.judge("SELECT 'Ada'") == SqlFinding::Right);
        QVERIFY(judge.judge("SELECT 'Cid'") == SqlFinding::Right); // the first from the end
        QVERIFY(judge.judge("SELECT 'Bea'") == SqlFinding::WrongRows);
    }

    void saysWhyARowCannotBeJudged_data() {
        QTest::addColumn<QString>("tables");
        QTest::addColumn<QString>("gold");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no such table") << "CREATE TABLE t (a)" << "SELECT a FROM u"
                                       << "the SQL of the row does not run: no such table: u";
        QTest::newRow("column twice") << "CREATE TABLE t (a, A)" << "SELECT a FROM t"
                                      << "the table t has two columns A";
        QTest::newRow("table twice") << "CREATE TABLE t (a); CREATE TABLE T (b)"
                                     << "SELECT a FROM t" << "there are two tables T";
        QTest::newRow("SQLite's own") << "CREATE TABLE sqlite_x (a)" << "SELECT a FROM sqlite_x"
                                      << "there can be no table sqlite_x";
    }

    void saysWhyARowCannotBeJudged() {
        QFETCH(QString, tables);
        QFETCH(QString, gold);
        const SqlJudge judge({tables.toStdString(), gold.toStdString(), {}}, 7);
        QTEST(QString::fromStdString(judge.problem().english()), "problem");
    }

    void aTableOfManyColumnsIsJudged() {
        std::string columns = "c0 TEXT";
        for (int i = 1; i < 900; ++i) {
            columns += ", c" + std::to_string(i) + " TEXT";
        }
        const SqlJudge judge(
            {"CREATE TABLE wide (" + columns + ")", "SELECT c7 FROM wide WHERE c99 = 'x'", {}}, 7);
        QCOMPARE(judge.problem().english(), std::string());
        QVERIFY(judge.judge("SELECT c7 FROM wide WHERE c99 = 'x'") == SqlFinding::Right);
        QVERIFY(judge.judge("SELECT c8 FROM wide WHERE c99 = 'x'") == SqlFinding::WrongRows);
    }

    void hostileTablesAreNoMoreThanNames() {
        const std::string tables =
            "CREATE TABLE \"a\"\"); DROP TABLE x; --\" (\"b\"\"c\" INT CHECK (b > 1/0), \"d'e\" "
            "TEXT DEFAULT (load_extension('x')))";
        const std::string gold = "SELECT \"d'e\" FROM \"a\"\"); DROP TABLE x; --\" "
                                 "WHERE \"b\"\"c\" > 3";
        const SqlJudge judge({tables, gold, {}}, 7);
        QVERIFY2(judge.problem().empty(), judge.problem().english().c_str());
        QVERIFY(judge.judge(gold) == SqlFinding::Right);
        std::string wide = "CREATE TABLE w (";
        for (int i = 0; i < 6000; ++i) {
            wide += "c" + std::to_string(i) + ",";
        }
        QVERIFY(!SqlJudge({wide + "z)", "SELECT z FROM w", {}}, 7).problem().empty());
    }

    void tellsEqualWritingsApartFromOthers() {
        QCOMPARE(normalisedSql("select  \"A\" from T where b <> 'X';"),
                 normalisedSql("SELECT a FROM t WHERE b != 'X'"));
        QVERIFY(normalisedSql("SELECT a FROM t WHERE b = 'X'") !=
                normalisedSql("SELECT a FROM t WHERE b = 'x'"));
        QVERIFY(normalisedSql("SELECT \"a b\" FROM t") != normalisedSql("SELECT a b FROM t"));
    }
};

QTEST_GUILESS_MAIN(TestSqlJudge)
#include "test_sql_judge.moc"
