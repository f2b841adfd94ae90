#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/store/pair_list.h"
#include "core/store/pair_review.h"
#include "tests/core/store/small_project.h"

using namespace fts;

class TestPairReview : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    ListedPair pair(std::int64_t id) { return listPairs(*m_store, {&id, 1}, 0).front(); }

    std::size_t trained() { return m_store->pairs(Split::Train).size(); }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(m_folder->filePath("p.sqlite").toStdString());
        SmallCollection set(*m_store);
        set.pair("How old is Ann?", "Ann is seven.", Split::Train);
        set.pair("Who?", "Bo was it.", Split::Train);
        set.pair("Where is Cleo?", "Cleo is in Rome.", Split::Test);
        m_store->database().execute(
            "UPDATE pairs SET decision = 'rejected', reason = 'too short' WHERE id = 2");
        QCOMPARE(trained(), std::size_t{1});
    }

    void cleanup() { m_store.reset(); }

    void usesWhatAFilterLeftOut() {
        const std::vector<std::int64_t> ids{2};
        const auto before = acceptPairs(*m_store, ids);
        QCOMPARE(trained(), std::size_t{2});
        QVERIFY(pair(2).reviewed && pair(2).reason.empty());

        const auto again = restorePairs(*m_store, before);
        QCOMPARE(trained(), std::size_t{1});
        QVERIFY(!pair(2).reviewed);
        QCOMPARE(pair(2).reason, std::string("too short"));

        restorePairs(*m_store, again);
        QCOMPARE(trained(), std::size_t{2});
    }

    void leavesOutManyAtOnceAndPassesOverThoseThatAreGone() {
        const std::vector<std::int64_t> ids{1, 999, 2, 3};
        QCOMPARE(rejectPairs(*m_store, ids).size(), std::size_t{3});
        QCOMPARE(trained(), std::size_t{0});
        QVERIFY(pair(1).rejected && pair(1).reason.empty());
    }

    void givesAQuestionAnotherTextForAllPassagesThatAnswerIt() {
        m_store->addPair(1, 2); // passage 2 answers question 1, too
        const auto before = editQuestion(*m_store, 1, "What is the age of Ann?");
        QCOMPARE(before.size(), std::size_t{2});
        QCOMPARE(pair(1).question, std::string("What is the age of Ann?"));
        QVERIFY(pair(1).reviewed && pair(4).reviewed);
        restorePairs(*m_store, before);
        QCOMPARE(pair(1).question, std::string("How old is Ann?"));
    }

    void keepsOtherPassagesOfAnEditedQuestionLeftOut() {
        m_store->addPair(1, 2);
        m_store->addPair(1, m_store->addChunk(1, 9, "c9", "Ann is 7."));
        const std::vector<std::int64_t> wrong{4};
        rejectPairs(*m_store, wrong);
        m_store->database().execute(
            "UPDATE pairs SET decision = 'rejected', reason = 'too short' WHERE id = 5");
        const auto before = editQuestion(*m_store, 1, "What is the age of Ann?");
        QVERIFY(pair(4).rejected && pair(4).reviewed);
        QVERIFY(!pair(5).rejected);
        QCOMPARE(pair(4).question, std::string("What is the age of Ann?"));
        restorePairs(*m_store, before);
        QVERIFY(pair(4).rejected && pair(5).rejected);
        editQuestion(*m_store, 4, "Who was it?"); // of this very pair
        QVERIFY(!pair(4).rejected);
    }

    void keepsATextOutOfTrainingThatIsJudgedOn() {
        const auto before = editQuestion(*m_store, 1, "where is  CLEO?");
        QCOMPARE(trained(), std::size_t{0});
        const std::vector<std::int64_t> ids{1};
        QVERIFY(acceptPairs(*m_store, ids).empty());
        QCOMPARE(trained(), std::size_t{0});
        restorePairs(*m_store, before);
        QCOMPARE(trained(), std::size_t{1});
    }

    void whatIsLeftOutOfThePartThatJudgesMayBeLearned() {
        editQuestion(*m_store, 1, "Where is Cleo?");
        QCOMPARE(trained(), std::size_t{0});
        const std::vector<std::int64_t> judging{3};
        const auto before = rejectPairs(*m_store, judging);
        QCOMPARE(trained(), std::size_t{1});
        restorePairs(*m_store, before);
        QCOMPARE(trained(), std::size_t{0});
    }

    void remembersADecisionOverADivisionThatLeavesThePairOut() {
        const std::vector<std::int64_t> ids{1};
        acceptPairs(*m_store, ids);
        m_store->database().execute("UPDATE questions SET text_hash = "
                                    "(SELECT text_hash FROM questions WHERE id = 3) WHERE id = 1");
        QCOMPARE(m_store->rejectLeaks(), 1);
        m_store->database().execute("UPDATE questions SET text_hash = 'other' WHERE id = 1");
        m_store->rejectLeaks();
        auto decision = m_store->database().prepare("SELECT decision FROM pairs WHERE id = 1");
        QVERIFY(decision.step());
        QCOMPARE(decision.text(0), std::string("accepted"));
    }

    void refusesAQuestionWithoutText() {
        QVERIFY_THROWS_EXCEPTION(Error, editQuestion(*m_store, 1, " \n"));
        QVERIFY_THROWS_EXCEPTION(Error,
                                 editQuestion(*m_store, 1, std::string(kLongestQuestion + 1, 'x')));
        QCOMPARE(pair(1).question, std::string("How old is Ann?"));
        QVERIFY(!pair(1).reviewed);
    }
};

QTEST_GUILESS_MAIN(TestPairReview)
#include "test_pair_review.moc"
