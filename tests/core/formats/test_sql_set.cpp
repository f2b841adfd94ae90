#include <QtTest/QtTest>

#include "core/formats/datasets/catalog.h"
#include "tests/core/formats/refusals.h"

using namespace fts;
using namespace fts::test;

class TestSqlSet : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) { return m_folder.filePath(name); }

    SqlDataSet read(const QString& name, const QByteArray& content,
                    const std::map<std::string, std::string>& columns = {}) {
        writeFile(path(name), content);
        const std::filesystem::path file = path(name).toStdString();
        const DataSetFormat* format = findDataSetFormat("auto", file, sqlDataSetFormats());
        return format->readSql(file, {columns, "", {}});
    }

    static QString shownRows(const SqlDataSet& set) {
        QStringList shown;
        for (const auto& row : set.rows) {
            shown << QString::fromStdString(row.place.english() + ": " + row.question + " | " +
                                            row.context + " | " + row.answer);
        }
        return shown.join('\n');
    }

    QStringList reasonsOf(const SqlDataSet& set) {
        QStringList shown;
        for (const Skipped& row : set.skipped) {
            shown << QString::fromStdString(row.reason.english()).replace(m_folder.path(), "F");
        }
        return shown;
    }

    static QByteArray row(const QByteArray& context, const QByteArray& answer) {
        return "{\"question\":\"Q?\",\"context\":\"" + context + "\",\"answer\":\"" + answer +
               "\"}\n";
    }

