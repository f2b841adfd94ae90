#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/eval/judge_trial.h"
#include "core/eval/rag_comparison.h"
#include "core/eval/rag_metrics.h"
#include "core/eval/roc_auc.h"

using namespace fts;

namespace {

std::vector<StatementVerdict> verdicts(std::initializer_list<bool> supported) {
    std::vector<StatementVerdict> all;
    for (const bool one : supported) {
        all.push_back({"S.", one, ""});
    }
    return all;
}

RagJudgement faithful(std::initializer_list<bool> supported) {
    RagJudgement judgement;
    judgement.faithful = verdicts(supported);
    return judgement;
}

RagJudgement abstained() {
    RagJudgement judgement;
    judgement.abstained = true;
    judgement.similarity = 0.4;
    return judgement;
}

/// `count` answers, each right or wrong in all it states.
std::vector<RagJudgement> correct(int count, int right, double similarity) {
    std::vector<RagJudgement> all;
    for (int i = 0; i < count; ++i) {
        RagJudgement judgement = faithful({i < right});
        judgement.hasReference = true;
        judgement.right = judgement.covered = verdicts({i < right});
        judgement.similarity = similarity;
        all.push_back(judgement);
    }
    return all;
}

RagMetrics metricsOf(const std::vector<RagJudgement>& all) {
    return ragMetrics(all, 500, 1);
}

} // namespace

