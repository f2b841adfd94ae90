#include <QtTest/QtTest>

#include "core/jobs/event_throttle.h"

using namespace fts;

class TestEventThrottle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thinsFloodsOfOneName() {
        EventThrottle throttle(EventThrottle::Metrics::Thinned, std::chrono::hours(1));
        QVERIFY(throttle.passes(MetricSample{"loss", 1, 2.0}));
        QVERIFY(!throttle.passes(MetricSample{"loss", 2, 1.9}));
        QVERIFY(throttle.passes(MetricSample{"lr", 2, 1e-4}));
    }

    void everyLookAtTheValidationPartPasses() {
        EventThrottle throttle(EventThrottle::Metrics::Thinned, std::chrono::hours(1));
        for (int step = 0; step < 3; ++step) {
            QVERIFY(throttle.passes(MetricSample{"validation.loss", step, 1.0}));
        }
    }

    void theLastStepOfAStagePasses() {
        EventThrottle throttle(EventThrottle::Metrics::All, std::chrono::hours(1));
        QVERIFY(throttle.passes(Progress{"embed", 1, 3}));
        QVERIFY(!throttle.passes(Progress{"embed", 2, 3}));
        QVERIFY(throttle.passes(Progress{"embed", 3, 3}));
    }
};

QTEST_GUILESS_MAIN(TestEventThrottle)

#include "test_event_throttle.moc"
