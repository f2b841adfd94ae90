#include <QtTest/QtTest>

#include <functional>

#include "core/store/project_store.h"
#include "tests/core/store/small_project.h"

using namespace fts;

namespace {

/// Something done to a project, by the name of the case.
struct Change {
    const char* name;
    bool changesData; ///< whether training or evaluation would see another thing
    std::function<void(ProjectStore&, SmallCollection&)> apply;
};

std::function<void(ProjectStore&, SmallCollection&)> sql(const char* statements) {
    return [statements](ProjectStore& store, SmallCollection&) {
        store.database().execute(statements);
    };
}

const std::vector<Change>& changes() {
    static const std::vector<Change> all{
        {"nothing", false, [](ProjectStore&, SmallCollection&) {}},
        {"another pair", true,
         [](ProjectStore&, SmallCollection& set) { set.pair("New?", "New.", Split::Train); }},
        {"another passage to search in", true,
         [](ProjectStore&, SmallCollection& set) { set.chunk("Found by nobody."); }},
        {"a collection removed", true,
         [](ProjectStore& store, SmallCollection& set) { store.removeCollection(set.id); }},
        {"a question reworded", true, sql("UPDATE questions SET text = 'Who?' WHERE id = 1")},
        {"a letter in another case", true, sql("UPDATE questions SET text = 'why?' WHERE id = 1")},
        {"a passage edited, as long as before", true,
         sql("UPDATE chunks SET text = 'Because_' WHERE id = 1")},
        {"a question moved to another part", true,
         sql("UPDATE questions SET split = 'validation' WHERE id = 1")},
        {"a pair rejected", true, sql("UPDATE pairs SET decision = 'rejected' WHERE id = 1")},
        {"a pair accepted", false, sql("UPDATE pairs SET decision = 'accepted' WHERE id = 1")},
        {"a note about a pair", false, sql("UPDATE pairs SET reason = 'good' WHERE id = 1")},
        {"a collection renamed", false, sql("UPDATE collections SET name = 'b'")},
        {"a run", false,
         [](ProjectStore& store, SmallCollection&) { store.startRun({{"epochs", 3}}); }},
        {"a text moved to the next row", true,
         sql("UPDATE chunks SET text = 'a' || char(10) || '3 1  1 b' WHERE id = 2; "
             "DELETE FROM chunks WHERE id = 3")},
    };
    return all;
}

std::vector<std::string> textsOf(const std::vector<Passage>& passages) {
    std::vector<std::string> texts;
    for (const auto& passage : passages) {
        texts.push_back(passage.text);
    }
    return texts;
}

} // namespace

class TestTrainingData : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<ProjectStore> m_store;

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_store =
            std::make_unique<ProjectStore>(m_temporary->filePath("project.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF"); // speed; no power cut here
    }

    void cleanup() { m_store.reset(); }

    void evaluationSearchesAllPassagesOfTheQuestionsCollections() {
        SmallCollection reports(*m_store, "reports");
        reports.pair("In training?", "Trained on.", Split::Train);
        reports.pair("First?", "One.", Split::Test);
        reports.chunk("At the border.", Split::Border);
        SmallCollection manuals(*m_store, "manuals");
        manuals.pair("Other?", "Only for training.", Split::Train);

        const auto test = m_store->retrievalSet(Split::Test);
        QCOMPARE(textsOf(test.passages),
                 (std::vector<std::string>{"Trained on.", "One.", "At the border."}));
        QCOMPARE(test.questions.size(), std::size_t{1});
        QCOMPARE(test.questions[0].text, std::string("First?"));
        QCOMPARE(test.relevant, (std::vector<std::vector<std::size_t>>{{1}}));
        QCOMPARE(m_store->retrievalSet(Split::Train).passages.size(), std::size_t{4});
        QVERIFY(m_store->retrievalSet(Split::Validation).empty());
    }

    void aQuestionKeepsAllItsPassages() {
        SmallCollection set(*m_store);
        const auto a = set.chunk("a", Split::Test);
        const auto b = set.chunk("b", Split::Test);
        const auto c = set.chunk("c", Split::Test);
        const auto first = set.question("first");
        const auto second = set.question("second");
        m_store->addPair(first, c);
        m_store->addPair(second, b);
        m_store->addPair(first, a, 0.5);
        m_store->setQuestionSplits(set.id);
        const auto test = m_store->retrievalSet(Split::Test);
        QCOMPARE(test.relevant, (std::vector<std::vector<std::size_t>>{{2, 0}, {1}}));
        const auto pairs = m_store->pairs(Split::Test);
        QCOMPARE(pairs.size(), std::size_t{3});
        QCOMPARE(pairs[1].question + pairs[1].passage, std::string("secondb"));
        QCOMPARE(pairs[1].questionId, second);
        QCOMPARE(pairs[1].chunkId, b);
    }

    void rejectedPairsAreNeitherTrainedNorJudgedOn() {
        SmallCollection set(*m_store);
        set.pair("Why?", "Because.", Split::Test);
        set.pair("How?", "Thus.", Split::Test);
        m_store->database().execute("UPDATE pairs SET decision = 'rejected' WHERE id = 1");
        const auto test = m_store->retrievalSet(Split::Test);
        QCOMPARE(test.questions.size(), std::size_t{1});
        QCOMPARE(test.questions[0].text, std::string("How?"));
        QCOMPARE(test.passages.size(), std::size_t{2}); // still there to be found in vain
        QCOMPARE(m_store->pairs(Split::Test).size(), std::size_t{1});
    }

    void theHashChangesWithTheDataOnly_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < changes().size(); ++i) {
            QTest::newRow(changes()[i].name) << static_cast<int>(i);
        }
    }

    void theHashChangesWithTheDataOnly() {
        QFETCH(int, index);
        const Change& change = changes()[static_cast<std::size_t>(index)];
        SmallCollection set(*m_store);
        set.pair("Why?", "Because.", Split::Train);
        set.chunk("a");
        set.chunk("b");
        const auto before = m_store->rowsHash();
        QCOMPARE(before.size(), std::size_t{64});
        change.apply(*m_store, set);
        QCOMPARE(m_store->rowsHash() != before, change.changesData);
    }

    void theSameDataHaveTheSameHashInAnotherProject() {
        ProjectStore other(m_temporary->filePath("other.sqlite").toStdString());
        for (ProjectStore* store : {m_store.get(), &other}) {
            SmallCollection set(*store);
            set.pair("Why?", std::string(3'000'000, 'x'), Split::Train); // hashed in pieces
            set.pair("How?", "Thus.", Split::Test);
        }
        QCOMPARE(m_store->rowsHash(), other.rowsHash());
        other.database().execute("UPDATE chunks SET text = 'Thus!' WHERE id = 2");
        QVERIFY(m_store->rowsHash() != other.rowsHash());
    }
};

QTEST_GUILESS_MAIN(TestTrainingData)
#include "test_training_data.moc"
