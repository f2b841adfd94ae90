#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/jobs/job_events.h"
#include "core/jobs/question_results.h"
#include "core/jobs/runs_compared.h"
#include "core/jobs/sql_answers.h"
#include "tests/core/jobs/written_students.h"

using namespace fts;
namespace fs = std::filesystem;

class TestRunsCompared : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void saysWhichOneIsBetter() {
        write(1, 30, [](std::size_t) { return 2; });
        write(2, 30, [](std::size_t i) { return i < 10 ? 2 : 1; });
        const auto better = compareRuns(folder(), 1, 2);
        QCOMPARE(better->finding, Comparison::Finding::Better);
        // Rank 2 is worth 1 / log2(3) = 0.631; a third of the questions stays there.
        QVERIFY2(better->text.english().starts_with(
                     "Run 2 finds better passages than run 1: NDCG@10 is 0.877 against 0.631 "
                     "(+0.246, between +0.1"),
                 better->text.english().c_str());
        QVERIFY(better->text.english().ends_with("on the 30 questions both were measured with."));
        const auto worse = compareRuns(folder(), 2, 1);
        QCOMPARE(worse->finding, Comparison::Finding::Worse);
        QCOMPARE(worse->text, better->text);
    }

    void saysThatItMayBeChance() {
        write(1, 30, [](std::size_t i) { return i % 2 == 0 ? 1 : 2; });
        write(2, 30, [](std::size_t i) { return i % 2 == 1 ? 1 : 2; });
        const auto compared = compareRuns(folder(), 1, 2);
        QCOMPARE(compared->finding, Comparison::Finding::NoDifference);
        QVERIFY(compared->text.english().starts_with("No difference that could not be chance: "
                                                     "NDCG@10 is 0.815 for run 1 and 0.815 for "
                                                     "run 2"));
    }

    void onlyQuestionsOfBothCount() {
        write(1, 20, [](std::size_t) { return 2; });
        write(2, 50, [](std::size_t i) { return i < 20 ? 1 : 0; });
        QCOMPARE(compareRuns(folder(), 1, 2)->finding, Comparison::Finding::Better);
        write(2, 20, [](std::size_t) { return 1; }, "Another question?");
        QVERIFY(!compareRuns(folder(), 1, 2));
        QVERIFY_EXCEPTION_THROWN(compareRuns(folder(), 1, 3), Error); // was not measured
    }

    void comparesAnswersInSql() {
        const auto write = [this](int run, auto isRight) {
            std::vector<SqlAnswered> answers;
            for (std::int64_t row = 0; row < 40; ++row) {
                const GivenSql tuned{"SELECT 1",
                                     isRight(row) ? SqlFinding::Right : SqlFinding::WrongRows};
                answers.push_back({row, "Why?", "SELECT 1", {}, tuned, std::nullopt});
            }
            const fs::path runFolder = runEventsPath(folder(), run).parent_path();
            fs::create_directories(runFolder);
            writeSqlAnswers(sqlAnswersPath(runFolder), answers);
        };
        write(1, [](std::int64_t row) { return row < 10; });
        write(2, [](std::int64_t row) { return row < 30; });
        const auto better = compareRuns(folder(), 1, 2);
        QCOMPARE(better->finding, Comparison::Finding::Better);
        QVERIFY2(better->text.english().starts_with(
                     "Run 2 answers better than run 1: its SQL gives the right rows for 75.0 % of "
                     "the 40 questions both were measured with, that of run 1 for 25.0 %"),
                 better->text.english().c_str());
        QCOMPARE(compareRuns(folder(), 2, 1)->text, better->text);
        write(2, [](std::int64_t row) { return row < 11; });
        QCOMPARE(compareRuns(folder(), 1, 2)->finding, Comparison::Finding::NoDifference);
    }

    void comparesStudents() {
        const WrittenStudents students(folder());
        students.write(1, [](int i) { return i < 5; });
        students.write(2, [](int i) { return i < 16; });
        const auto better = compareRuns(folder(), 1, 2);
        QCOMPARE(better->finding, Comparison::Finding::Better);
        QVERIFY2(better->text.english().starts_with(
                     "The student of run 2 answers better than that of run 1: the correctness of "
                     "the answers is 0.800 against 0.250 (+0.550, between +0."),
                 better->text.english().c_str());
        QVERIFY(better->text.english().ends_with("on the 20 questions judged of both."));
        const auto worse = compareRuns(folder(), 2, 1);
        QCOMPARE(worse->finding, Comparison::Finding::Worse);
        QCOMPARE(worse->text, better->text);

        QCOMPARE(better->figures.size(), std::size_t{2});
        const RunFigure& correct = better->figures[0];
        QCOMPARE(correct.metric, std::string("answer_correctness"));
        QCOMPARE(QString::number(correct.first), QString("0.25"));
        QCOMPARE(QString::number(correct.second), QString("0.8"));
        QVERIFY(correct.difference.low > 0.2 && correct.difference.high < 0.9);
        QCOMPARE(correct.questions, 20);
        QCOMPARE(better->figures[1].metric, std::string("faithfulness"));
        QCOMPARE(better->figures[1].difference.low, 0.0); // the same in both
    }

    // Their answers to compare with differ, as after another teacher: by faithfulness then.
    void studentsAreComparedByWhatBothWereJudgedBy() {
        const WrittenStudents students(folder());
        students.write(1, [](int i) { return i < 5; });
        students.write(2, [](int i) { return i < 16; }, {.reference = "Another."});
        const auto compared = compareRuns(folder(), 1, 2);
        QCOMPARE(compared->finding, Comparison::Finding::NoDifference);
        QVERIFY2(compared->text.english().starts_with(
                     "No difference that could not be chance: faithfulness to the passages is"),
                 compared->text.english().c_str());
        QCOMPARE(compared->figures.size(), std::size_t{1});
        students.write(2, [](int) { return true; }, {.question = "Why?"});
        QVERIFY(!compareRuns(folder(), 1, 2));
    }

    void studentsAreNotComparedByAJudgeThatGuesses() {
        const WrittenStudents students(folder());
        students.write(1, [](int i) { return i < 5; });
        students.write(2, [](int i) { return i < 16; }, {.auc = 0.55});
        const auto guessed = compareRuns(folder(), 1, 2);
        QVERIFY(!guessed->finding);
        QVERIFY(guessed->figures.empty());
        QVERIFY2(guessed->text.english().find("the judge of run 2 is not reliable") !=
                     std::string::npos,
                 guessed->text.english().c_str());
        students.write(2, [](int i) { return i < 16; }, {.judge = "another"});
        const auto others = compareRuns(folder(), 1, 2);
        QVERIFY(!others->finding);
        QVERIFY2(others->text.english().find("different judges: strong and another") !=
                     std::string::npos,
                 others->text.english().c_str());
    }

private:
    fs::path folder() const { return m_home->path().toStdString(); }

    // Results of a run whose tuned model puts the right passage at `rank(question)`; 0: nowhere.
    template <typename Rank>
    void write(int run, std::size_t count, Rank rank, const std::string& text = "A question?") {
        const fs::path runFolder = runEventsPath(folder(), run).parent_path();
        fs::create_directories(runFolder);
        writeQuestionResults(questionResultsPath(runFolder), count, [&](std::size_t i) {
            const auto id = static_cast<std::int64_t>(i);
            QuestionResult result{id, text, "", {id}, {}, {}, {}, {}};
            for (int place = 1; place <= 10; ++place) {
                result.tuned.push_back({place == rank(i) ? id : 1000 + place, 1.0F / float(place)});
            }
            return result;
        });
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestRunsCompared)
#include "test_runs_compared.moc"
