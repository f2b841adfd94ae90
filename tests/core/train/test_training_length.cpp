#include <QtTest/QtTest>

#include "tests/core/train/toy_task.h"

using namespace fts;
namespace fs = std::filesystem;

// When a run ends: with its epochs, earlier where it gets no better, later where it is extended.
class TestTrainingLength : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void patienceEndsTheRun_data() {
        QTest::addColumn<int>("patience");
        QTest::addColumn<qint64>("lastStep");
        QTest::newRow("one look") << 1 << qint64{4};
        QTest::newRow("two looks") << 2 << qint64{6};
        QTest::newRow("never") << 0 << qint64{10};
    }

    // Looks at 0, 2, 4 …: the best is at 2.
    void patienceEndsTheRun() {
        QFETCH(int, patience);
        QFETCH(qint64, lastStep);
        auto spec = toySpec();
        spec.patience = patience;
        ToyRun run(folder(), spec);
        run.validateBy({0.1, 0, 0.5, 0, 0.4, 0, 0.3});
        QVERIFY(run.run());
        QCOMPARE(run.trainer.state().step, lastStep);
        QCOMPARE(run.trainer.state().stoppedEarly, patience > 0);
        QCOMPARE(run.trainer.state().bestStep, 2);
    }

    void patienceThatEndsWithTheLastStepEndsNothing() {
        auto spec = toySpec();
        spec.patience = 1;
        ToyRun run(folder(), spec);
        run.validateBy({0.1, 0, 0.2, 0, 0.3, 0, 0.4, 0, 0.5, 0, 0.4});
        QVERIFY(run.run());
        QCOMPARE(run.trainer.state().step, 10);
        QCOMPARE(run.trainer.state().bestStep, 8);
        QVERIFY(!run.trainer.state().stoppedEarly);
    }

    void patienceIsCountedAcrossAStop() {
        auto spec = toySpec();
        spec.patience = 2;
        ToyRun first(folder(), spec);
        first.validateBy({0.5, 0, 0.4, 0, 0.3});
        QVERIFY(!first.run(3));
        QCOMPARE(first.trainer.state().looksWithoutBetter, 1);
        ToyRun second(folder(), spec);
        second.validateBy({0.5, 0, 0.4, 0, 0.3});
        second.resume();
        QVERIFY(second.run());
        QCOMPARE(second.trainer.state().step, 4);
        QVERIFY(second.trainer.state().stoppedEarly);
    }

    // As after a crash between the last checkpoint and the end of the job.
    void anEndedRunThatIsResumedTrainsNoFurther_data() {
        QTest::addColumn<int>("patience");
        QTest::newRow("stopped early") << 1;
        QTest::newRow("came to its end") << 0;
    }

    void anEndedRunThatIsResumedTrainsNoFurther() {
        QFETCH(int, patience);
        auto spec = toySpec();
        spec.patience = patience;
        ToyRun first(folder(), spec);
        first.validateBy({0.5, 0, 0.4});
        QVERIFY(first.run());
        ToyRun second(folder(), spec);
        second.validateBy({0.5, 0, 0.4});
        second.resume();
        QVERIFY(second.run());
        QCOMPARE(second.trainer.state().step, first.trainer.state().step);
        QVERIFY(second.told.values("loss").empty());
        QVERIFY(weightsOf(second.encoder) == weightsOf(first.encoder));
    }

    void extendingAddsALeg() {
        const auto spec = toySpec();
        ToyRun first(folder(), spec);
        first.validateByCosine();
        QVERIFY(first.run());
        ToyRun second(folder(), spec);
        second.validateByCosine();
        second.resume();
        second.trainer.extend(1);
        QVERIFY(second.run());
        QCOMPARE(second.trainer.state().step, 15);
        QCOMPARE(second.trainer.state().epochs, 3);
        const auto rate = second.told.values("lr");
        QCOMPARE(rate.size(), std::size_t{5});
        QVERIFY(rate[0] < rate[1] && rate[1] == spec.learningRate && rate[4] < rate[1]);
    }

    void anExtendedRunThatDiesAtOnceIsStillExtended() {
        ToyRun first(folder(), toySpec());
        QVERIFY(first.run());
        ToyRun second(folder(), toySpec());
        second.resume();
        second.trainer.extend(1);
        second.hooks.afterStep = [] { throw std::runtime_error("killed"); };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, second.run());
        ToyRun third(folder(), toySpec());
        third.resume();
        QVERIFY(third.run());
        QCOMPARE(third.trainer.state().step, 15);
    }

    void extendingAfterAnEarlyStopBeginsWithTheNextEpoch() {
        auto spec = toySpec();
        spec.patience = 1;
        ToyRun first(folder(), spec);
        first.validateBy({0.5, 0, 0.4});
        QVERIFY(first.run());
        QCOMPARE(first.trainer.state().epoch, 0);
        ToyRun second(folder(), spec);
        second.validateBy({0.5, 0, 0.4, 0, 0.6, 0, 0.7, 0.8});
        second.resume();
        second.trainer.extend(1);
        QVERIFY(second.run());
        QCOMPARE(second.trainer.state().step, 2 + 5);
        QCOMPARE(second.trainer.state().epoch, 2);
        QCOMPARE(second.trainer.state().bestStep, 7);
    }

private:
    fs::path folder(const std::string& name = "checkpoints") const {
        return fs::path(m_temporary->path().toStdString()) / name;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

QTEST_GUILESS_MAIN(TestTrainingLength)
#include "test_training_length.moc"
