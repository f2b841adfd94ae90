#include <QtTest/QtTest>

#include "core/store/sql_row_list.h"

using namespace fts;

class TestSqlRowList : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;
    std::vector<std::int64_t> m_ids;

    std::vector<std::int64_t> find(const RowQuery& query) { return findSqlRows(*m_store, query); }

private Q_SLOTS:
    void init() {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
        const auto set = m_store->addCollection({0, "set", "set.jsonl", "x", "y", {}, {}});
        m_ids.clear();
        for (const char* name : {"boats", "nets", "100%_sure"}) {
            const std::string table = name;
            m_ids.push_back(addSqlRow(*m_store, set,
                                      {0, "How many " + table + "?", "CREATE TABLE t (a)",
                                       "SELECT COUNT(*) FROM t", "", "line 3"}));
        }
        const std::pair<std::int64_t, const char*> why{m_ids[1], kDuplicateReason};
        leaveOutSqlRows(*m_store, {&why, 1});
        const std::pair<std::int64_t, Split> place{m_ids[0], Split::Test};
        setSqlSplits(*m_store, {&place, 1});
    }

    void findsWhatIsAskedFor() {
        QCOMPARE(find({}), m_ids);
        QCOMPARE(find({"NETS"}), std::vector{m_ids[1]});
        QCOMPARE(find({"100%_"}), std::vector{m_ids[2]}); // no wildcards
        QCOMPARE(find({"count"}), m_ids);                 // in the SQL
        QCOMPARE(find({"", RowQuery::Show::Used}), (std::vector{m_ids[0], m_ids[2]}));
        QCOMPARE(find({"", RowQuery::Show::LeftOut}), std::vector{m_ids[1]});
        QCOMPARE(find({"", RowQuery::Show::Reviewed}).size(), std::size_t{0});
    }

    void ordersWhatItFinds() {
        RowQuery query;
        query.order = RowQuery::Order::Question;
        QCOMPARE(find(query), (std::vector{m_ids[2], m_ids[0], m_ids[1]}));
        query.descending = true;
        QCOMPARE(find(query), (std::vector{m_ids[1], m_ids[0], m_ids[2]}));
        query.order = RowQuery::Order::Import;
        QCOMPARE(find(query), (std::vector{m_ids[2], m_ids[1], m_ids[0]}));
        query = {};
        query.order = RowQuery::Order::Use;
        QCOMPARE(find(query).back(), m_ids[1]); // left out
    }

    void tellsAllOfARow() {
        const std::vector<std::int64_t> wanted{m_ids[1], 999, m_ids[0]};
        const auto rows = listSqlRows(*m_store, wanted, 0);
        QCOMPARE(rows.size(), std::size_t{2}); // the one that is gone is left out
        QVERIFY(rows[0].rejected);
        QCOMPARE(rows[0].reason, std::string(kDuplicateReason));
        QCOMPARE(rows[1].row.question, std::string("How many boats?"));
        QCOMPARE(rows[1].row.place, std::string("line 3"));
        QCOMPARE(rows[1].collection, std::string("set"));
        QVERIFY(rows[1].row.split == Split::Test && !rows[1].rejected);
        QCOMPARE(listSqlRows(*m_store, wanted, 8)[1].row.question, std::string("How many"));
    }
};

QTEST_GUILESS_MAIN(TestSqlRowList)
#include "test_sql_row_list.moc"
