#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include "core/eval/sql_metrics.h"
#include "core/eval/verdict.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

std::vector<SqlScore> scores(int right, int wrong, int broken) {
    std::vector<SqlScore> all(static_cast<std::size_t>(right), {"right", true, true});
    all.insert(all.end(), static_cast<std::size_t>(wrong), {"wrong_rows", true, false});
    all.insert(all.end(), static_cast<std::size_t>(broken), {"syntax", false, false});
    return all;
}

} // namespace

class TestSqlMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsSharesAndErrors() {
        const auto json = sqlMetricsToJson(sqlMetrics(scores(6, 3, 1)));
        QCOMPARE(json["metrics"]["execution_accuracy"].get<double>(), 0.6);
        QCOMPARE(json["metrics"]["exact_match"].get<double>(), 0.6);
        QCOMPARE(json["metrics"]["valid_sql"].get<double>(), 0.9);
        QCOMPARE(json["errors"]["wrong_rows"].get<int>(), 3);
        QCOMPARE(json["errors"]["syntax"].get<int>(), 1);
        QVERIFY(!json["errors"].contains("right"));
        const double low = json["intervals"]["execution_accuracy"][0];
        const double high = json["intervals"]["execution_accuracy"][1];
        QVERIFY(low > 0.2 && low < 0.5 && high > 0.7 && high < 1);
    }

    void moreQuestionsNarrowTheInterval() {
        const auto width = [](int times) {
            const Interval interval =
                sqlMetrics(scores(6 * times, 4 * times, 0)).interval.at(kExecutionAccuracy);
            return interval.high - interval.low;
        };
        QVERIFY(width(100) < 0.07 && width(1) > 0.4);
    }

    // Wilson's: 0 to 0.16 for none of 20.
    void noneAndAllHaveARangeToo() {
        const Interval none = sqlMetrics(scores(0, 20, 0)).interval.at(kExecutionAccuracy);
        QVERIFY(none.low == 0 && std::abs(none.high - 0.1611) < 1e-4);
        const Interval all = sqlMetrics(scores(20, 0, 0)).interval.at(kExecutionAccuracy);
        QVERIFY(all.high == 1 && std::abs(all.low - 0.8389) < 1e-4);
    }

    void nothingToCountIsAnError() {
        QVERIFY(isError(thrown([] { sqlMetrics({}); }), ErrorKind::BadInput, ""));
    }

    void comparesTwoModels() {
        const SqlMetrics base = sqlMetrics(scores(20, 60, 20));
        const SqlMetrics tuned = sqlMetrics(scores(70, 30, 0));
        const Comparison better =
            compareModels(base.shares, tuned.shares, kExecutionAccuracy, 1000, 1);
        QVERIFY(better.finding == Comparison::Finding::Better);
        const QString sentence = QString::fromStdString(better.verdict.english());
        QVERIFY2(sentence.startsWith("The tuned model answers better: its SQL gave the right rows "
                                     "for 70.0 % of the questions, that of the base model for 20.0 "
                                     "% (+50.0 points, between +"),
                 qPrintable(sentence));
        QCOMPARE(comparisonFromJson(comparisonToJson(better)).verdict.english(),
                 better.verdict.english());
        const Comparison same =
            compareModels(base.shares, base.shares, kExecutionAccuracy, 1000, 1);
        QVERIFY(same.verdict.english().starts_with("No difference that could not be chance"));
        const Comparison worse =
            compareModels(tuned.shares, base.shares, kExecutionAccuracy, 1000, 1);
        QVERIFY(worse.verdict.english().starts_with("The tuned model answers worse"));
    }
};

QTEST_GUILESS_MAIN(TestSqlMetrics)
#include "test_sql_metrics.moc"
