#include <QtTest>

#include "core/base/error.h"
#include "core/sql/dialect_names.h"
#include "core/sql/judged_database.h"
#include "core/sql/odbc_dialect.h"
#include "core/sql/statement_check.h"
#include "tests/core/sql/sql_words.h"

using namespace fts;

class TestDialectNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatADatabaseReserves_data();
    void quotesWhatADatabaseReserves();
    void knowsWhatIsBehindADriver();
    void aBareNamePassesTheCheck_data();
    void aBareNamePassesTheCheck();
    void aBareNameIsOneToSqlite();
};

void TestDialectNames::quotesWhatADatabaseReserves_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sqlite");
    QTest::addColumn<QString>("postgres");
    QTest::addColumn<QString>("mySql");
    QTest::newRow("city") << "city" << "city" << "city" << "city";
    QTest::newRow("rank") << "rank" << "rank" << "rank" << "`rank`";
    QTest::newRow("System") << "System" << "System" << "\"System\"" << "`System`";
    QTest::newRow("transaction") << "transaction" << "\"transaction\"" << "transaction"
                                 << "transaction";
    QTest::newRow("window") << "window" << "window" << "\"window\"" << "`window`";
    QTest::newRow("user") << "user" << "user" << "\"user\"" << "user";
    QTest::newRow("procedure") << "procedure" << "\"procedure\"" << "\"procedure\""
                               << "`procedure`";
}

void TestDialectNames::quotesWhatADatabaseReserves() {
    QFETCH(QString, name);
    const auto written = [&](SqlDialect dialect) {
        return QString::fromStdString(nameInSql(name.toStdString(), dialect));
    };
    QTEST(written(SqlDialect::Sqlite), "sqlite");
    QTEST(written(SqlDialect::Postgres), "postgres");
    QTEST(written(SqlDialect::MySql), "mySql");
}

void TestDialectNames::knowsWhatIsBehindADriver() {
    QVERIFY(odbcDialect("Microsoft SQL Server", "\"") == SqlDialect::SqlServer);
    QVERIFY(odbcDialect("ACCESS", "`") == SqlDialect::SqlServer);
    QVERIFY(odbcDialect("Oracle", "\"") == SqlDialect::FetchFirst);
    QVERIFY(odbcDialect("DB2/LINUXX8664", "\"") == SqlDialect::FetchFirst);
    QVERIFY(odbcDialect("PostgreSQL", "\"") == SqlDialect::Postgres);
    QVERIFY(odbcDialect("MariaDB", "`") == SqlDialect::MySql);
    QVERIFY(odbcDialect("Apache Hive", "`") == SqlDialect::Backticks);
    QVERIFY(odbcDialect("Google BigQuery", "`") == SqlDialect::Backticks);
    QVERIFY(odbcDialect("SQLite", "\"") == SqlDialect::Other);
    QVERIFY(odbcDialect("", "") == SqlDialect::Other);
    QCOMPARE(nameInSql("Order Line", SqlDialect::SqlServer), std::string("[Order Line]"));
    QCOMPARE(nameInSql("a]b", SqlDialect::SqlServer), std::string("\"a]b\""));
    QCOMPARE(nameInSql("open", SqlDialect::SqlServer), std::string("[open]"));
    QCOMPARE(nameInSql("CITY", SqlDialect::FetchFirst), std::string("CITY"));
    QCOMPARE(nameInSql("city", SqlDialect::FetchFirst), std::string("\"city\""));
}

void TestDialectNames::aBareNamePassesTheCheck_data() {
    QTest::addColumn<SqlDialect>("dialect");
    QTest::newRow("SQLite") << SqlDialect::Sqlite;
    QTest::newRow("PostgreSQL") << SqlDialect::Postgres;
    QTest::newRow("MySQL") << SqlDialect::MySql;
    QTest::newRow("other") << SqlDialect::Other;
    QTest::newRow("SQL Server") << SqlDialect::SqlServer;
    QTest::newRow("Oracle") << SqlDialect::FetchFirst;
}

void TestDialectNames::aBareNamePassesTheCheck() {
    QFETCH(SqlDialect, dialect);
    QStringList refused;
    for (const std::string& word : sqlWords()) {
        const std::string name = nameInSql(word, dialect);
        const std::string tables[] = {word};
        try {
            checkedStatement(readingOf(name), dialect, tables);
        } catch (const Error& error) {
            refused << QString::fromStdString(name + ": " + error.what());
        }
    }
    QVERIFY2(refused.isEmpty(), qPrintable(refused.join(u'\n')));
}

void TestDialectNames::aBareNameIsOneToSqlite() {
    QStringList refused;
    for (const std::string& word : sqlWords()) {
        const std::string quoted = quotedSqlName(word);
        JudgedDatabase database;
        database.make("CREATE TABLE " + quoted + " (" + quoted + " INT); INSERT INTO " + quoted +
                      " VALUES (1);");
        const SqlRun run = database.run(readingOf(nameInSql(word, SqlDialect::Sqlite)), {});
        const std::vector<SqlCell> one{1.0, 1.0, 1.0};
        if (run.finding != SqlFinding::Right || run.rows.rows.size() != 1 ||
            run.rows.rows[0] != one) {
            refused << QString::fromStdString(word + ": " + run.error);
        }
    }
    QVERIFY2(refused.isEmpty(), qPrintable(refused.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestDialectNames)
#include "test_dialect_names.moc"
