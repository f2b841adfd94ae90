#include <QtTest/QtTest>

#include "core/corpus/batches.h"
#include "core/train/schedule.h"
#include "core/train/workload.h"
#include "tests/core/train/toy_task.h"

using namespace fts;

class TestWorkload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatATrainingComputes_data() {
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("accumulate");
        QTest::addColumn<int>("evaluateEvery");
        QTest::newRow("whole batches") << 8 << 1 << 2;
        QTest::newRow("a rest in the last batch") << 7 << 1 << 5;
        QTest::newRow("some batches a step") << 7 << 4 << 3;
        QTest::newRow("one look for each step") << 8 << 1 << 1;
        QTest::newRow("looks rarer than steps") << 8 << 1 << 1000;
        QTest::newRow("one batch") << 40 << 1 << 2;
    }

    void isWhatATrainingComputes() {
        QFETCH(int, batch);
        QFETCH(int, accumulate);
        QFETCH(int, evaluateEvery);
        TrainSpec spec = toySpec();
        spec.batch = batch;
        spec.accumulate = accumulate;
        spec.evaluateEvery = evaluateEvery;
        QTemporaryDir folder;
        ToyRun run(folder.path().toStdString(), spec);
        run.validateByCosine();
        QVERIFY(run.run());
        const Workload work = workloadOf(run.learner, spec);
        QCOMPARE(work.steps, run.trainer.state().step);
        QCOMPARE(work.tokens, run.trainer.state().tokens);
        QCOMPARE(looksIn(work.steps, evaluateEvery),
                 std::int64_t(run.told.values("validation.ndcg@10").size()));
    }

    void knowsTheLongestBatch() {
        TrainSpec spec = toySpec();
        const TrainingData data = toyData();
        SentenceEncoder encoder(toyModel(), {Device{}, Precision::Fp32});
        const auto workOf = [&] { return workloadOf(PairLearner(encoder, data, spec), spec); };
        const Workload work = workOf();
        spec.batch = static_cast<int>(data.pairs.size());
        spec.epochs = 1;
        QCOMPARE(workOf().longestTokens, workOf().tokens);
        QVERIFY(work.longestTokens < workOf().tokens);
        QCOMPARE(work.longest.size(), std::size_t{8});
        // Some batch of the training is it, and none is longer.
        bool found = false;
        for (int epoch = 0; epoch < 2; ++epoch) {
            for (const auto& batch : epochBatches(data, 8, spec.seed, epoch)) {
                found = found || batch == work.longest;
            }
        }
        QVERIFY(found);
    }

    void manyEpochsAreScaled() {
        TrainSpec spec = toySpec();
        const TrainingData data = toyData();
        SentenceEncoder encoder(toyModel(), {Device{}, Precision::Fp32});
        const PairLearner learner(encoder, data, spec);
        spec.epochs = 10;
        const Workload ten = workloadOf(learner, spec);
        spec.epochs = 1000;
        const Workload many = workloadOf(learner, spec);
        QCOMPARE(many.tokens, 100 * ten.tokens);
        QCOMPARE(many.steps, 100 * ten.steps);
    }
};

QTEST_GUILESS_MAIN(TestWorkload)
#include "test_workload.moc"
