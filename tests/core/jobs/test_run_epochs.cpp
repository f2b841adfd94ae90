#include <QtTest/QtTest>

#include "core/jobs/run_epochs.h"

using namespace fts;

namespace {

RunSpec hundredPairs(int batch, int accumulate) {
    RunSpec spec;
    spec.trainPairs = 100;
    spec.specs.train.batch = batch;
    spec.specs.train.accumulate = accumulate;
    return spec;
}

RunProgress at(std::int64_t step, std::int64_t legStart, std::int64_t legSteps) {
    RunProgress progress;
    progress.step = step;
    progress.legStart = legStart;
    progress.legSteps = legSteps;
    return progress;
}

} // namespace

class TestRunEpochs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsFromOne() {
        const RunSpec spec = hundredPairs(16, 1); // seven steps each time, the last one short
        QCOMPARE(runEpochs(at(0, 0, 21), spec)->current, std::int64_t(1));
        QCOMPARE(runEpochs(at(6, 0, 21), spec)->current, std::int64_t(1));
        QCOMPARE(runEpochs(at(7, 0, 21), spec)->current, std::int64_t(2));
        QCOMPARE(runEpochs(at(7, 0, 21), spec)->total, std::int64_t(3));
        QCOMPARE(runEpochs(at(21, 0, 21), spec)->current, std::int64_t(3)); // and not a fourth
    }

    void countsStepsOfSeveralBatches() {
        QCOMPARE(runEpochs(at(4, 0, 8), hundredPairs(16, 2))->current, std::int64_t(2));
    }

    void countsAnExtensionByItself() {
        const auto epochs = runEpochs(at(16, 9, 14), hundredPairs(16, 1));
        QCOMPARE(epochs->current, std::int64_t(2));
        QCOMPARE(epochs->total, std::int64_t(2));
        QVERIFY(epochs->ofExtension);
    }

    void knowsNothingBeforeTheRunHasSaid() {
        QVERIFY(!runEpochs(at(0, 0, 0), hundredPairs(16, 1)));
        QVERIFY(!runEpochs(at(0, 0, 9), RunSpec()));
    }
};

QTEST_GUILESS_MAIN(TestRunEpochs)
#include "test_run_epochs.moc"
