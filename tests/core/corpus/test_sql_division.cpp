#include <QtTest/QtTest>

#include "core/corpus/sql_division.h"

using namespace fts;

class TestSqlDivision : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    std::int64_t collection(const std::string& name, std::optional<Split> split = std::nullopt) {
        return m_store->addCollection({0, name, name, "spider", name, split});
    }

    void add(std::int64_t to, const std::string& question, const std::string& tables,
             const std::string& sql, const std::string& database = "") {
        std::string context;
        for (const QString& table : QString::fromStdString(tables).split(' ')) {
            context += "CREATE TABLE " + table.toStdString() + " (a INT);";
        }
        addSqlRow(*m_store, to, {0, question, context, sql, database});
    }

    /// A row about each of so many tables.
    void addTables(std::int64_t to, const std::string& word, int count, int rowsOfEach = 1) {
        for (int i = 0; i < count; ++i) {
            for (int row = 0; row < rowsOfEach; ++row) {
                const std::string table = word + std::to_string(i);
                add(to, table + std::to_string(row), table, "SELECT a FROM " + table);
            }
        }
    }

    QString counted() {
        const SqlPartCounts counts = countSqlParts(*m_store);
        return QString("%1 %2 %3, %4 duplicates, %5 leaks")
            .arg(counts.train)
            .arg(counts.validation)
            .arg(counts.test)
            .arg(counts.duplicates)
            .arg(counts.leaks);
    }

    std::map<std::string, Split> partOfEach() {
        std::map<std::string, Split> parts;
        for (const Split split : {Split::Train, Split::Validation, Split::Test}) {
            for (const SqlRow& row : sqlRows(*m_store, split)) {
                parts[row.question] = split;
            }
        }
        return parts;
    }