/// Figures of answers from passages. That they equal Ragas' is tested where the judge is read.
class TestRagMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsNotJudgedApart() {
        RagJudgement unread;
        const std::vector<RagJudgement> all{faithful({true, true}), unread, abstained(),
                                            faithful({true, false})};
        const RagMetrics metrics = ragMetrics(all, 200, 1);
        const RagScore& score = metrics.scores.at(kFaithfulness);
        QCOMPARE(*score.mean, 0.75);
        QCOMPARE(score.judged, 2);
        QCOMPARE(score.notJudged, 1);
        QCOMPARE(score.notApplicable, 1);
        QVERIFY(score.interval->low >= 0.5 && score.interval->high <= 1);
        QCOMPARE(metrics.abstentionRate, 0.25);
    }

    void nothingJudgedIsNoNumber() {
        const std::vector<RagJudgement> all(3);
        const auto json = ragMetricsToJson(ragMetrics(all, 200, 1));
        QVERIFY(!json["metrics"].contains(kFaithfulness));
        QCOMPARE(json["not_judged"][kFaithfulness].get<int>(), 3);
        QCOMPARE(json["not_applicable"][kAnswerCorrectness].get<int>(), 3); // no reference
        QVERIFY(!json["metrics"].contains("latency_s"));
        QVERIFY_EXCEPTION_THROWN(ragMetrics({}, 200, 1), Error);
    }

    void anAbstentionIsIrrelevantAndHoldsNoRightStatement() {
        RagJudgement judgement = abstained();
        QCOMPARE(ragValue(judgement, kAnswerRelevancy).value, 0.0);
        judgement.hasReference = true;
        QCOMPARE(ragValue(judgement, kAnswerCorrectness).value, 0.25 * 0.4);
    }

    void noAnswerIsNeitherRightNorAnAbstention() {
        RagJudgement none;
        none.answered = false;
        const std::vector<RagJudgement> all{none, abstained()};
        const RagMetrics metrics = ragMetrics(all, 200, 1);
        QCOMPARE(metrics.unanswered, 1);
        QCOMPARE(metrics.abstentionRate, 1.0); // of those answered
        QCOMPARE(metrics.scores.at(kAnswerRelevancy).judged, 1);
        QCOMPARE(metrics.scores.at(kAnswerRelevancy).notApplicable, 1);
    }

    void timesAreOfThoseThatWereTaken() {
        std::vector<RagJudgement> all(21);
        for (std::size_t i = 1; i < all.size(); ++i) {
            all[i].seconds = static_cast<double>(i); // 1 … 20; the first came from the store
        }
        const RagMetrics metrics = ragMetrics(all, 200, 1);
        QCOMPARE(metrics.timed, 20);
        QCOMPARE(metrics.meanSeconds, 10.5);
        QCOMPARE(metrics.p95Seconds, 19.0);
    }

    void usefulPassagesCountMoreWhenTheyComeFirst() {
        const std::vector<PassageVerdict> first{{true}, {false}, {true}};
        const std::vector<PassageVerdict> last{{false}, {true}, {true}};
        QVERIFY(*contextPrecision(first) > *contextPrecision(last));
        QCOMPARE(*contextPrecision(std::vector<PassageVerdict>{{false}}), 0.0);
        QVERIFY(!contextPrecision({}));
    }

    void studentsAreComparedByCorrectness() {
        const auto found =
            compareRag(metricsOf(correct(20, 4, 0.5)), metricsOf(correct(20, 16, 0.5)), 500, 1);
        QVERIFY(found.has_value());
        QCOMPARE(found->comparison.metric, std::string(kAnswerCorrectness));
        QCOMPARE(found->questions, 20);
        QVERIFY(found->comparison.finding == Comparison::Finding::Better);
        QCOMPARE(found->comparison.verdict.english().substr(0, 60),
                 std::string("The tuned student answers better: the correctness of the ans"));
        QVERIFY(std::abs(found->comparison.difference - 0.75 * 12 / 20) < 1e-9);
    }

    // One that could not be judged of either counts for neither.
    void onlyWhatIsJudgedOfBothIsCompared() {
        auto base = correct(20, 10, 0.5);
        auto tuned = base;
        for (int i = 0; i < 5; ++i) {
            base[static_cast<std::size_t>(i)].right.reset();
            tuned[static_cast<std::size_t>(19 - i)].right.reset();
        }
        const auto found = compareRag(metricsOf(base), metricsOf(tuned), 500, 1);
        QCOMPARE(found->questions, 10);
        QCOMPARE(found->comparison.difference, 0.0);
        QVERIFY(found->comparison.finding == Comparison::Finding::NoDifference);
    }

    void withoutReferencesFaithfulnessDecides() {
        auto base = correct(20, 4, 0.5);
        auto tuned = correct(20, 16, 0.5);
        for (auto* all : {&base, &tuned}) {
            for (RagJudgement& judgement : *all) {
                judgement.hasReference = false;
            }
        }
        const auto found = compareRag(metricsOf(base), metricsOf(tuned), 500, 1);
        QCOMPARE(found->comparison.metric, std::string(kFaithfulness));
        QVERIFY(comparisonFromJson(comparisonToJson(found->comparison)).verdict ==
                found->comparison.verdict);
    }

    void tooFewJudgedGiveNoComparison() {
        std::vector<RagJudgement> unread(20);
        unread[0] = faithful({true});
        QVERIFY(!compareRag(metricsOf(unread), metricsOf(unread), 500, 1));
    }

    void aucIsTheShareOfPairsInTheRightOrder() {
        QCOMPARE(*rocAuc(std::vector<double>{1, 1}, std::vector<double>{0, 0}), 1.0);
        QCOMPARE(*rocAuc(std::vector<double>{0}, std::vector<double>{1}), 0.0);
        QCOMPARE(*rocAuc(std::vector<double>{1, 1}, std::vector<double>{1, 1}), 0.5);
        QCOMPARE(*rocAuc(std::vector<double>{1, 0}, std::vector<double>{1, 0, 0}), 7.0 / 12);
        QVERIFY(!rocAuc({}, std::vector<double>{1}));
    }

    void aJudgeThatSaysYesToAllIsNotReliable() {
        JudgeTrial trial;
        trial.own.assign(10, true);
        trial.foreign.assign(10, true);
        trial.negated.assign(10, true);
        const JudgeReliability yes = judgeReliability(trial);
        QCOMPARE(*yes.auc, 0.5);
        QVERIFY(!yes.reliable());
        trial.foreign.assign(10, false);
        trial.negated.assign(10, false);
        QVERIFY(judgeReliability(trial).reliable());
    }

    void theBorderIsAt70() {
        JudgeTrial trial;
        trial.own.assign(10, true);
        trial.foreign.assign(10, true);
        std::fill_n(trial.foreign.begin(), 4, false);
        QCOMPARE(*judgeReliability(trial).auc, 0.7);
        QVERIFY(judgeReliability(trial).reliable());
        trial.foreign[0] = true;
        QVERIFY(!judgeReliability(trial).reliable());
    }

    void aJudgeThatCannotBeReadIsNotReliable() {
        JudgeTrial trial;
        trial.own = {true, std::nullopt, std::nullopt};
        trial.foreign = {false, std::nullopt, std::nullopt};
        const JudgeReliability reliability = judgeReliability(trial);
        QCOMPARE(*reliability.auc, 1.0);
        QCOMPARE(reliability.unread, 4);
        QVERIFY(!reliability.reliable());
        QVERIFY(!judgeReliability({}).reliable());
        QVERIFY(judgeReliabilityToJson(judgeReliability({}))["auc"].is_null());
    }

    // No figure is made up, and none that is good enough is given as the reason.
    void tellsWhyAJudgeIsNotReliable() {
        const auto why = [](std::optional<double> auc) {
            return whyNotCompared(false, auc).english();
        };
        QVERIFY(why(0.54).find("its AUC is 0.54") != std::string::npos);
        for (const auto auc : {std::optional<double>(), std::optional(1.0)}) {
            QVERIFY2(why(auc).find("too few words that could be read") != std::string::npos,
                     why(auc).c_str());
            QVERIFY(why(auc).find("AUC") == std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(TestRagMetrics)
#include "test_rag_metrics.moc"
