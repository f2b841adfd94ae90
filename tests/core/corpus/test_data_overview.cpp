#include <QtTest/QtTest>

#include "core/corpus/data_overview.h"
#include "core/corpus/sql_division.h"

using namespace fts;

class TestDataOverview : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    /// A collection with a document, a passage and a question for each of `words`.
    std::int64_t add(const std::string& name, const std::vector<std::string>& words,
                     std::optional<Split> split = std::nullopt) {
        Transaction transaction(m_store->database());
        CollectionRow row;
        row.name = name;
        row.split = split;
        const auto collection = m_store->addCollection(row);
        for (const std::string& word : words) {
            const auto document = m_store->addDocument(collection, word, "", "", "");
            const auto chunk = m_store->addChunk(document, 0, word, word);
            m_store->addPair(m_store->addQuestion(collection, word, word + "?", "imported"), chunk);
        }
        transaction.commit();
        return collection;
    }

    static std::vector<std::string> words(const std::string& stem, int count) {
        std::vector<std::string> all;
        for (int i = 0; i < count; ++i) {
            all.push_back(stem + " " + std::to_string(i));
        }
        return all;
    }

    static DataOverview counts(std::int64_t trainPairs, std::int64_t validation, std::int64_t test,
                               std::int64_t leaks = 0) {
        DataOverview data;
        data.pairs = trainPairs + validation + test + leaks;
        data.parts = {trainPairs, trainPairs, validation, test, 0, leaks};
        return data;
    }

    static QStringList sentences(const DataOverview& data) {
        QStringList all;
        for (const Problem& problem : dataProblems(data)) {
            const bool error = problem.severity == Problem::Severity::Error;
            all << (error ? "Error: " : "Warning: ") +
                       QString::fromStdString(problem.text.english());
        }
        return all;
    }

