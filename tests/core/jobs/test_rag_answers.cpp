#include <QtTest/QtTest>

#include <QTemporaryDir>

#include "tests/core/jobs/written_students.h"

using namespace fts;

class TestRagAnswers : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::vector<RagAnswered> answers(const WrittenStudents::Told& told) const {
        const WrittenStudents students(m_folder.path().toStdString());
        students.write(1, [](int i) { return i % 4 != 3; }, told);
        return readRagAnswers(path());
    }

    std::filesystem::path path() const {
        return ragAnswersPath(runEventsPath(m_folder.path().toStdString(), 1).parent_path());
    }

private Q_SLOTS:
    void aJudgeThatCanJudgeTellsWhatChanged() {
        auto read = answers({.before = false});
        QVERIFY(questionChange(read[0]) == QuestionChange::Better);
        QVERIFY(questionChange(read[3]) == QuestionChange::Worse);
        QCOMPARE(worstFirst(read).front(), std::size_t{3});
        read = answers({});
        QVERIFY(questionChange(read[0]) == QuestionChange::Same);
        QVERIFY(questionChange(read[3]) == QuestionChange::NeverFound);
    }

    void anUnreliableJudgeTellsNothing() {
        const auto read = answers({.auc = 0.69, .before = false});
        for (const RagAnswered& answered : read) {
            QVERIFY(questionChange(answered) == QuestionChange::Untold);
        }
        QCOMPARE(worstFirst(read).front(), std::size_t{0});        // as they were asked
        QVERIFY(read[0].tuned.judgement.right->front().supported); // what it said is kept
    }

    void whatWasNotJudgedOfBothIsUntold() {
        auto read = answers({});
        read[0].base.judgement = {};
        QVERIFY(questionChange(read[0]) == QuestionChange::Untold);
    }

    void withoutAVerdictNothingIsKnownOfTheJudge() {
        answers({});
        QVERIFY(std::filesystem::remove(path().parent_path() / "verdict.json"));
        QVERIFY(questionChange(readRagAnswers(path()).front()) == QuestionChange::Untold);
    }
};

QTEST_GUILESS_MAIN(TestRagAnswers)
#include "test_rag_answers.moc"
