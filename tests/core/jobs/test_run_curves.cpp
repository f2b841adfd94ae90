#include <QtTest/QtTest>

#include <cmath>
#include <fstream>

#include "core/base/json.h"
#include "core/jobs/run_curves.h"
#include "core/jobs/run_events.h"
#include "core/jobs/run_recorder.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

class NoSink : public EventSink {
    void emit(const Event&) override {}
};

/// What the engine pushes of a run's file from a byte on.
std::vector<EventPush> pushesFrom(const fs::path& file, std::uint64_t begin = 0) {
    std::vector<EventPush> pushes;
    forEachWholeLine(file, [&](std::string_view line, std::uint64_t end) {
        if (end > begin) {
            pushes.push_back({eventFromJson(parseJson(line, "line")), 1, end});
        }
    });
    return pushes;
}

std::vector<std::int64_t> stepsIn(const RunCurves& curves, const std::string& name) {
    std::vector<std::int64_t> steps;
    for (const Sample& sample : curves.curves().at(name).samples()) {
        steps.push_back(sample.step);
    }
    return steps;
}

std::vector<std::int64_t> oneTo(std::int64_t last) {
    std::vector<std::int64_t> steps;
    for (std::int64_t step = 1; step <= last; ++step) {
        steps.push_back(step);
    }
    return steps;
}

} // namespace

