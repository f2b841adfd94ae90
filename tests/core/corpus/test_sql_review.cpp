#include <QtTest/QtTest>

#include <set>

#include "core/base/error.h"
#include "core/corpus/sql_division.h"
#include "core/corpus/sql_review.h"

using namespace fts;

// A person decides about questions on databases, and mends their SQL.
class TestSqlReview : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;
    std::int64_t m_set = 0;

    std::int64_t add(std::int64_t to, const std::string& question, const std::string& table,
                     const std::string& sql) {
        return addSqlRow(*m_store, to,
                         {0, question, "CREATE TABLE " + table + " (a INT, name TEXT)", sql, ""});
    }

    std::string stateOf(std::int64_t id) {
        auto query = m_store->database().prepare(
            "SELECT decision, reason, answer FROM sql_rows WHERE id = ?");
        query.bind(id).step();
        return query.text(0) + "|" + query.text(1) + "|" + query.text(2);
    }

    std::string wrong(std::int64_t id, const std::string& sql) {
        try {
            editStatement(*m_store, id, sql);
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    }

private Q_SLOTS:
    void init() {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
        m_set = m_store->addCollection({0, "set", "/set", "sql", "x", Split::Train});
    }

    void savesSqlAsAnImportWouldKeepIt() {
        const auto id = add(m_set, "who?", "ships", "SELECT a FROM ships");
        const auto before =
            editStatement(*m_store, id, "select name\n from ships where name = \"Ann\" ; ");
        QCOMPARE(stateOf(id), std::string("accepted||select name from ships where name = 'Ann'"));
        const auto after = restoreSqlRows(*m_store, before);
        QCOMPARE(stateOf(id), std::string("undecided||SELECT a FROM ships"));
        restoreSqlRows(*m_store, after);
        QCOMPARE(stateOf(id), std::string("accepted||select name from ships where name = 'Ann'"));
    }

    void refusesWhatAnImportWouldNotTake() {
        const auto id = add(m_set, "who?", "ships", "SELECT a FROM ships");
        for (const auto& [sql, why] : {std::pair(" ", "the text is empty"),
                                       std::pair("DROP TABLE ships", "neither SELECT nor WITH"),
                                       std::pair("SELECT 1; SELECT 2", "more than one statement"),
                                       std::pair("SELECT 'a", "never closed")}) {
            const std::string error = wrong(id, sql);
            QVERIFY2(error.find(why) != error.npos, error.c_str());
            QVERIFY2(error.find("leave the row out") != error.npos, error.c_str());
        }
        QCOMPARE(stateOf(id), std::string("undecided||SELECT a FROM ships"));
        QVERIFY(editStatement(*m_store, 999, "SELECT 1").empty()); // gone
    }

    void whatAPersonLeftOutStaysOutAndComesBack() {
        const auto id = add(m_set, "who?", "ships", "SELECT a FROM ships");
        rejectSqlRows(*m_store, {&id, 1});
        divideSqlRows(*m_store, {});
        QCOMPARE(stateOf(id), std::string("rejected||SELECT a FROM ships"));
        QVERIFY(sqlRows(*m_store, Split::Train).empty());
        acceptSqlRows(*m_store, {&id, 1});
        divideSqlRows(*m_store, {});
        QCOMPARE(stateOf(id), std::string("accepted||SELECT a FROM ships"));
    }

    // Whether by a decision or by what it says now.
    void nothingThatIsJudgedOnIsLearned() {
        const auto dev = m_store->addCollection({0, "dev", "/dev", "sql", "y", Split::Test});
        const auto learned = add(m_set, "how many?", "ships", "SELECT a FROM ships");
        const auto judged = add(dev, "how many?", "ships", "SELECT count(*) FROM ships");
        divideSqlRows(*m_store, {});
        const std::string leak = std::string("rejected|") + kStatementLeakReason;
        QVERIFY2(stateOf(learned).starts_with(leak), stateOf(learned).c_str()); // the same question
        QVERIFY(acceptSqlRows(*m_store, {&learned, 1}).empty());
        QVERIFY(stateOf(learned).starts_with(leak));
        // Where it is judged on no more, it may be learned; and then not again.
        const auto before = rejectSqlRows(*m_store, {&judged, 1});
        QCOMPARE(stateOf(learned), std::string("undecided||SELECT a FROM ships"));
        restoreSqlRows(*m_store, before);
        QVERIFY(stateOf(learned).starts_with(leak));
        const auto other = add(m_set, "of which?", "ships", "SELECT name FROM ships");
        divideSqlRows(*m_store, {});
        QVERIFY(stateOf(other).starts_with("undecided"));
        editStatement(*m_store, other, "SELECT COUNT(*) FROM ships");
        QVERIFY2(stateOf(other).starts_with(leak), stateOf(other).c_str());
    }

    // A row that was left out while the others were divided is in no part that its tables are not.
    void comesBackWhereItsTablesAre() {
        const auto open = m_store->addCollection({0, "open", "/open", "sql", "z", {}});
        std::vector<std::int64_t> ids;
        for (int i = 0; i < 40; ++i) {
            const std::string table = "t" + std::to_string(i / 2);
            ids.push_back(add(open, "q" + std::to_string(i), table, "SELECT a FROM " + table));
        }
        for (std::size_t i = 0; i < ids.size(); i += 2) {
            rejectSqlRows(*m_store, {&ids[i], 1});
        }
        divideSqlRows(*m_store, {});
        for (std::size_t i = 0; i < ids.size(); i += 2) {
            acceptSqlRows(*m_store, {&ids[i], 1});
        }
        std::set<std::string> judged;
        for (const Split split : {Split::Validation, Split::Test}) {
            for (const SqlRow& row : sqlRows(*m_store, split)) {
                judged.insert(row.context);
            }
        }
        QVERIFY(!judged.empty());
        for (const SqlRow& row : sqlRows(*m_store, Split::Train)) {
            QVERIFY2(!judged.contains(row.context), row.question.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestSqlReview)
#include "test_sql_review.moc"
