#include <QtTest/QtTest>

#include <set>

#include "core/base/files.h"
#include "core/jobs/evaluation_state.h"
#include "tests/core/jobs/judged_project.h"
#include "tests/core/jobs/judged_sql_project.h"

using namespace fts;

namespace {

/// What is needed for a verdict on a run; the newest if none is named.
VerdictNeed needIn(const JudgedProject& judged, std::optional<int> number = {}) {
    const EvaluationState state = readEvaluationState(judged.project.folder());
    const JudgedRun* run = state.runs.empty() ? nullptr : &state.runs.front();
    for (const JudgedRun& other : state.runs) {
        run = other.number == number ? &other : run;
    }
    return verdictNeed(state, run);
}

} // namespace

class TestEvaluationState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesFromTrainingToAVerdict() {
        JudgedProject judged;
        QVERIFY(needIn(judged) == VerdictNeed::Training);
        const int first = judged.train();
        QVERIFY(needIn(judged) == VerdictNeed::Measuring);
        judged.measure(first);
        QVERIFY(needIn(judged) == VerdictNeed::None);
        judged.train();
        QVERIFY(needIn(judged) == VerdictNeed::Measuring);
        QVERIFY(needIn(judged, first) == VerdictNeed::None); // its verdict still stands
    }

    void listsRunsNewestFirst() {
        JudgedProject judged;
        judged.measure(judged.train());
        const int stopped = judged.store.startRun(nlohmann::json::object());
        judged.store.finishRun(stopped, "stopped", "", "", {});
        const int last = judged.train();
        const EvaluationState state = readEvaluationState(judged.project.folder());
        QCOMPARE(state.runs.size(), std::size_t{2}); // the stopped one has nothing to show
        QCOMPARE(state.runs[0].number, last);
        QCOMPARE(state.newest.value(), last);
        QVERIFY(!state.runs[0].verdict && state.runs[1].verdict);
        QCOMPARE(state.testQuestions, std::int64_t{8});
    }

    void aChangedSettingOfTheMeasuringMakesTheVerdictOld() {
        JudgedProject judged;
        judged.measure(judged.train());
        judged.project.specs().evaluate.k = {1, 2};
        judged.project.save();
        QVERIFY(needIn(judged) == VerdictNeed::MeasuringAgain);
    }

    void measuringCannotMakeUpForAChangedSettingOfTheTraining() {
        JudgedProject judged;
        judged.measure(judged.train());
        judged.project.specs().train.epochs += 1;
        judged.project.save();
        QVERIFY(needIn(judged) == VerdictNeed::TrainingAgain);
    }

    void anUnreadableVerdictSaysWhyAndCanBeMeasured() {
        JudgedProject judged;
        const int run = judged.train();
        judged.measure(run);
        writeFileAtomically(judged.project.runFolder(run) / "verdict.json", "{}");
        const EvaluationState state = readEvaluationState(judged.project.folder());
        QVERIFY(verdictNeed(state, &state.runs[0]) == VerdictNeed::Measuring);
        const auto text = verdictNeedText(VerdictNeed::Measuring, &state.runs[0]).english();
        QVERIFY2(text.find("verdict.json cannot be read") != std::string::npos, text.c_str());
    }

    void withoutTestQuestionsThereIsNothingToMeasureWith() {
        JudgedProject judged;
        judged.train();
        judged.store.removeCollection(judged.store.collections().at(0).id);
        QVERIFY(needIn(judged) == VerdictNeed::Data);
    }

    void everyNeedHasItsSentence() {
        const JudgedRun run{3, "", {}, {}};
        std::set<std::string> sentences;
        for (const auto need :
             {VerdictNeed::None, VerdictNeed::Data, VerdictNeed::Training, VerdictNeed::Measuring,
              VerdictNeed::MeasuringAgain, VerdictNeed::TrainingAgain}) {
            sentences.insert(verdictNeedText(need, &run).english());
        }
        QCOMPARE(sentences.size(), std::size_t{6});
        QVERIFY(sentences.contains("Run 3 has not been measured yet."));
    }

    void countsTheQuestionsOnDatabases() {
        JudgedSqlProject judged;
        QCOMPARE(readEvaluationState(judged.project.folder()).testQuestions, std::int64_t{4});
        judged.measure(judged.train());
        const EvaluationState state = readEvaluationState(judged.project.folder());
        QVERIFY(verdictNeed(state, newestRun(state)) == VerdictNeed::None);
        QVERIFY(newestRun(state)->verdict->sql);
    }
};

QTEST_GUILESS_MAIN(TestEvaluationState)
#include "test_evaluation_state.moc"