private Q_SLOTS:
    void init() {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF");
    }

    void noTableIsInTwoParts() {
        addTables(collection("set"), "t", 40, 3);
        const SqlDivision division = divideSqlRows(*m_store, {});
        QVERIFY(division.rule.english().find("by table") != std::string::npos);
        QCOMPARE(counted(), QString("96 12 12, 0 duplicates, 0 leaks"));
        for (const auto& [question, part] : partOfEach()) {
            const std::string other = question.substr(0, question.size() - 1) + "0";
            QVERIFY2(partOfEach().at(other) == part, question.c_str());
        }
    }

    void tablesUsedTogetherStayTogether() {
        const auto set = collection("set");
        addTables(set, "t", 30);
        add(set, "links", "t0 T1 T2", "SELECT a FROM t0");
        for (const std::int64_t seed : {1, 2, 3, 4, 5}) {
            divideSqlRows(*m_store, {0.2, 0.2, seed});
            const auto parts = partOfEach();
            QVERIFY(parts.at("t00") == parts.at("t10") && parts.at("t10") == parts.at("t20"));
            QVERIFY(parts.at("links") == parts.at("t00"));
        }
    }

    void databasesDoNotMixOverEqualNames() {
        const auto set = collection("set");
        for (int i = 0; i < 20; ++i) {
            add(set, std::to_string(i), "people", "SELECT a FROM people",
                "/data/" + std::to_string(i) + ".sqlite");
        }
        divideSqlRows(*m_store, {});
        QCOMPARE(counted(), QString("16 2 2, 0 duplicates, 0 leaks"));
    }

    void aGroupTooLargeForAPartIsTrainedOn() {
        const auto set = collection("set");
        addTables(set, "large", 1, 50);
        addTables(set, "t", 50);
        for (const std::int64_t seed : {1, 2, 3}) {
            divideSqlRows(*m_store, {0.1, 0.1, seed});
            QVERIFY(partOfEach().at("large00") == Split::Train);
            QCOMPARE(counted(), QString("80 10 10, 0 duplicates, 0 leaks"));
        }
    }

    void oneDatabaseIsDividedBySql() {
        const auto set = collection("set");
        for (int i = 0; i < 60; ++i) {
            const std::string value = std::to_string(i);
            const std::string column = "a" + std::to_string(i / 2);
            add(set, value, "ship", "SELECT " + column + " FROM ship WHERE a = " + value);
        }
        const SqlDivision division = divideSqlRows(*m_store, {});
        QVERIFY(division.rule.english().find("by SQL") != std::string::npos);
        QCOMPARE(counted(), QString("48 6 6, 0 duplicates, 0 leaks"));
        const auto parts = partOfEach();
        for (int i = 0; i < 60; i += 2) {
            QVERIFY(parts.at(std::to_string(i)) == parts.at(std::to_string(i + 1)));
        }
    }

    void aPartThatWasImportedTakesItsShare() {
        addTables(collection("set"), "t", 20);
        addTables(collection("dev", Split::Test), "u", 5);
        divideSqlRows(*m_store, {});
        QCOMPARE(counted(), QString("18 2 5, 0 duplicates, 0 leaks"));
    }

    void trainingRowsAboutTestedTablesAreHeldBack() {
        addTables(collection("set", Split::Train), "t", 20, 2);
        const auto test = collection("dev", Split::Test);
        add(test, "another question", "T3", "SELECT count(a) FROM t3");
        divideSqlRows(*m_store, {});
        QCOMPARE(counted(), QString("38 0 1, 0 duplicates, 2 leaks"));
        m_store->removeCollection(test);
        divideSqlRows(*m_store, {});
        QCOMPARE(counted(), QString("40 0 0, 0 duplicates, 0 leaks"));
    }

    void rowsForTrainingMakeRoomWhereTheirTablesAreJudgedOn() {
        const auto train = collection("set", Split::Train);
        const auto open = collection("more");
        for (int i = 0; i < 20; ++i) {
            const std::string table = "t" + std::to_string(i);
            add(train, "learned " + table, table, "SELECT a FROM " + table);
            add(open, "asked " + table, table, "SELECT count(a) FROM " + table);
        }
        divideSqlRows(*m_store, {});
        QCOMPARE(counted(), QString("32 2 2, 0 duplicates, 4 leaks"));
        // Where others suffice for that, none has to.
        addTables(open, "u", 20);
        divideSqlRows(*m_store, {});
        QCOMPARE(counted(), QString("52 4 4, 0 duplicates, 0 leaks"));
    }

    // However little room is left in a part.
    void oneRowDoesNotTakeManyFromTraining() {
        const auto train = collection("set", Split::Train);
        for (int i = 0; i < 500; ++i) {
            add(train, "learned " + std::to_string(i), "orders", "SELECT a FROM orders");
        }
        const auto open = collection("more");
        addTables(open, "t", 11, 30);
        add(open, "asked", "orders", "SELECT count(a) FROM orders");
        for (const std::int64_t seed : {1, 2, 3, 4, 5}) {
            divideSqlRows(*m_store, {0.1, 0.1, seed});
            QCOMPARE(counted(), QString("771 30 30, 0 duplicates, 0 leaks"));
        }
    }

    // A part that would be next to empty is filled where that costs least.
    void aPartIsFilledBesideTheFewestRowsForTraining() {
        const auto train = collection("set", Split::Train);
        const auto open = collection("more");
        for (int i = 0; i < 20; ++i) {
            const std::string table = "t" + std::to_string(i);
            for (int row = 0; row < (i < 4 ? 1 : 50); ++row) {
                add(train, "learned " + table + std::to_string(row), table, "SELECT a FROM x");
            }
            add(open, "asked " + table, table, "SELECT count(a) FROM " + table);
        }
        divideSqlRows(*m_store, {});
        QCOMPARE(counted(), QString("816 2 2, 0 duplicates, 4 leaks"));
    }

    // Spider's questions come with their databases, and in other data sets with a few columns.
    void aQuestionAskedOfADatabaseIsNotLearnedWithoutIt() {
        const auto cut = collection("cut");
        const auto whole = collection("whole", Split::Test);
        addTables(cut, "t", 10);
        add(cut, "how many?", "head", "SELECT count(*)  FROM head");
        add(cut, "which?", "head", "SELECT a FROM head");
        add(whole, "how many?", "head city", "SELECT count(*) FROM head", "/d/heads.sqlite");
        divideSqlRows(*m_store, {});
        const auto learned = partOfEach();
        QVERIFY(learned.at("how many?") == Split::Test);
        QVERIFY(learned.contains("which?")); // of another question nothing is told
        QCOMPARE(countSqlParts(*m_store).leaks, std::int64_t{1});
    }

    void duplicatesAreLeftOutOnce() {
        const auto set = collection("set");
        addTables(set, "t", 20);
        add(set, "T0 0", "t0", "SELECT a FROM t0");
        add(set, "t00", "t0", "SELECT  a\nFROM t0");
        divideSqlRows(*m_store, {});
        QCOMPARE(countSqlParts(*m_store).duplicates, 1);
    }

    void whatAPersonLeftOutStaysSo() {
        addTables(collection("set"), "t", 20);
        m_store->database().execute(
            "UPDATE sql_rows SET decision = 'rejected', edited_at = '2026' WHERE id = 1");
        divideSqlRows(*m_store, {});
        QVERIFY(!partOfEach().contains("t00"));
        QCOMPARE(counted(), QString("15 2 2, 0 duplicates, 0 leaks"));
    }

    void theOrderOfImportsDoesNotMatter() {
        addTables(collection("a"), "t", 15);
        addTables(collection("b"), "u", 15);
        divideSqlRows(*m_store, {});
        const auto before = partOfEach();
        init();
        addTables(collection("b"), "u", 15);
        addTables(collection("a"), "t", 15);
        divideSqlRows(*m_store, {});
        QVERIFY(partOfEach() == before);
        divideSqlRows(*m_store, {0.1, 0.1, 43});
        QVERIFY(partOfEach() != before);
    }
};

QTEST_GUILESS_MAIN(TestSqlDivision)
#include "test_sql_division.moc"
