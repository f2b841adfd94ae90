#include <QtTest/QtTest>

#include <cmath>

#include "core/eval/remaining_time.h"

using namespace fts;

namespace {

/// A job at a steady speed; its clock can be moved on.
struct Job {
    RemainingTime remaining;
    double now = 1000;
    std::int64_t done = 0;
    std::int64_t total = 10'000;

    void work(int steps, double secondsEach) {
        for (int i = 0; i < steps; ++i) {
            now += secondsEach;
            ++done;
            remaining.add(now, done, total);
        }
    }
};

Job started() {
    Job job;
    job.remaining.add(job.now, 0, job.total);
    return job;
}

bool isAbout(std::optional<double> seconds, double expected) {
    return seconds && std::abs(*seconds - expected) <= 0.02 * expected;
}

} // namespace

class TestRemainingTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysNothingBeforeItKnows() {
        Job job = started();
        QVERIFY(!job.remaining.seconds());
        job.work(2, 0.1);
        QVERIFY(!job.remaining.seconds());
        job.work(30, 0.1);
        QVERIFY(job.remaining.seconds());
    }

    void followsASteadySpeed() {
        Job job = started();
        job.work(1000, 0.25);
        QVERIFY(isAbout(job.remaining.seconds(), 9000 * 0.25));
        job.work(9000, 0.25);
        QCOMPARE(*job.remaining.seconds(), 0.0);
    }

    void followsAChangeOfSpeed() {
        Job job = started();
        job.work(2000, 0.1);
        job.work(2000, 0.4);
        QVERIFY(isAbout(job.remaining.seconds(), 6000 * 0.4));
    }

    void aPauseDoesNotCount() {
        Job job = started();
        job.work(200, 0.25);
        for (const double pause : {600.0, 900.0}) {
            job.remaining.pause();
            job.now += pause;
            job.work(200, 0.25);
        }
        QVERIFY(isAbout(job.remaining.seconds(), 9400 * 0.25));
    }

    void asleepComputerDoesNotCount() {
        Job job = started();
        job.work(200, 0.25);
        job.now += 8 * 3600;
        job.work(200, 0.25);
        QVERIFY(isAbout(job.remaining.seconds(), 9600 * 0.25));
    }

    void validationCounts() {
        Job job = started();
        for (int round = 0; round < 6; ++round) {
            job.work(100, 0.25);
            job.now += 40;
        }
        job.work(100, 0.25);
        const double each = (7 * 25 + 6 * 40) / 700.0;
        QVERIFY2(std::abs(*job.remaining.seconds() - 9300 * each) < 0.2 * 9300 * each,
                 QByteArray::number(*job.remaining.seconds()));
    }

    void startsAnewAfterAStepBack() {
        Job job = started();
        job.work(1000, 5);
        job.done = 500;
        job.remaining.add(job.now, job.done, job.total);
        QVERIFY(!job.remaining.seconds());
        job.work(100, 0.25);
        QVERIFY(isAbout(job.remaining.seconds(), 9400 * 0.25));
    }

    void needsATotal() {
        Job job = started();
        job.total = 0;
        job.work(100, 1);
        QVERIFY(!job.remaining.seconds());
    }
};

QTEST_GUILESS_MAIN(TestRemainingTime)
#include "test_remaining_time.moc"
