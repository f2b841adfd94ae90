#include <QtTest/QtTest>

#include "core/store/project_store.h"
#include "core/store/same_text.h"
#include "tests/core/base/thrown.h"
#include "tests/core/store/small_project.h"

using namespace fts;

class TestProjectStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<ProjectStore> m_store;

    std::string decisionOf(const std::string& question) {
        auto query = m_store->database().prepare(
            "SELECT p.decision FROM pairs p JOIN questions q ON q.id = p.question_id "
            "WHERE q.text = ?");
        return query.bind(question).step() ? query.text(0) : "none";
    }

    void decide(const std::string& question, const std::string& decision,
                const std::string& reason = "") {
        m_store->database()
            .prepare("UPDATE pairs SET decision = ?, reason = ? WHERE question_id IN "
                     "(SELECT id FROM questions WHERE text = ?)")
            .bind(decision, reason, question)
            .run();
    }

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_store =
            std::make_unique<ProjectStore>(m_temporary->filePath("project.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF"); // speed; no power cut here
    }

    void cleanup() { m_store.reset(); }

    void collectionsComeBackAsTheyWentIn() {
        CollectionRow row{0, "Berichte „2021“.csv", "/data/a b.csv", "pairs", "ab"};
        const auto whole = m_store->addCollection(row);
        row.split = Split::Test;
        m_store->addCollection(row);
        const auto rows = m_store->collections();
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].id, whole);
        QCOMPARE(rows[0].name, row.name);
        QCOMPARE(rows[0].path, row.path);
        QVERIFY(!rows[0].split);
        QVERIFY(rows[1].split == Split::Test);
        QVERIFY(QDateTime::fromString(QString::fromStdString(rows[0].importedAt), Qt::ISODate)
                    .isValid());
    }

    // Folders that hold the same text: a sentence of one is answered in the other, too.
    void aQuestionMayBeAnsweredInAnotherCollection() {
        SmallCollection own(*m_store), other(*m_store, "other");
        const auto here = own.chunk("Masons built it.", Split::Test);
        const auto there = other.chunk("It is said that masons built it.", Split::Test);
        const auto question = own.question("Who built it?");
        m_store->addPair(question, here);
        m_store->addPair(question, there);
        m_store->setQuestionSplits(own.id);
        const RetrievalSet set = m_store->retrievalSet(Split::Test);
        QCOMPARE(set.passages.size(), std::size_t{2});
        QCOMPARE(set.relevant.at(0), (std::vector<std::size_t>{0, 1}));
    }

    void negativesStayWithTheirQuestionsPart() {
        SmallCollection set(*m_store);
        set.pair("Who built it?", "Masons built it.", Split::Train);
        const auto asked = m_store->pairs(Split::Train).at(0).questionId;
        const std::string before = m_store->rowsHash();
        const auto wrong = set.chunk("It is an old bridge.");
        m_store->addNegative(asked, set.chunk("A bridge of the test part.", Split::Test));
        m_store->addNegative(asked, wrong);
        m_store->addNegative(asked, wrong);
        const auto negatives = m_store->negatives(Split::Train);
        QCOMPARE(negatives.size(), std::size_t{1});
        QCOMPARE(negatives[0].questionId, asked);
        QCOMPARE(negatives[0].passage, std::string("It is an old bridge."));
        QVERIFY(m_store->rowsHash() != before); // a run learned from other rows

        // The same text answers a question that is judged on.
        set.pair("What is old?", "It is an  OLD bridge.", Split::Test);
        QVERIFY(m_store->negatives(Split::Train).empty());
        QVERIFY(m_store->negatives(Split::Test).empty());
        m_store->removeCollection(set.id);
        auto left = m_store->database().prepare("SELECT count(*) FROM negatives");
        QVERIFY(left.step());
        QCOMPARE(left.integer(0), 0);
    }

    void knowsWhatWasImportedBefore() {
        m_store->addCollection({0, "set", "set.csv", "pairs", "ab"});
        QVERIFY(m_store->hasCollection("ab", "pairs", std::nullopt));
        QVERIFY(!m_store->hasCollection("ab", "pairs", Split::Test)); // the same, for another use
        QVERIFY(!m_store->hasCollection("ab", "beir", std::nullopt));
        QVERIFY(!m_store->hasCollection("cd", "pairs", std::nullopt));
    }

    void removingACollectionTakesAllThatBelongsToIt() {
        SmallCollection kept(*m_store, "kept");
        kept.pair("Why?", "Because.", Split::Train);
        SmallCollection removed(*m_store, "removed");
        removed.pair("How?", "Thus.", Split::Train);
        m_store->removeCollection(removed.id);
        const auto counts = m_store->counts();
        QCOMPARE(counts.collections, std::int64_t{1});
        QCOMPARE(counts.documents, std::int64_t{1});
        QCOMPARE(counts.chunks, std::int64_t{1});
        QCOMPARE(counts.questions, std::int64_t{1});
        QCOMPARE(counts.pairs, std::int64_t{1});
        QCOMPARE(m_store->pairs(Split::Train).at(0).question, std::string("Why?"));
    }

    void aPairNeedsBothItsEnds() {
        SmallCollection set(*m_store);
        const auto chunk = set.chunk("Because.");
        QVERIFY(thrown([&] { m_store->addPair(4711, chunk); }).has_value());
        QVERIFY(thrown([&] { m_store->addPair(set.question("Why?"), 4711); }).has_value());
    }

    void chunksAreListedInFileOrder() {
        SmallCollection set(*m_store);
        const auto second = m_store->addChunk(set.document, 1, "b", "second");
        const auto first = m_store->addChunk(set.document, 0, "a", "first");
        const auto other = m_store->addDocument(set.id, "e", "E", "", "");
        const auto third = m_store->addChunk(other, 0, "c", "third");
        SmallCollection(*m_store, "another").chunk("elsewhere");
        std::vector<std::int64_t> order;
        for (const auto& place : m_store->chunkPlaces(set.id)) {
            order.push_back(place.id);
        }
        QCOMPARE(order, (std::vector<std::int64_t>{first, second, third}));
    }

    void questionsTakeThePartOfTheirPassages() {
        SmallCollection set(*m_store);
        const auto train = set.chunk("a", Split::Train);
        const auto test = set.chunk("b", Split::Test);
        const auto alsoTest = set.chunk("c", Split::Test);
        const auto ofTrain = set.question("of one");
        m_store->addPair(ofTrain, train);
        const auto ofTest = set.question("of two alike");
        m_store->addPair(ofTest, test);
        m_store->addPair(ofTest, alsoTest);
        const auto torn = set.question("of two unlike");
        m_store->addPair(torn, train);
        m_store->addPair(torn, test);
        set.question("of none");
        m_store->setQuestionSplits(set.id);
        QCOMPARE(m_store->questionCount(Split::Train), std::int64_t{1});
        QCOMPARE(m_store->questionCount(Split::Test), std::int64_t{1});
        QCOMPARE(m_store->questionCount(Split::Border), std::int64_t{2});
        QCOMPARE(m_store->questionCount(Split::Validation), std::int64_t{0});
        QCOMPARE(m_store->pairs(Split::Test).size(), std::size_t{2});
        QVERIFY(m_store->pairs(Split::Validation).empty());
    }

    void leaksAreKeptOutOfTraining_data() {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("passage");
        QTest::addColumn<int>("rejected");
        QTest::newRow("neither") << "What else?" << "Something else." << 0;
        QTest::newRow("question") << "Why?" << "Something else." << 1;
        QTest::newRow("question but for case and space") << " WHY?\n" << "Something else." << 1;
        QTest::newRow("passage") << "What else?" << "Because  of\tthat." << 1;
        QTest::newRow("both") << "why?" << "because of that." << 1;
        QTest::newRow("a word more") << "Why, though?" << "Because of that, yes." << 0;
    }

    void leaksAreKeptOutOfTraining() {
        QFETCH(QString, question);
        QFETCH(QString, passage);
        QFETCH(int, rejected);
        SmallCollection set(*m_store);
        set.pair("Why?", "Because of that.", Split::Test);
        set.pair(question.toStdString(), passage.toStdString(), Split::Train);
        set.pair("Unrelated?", "Unrelated.", Split::Train);
        QCOMPARE(m_store->rejectLeaks(), std::int64_t{rejected});
        QCOMPARE(m_store->pairs(Split::Train).size(), static_cast<std::size_t>(2 - rejected));
        QCOMPARE(m_store->pairs(Split::Test).size(), std::size_t{1});
        QCOMPARE(m_store->rejectLeaks(), std::int64_t{rejected}); // asked again, nothing else
    }

    void aLeakThatNoLongerHoldsIsTakenBack() {
        SmallCollection set(*m_store);
        set.pair("Why?", "Because.", Split::Train);
        SmallCollection other(*m_store, "other");
        other.pair("Why?", "For that reason.", Split::Validation);
        QCOMPARE(m_store->rejectLeaks(), std::int64_t{1});
        QVERIFY(m_store->pairs(Split::Train).empty());
        m_store->removeCollection(other.id);
        QCOMPARE(m_store->rejectLeaks(), std::int64_t{0});
        QCOMPARE(m_store->pairs(Split::Train).size(), std::size_t{1});
    }

    void whatIsJudgedByNoLongerIsNoLeak_data() {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("passage");
        QTest::newRow("question") << "Why?" << "For that reason.";
        QTest::newRow("passage") << "For what reason?" << "Because.";
    }

    void whatIsJudgedByNoLongerIsNoLeak() {
        QFETCH(QString, question);
        QFETCH(QString, passage);
        SmallCollection set(*m_store);
        set.pair("Why?", "Because.", Split::Train);
        set.pair(question.toStdString(), passage.toStdString(), Split::Validation);
        m_store->database().execute("UPDATE pairs SET decision = 'rejected', reason = 'twice' "
                                    "WHERE id = 2");
        QCOMPARE(m_store->rejectLeaks(), std::int64_t{0});
        QCOMPARE(m_store->pairs(Split::Train).size(), std::size_t{1});
        m_store->database().execute("UPDATE pairs SET decision = 'accepted' WHERE id = 2");
        QCOMPARE(m_store->rejectLeaks(), std::int64_t{1});
    }

    void whatAPersonRejectedStaysRejected() {
        SmallCollection set(*m_store);
        set.pair("Why?", "Because.", Split::Train);
        decide("Why?", "rejected", "unclear");
        QCOMPARE(m_store->rejectLeaks(), std::int64_t{0});
        QCOMPARE(decisionOf("Why?"), std::string("rejected"));
    }

    void partsHaveNames() {
        for (const Split split : {Split::Train, Split::Validation, Split::Test, Split::Border}) {
            QVERIFY(splitFromName(splitName(split)) == split);
        }
        const auto error = thrown([] { splitFromName("tests"); });
        QVERIFY2(isError(error, ErrorKind::BadInput, "Use train, validation or test"),
                 sentence(error));
    }

    void sameTextsAreFound_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("case") << "Why Not?" << "why nOT?" << true;
        QTest::newRow("space") << "  a \t\r\n b " << "a b" << true;
        QTest::newRow("no space at all") << "ab" << "a b" << false;
        QTest::newRow("mark") << "a b." << "a b" << false;
        QTest::newRow("nothing") << " \n" << "" << true;
    }

    void sameTextsAreFound() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(sameTextHash(a.toStdString()) == sameTextHash(b.toStdString()), "same");
    }
};

QTEST_GUILESS_MAIN(TestProjectStore)
#include "test_project_store.moc"
