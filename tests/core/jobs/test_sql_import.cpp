#include <QtTest/QtTest>

#include <set>

#include "core/corpus/sql_review.h"
#include "core/formats/datasets/catalog.h"
#include "core/jobs/import_report.h"
#include "core/project/choices.h"
#include "core/project/stages.h"
#include "core/store/sql_rows.h"
#include "tests/core/jobs/import_project.h"

using namespace fts;
using namespace fts::test;

namespace {

/// A JSON list with one row about each of so many tables.
QByteArray rowsAbout(const QByteArray& word, int tables) {
    QByteArray text;
    for (int i = 0; i < tables; ++i) {
        const QByteArray table = word + QByteArray::number(i);
        text += (i > 0 ? ",\n" : "") + QByteArray("{\"question\":\"How many ") + table +
                "?\",\"context\":\"CREATE TABLE " + table +
                " (a INT)\",\"answer\":\"SELECT count(*) FROM " + table + "\"}";
    }
    return "[" + text + "]";
}

} // namespace

class TestSqlImport : public QObject, ImportProject {
    Q_OBJECT

    std::vector<SqlRow> rows(Split split) {
        ProjectStore store(m_project->storePath());
        return sqlRows(store, split);
    }

private Q_SLOTS:
    void init() { start("text-to-sql"); }

    void everyFormatIsAChoice() {
        std::set<std::string> formats, choices;
        for (const DataSetFormat& format : sqlDataSetFormats()) {
            formats.insert(format.key);
        }
        for (const Choice& choice : sqlImporterChoices()) {
            choices.insert(choice.key);
        }
        QVERIFY(formats == choices);
    }

    void readsAndDivides() {
        writeFile(path("a.json"), rowsAbout("ship", 30));
        const ImportResult result = import({"a.json"});
        QCOMPARE(result.rows, 30);
        const auto json = importResultToJson(result);
        QCOMPARE(json["rows"].get<int>(), 30);
        QCOMPARE(json["questions"]["train"].get<int>(), 24);
        QCOMPARE(json["questions"]["validation"].get<int>(), 3);
        QCOMPARE(json["questions"]["test"].get<int>(), 3);
        QCOMPARE(rows(Split::Train).size(), std::size_t{24});
        QVERIFY(m_log.join(' ').contains("divided by table"));
        ProjectStore store(m_project->storePath());
        QCOMPARE(stageState(*m_project, store, "import"), std::string("fresh"));
    }

    void isReadOnceAndReplacedWhenItChanged() {
        writeFile(path("a.json"), rowsAbout("ship", 12));
        import({"a.json"});
        QCOMPARE(import({"a.json"}).rows, 0);
        QCOMPARE(counts().sqlRows, 12);
        writeFile(path("a.json"), rowsAbout("port", 15));
        QCOMPARE(import({"a.json"}).replaced, 1);
        QCOMPARE(counts().sqlRows, 15);
    }

    void whatAPersonDecidedOutlivesAChangeOfTheFile() {
        writeFile(path("a.json"), rowsAbout("ship", 12));
        import({"a.json"});
        {
            ProjectStore store(m_project->storePath());
            const std::int64_t out = 1;
            rejectSqlRows(store, {&out, 1});
            editStatement(store, 2, "SELECT a FROM ship1");
        }
        writeFile(path("a.json"), rowsAbout("ship", 13));
        const ImportResult result = import({"a.json"});
        QCOMPARE(result.decisionsKept, 2);
        QCOMPARE(result.decisionsLost, 0);
        std::map<std::string, std::string> answers;
        for (const Split split : {Split::Train, Split::Validation, Split::Test}) {
            for (const SqlRow& row : rows(split)) {
                answers[row.question] = row.answer;
            }
        }
        QCOMPARE(answers.size(), std::size_t{12});
        QVERIFY(!answers.contains("How many ship0?"));
        QCOMPARE(answers.at("How many ship1?"), std::string("SELECT a FROM ship1"));
    }

    void columnsCanBeNamed() {
        writeFile(path("a.csv"),
                  "ask;ddl;gold\nHow many?;CREATE TABLE t (a INT);SELECT a FROM t\n");
        import({"a.csv"}, std::nullopt, "auto", "question=ask,context=ddl,sql=gold");
        QCOMPARE(rows(Split::Train).at(0).question, std::string("How many?"));
        QCOMPARE(rows(Split::Train).at(0).place, std::string("line 2"));
        QCOMPARE(wrong({"a.csv"}, {"which columns hold", "ask, ddl, gold"}), "");
        QCOMPARE(wrong({"a.csv"}, {"--map wants question=COLUMN,context=COLUMN,sql=COLUMN"}, "auto",
                       "question=ask,passage=ddl"),
                 "");
    }