class TestRunCurves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
        m_store = std::make_unique<ProjectStore>(m_folder / "project.sqlite");
        fs::create_directories(file().parent_path());
    }

    void aRunThatToldNothingHasNoCurves() {
        const RunCurves curves = RunCurves::read(m_folder / "events.jsonl");
        QVERIFY(curves.curves().empty());
        QCOMPARE(curves.progress().steps(), std::int64_t(0));
        QVERIFY(!curves.best("ndcg@10"));
    }

    void readsTheWholeRun() {
        record(1, 40, 120);
        const RunCurves curves = RunCurves::read(file());
        QCOMPARE(stepsIn(curves, "loss"), oneTo(40));
        QCOMPARE(curves.curves().at("loss").samples().back().value, 1.0 / 40);
        QVERIFY(std::isnan(curves.curves().at("gradient_norm").at(7)->value));
        QCOMPARE(stepsIn(curves, "validation.ndcg@10"),
                 (std::vector<std::int64_t>{10, 20, 30, 40}));
        QCOMPARE(curves.progress().step, std::int64_t(40));
        QCOMPARE(curves.progress().steps(), std::int64_t(120));
        QCOMPARE(curves.progress().stage, Message("Training"));
        QCOMPARE(curves.log().size(), std::size_t(1));
        QCOMPARE(curves.best("ndcg@10")->step, std::int64_t(20));
        QCOMPARE(curves.best("ndcg@10")->value, 0.9);
    }

    void theBestLossIsTheLowest() {
        RunCurves curves;
        for (const auto& [step, value] : {std::pair(10, 2.0), {20, 0.5}, {30, 0.7}}) {
            curves.take(MetricSample{"validation.loss", step, value}, step);
            curves.take(MetricSample{"validation.execution_accuracy", step, value}, step);
        }
        QCOMPARE(curves.best("loss")->step, std::int64_t(20));
        QCOMPARE(curves.best("execution_accuracy")->step, std::int64_t(10));
    }

    void aTornOrDamagedLineCostsOnlyItself() {
        record(1, 5, 10);
        std::ofstream(file(), std::ios::app)
            << "no json\n{\"type\": \"metric\", \"time\": 7}\n"
            << "{\"type\":\"metric\",\"name\":\"loss\",\"step\":6,\"value\":1}\n{\"type\":\"met";
        QCOMPARE(stepsIn(RunCurves::read(file()), "loss"), oneTo(6));
    }

    void liveEventsGoOnWithoutGapOrDouble() {
        record(1, 20, 40);
        RunCurves curves = RunCurves::read(file());
        append(21, 30);
        // An engine that is attached to pushes everything from its job's beginning.
        int taken = 0;
        for (const EventPush& push : pushesFrom(file())) {
            taken += curves.takeLive(push, 0) == RunCurves::Live::Taken;
        }
        QCOMPARE(stepsIn(curves, "loss"), oneTo(30));
        QCOMPARE(taken, 10);
        for (const EventPush& push : pushesFrom(file())) { // the connection was lost and made again
            QCOMPARE(curves.takeLive(push, 0), RunCurves::Live::Known);
        }
        QCOMPARE(stepsIn(curves, "loss"), oneTo(30));
    }

    void aRunStartedAnewIsToBeReadAgain() {
        record(1, 50, 60);
        RunCurves curves = RunCurves::read(file());
        const auto before = pushesFrom(file()).back().offset;
        record(31, 33, 60, 30); // the file is now shorter than what was read of it
        const auto pushes = pushesFrom(file());
        QVERIFY(pushes.back().offset < before);
        const auto start = std::find_if(pushes.rbegin(), pushes.rend(), [](const auto& push) {
            return std::holds_alternative<RunStarted>(push.event);
        });
        QCOMPARE(curves.takeLive(*start, 0), RunCurves::Live::Rewritten);
        curves = RunCurves::read(file());
        QCOMPARE(stepsIn(curves, "loss"), oneTo(33));
        QCOMPARE(stepsIn(curves, "validation.ndcg@10"), (std::vector<std::int64_t>{10, 20, 30}));
        QCOMPARE(curves.takeLive(*start, 0), RunCurves::Live::Known);
    }

    void aSmallerStepReplacesTheLaterOnes() {
        RunCurves curves;
        for (const std::int64_t step : {1, 2, 3, 4, 2}) {
            curves.take(MetricSample{"loss", step, 1}, 0);
        }
        QCOMPARE(stepsIn(curves, "loss"), oneTo(2));
    }

    void anExtendedRunCountsOn() {
        RunCurves curves;
        curves.take(MetricSample{"loss", 100, 1}, 10);
        curves.take(Progress{"train", 100, 100}, 10);
        curves.take(RunStarted{1}, 500);
        curves.take(MetricSample{"loss", 101, 1}, 501);
        curves.take(Progress{"train", 1, 50}, 501);
        QCOMPARE(curves.progress().legStart, std::int64_t(100));
        QCOMPARE(curves.progress().steps(), std::int64_t(150));
    }

    void theTimeBetweenStartsIsNoWork() {
        RunCurves curves;
        curves.take(RunStarted{1}, 1000);
        curves.take(MetricSample{"loss", 1, 1}, 1020);
        curves.take(RunStarted{1}, 5000);
        curves.take(MetricSample{"loss", 2, 1}, 5010);
        QCOMPARE(curves.progress().secondsUntil(curves.progress().toldAt), 30.0);
        QCOMPARE(curves.progress().secondsUntil(5030), 50.0);
    }

    void remainingTimeCountsLooksToo() {
        RunCurves curves;
        curves.take(RunStarted{1}, 1000);
        double now = 1000;
        for (std::int64_t step = 1; step <= 50; ++step) {
            now += 1;
            curves.take(MetricSample{"loss", step, 1}, now);
            curves.take(Progress{"train", step, 100}, now);
            if (step % 10 == 0) {
                now += 5;
                curves.take(MetricSample{"validation.ndcg@10", step, 1}, now);
                curves.take(MetricSample{"validation.mrr@10", step, 1}, now);
            }
        }
        QVERIFY(curves.secondsLeft());
        QVERIFY2(std::abs(*curves.secondsLeft() - 75) < 6, // 50 steps and 5 looks
                 qPrintable(QString::number(*curves.secondsLeft())));
    }

    void onlyTheLastLinesOfALongLogAreKept() {
        RunCurves curves;
        for (int i = 0; i < 3000; ++i) {
            curves.take(LogLine{LogLevel::Warning, Message("line %1", i)}, 0);
        }
        QCOMPARE(curves.log().size(), RunCurves::kMostLogLines);
        QCOMPARE(curves.log().back().text.english(), std::string("line 2999"));
    }

    void aVeryLongCurveKeepsItsShapeInBoundedMemory() {
        RunCurves curves;
        const auto last = static_cast<std::int64_t>(3 * RunCurves::kMostSamples) + 1;
        for (std::int64_t step = 1; step <= last; ++step) {
            const double value = step == 1001 ? 99.0 : step == 2001 ? std::nan("") : 1.0;
            curves.take(MetricSample{"loss", step, value}, 0);
        }
        const Curve& loss = curves.curves().at("loss");
        QVERIFY(loss.size() <= RunCurves::kMostSamples);
        QCOMPARE(loss.samples().back().step, last);
        QVERIFY(curves.thinnings() > 0);
        QCOMPARE(loss.at(1001)->value, 99.0); // a spike is what one looks for
        QVERIFY(std::isnan(loss.at(2001)->value));
    }

    void aLargeFileIsReadQuickly() {
        std::ofstream out(file());
        for (int step = 1; step <= 100'000; ++step) {
            for (const char* name : {"gradient_norm", "loss", "lr", "pairs_per_s"}) {
                out << "{\"name\":\"" << name << "\",\"step\":" << step
                    << ",\"time\":\"2026-11-25T12:00:00.123Z\",\"type\":\"metric\",\"value\":"
                    << 0.123456789012345 * step << "}\n";
            }
        }
        out.close();
        QElapsedTimer timer;
        timer.start();
        const RunCurves curves = RunCurves::read(file());
        qInfo("400,000 samples in %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(curves.curves().size(), std::size_t(4));
        QCOMPARE(curves.curves().at("lr").size(), std::size_t(100'000));
    }

private:
    fs::path file() const { return m_folder / "runs" / "0001" / "events.jsonl"; }

    void record(int first, int last, int total, std::optional<std::int64_t> resumeStep = {}) {
        NoSink sink;
        RunRecorder recorder(file().parent_path(), 1, *m_store, sink, resumeStep);
        recorder.emit(StageStarted{"train", "Training"});
        recorder.emit(LogLine{LogLevel::Info, Message("%1 pairs", 3)});
        for (int step = first; step <= last; ++step) {
            recorder.emit(MetricSample{"loss", step, 1.0 / step});
            recorder.emit(MetricSample{"gradient_norm", step, step == 7 ? std::nan("") : 1});
            recorder.emit(Progress{"train", step, total});
            if (step % 10 == 0) {
                recorder.emit(MetricSample{"validation.ndcg@10", step, step == 20 ? 0.9 : 0.5});
            }
        }
    }

    // Further steps of a run that is under way.
    void append(int first, int last) const {
        std::ofstream out(file(), std::ios::app);
        for (int step = first; step <= last; ++step) {
            out << dumpJson(eventToJson(MetricSample{"loss", step, 1.0 / step})) << "\n";
        }
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
    std::unique_ptr<ProjectStore> m_store;
};

QTEST_GUILESS_MAIN(TestRunCurves)
#include "test_run_curves.moc"
