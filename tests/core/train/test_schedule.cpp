#include <QtTest/QtTest>

#include <cmath>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/train/schedule.h"

using namespace fts;
using nlohmann::json;

class TestSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // transformers 5.23.0, get_linear_schedule_with_warmup: equal from the peak on. Before it,
    // transformers' first step has a rate of 0; here it counts, so the rise has one step more.
    void equalsTransformersFromThePeakOn() {
        const json cases = parseJson(readFile(FTS_TEST_DATA "/train/schedule.json"), "cases");
        QVERIFY(!cases.empty());
        for (const json& item : cases) {
            const auto steps = item["steps"].get<std::int64_t>();
            const auto warmup = item["warmup"].get<double>();
            const auto rising = static_cast<std::int64_t>(std::ceil(warmup * double(steps)));
            for (std::int64_t step = 0; step < steps; ++step) {
                const double theirs = item["factors"][static_cast<std::size_t>(step)];
                const double expected =
                    step < rising ? (theirs * double(rising) + 1) / double(rising + 1) : theirs;
                QVERIFY2(std::abs(warmupLinear(step, steps, warmup) - expected) < 1e-8,
                         qPrintable(QString("step %1 of %2").arg(step).arg(steps)));
            }
        }
    }

    void everyStepLearnsAndNoneBeyondThePeak_data() {
        QTest::addColumn<int>("steps");
        QTest::addColumn<double>("warmup");
        QTest::newRow("one step") << 1 << 0.1;
        QTest::newRow("no warm-up") << 10 << 0.0;
        QTest::newRow("nothing but warm-up") << 10 << 1.0;
        QTest::newRow("usual") << 100 << 0.1;
    }

    void everyStepLearnsAndNoneBeyondThePeak() {
        QFETCH(int, steps);
        QFETCH(double, warmup);
        double highest = 0;
        for (int step = 0; step < steps; ++step) {
            const double factor = warmupLinear(step, steps, warmup);
            QVERIFY(factor > 0 && factor <= 1);
            highest = std::max(highest, factor);
        }
        QVERIFY(highest >= 0.5);
        QVERIFY(warmupLinear(steps, steps, warmup) <= 1.0 / steps);
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "test_schedule.moc"
