#include <QtTest/QtTest>

#include <thread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/corpus/batches.h"
#include "tests/core/train/toy_task.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

/// Masters, moments and state of the newest checkpoint, but for its times.
std::string newestCheckpoint(const ToyRun& run) {
    const fs::path path = run.checkpoints.newest().value();
    auto state = CheckpointFolder::readState(path);
    state.trainSeconds = 0;
    return readFile(path / "model.safetensors") + readFile(path / "optimizer.safetensors") +
           stateToJson(state).dump();
}

std::int64_t stepsInEpoch(const ToyRun& run, const TrainSpec& spec) {
    const auto batches = batchesInEpoch(run.data, spec.batch);
    return (batches + spec.accumulate - 1) / spec.accumulate;
}

double mean(const std::vector<double>& values, std::size_t from, std::size_t count) {
    return std::accumulate(values.begin() + std::ptrdiff_t(from),
                           values.begin() + std::ptrdiff_t(from + count), 0.0) /
           double(count);
}

} // namespace

class TestTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void learns_data() { precisions(); }

    void learns() {
        QFETCH(Precision, precision);
        auto spec = toySpec();
        spec.epochs = 6;
        ToyRun run(folder(), spec, precision);
        run.validateByCosine();
        QVERIFY(run.run());
        const auto loss = run.told.values("loss");
        QCOMPARE(std::int64_t(loss.size()), 6 * stepsInEpoch(run, spec));
        QVERIFY(mean(loss, loss.size() - 5, 5) < 0.5 * mean(loss, 0, 5));
        QCOMPARE(run.trainer.state().pairs, 6 * std::int64_t(run.data.pairs.size()));
        QCOMPARE(run.trainer.state().epoch, 6);
    }

    void theSameSeedGivesTheSameCurve_data() {
        QTest::addColumn<int>("threads");
        QTest::newRow("one thread") << 1;
        QTest::newRow("two threads") << 2;
    }

    void theSameSeedGivesTheSameCurve() {
        QFETCH(int, threads);
        setThreads(threads);
        auto spec = toySpec();
        spec.epochs = 1;
        ToyRun one(folder("one"), spec);
        ToyRun two(folder("two"), spec);
        spec.seed = 43;
        ToyRun other(folder("other"), spec);
        for (ToyRun* run : {&one, &two, &other}) {
            run->validateByCosine();
            QVERIFY(run->run());
        }
        setThreads(1);
        QVERIFY(one.told.curve == two.told.curve);
        QVERIFY(weightsOf(one.encoder) == weightsOf(two.encoder));
        QVERIFY(one.told.curve != other.told.curve);
    }

    void theRateFollowsTheSchedule() {
        auto spec = toySpec();
        spec.warmup = 0.2;
        ToyRun run(folder(), spec);
        QVERIFY(run.run());
        const auto rate = run.told.values("lr"); // 10 steps, 2 of warm-up
        QCOMPARE(rate.size(), std::size_t{10});
        QVERIFY(rate[0] > 0 && rate[0] < rate[1] && rate[1] < rate[2]);
        QCOMPARE(rate[2], spec.learningRate);
        QVERIFY(std::abs(rate[9] - spec.learningRate / 8) < 1e-12);
    }

    void aResumedRunEqualsTheUninterruptedOne_data() {
        QTest::addColumn<int>("stopAfter");
        QTest::addColumn<int>("accumulate");
        QTest::addColumn<qint64>("tokensAtOnce");
        QTest::addColumn<Precision>("precision");
        const auto fp32 = Precision::Fp32;
        QTest::newRow("after the first step") << 1 << 1 << qint64{100'000} << fp32;
        QTest::newRow("between two looks") << 3 << 1 << qint64{100'000} << fp32;
        QTest::newRow("at a look") << 4 << 1 << qint64{100'000} << fp32;
        QTest::newRow("at the end of an epoch") << 5 << 1 << qint64{100'000} << fp32;
        QTest::newRow("before the last look") << 10 << 1 << qint64{100'000} << fp32;
        QTest::newRow("with accumulation") << 3 << 2 << qint64{100'000} << fp32;
        QTest::newRow("accumulation over the epoch's end") << 2 << 3 << qint64{100'000} << fp32;
        QTest::newRow("by parts") << 3 << 1 << qint64{60} << fp32;
        QTest::newRow("bf16") << 3 << 1 << qint64{100'000} << Precision::Bf16;
        QTest::newRow("bf16, by parts, with accumulation")
            << 3 << 2 << qint64{60} << Precision::Bf16;
    }

    // To the bit: losses, norms, rates, validation metrics, weights, moments and state.
    void aResumedRunEqualsTheUninterruptedOne() {
        QFETCH(int, stopAfter);
        QFETCH(int, accumulate);
        QFETCH(qint64, tokensAtOnce);
        QFETCH(Precision, precision);
        auto spec = toySpec();
        spec.accumulate = accumulate;
        spec.baseShare = 0.25;
        ToyRun whole(folder("whole"), spec, precision, tokensAtOnce);
        whole.validateByCosine();
        QVERIFY(whole.run());

        ToyRun first(folder("parted"), spec, precision, tokensAtOnce);
        first.validateByCosine();
        QVERIFY(!first.run(stopAfter));
        QCOMPARE(first.trainer.state().step, stopAfter);
        ToyRun second(folder("parted"), spec, precision, tokensAtOnce + 1000);
        second.validateByCosine();
        second.resume();
        QVERIFY(second.run());

        auto curve = first.told.curve;
        curve.merge(second.told.curve);
        QVERIFY(curve == whole.told.curve);
        QVERIFY(newestCheckpoint(second) == newestCheckpoint(whole));
        QVERIFY(weightsOf(second.encoder) == weightsOf(whole.encoder));
        QCOMPARE(second.trainer.state().bestStep, whole.trainer.state().bestStep);
    }

    void theBestWeightsAreRestored() {
        ToyRun run(folder(), toySpec());
        run.validateBy({0.1, 0, 0.2, 0, 0.9, 0, 0.3, 0, 0.8, 0, 0.7});
        std::vector<float> atBest;
        const auto validate = run.hooks.validate;
        run.hooks.validate = [&](JobContext& context) {
            if (run.trainer.state().step == 4) {
                atBest = weightsOf(run.encoder);
            }
            return validate(context);
        };
        QVERIFY(run.run());
        QCOMPARE(run.trainer.state().bestStep, 4);
        QCOMPARE(run.trainer.state().bestValue, 0.9);
        QVERIFY(!atBest.empty() && weightsOf(run.encoder) == atBest);
        QVERIFY(run.checkpoints.hasBest());
        QCOMPARE(run.told.values("validation.ndcg@10"),
                 (std::vector<double>{0.1, 0.2, 0.9, 0.3, 0.8, 0.7}));
    }

    void theFirstOfEqualLooksIsTheBest() {
        ToyRun run(folder(), toySpec());
        run.validateBy({0.5});
        QVERIFY(run.run());
        QCOMPARE(run.trainer.state().bestStep, 0);
    }

    void withoutValidationTheLastWeightsAreTheBest() {
        ToyRun run(folder(), toySpec());
        QVERIFY(run.run());
        QCOMPARE(run.trainer.state().bestStep, -1);
        auto last = weightsOf(run.encoder);
        ToyRun loaded(folder(), toySpec());
        loaded.resume();
        QVERIFY(weightsOf(loaded.encoder) == last);
        QVERIFY(run.checkpoints.hasBest());
    }

    void aShareOfTheBaseStays_data() { precisions(); }

    // In the model that is judged and kept; what is learned from goes on as if there were none.
    void aShareOfTheBaseStays() {
        QFETCH(Precision, precision);
        auto spec = toySpec();
        ToyRun without(folder("without"), spec, precision);
        spec.baseShare = 0.25;
        ToyRun with(folder("with"), spec, precision);
        const auto base = weightsOf(with.encoder);
        std::vector<float> judged;
        for (ToyRun* run : {&without, &with}) {
            run->validateBy({0.1, 0, 0.2, 0, 0.3, 0, 0.4, 0, 0.5, 0, 0.6}); // the last is the best
            const auto validate = run->hooks.validate;
            run->hooks.validate = [&judged, run, validate](JobContext& context) {
                judged = weightsOf(run->encoder);
                return validate(context);
            };
            QVERIFY(run->run());
        }
        QVERIFY(newestCheckpoint(with) == newestCheckpoint(without));
        const auto kept = weightsOf(with.encoder);
        QVERIFY(kept == judged);
        const auto learned = weightsOf(without.encoder);
        const double tolerance = precision == Precision::Fp32 ? 1e-6 : 1e-2;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const double wanted = 0.75 * double(learned[i]) + 0.25 * double(base[i]);
            QVERIFY(std::abs(double(kept[i]) - wanted) < tolerance * (1 + std::abs(wanted)));
        }
    }

    void anExtendedRunCanBeResumed() {
        for (const char* name : {"whole", "parted"}) {
            ToyRun first(folder(name), toySpec());
            QVERIFY(first.run());
        }
        ToyRun whole(folder("whole"), toySpec());
        whole.resume();
        whole.trainer.extend(2);
        QVERIFY(whole.run());
        ToyRun second(folder("parted"), toySpec());
        second.resume();
        second.trainer.extend(2);
        QVERIFY(!second.run(13));
        ToyRun third(folder("parted"), toySpec());
        third.resume();
        QVERIFY(third.run());
        QVERIFY(newestCheckpoint(third) == newestCheckpoint(whole));
    }

    void aNumberThatIsNoneEndsTheRun_data() {
        QTest::addColumn<int>("clip");
        QTest::newRow("clipped") << 1;
        QTest::newRow("not clipped") << 0;
    }

    void aNumberThatIsNoneEndsTheRun() {
        QFETCH(int, clip);
        auto spec = toySpec();
        spec.checkpointMinutes = 0; // after every step
        spec.clip = clip;
        ToyRun run(folder(), spec);
        std::vector<float> good;
        run.hooks.validate = [&](JobContext&) -> std::map<std::string, double> {
            if (run.trainer.state().step == 4) {
                good = weightsOf(run.encoder);
                const torch::NoGradGuard noGrad;
                auto weight = run.encoder.parameters().back().tensor;
                weight[0] = std::numeric_limits<float>::quiet_NaN();
            }
            return {{"ndcg@10", 0.5}};
        };
        try {
            run.run();
            QFAIL("the run went on with NaN");
        } catch (const Error& error) {
            QVERIFY(error.kind() == ErrorKind::NotANumber);
            QVERIFY(std::string(error.what()).find("step 5") != std::string::npos);
        }
        QVERIFY(std::isnan(run.told.values("loss").back()));
        ToyRun again(folder(), spec);
        again.resume();
        QCOMPARE(again.trainer.state().step, 4);
        QVERIFY(weightsOf(again.encoder) == good);
    }

    void aStopWhilePausedLeavesACheckpoint() {
        ToyRun run(folder(), toySpec());
        PauseGate gate;
        std::stop_source stop;
        JobContext context{stop.get_token(), run.told, &gate};
        run.hooks.afterStep = [&] { gate.setPaused(run.trainer.state().step == 3); };
        std::int64_t during = -1;
        const std::jthread other([&] {
            while (!gate.paused()) {
                std::this_thread::yield();
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            during = run.trainer.state().step;
            stop.request_stop();
        });
        bool cancelled = false;
        try {
            run.trainer.run(run.hooks, context);
        } catch (const Cancelled&) {
            cancelled = true;
        }
        QVERIFY(cancelled);
        QCOMPARE(during, 3);
        QCOMPARE(CheckpointFolder::readState(run.checkpoints.newest().value()).step, 3);
    }

    void aStopIsHeardWithinAStep_data() {
        QTest::addColumn<int>("accumulate");
        QTest::addColumn<qint64>("tokensAtOnce");
        QTest::newRow("between two batches") << 2 << qint64{100'000};
        QTest::newRow("between two parts of a batch") << 1 << qint64{60};
    }

    // Nothing stays of that step, so the run goes on as if it had not begun.
    void aStopIsHeardWithinAStep() {
        QFETCH(int, accumulate);
        QFETCH(qint64, tokensAtOnce);
        auto spec = toySpec();
        spec.accumulate = accumulate;
        ToyRun whole(folder("whole"), spec, Precision::Fp32, tokensAtOnce);
        QVERIFY(whole.run());

        ToyRun first(folder("parted"), spec, Precision::Fp32, tokensAtOnce);
        std::stop_source stop;
        JobContext context{stop.get_token(), first.told};
        std::vector<int> layers(2); // that each step came to
        first.encoder.checkBetweenLayers([&] {
            const auto step = std::size_t(first.trainer.state().step);
            ++layers.at(step);
            if (step == 1) {
                stop.request_stop();
            }
        });
        QVERIFY_THROWS_EXCEPTION(Cancelled, first.trainer.run(first.hooks, context));
        QVERIFY(layers[1] > 0 && layers[1] < layers[0]);
        QCOMPARE(first.trainer.state().step, 1);
        for (const auto& parameter : first.encoder.parameters()) {
            QVERIFY(!parameter.tensor.grad().defined());
        }
        ToyRun second(folder("parted"), spec, Precision::Fp32, tokensAtOnce);
        second.resume();
        QVERIFY(second.run());
        auto curve = first.told.curve;
        curve.merge(second.told.curve);
        QVERIFY(curve == whole.told.curve);
        QVERIFY(newestCheckpoint(second) == newestCheckpoint(whole));
    }

    void aPausedRunGoesOnWhenToldTo() {
        ToyRun plain(folder("plain"), toySpec());
        QVERIFY(plain.run());
        ToyRun run(folder("paused"), toySpec());
        PauseGate gate;
        gate.setPaused(true);
        JobContext context{{}, run.told, &gate};
        const std::jthread other([&gate] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            gate.setPaused(false);
        });
        run.trainer.run(run.hooks, context);
        QVERIFY(run.told.curve == plain.told.curve);
    }

    // What was told must be on the disk before the checkpoint that follows it.
    void eventsComeBeforeTheirCheckpoint() {
        auto spec = toySpec();
        spec.checkpointMinutes = 0;
        ToyRun run(folder(), spec);
        int asked = 0;
        run.hooks.beforeCheckpoint = [&] {
            ++asked;
            QCOMPARE(std::int64_t(run.told.values("loss").size()), run.trainer.state().step);
            const auto newest = run.checkpoints.newest();
            QVERIFY(!newest ||
                    CheckpointFolder::readState(*newest).step <= run.trainer.state().step);
        };
        QVERIFY(run.run());
        QCOMPARE(asked, 11); // one a step and one at the end
    }

    void whatAHookThrowsEndsTheRun() {
        auto spec = toySpec();
        spec.checkpointMinutes = 0;
        ToyRun run(folder(), spec);
        run.hooks.afterStep = [&] {
            if (run.trainer.state().step == 3) {
                throw Error(ErrorKind::DiskFull, "full");
            }
        };
        QVERIFY_EXCEPTION_THROWN(run.run(), Error);
        QCOMPARE(CheckpointFolder::readState(run.checkpoints.newest().value()).step, 2);
    }

private:
    static void precisions() {
        QTest::addColumn<Precision>("precision");
        QTest::newRow("fp32") << Precision::Fp32;
        QTest::newRow("bf16") << Precision::Bf16;
    }

    fs::path folder(const std::string& name = "checkpoints") const {
        return fs::path(m_temporary->path().toStdString()) / name;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "test_trainer.moc"
