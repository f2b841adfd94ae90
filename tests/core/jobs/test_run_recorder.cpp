#include <QtTest/QtTest>

#include <cmath>
#include <csignal>
#include <fstream>
#include <sys/resource.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/jobs/run_events.h"
#include "core/jobs/run_recorder.h"
#include "core/store/project_store.h"

using namespace fts;
namespace fs = std::filesystem;

class TestRunRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = m_folder->path().toStdString();
        m_store = std::make_unique<ProjectStore>(m_project / "project.sqlite");
        m_run = m_store->startRun(nlohmann::json::object());
        m_runFolder = m_project / "runs" / "0001";
        m_heard.clear();
    }

    void theFileHoldsEverySampleAndTheIndexToo() {
        record(1, 2000);
        QCOMPARE(lossesInFile().size(), std::size_t(2000));
        const auto indexed = m_store->samples(m_run, "loss");
        QCOMPARE(indexed.size(), std::size_t(2000));
        QCOMPARE(indexed.back().step, std::int64_t(2000));
        QCOMPARE(indexed.back().value, 1.0 / 2000);
    }

    void listenersAreSparedTheFlood() {
        record(1, 20000);
        QVERIFY(m_heard.size() < 2000);
        QVERIFY(std::holds_alternative<RunStarted>(m_heard.front()));
        QCOMPARE(std::get<RunStarted>(m_heard.front()).run, m_run);
        QCOMPARE(std::get<RunStarted>(m_heard.back()).run, 0);
    }

    void theLastProgressAlwaysArrives() {
        {
            RunRecorder recorder(m_runFolder, m_run, *m_store, m_sink);
            for (int i = 1; i <= 1000; ++i) {
                recorder.emit(Progress{"train", i, 1000});
            }
        }
        const auto& last = m_heard[m_heard.size() - 2];
        QCOMPARE(std::get<Progress>(last).done, std::int64_t(1000));
        int inFile = 0;
        forEachRunEvent(events(), [&](const Event& event) {
            inFile += std::holds_alternative<Progress>(event);
        });
        QVERIFY(inFile >= 2 && inFile < 100);
    }

    void resumingDropsWhatThePastCheckpointDidNotKnow() {
        record(1, 100);
        record(51, 60, 50);
        const auto losses = lossesInFile();
        QCOMPARE(losses.size(), std::size_t(60));
        for (std::size_t i = 0; i < losses.size(); ++i) {
            QCOMPARE(losses[i].step, std::int64_t(i + 1));
        }
        QCOMPARE(m_store->samples(m_run, "loss").size(), std::size_t(60));
    }

    void aTornLastLineIsCutOff() {
        record(1, 10);
        std::ofstream(events(), std::ios::app) << "{\"type\":\"metric\",\"name\":\"loss\",\"st";
        QCOMPARE(lossesInFile().size(), std::size_t(10));
        record(11, 12, 10);
        QCOMPARE(lossesInFile().size(), std::size_t(12));
        const std::string text = readFile(events());
        QVERIFY(text.find("\"st{") == std::string::npos);
    }

    void theIndexIsRebuiltFromTheFile() {
        record(1, 7000);
        m_store->dropSamplesAfter(m_run, -1);
        QVERIFY(m_store->samples(m_run, "loss").empty());
        std::ofstream(events(), std::ios::app) << "noise\n" << std::string(1'000'000, 'x') << "\n";
        rebuildSamples(*m_store, m_run, events());
        rebuildSamples(*m_store, m_run, events());
        QCOMPARE(m_store->samples(m_run, "loss").size(), std::size_t(7000));
    }

    void aLossThatIsNoNumberIsKept() {
        {
            RunRecorder recorder(m_runFolder, m_run, *m_store, m_sink);
            recorder.emit(MetricSample{"loss", 1, std::nan("")});
        }
        QVERIFY(std::isnan(lossesInFile().at(0).value));
    }

    // A file size limit stands in for a full disk: writes fail in the same place.
    void aDiskWithoutRoomEndsTheRunWithASentence() {
        ::signal(SIGXFSZ, SIG_IGN);
        RunRecorder recorder(m_runFolder, m_run, *m_store, m_sink);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{3000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        for (int step = 1; step <= 100; ++step) {
            recorder.emit(MetricSample{"loss", step, 1.0});
        }
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY_EXCEPTION_THROWN(recorder.check(), Error);
        const std::string text = readFile(events());
        QVERIFY(text.size() <= 3000 && text.back() == '\n');
        const bool warned = std::any_of(m_heard.begin(), m_heard.end(), [](const Event& event) {
            return std::holds_alternative<LogLine>(event);
        });
        QVERIFY(warned);
    }

private:
    fs::path events() const { return m_runFolder / "events.jsonl"; }

    void record(int from, int to, std::optional<std::int64_t> resumeStep = {}) {
        RunRecorder recorder(m_runFolder, m_run, *m_store, m_sink, resumeStep);
        for (int step = from; step <= to; ++step) {
            recorder.emit(MetricSample{"loss", step, 1.0 / step});
        }
        recorder.flush();
    }

    std::vector<MetricSample> lossesInFile() const {
        std::vector<MetricSample> samples;
        forEachRunEvent(events(), [&](const Event& event) {
            if (const auto* sample = std::get_if<MetricSample>(&event)) {
                samples.push_back(*sample);
            }
        });
        return samples;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_project;
    fs::path m_runFolder;
    std::unique_ptr<ProjectStore> m_store;
    int m_run = 0;
    std::vector<Event> m_heard;
    FunctionSink m_sink{[this](const Event& event) { m_heard.push_back(event); }};
};

QTEST_GUILESS_MAIN(TestRunRecorder)
#include "test_run_recorder.moc"