private Q_SLOTS:
    void init() {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
    }

    void countsWhatIsThere() {
        add("a", words("a", 30));
        add("b", words("b", 5), Split::Test);
        const Division division = divideRows(*m_store, {});
        const DataOverview data = readDataOverview(*m_store, Specs());
        QCOMPARE(data.pairs, 35);
        QCOMPARE(data.collections.size(), std::size_t{2});
        QCOMPARE(data.collections[0].collection.name, std::string("a"));
        QCOMPARE(data.collections[0].documents, 30);
        QCOMPARE(data.collections[1].passages, 5);
        QCOMPARE(data.collections[1].questions, 5);
        QCOMPARE(data.collections[1].pairs, 5);
        QCOMPARE(data.parts.trainPairs, 27);
        QCOMPARE(data.parts.train, division.train);
        QCOMPARE(data.parts.validation, division.validation);
        QCOMPARE(data.parts.test, 5);
        QCOMPARE(data.rules, division.rules);
        QCOMPARE(data.rules.size(), std::size_t{1});
        QCOMPARE(data.rules[0].english(),
                 std::string("a is divided by document: 90 % for training, "
                             "10 % for validation and 0 % for the verdict."));
    }

    void countsNoLeakAsSomethingToLearnFrom() {
        add("a", words("same", 30), Split::Train);
        add("b", words("same", 3), Split::Test);
        divideRows(*m_store, {});
        const DataOverview data = readDataOverview(*m_store, Specs());
        QCOMPARE(data.parts.trainPairs, 27);
        QCOMPARE(data.parts.train, 30);
        QCOMPARE(data.parts.leaks, 3);
    }

    void removingACollectionDividesTheRest() {
        add("a", words("a", 30));
        const auto test = add("b", words("a", 3), Split::Test);
        QCOMPARE(divideRows(*m_store, {}).leaks, 3);
        const Division division = removeCollection(*m_store, test, {});
        QCOMPARE(division.leaks, 0);
        QCOMPARE(division.test, 3); // of a, which had no test part before
        QCOMPARE(division.train, 24);
        QCOMPARE(m_store->counts().collections, 1);
        QCOMPARE(m_store->counts().pairs, 30);
    }

    void countsQuestionsOnDatabases() {
        const auto set = m_store->addCollection({0, "set", "set.jsonl", "x", "y", {}, {}});
        for (int i = 0; i < 40; ++i) {
            const std::string table = "t" + std::to_string(i % 20);
            addSqlRow(*m_store, set,
                      {0, "Question " + std::to_string(i) + "?", "CREATE TABLE " + table + " (a)",
                       "SELECT a FROM " + table, "", ""});
        }
        addSqlRow(*m_store, set,
                  {0, "Question 0?", "CREATE TABLE t0 (a)", "SELECT a FROM t0", "", ""});
        const Specs specs = defaultSpecs(kTextToSql);
        const SqlDivision division = divideSqlRows(*m_store, specs.split);
        const DataOverview data = readDataOverview(*m_store, specs);
        QCOMPARE(data.pairs, 41);
        QCOMPARE(data.collections.at(0).sqlRows, 41);
        QCOMPARE(data.duplicates, 1);
        QCOMPARE(data.parts.trainPairs, division.counts.train);
        QCOMPARE(data.parts.train + data.parts.validation + data.parts.test, 40);
        QCOMPARE(data.rules, std::vector<Message>{division.rule});
        QVERIFY(data.rules[0].english().starts_with("The rows are divided by table"));
    }

    void asksForQuestionsOnDatabases() {
        const DataOverview data = readDataOverview(*m_store, defaultSpecs(kTextToSql));
        QCOMPARE(sentences(data),
                 QStringList{"Error: Add questions on databases with the SQL that answers them."});
    }

    void removingADataSetOfQuestionsDividesTheRest() {
        const auto kept = m_store->addCollection({0, "a", "a", "x", "y", {}, {}});
        const auto gone = m_store->addCollection({0, "b", "b", "x", "z", Split::Test, {}});
        const auto add = [&](std::int64_t set) {
            addSqlRow(*m_store, set, {0, "How many?", "CREATE TABLE t (a)", "SELECT a FROM t"});
        };
        add(kept);
        add(gone);
        divideSqlRows(*m_store, {});
        QCOMPARE(countSqlParts(*m_store).train, 0); // it stands in the test part already
        removeSqlCollection(*m_store, gone, {});
        QCOMPARE(countSqlParts(*m_store).train, 1);
        QCOMPARE(m_store->counts().sqlRows, 1);
    }

    void saysWhatIsMissingOrDoubtful_data() {
        QTest::addColumn<DataOverview>("data");
        QTest::addColumn<QStringList>("begins"); ///< of the sentences
        const QString few = "Error: Pairs to train on: %1, and at least 2 are needed.";
        const QString leaks = "Warning: Training pairs that also stand among the questions for "
                              "validation or the verdict: 3.";
        const QString noTest = "Error: No question is kept for the verdict";
        const QString noChoice = "Warning: No question is kept for validation";
        QTest::newRow("nothing") << DataOverview() << QStringList("Error: Add documents");
        QTest::newRow("enough") << counts(1000, 100, 100) << QStringList();
        QTest::newRow("one pair") << counts(1, 100, 100) << QStringList(few.arg(1));
        QTest::newRow("two pairs") << counts(2, 100, 100) << QStringList();
        QTest::newRow("all for the verdict")
            << counts(0, 0, 100) << QStringList{few.arg(0), noChoice};
        QTest::newRow("no verdict") << counts(9, 1, 0) << QStringList(noTest);
        QTest::newRow("no choice") << counts(9, 0, 100) << QStringList(noChoice);
        QTest::newRow("short verdict")
            << counts(9, 1, 99) << QStringList("Warning: Questions for the verdict: only 99.");
        QTest::newRow("leaks") << counts(9, 1, 100, 3) << QStringList(leaks);
        QTest::newRow("leaks only") << counts(0, 10, 100, 3) << QStringList{few.arg(0), leaks};
    }

    void saysWhatIsMissingOrDoubtful() {
        QFETCH(DataOverview, data);
        QFETCH(QStringList, begins);
        const QStringList told = sentences(data);
        QCOMPARE(told.size(), begins.size());
        for (qsizetype i = 0; i < told.size(); ++i) {
            QVERIFY2(told[i].startsWith(begins[i]), qPrintable(told[i]));
        }
    }
};

QTEST_GUILESS_MAIN(TestDataOverview)
#include "test_data_overview.moc"
