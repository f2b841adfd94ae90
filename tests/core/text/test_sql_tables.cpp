#include <QtTest/QtTest>

#include "core/text/sql_tables.h"

using namespace fts;

namespace {

QString shownTables(const std::string& sql) {
    QStringList shown;
    for (const SqlTable& table : readSqlTables(sql)) {
        QStringList columns;
        for (const auto& column : table.columns) {
            columns += QString::fromStdString(column.name + ":" + column.type +
                                              (column.unique ? "!" : ""));
        }
        for (const auto& key : table.foreignKeys) {
            columns += QString::fromStdString(key.column + ">" + key.table + "." + key.tableColumn);
        }
        shown += QString::fromStdString(table.name) + "(" + columns.join(' ') + ")";
    }
    return shown.join(' ');
}

} // namespace

class TestSqlTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTables_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("tables");
        QTest::newRow("plain") << "CREATE TABLE t (a INTEGER, \"b c\" VARCHAR(20), d)"
                               << "t(a:INTEGER b c:VARCHAR(20) d:)";
        QTest::newRow("several") << "create table if not exists s.t (a INT); CREATE TEMP TABLE u(b)"
                                 << "t(a:INT) u(b:)";
        QTest::newRow("keys") << "CREATE TABLE t (id INT PRIMARY KEY, a TEXT NOT NULL UNIQUE, b "
                                 "REFERENCES u(c), d DOUBLE PRECISION DEFAULT (1, 2))"
                              << "t(id:INT! a:TEXT! b: d:DOUBLE PRECISION b>u.c)";
        QTest::newRow("keys at the end")
            << "CREATE TABLE t (a INT, b INT, c INT, PRIMARY KEY (a), UNIQUE (b, c), CONSTRAINT "
               "k FOREIGN KEY (b, c) REFERENCES u (d, e), FOREIGN KEY (a) REFERENCES v)"
            << "t(a:INT! b:INT c:INT b>u.d c>u.e a>v.)";
        QTest::newRow("MySQL")
            << "CREATE TABLE `t` (`key` int(11) AUTO_INCREMENT, KEY `k` (`key`)) "
               "ENGINE=InnoDB"
            << "t(key:int(11))";
        QTest::newRow("check") << "CREATE TABLE t (a INT CHECK (a IN (1, 2)), CHECK (a > 0))"
                               << "t(a:INT)";
        QTest::newRow("rows between") << "CREATE TABLE t (a); INSERT INTO t VALUES ('CREATE TABLE "
                                         "x (y)'); CREATE TABLE u (b)"
                                      << "t(a:) u(b:)";
        QTest::newRow("not closed") << "CREATE TABLE t (a INT, b" << "t(a:INT)";
        QTest::newRow("no columns") << "CREATE TABLE t () CREATE TABLE" << "";
        QTest::newRow("of a query") << "CREATE TABLE t AS SELECT 1" << "";
        QTest::newRow("other") << "CREATE INDEX i ON t (a)" << "";
    }

    void readsTables() {
        QFETCH(QString, sql);
        QTEST(shownTables(sql.toStdString()), "tables");
    }

    void quotesTextsByTheTables_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("text") << "SELECT a FROM t WHERE b = \"Rome\""
                              << "SELECT a FROM t WHERE b = 'Rome'";
        QTest::newRow("apostrophe") << "SELECT a FROM t WHERE b = \"it's \"\"so\"\"\""
                                    << "SELECT a FROM t WHERE b = 'it''s \"so\"'";
        QTest::newRow("column") << "SELECT \"A\" FROM \"T\" WHERE \"b\" = \"A\""
                                << "SELECT \"A\" FROM \"T\" WHERE \"b\" = \"A\"";
        QTest::newRow("alias") << "SELECT a AS \"Sum\" FROM t AS \"x\" WHERE \"x\".\"y\" > 1"
                               << "SELECT a AS \"Sum\" FROM t AS \"x\" WHERE \"x\".\"y\" > 1";
        QTest::newRow("order by an alias") << "SELECT a AS \"Sum\" FROM t ORDER BY \"sum\""
                                           << "SELECT a AS \"Sum\" FROM t ORDER BY \"sum\"";
        QTest::newRow("beside a text") << "SELECT 'x'\"y\"'z'" << "SELECT 'x' 'y' 'z'";
        QTest::newRow("unknown table") << "SELECT a FROM \"u\"" << "SELECT a FROM \"u\"";
        QTest::newRow("list") << "SELECT a FROM t WHERE b IN (\"x\",\"y\") -- \"z\""
                              << "SELECT a FROM t WHERE b IN ('x','y') -- \"z\"";
    }

    void quotesTextsByTheTables() {
        QFETCH(QString, sql);
        const auto tables = readSqlTables("CREATE TABLE t (a TEXT, b TEXT)");
        QTEST(QString::fromStdString(withTextQuotes(sql.toStdString(), tables)), "quoted");
    }
};

QTEST_GUILESS_MAIN(TestSqlTables)
#include "test_sql_tables.moc"