    void badRowsAreNamedAndTheRestIsTaken() {
        writeFile(path("a.jsonl"),
                  "{\"question\":\"Q?\",\"context\":\"CREATE TABLE t (a)\",\"answer\":\"SELECT a "
                  "FROM t\"}\n"
                  "{\"question\":\"Q?\",\"context\":\"no tables\",\"answer\":\"SELECT 1\"}\n");
        const ImportResult result = import({"a.jsonl"});
        QCOMPARE(result.rows, 1);
        QCOMPARE(reasons(result), QStringList{"FOLDER/a.jsonl, line 2: there is no CREATE TABLE "
                                              "with columns among the tables."});
        QCOMPARE(readImportReport(m_project->folder()).skipped.size(), std::size_t{1});
    }

    void rowsOfOneTableStayOutOfTrainingIfItIsTested() {
        writeFile(path("train.json"), rowsAbout("ship", 20));
        QByteArray test = rowsAbout("ship", 3);
        test.replace("How many", "What is the number of");
        writeFile(path("test.json"), test);
        import({"train.json"}, Split::Train);
        const ImportResult result = import({"test.json"}, Split::Test);
        QCOMPARE(result.sqlDivision->counts.leaks, 3);
        QCOMPARE(result.sqlDivision->counts.train, 17);
        QCOMPARE(result.sqlDivision->counts.test, 3);
        QVERIFY(m_log.join(' ').contains("left out of training"));
    }

    void nothingToTakeIsAnError() {
        writeFile(path("a.json"), "[]");
        QCOMPARE(wrong({"a.json"}, {"a.json holds no question with its SQL."}), "");
        writeFile(path("a.pdf"), "%PDF");
        QCOMPARE(wrong({"a.pdf"}, {"is of no kind that can be imported", "Spider folder"}), "");
        QCOMPARE(wrong({"a.json"}, {"no format \"beir\" to import. Use auto, sql-create-context"},
                       "beir"),
                 "");
    }

    void spiderFoldersAreReadByPart() {
        writeSpider();
        const ImportResult result = import({"spider"});
        QCOMPARE(result.rows, 3);
        QCOMPARE(result.sqlDivision->counts.test, 1);
        const SqlRow asked = rows(Split::Test).at(0);
        QCOMPARE(asked.question, std::string("Which ports?"));
        QCOMPARE(shown(asked.database), QString("FOLDER/spider/database/port/port.sqlite"));
        // Asked for one part only.
        start("text-to-sql");
        writeSpider();
        QCOMPARE(import({"spider"}, Split::Train).rows, 2);
        QCOMPARE(rows(Split::Train).size(), std::size_t{2});
        // A file in it stands for the folder.
        start("text-to-sql");
        writeSpider();
        QCOMPARE(import({"spider/dev.json"}).rows, 3);
    }

private:
    void writeSpider() {
        writeFile(
            path("spider/tables.json"),
            "[{\"db_id\":\"port\",\"table_names_original\":[\"port\"],"
            "\"column_names_original\":[[-1,\"*\"],[0,\"name\"]],"
            "\"column_types\":[\"text\",\"text\"],\"primary_keys\":[],\"foreign_keys\":[]},"
            "{\"db_id\":\"ship\",\"table_names_original\":[\"ship\"],"
            "\"column_names_original\":[[-1,\"*\"],[0,\"tons\"]],"
            "\"column_types\":[\"text\",\"number\"],\"primary_keys\":[],\"foreign_keys\":[]}]");
        writeFile(
            path("spider/train_spider.json"),
            "[{\"db_id\":\"ship\",\"question\":\"Tons?\",\"query\":\"SELECT tons FROM ship\"},"
            "{\"db_id\":\"ship\",\"question\":\"Most tons?\",\"query\":\"SELECT max(tons) "
            "FROM ship\"}]");
        writeFile(path("spider/dev.json"), "[{\"db_id\":\"port\",\"question\":\"Which ports?\","
                                           "\"query\":\"SELECT name FROM port\"}]");
        writeFile(path("spider/database/port/port.sqlite"), "x");
    }
};

QTEST_GUILESS_MAIN(TestSqlImport)
#include "test_sql_import.moc"