private Q_SLOTS:
    void readsAListOrLines() {
        const QByteArray one = row("CREATE TABLE t (a TEXT)", "SELECT a FROM t");
        const QString expected = "Q? | CREATE TABLE t (a TEXT) | SELECT a FROM t";
        QCOMPARE(shownRows(read("a.json", " [" + one + "]")), "row 1: " + expected);
        QCOMPARE(shownRows(read("b.json", one)), "line 1: " + expected);
        QCOMPARE(shownRows(read("c.jsonl", "\n" + one)), "line 2: " + expected);
        QCOMPARE(shownRows(read("d.tsv", "sql\tinput\tschema\nSELECT a FROM t\tQ?\tCREATE TABLE t "
                                         "(a TEXT)\n")),
                 "line 2: " + expected);
    }

    void makesTheSqlPlain_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("taken");
        QTest::newRow("semicolon") << QByteArray("SELECT a FROM t ;") << "SELECT a FROM t";
        QTest::newRow("white space") << QByteArray("SELECT a\\n FROM  t") << "SELECT a FROM t";
        QTest::newRow("text in double quotes")
            << QByteArray("SELECT a FROM t WHERE \\\"a\\\" = \\\"x;y\\\"")
            << "SELECT a FROM t WHERE \"a\" = 'x;y'";
    }

    void makesTheSqlPlain() {
        QFETCH(QByteArray, answer);
        const SqlDataSet set = read("a.jsonl", row("CREATE TABLE t (a TEXT)", answer));
        QCOMPARE(set.rows.size(), std::size_t{1});
        QTEST(QString::fromStdString(set.rows[0].answer), "taken");
    }

    void refusesARowWithItsReason_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        const QByteArray table = "CREATE TABLE t (a)";
        QTest::newRow("no tables") << row("t(a)", "SELECT a FROM t")
                                   << "there is no CREATE TABLE with columns among the tables";
        QTest::newRow("no columns") << row("CREATE TABLE t", "SELECT a FROM t")
                                    << "there is no CREATE TABLE with columns among the tables";
        QTest::newRow("changes something")
            << row(table, "DROP TABLE t") << "the SQL begins with neither SELECT nor WITH";
        QTest::newRow("two statements")
            << row(table, "SELECT a FROM t; DELETE FROM t") << "the SQL is more than one statement";
        QTest::newRow("open quote")
            << row(table, "SELECT a FROM t WHERE a = 'x") << "a quote in the SQL is never closed";
        QTest::newRow("empty") << row(table, " ") << "column \"answer\": the text is empty";
        QTest::newRow("no text") << QByteArray(
                                        "{\"question\":[],\"context\":\"c\",\"answer\":\"s\"}\n")
                                 << "column \"question\": it is not a text";
        QTest::newRow("missing") << QByteArray("{\"question\":\"q\",\"context\":\"c\"}\n")
                                 << "column \"answer\": it is missing";
        QTest::newRow("no object") << QByteArray("[1]\n") << "this is not a JSON object";
        QTest::newRow("too long") << row(table, "SELECT " + QByteArray(100'001, '1'))
                                  << "the SQL is longer than 100000 bytes";
    }

    void refusesARowWithItsReason() {
        QFETCH(QByteArray, line);
        QFETCH(QString, reason);
        const QByteArray good = row("CREATE TABLE t (a)", "SELECT a FROM t");
        const SqlDataSet set = read("a.jsonl", good + line);
        QCOMPARE(set.rows.size(), std::size_t{1});
        QCOMPARE(reasonsOf(set), QStringList{"F/a.jsonl, line 2: " + reason + "."});
        QCOMPARE(set.skippedRows, std::size_t{1});
    }

    void refusesBrokenLinesAndFiles() {
        const QByteArray good = row("CREATE TABLE t (a)", "SELECT a FROM t");
        QCOMPARE(read("a.jsonl", good + "{\"question\"\n" + good).rows.size(), std::size_t{2});
        QCOMPARE(wrongRefusal([&] { read("b.json", "[{]"); }, ErrorKind::Format, {"b.json"}), "");
        const QByteArray deep(100'000, '[');
        QCOMPARE(wrongRefusal([&] { read("c.json", deep); }, ErrorKind::Format, {"c.json"}), "");
        QCOMPARE(wrongRefusal([&] { read("d.csv", "a,b\n1,2\n"); }, ErrorKind::BadInput,
                              {"which columns hold", "a, b"}),
                 "");
    }

    void aMillionReasonsAreNotKept() {
        QByteArray lines = row("CREATE TABLE t (a)", "SELECT a FROM t");
        for (int i = 0; i < 1500; ++i) {
            lines += "{\"question\":1}\n";
        }
        const SqlDataSet set = read("a.jsonl", lines);
        QCOMPARE(set.skippedRows, std::size_t{1500});
        QCOMPARE(set.skipped.size(), std::size_t{1000});
    }

    void readsSpider() {
        writeSpider(
            "{\"db_id\":\"s\",\"question\":\"Q?\",\"query\":\"SELECT count(*) FROM head\"}");
        const SqlDataSet set = readPart("train");
        QCOMPARE(set.rows.size(), std::size_t{1});
        QCOMPARE(set.rows[0].context,
                 std::string("CREATE TABLE head (id NUMBER, \"born in\" TEXT, PRIMARY KEY (id));\n"
                             "CREATE TABLE post (head NUMBER, since TIMESTAMP, PRIMARY KEY (head, "
                             "since), FOREIGN KEY (head) REFERENCES head (id))"));
        QCOMPARE(set.rows[0].database, path("spider/database/s/s.sqlite").toStdString());
        QVERIFY(reasonsOf(set).isEmpty());
    }

    void aSpiderRowCannotLeadOutOfItsFolder() {
        writeFile(path("outside.sqlite"), "x");
        writeSpider("{\"db_id\":\"../../outside\",\"question\":\"Q?\",\"query\":\"SELECT 1\"},"
                    "{\"db_id\":\"u\",\"question\":\"Q?\",\"query\":\"SELECT 1\"}");
        const SqlDataSet set = readPart("train");
        QCOMPARE(set.rows.size(), std::size_t{1});
        QCOMPARE(set.rows[0].database, std::string());
        QCOMPARE(reasonsOf(set), QStringList{"F/spider/train_spider.json, row 2: tables.json has "
                                             "no database \"u\"."});
    }

    void brokenSpiderTablesAreLeftOut() {
        writeSpider("");
        writeFile(path("spider/tables.json"),
                  "[{\"db_id\":\"s\",\"table_names_original\":[\"t\"],\"column_names_original\":"
                  "[[0,\"a\"]],\"column_types\":[\"text\"],\"primary_keys\":[99],"
                  "\"foreign_keys\":[]},7]");
        QCOMPARE(reasonsOf(readPart("train")),
                 QStringList({"F/spider/tables.json: the tables of the database \"s\" cannot be "
                              "read.",
                              "F/spider/tables.json: the tables of the database null cannot be "
                              "read."}));
    }

private:
    void writeSpider(const QByteArray& rows) {
        writeFile(path("spider/tables.json"), R"([
            {"db_id":"s","table_names_original":["head","post"],
             "column_names_original":[[-1,"*"],[0,"id"],[0,"born in"],[1,"head"],[1,"since"]],
             "column_types":["text","number","text","number","time"],
             "primary_keys":[1,[3,4]],"foreign_keys":[[3,1]]},
            {"db_id":"../../outside","table_names_original":["t"],
             "column_names_original":[[-1,"*"],[0,"a"]],"column_types":["text","text"],
             "primary_keys":[],"foreign_keys":[]}])");
        writeFile(path("spider/train_spider.json"), "[" + rows + "]");
        writeFile(path("spider/database/s/s.sqlite"), "x");
    }

    SqlDataSet readPart(const std::string& part) {
        const std::filesystem::path folder = path("spider").toStdString();
        return findDataSetFormat("auto", folder, sqlDataSetFormats())
            ->readSql(folder, {{}, part, {}});
    }
};

QTEST_GUILESS_MAIN(TestSqlSet)
#include "test_sql_set.moc"
