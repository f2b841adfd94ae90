#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/jobs/run_list.h"
#include "core/jobs/runs_csv.h"
#include "core/project/field_table.h"
#include "core/project/locks.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

constexpr const char* kVerdict =
    "{\"queries\": 40, \"passages\": 90, \"metrics\": {\"ndcg@10\": 0.75}, \"rows\": {}, "
    "\"comparison\": {\"metric\": \"ndcg@10\", \"base\": 0.5, \"tuned\": 0.75, "
    "\"difference\": 0.25, \"interval\": [0.125, 0.375], \"finding\": \"better\"}, "
    "\"seconds\": 8.5}";

EngineStatus engineOn(int run, EngineState state) {
    EngineStatus status;
    status.pid = 1;
    status.run = run;
    status.state = state;
    return status;
}

RunRow rowOf(int number, const std::string& state) {
    RunRow row;
    row.number = number;
    row.state = state;
    return row;
}

} // namespace

class TestRunList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
        m_store = std::make_unique<ProjectStore>(m_folder / "project.sqlite");
    }

    void aProjectWithoutRunsHasNone() { QVERIFY(readRuns(m_folder).empty()); }

    void tellsARunsSettingsVerdictAndCheckpoint() {
        Specs specs;
        specs.train.epochs = 7;
        const int run = m_store->startRun(specsToJson(specs));
        RunSpec spec;
        spec.asked = specsToJson(specs);
        spec.specs = specs;
        spec.specs.train.device = "cpu";
        fs::create_directories(folderOf(run) / "checkpoints" / "step-000040");
        const fs::path before = folderOf(run) / "checkpoints" / "step-000020";
        fs::create_directories(before); // with a later time, as a copy of the project may give it
        fs::last_write_time(before, fs::last_write_time(before) + std::chrono::hours(1));
        fs::create_directories(folderOf(run) / "checkpoints" / "best"); // no place to go on from
        writeRunSpec(folderOf(run), spec);
        writeFileAtomically(folderOf(run) / "verdict.json", kVerdict);
        m_store->finishRun(run, "succeeded", "", "ndcg@10", 0.75);

        const RunFacts facts = readRuns(m_folder).at(0);
        QCOMPARE(facts.asked->train.epochs, 7);
        QCOMPARE(facts.spec->specs.train.device, std::string("cpu"));
        QCOMPARE(*facts.checkpoint, std::int64_t(40));
        QCOMPARE(facts.verdict->comparison.metric, std::string("ndcg@10"));
        QCOMPARE(facts.verdict->comparison.difference, 0.25);
        QCOMPARE(facts.verdict->comparison.interval.high, 0.375);
        QCOMPARE(facts.verdict->seconds, 8.5);
        QCOMPARE(facts.standing({}), RunStanding::Succeeded);
        QVERIFY(*runSeconds(facts.row) >= 0 && *runSeconds(facts.row) < 60);
    }

    void aDamagedRunDoesNotHideTheOthers() {
        const int damaged = m_store->startRun("not an object of settings");
        fs::create_directories(folderOf(damaged));
        writeFileAtomically(folderOf(damaged) / "spec.json", "{");
        writeFileAtomically(folderOf(damaged) / "verdict.json", "{\"comparison\": 3}");
        m_store->startRun(specsToJson(Specs()));
        const auto runs = readRuns(m_folder);
        QCOMPARE(runs.size(), std::size_t(2));
        QVERIFY(!runs[0].asked && !runs[0].spec && !runs[0].verdict && !runs[0].checkpoint);
        QVERIFY(runs[1].asked);
        QVERIFY(!runSeconds(runs[1].row));
    }

    void onlyTheNewestRunCanBeTheOneBeingDone() {
        m_store->startRun(specsToJson(Specs()));
        m_store->startRun(specsToJson(Specs()));
        {
            const auto lock = FileLock::acquire(m_folder / "job.lock", "train");
            const auto runs = readRuns(m_folder);
            QCOMPARE(runs[0].standing({}), RunStanding::Interrupted);
            QCOMPARE(runs[1].standing({}), RunStanding::Running);
        }
        QCOMPARE(readRuns(m_folder)[1].standing({}), RunStanding::Interrupted);
        const auto lock = FileLock::acquire(m_folder / "job.lock", "evaluate");
        QCOMPARE(readRuns(m_folder)[1].standing({}), RunStanding::Interrupted);
    }

    void theEngineKnowsBest() {
        const RunRow row = rowOf(2, "running");
        QCOMPARE(runStanding(row, engineOn(2, EngineState::Running), ""), RunStanding::Running);
        QCOMPARE(runStanding(row, engineOn(2, EngineState::Paused), ""), RunStanding::Paused);
        QCOMPARE(runStanding(row, engineOn(2, EngineState::Stopping), ""), RunStanding::Stopping);
        // It prepares another run, or does other work: this one's program has died.
        QCOMPARE(runStanding(row, engineOn(0, EngineState::Running), "train"),
                 RunStanding::Interrupted);
        QCOMPARE(runStanding(row, engineOn(2, EngineState::Idle), ""), RunStanding::Interrupted);
        QCOMPARE(runStanding(rowOf(2, "failed"), engineOn(2, EngineState::Idle), ""),
                 RunStanding::Failed);
        QCOMPARE(runStanding(rowOf(2, "stopped"), {}, "train"), RunStanding::Stopped);
    }

    // What the index holds of it is from before it went on.
    void theBestOfARunThatWentOnIsThatOfAllItsLooks() {
        const int run = m_store->startRun(specsToJson(Specs()));
        m_store->finishRun(run, "succeeded", "", "ndcg@10", 0.5);
        m_store->resumeRun(run);
        m_store->addSamples(run, std::vector<MetricSample>{{"validation.ndcg@10", 8, 0.5},
                                                           {"validation.ndcg@10", 9, 0.625},
                                                           {"validation.ndcg@10", 10, 0.25}});
        m_store->finishRun(run, "stopped", "", "", {});
        QCOMPARE(readRuns(m_folder).at(0).row.bestValue, std::optional(0.625));
    }

    void runsBecomeATableForAnotherProgram() {
        Specs specs;
        specs.train.learningRate = 2e-5;
        const int measured = m_store->startRun(specsToJson(specs));
        fs::create_directories(folderOf(measured));
        writeFileAtomically(folderOf(measured) / "verdict.json", kVerdict);
        m_store->finishRun(measured, "succeeded", "", "ndcg@10", 1.0 / 3);
        const int failed = m_store->startRun("damaged");
        m_store->finishRun(failed, "failed", "Memory, \"all\" of it, ran out.", "", {});
        auto runs = readRuns(m_folder);
        for (RunFacts& run : runs) {
            run.row.startedAt = "2026-11-25T12:00:00Z";
            run.row.endedAt = "2026-11-25T12:01:30Z";
        }
        const QStringList lines = QString::fromStdString(runsAsCsv(runs, {})).split("\r\n");
        QCOMPARE(lines[0], "run,state,started,ended,seconds,metric,best,verdict_metric,difference,"
                           "low,high,epochs,lr,batch,reason");
        QCOMPARE(lines[1], "1,succeeded,2026-11-25T12:00:00Z,2026-11-25T12:01:30Z,90,ndcg@10,"
                           "0.3333333333333333,ndcg@10,0.25,0.125,0.375,3,2e-05,64,");
        QCOMPARE(lines[2], "2,failed,2026-11-25T12:00:00Z,2026-11-25T12:01:30Z,90,,,,,,,,,,"
                           "\"Memory, \"\"all\"\" of it, ran out.\"");
    }

private:
    fs::path folderOf(int run) const { return m_folder / "runs" / ("000" + std::to_string(run)); }

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
    std::unique_ptr<ProjectStore> m_store;
};

QTEST_GUILESS_MAIN(TestRunList)
#include "test_run_list.moc"
