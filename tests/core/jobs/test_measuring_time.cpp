#include <QtTest/QtTest>

#include "core/jobs/measuring_time.h"

using namespace fts;

namespace {

JudgedRun judged(int number, double seconds) {
    JudgedRun run;
    run.number = number;
    run.verdict = VerdictRecord();
    run.verdict->seconds = seconds;
    return run;
}

JudgedRun unjudged(int number, double forecast) {
    JudgedRun run;
    run.number = number;
    run.forecastSeconds = forecast;
    return run;
}

} // namespace

class TestMeasuringTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasMeasuredCountsMost() {
        EvaluationState state;
        state.runs = {judged(3, 20), judged(2, 30)};
        state.runs.front().forecastSeconds = 99;
        state.newest = 3;
        QCOMPARE(*measuringSeconds(state), 20.0);
    }

    void thenTheForecastThenAnotherRun() {
        EvaluationState state;
        state.runs = {unjudged(3, 25), judged(2, 30), judged(1, 40)};
        state.newest = 3;
        QCOMPARE(*measuringSeconds(state), 25.0);
        state.runs.front().forecastSeconds = 0;
        QCOMPARE(*measuringSeconds(state), 30.0);
    }

    void nothingIsMadeUp() {
        QVERIFY(!measuringSeconds({}));
        EvaluationState state;
        state.runs = {unjudged(1, 0)};
        state.newest = 1;
        QVERIFY(!measuringSeconds(state));
    }
};

QTEST_GUILESS_MAIN(TestMeasuringTime)
#include "test_measuring_time.moc"
