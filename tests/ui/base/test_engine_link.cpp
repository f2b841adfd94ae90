#include <QtTest/QtTest>

#include <optional>

#include "core/project/project.h"
#include "tests/core/jobs/fake_jobs.h"
#include "tests/ui/engine_thread.h"
#include "tests/ui/turn_probe.h"
#include "ui/base/engine_link.h"

using namespace fts;

// The link against an engine that runs in a thread of the test.
class TestEngineLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath("project").toStdString();
        Project::create(m_folder, "embedding");
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
    }

    void cleanup() {
        stopEngine();
        m_home.reset();
    }

    void attachesToAnEngineThatRuns() {
        startEngine();
        EngineLink link(m_folder, "/nonexistent");
        QTRY_VERIFY(link.attached());
        QCOMPARE(link.currentJob(), std::string());
    }

    void tellsEventsAndOutcome() {
        startEngine();
        EngineLink link(m_folder, "/nonexistent");
        std::vector<std::int64_t> steps;
        std::optional<Outcome> outcome;
        connect(&link, &EngineLink::eventsArrived, this, [&](const auto& pushes) {
            for (const EventPush& push : pushes) {
                if (const auto* sample = std::get_if<MetricSample>(&push.event)) {
                    steps.push_back(sample->step);
                }
            }
        });
        connect(&link, &EngineLink::finished, this,
                [&](const std::string& job, const Outcome& end) {
                    QCOMPARE(job, std::string("train"));
                    outcome = end;
                });
        link.start("train", {{"steps", 50}});
        QCOMPARE(link.currentJob(), std::string("train")); // from the moment it was asked for
        QTRY_VERIFY(outcome.has_value());
        QVERIFY(std::holds_alternative<Succeeded>(*outcome));
        QCOMPARE(steps.size(), 50u);
        QVERIFY(std::ranges::is_sorted(steps));
        QTRY_COMPARE(link.currentJob(), std::string());
    }

    void pausesResumesAndStops() {
        startEngine();
        EngineLink link(m_folder, "/nonexistent");
        std::optional<Outcome> outcome;
        connect(&link, &EngineLink::finished, this,
                [&](const std::string&, const Outcome& end) { outcome = end; });
        link.start("train", {{"steps", 1'000'000}, {"sleep_us", 1000}});
        QTRY_COMPARE(link.status().state, EngineState::Running);
        link.pause();
        QTRY_COMPARE(link.status().state, EngineState::Paused);
        link.resume();
        QTRY_COMPARE(link.status().state, EngineState::Running);
        link.stop();
        QTRY_VERIFY(outcome.has_value());
        QVERIFY(std::holds_alternative<Cancelled>(*outcome));
    }

    void saysWhyAJobIsRefused() {
        startEngine();
        EngineLink link(m_folder, "/nonexistent");
        link.start("train", {{"steps", 1'000'000}, {"sleep_us", 1000}});
        QTRY_COMPARE(link.status().state, EngineState::Running);
        QSignalSpy refused(&link, &EngineLink::refused);
        link.start("evaluate");
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(link.currentJob(), std::string("train"));
        link.stop();
        QTRY_COMPARE(link.currentJob(), std::string());
    }

    void aStopReachesAnEngineThatWasJustStarting() {
        const auto program = m_home->filePath("slow-engine");
        writeSlowProgram(program);
        {
            EngineLink link(m_folder, program.toStdString());
            link.start("train", {{"steps", 1'000'000}, {"sleep_us", 1000}});
            QTRY_VERIFY(QFileInfo::exists(program + "-began"));
            startEngine(); // as the program would, a moment later
            link.stop();
        }
        EngineLink other(m_folder, "/nonexistent");
        QTRY_VERIFY(other.attached());
        QTRY_COMPARE(other.status().state, EngineState::Idle);
    }

    void isNotHeldUpByAnEngineThatNobodyNeeds() {
        const auto program = m_home->filePath("slow-engine");
        writeSlowProgram(program);
        QElapsedTimer clock;
        {
            EngineLink link(m_folder, program.toStdString());
            link.start("train");
            QTRY_VERIFY(QFileInfo::exists(program + "-began"));
            link.stop();
            clock.start();
        }
        QVERIFY(clock.elapsed() < 2000);
    }

    void aLightJobGivesWay() {
        JobBodies jobs = fakeJobs(m_folder);
        jobs["forecast"] = jobs["evaluate"];
        m_engine.emplace(m_folder, jobs);
        EngineLink link(m_folder, "/nonexistent");
        QStringList ends;
        connect(&link, &EngineLink::finished, this,
                [&](const std::string& job, const Outcome& end) {
                    ends << QString::fromStdString(job) + (end.index() == 0 ? " done" : " ended");
                });
        QSignalSpy refused(&link, &EngineLink::refused);
        const nlohmann::json endless{{"steps", 1'000'000}, {"sleep_us", 1000}};
        for (const bool begun : {true, false}) { // when the training is asked for
            link.start("forecast", endless);
            QTRY_VERIFY(!begun || link.status().state == EngineState::Running);
            link.start("train", {{"steps", 5}});
            QCOMPARE(link.currentJob(), std::string("train")); // from the moment it was asked for
            QVERIFY(link.starting());
            QTRY_COMPARE(ends, QStringList({"forecast ended", "train done"}));
            QTRY_COMPARE(link.currentJob(), std::string());
            ends.clear();
        }
        link.start("forecast", endless);
        QTRY_COMPARE(link.status().state, EngineState::Running);
        link.start("train", {{"steps", 5}});
        link.stop(); // what has not begun is given up
        QVERIFY(!link.starting());
        QTRY_COMPARE(ends, QStringList({"forecast ended"}));
        QTest::qWait(300);
        QCOMPARE(ends.size(), 1);
        QCOMPARE(refused.size(), 0);
    }

    void aStopThatComesTooLateIsNoError() {
        startEngine();
        EngineLink link(m_folder, "/nonexistent");
        QSignalSpy finished(&link, &EngineLink::finished);
        QSignalSpy refused(&link, &EngineLink::refused);
        link.start("train", {{"steps", 1}});
        QTRY_COMPARE(finished.size(), 1);
        link.stop();
        link.pause();
        link.start("fail"); // is answered after both
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(refused.size(), 0);
    }

    void saysThatTheEngineCannotBeStarted() {
        EngineLink link(m_folder, "/nonexistent/finetune-studio-cli");
        QSignalSpy refused(&link, &EngineLink::refused);
        link.start("train");
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20000);
        QCOMPARE(link.currentJob(), std::string());
    }

    void attachesAnewToTheNextEngine() {
        startEngine();
        EngineLink link(m_folder, "/nonexistent");
        QTRY_VERIFY(link.attached());
        stopEngine();
        QTRY_VERIFY(!link.attached());
        startEngine();
        QTRY_VERIFY(link.attached());
    }

    void neverHoldsUpTheWindow() {
        startEngine();
        EngineLink link(m_folder, "/nonexistent");
        bool done = false;
        connect(&link, &EngineLink::finished, this, [&] { done = true; });
        const test::TurnProbe probe;
        link.start("train", {{"steps", 50'000}});
        QTRY_VERIFY_WITH_TIMEOUT(done, 60000);
        const double longest = probe.work().front();
        QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
    }

private:
    void startEngine() { m_engine.emplace(m_folder, fakeJobs(m_folder)); }
    void stopEngine() { m_engine.reset(); }

    // One that would be an engine in some seconds.
    static void writeSlowProgram(const QString& path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ntouch \"$0-began\"\nsleep 5\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::filesystem::path m_folder;
    std::optional<EngineThread> m_engine;
};

QTEST_GUILESS_MAIN(TestEngineLink)
#include "test_engine_link.moc"
