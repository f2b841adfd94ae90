#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <atomic>
#include <thread>

#include "tests/ui/engine_thread.h"
#include "tests/ui/window/fake_desktop.h"
#include "tests/ui/written_runs.h"
#include "ui/desktop/sleep_inhibitor.h"
#include "ui/window/long_runs.h"

using namespace fts;
using namespace std::chrono_literals;

namespace {

QString g_bus; // its address

} // namespace

// What a desktop hears of a project's work, on a bus of the test's own.
class TestLongRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        if (g_bus.isEmpty()) {
            QSKIP("dbus-daemon is not on this machine.");
        }
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        m_folder = m_home->filePath("Maps").toStdString();
        Project::create(m_folder, "embedding");
        m_end = false;
        m_engine = std::make_unique<EngineThread>(
            m_folder, JobBodies{{"train", job({{"run", 1}})},
                                {"evaluate", job(someVerdict())},
                                {"generate", job({{"made", 40}, {"kept", 36}})},
                                {"search", job({})}});
        m_desktop = std::make_unique<test::FakeDesktop>(g_bus);
        m_session = std::make_unique<ProjectSession>(m_folder, "/nonexistent");
        m_window = std::make_unique<QWidget>();
        QTRY_VERIFY(m_session->engine().attached());
    }

    void cleanup() {
        m_end = true;
        m_runs.reset();
        m_session.reset();
        m_engine.reset();
        m_window.reset();
        m_desktop.reset();
    }

    void keepsTheMachineAwakeWhileItTrains() {
        follow(0ms);
        m_session->startJob("train");
        QTRY_VERIFY(m_desktop->isLocked());
        QCOMPARE(m_desktop->asked.value(0).toString(), QString("sleep:idle"));
        QVERIFY(m_desktop->asked.value(2).toString().contains("Maps"));
        QCOMPARE(m_desktop->asked.value(3).toString(), QString("block"));
        QTRY_COMPARE(m_desktop->cookies.size(), 1U);
        QCOMPARE(m_desktop->sessionAsked.value(3).toUInt(), 4U);
        m_session->engine().pause();
        QTRY_VERIFY(!m_desktop->isLocked());
        QTRY_VERIFY(m_desktop->cookies.empty());
        m_session->engine().resume();
        QTRY_VERIFY(m_desktop->isLocked());
        m_end = true;
        QTRY_VERIFY(!m_desktop->isLocked());
        QTRY_VERIFY(m_desktop->cookies.empty());
    }

    void letsItSleepWhenTheProjectIsClosed() {
        follow(0ms);
        m_session->startJob("train");
        QTRY_VERIFY(m_desktop->isLocked());
        QTRY_COMPARE(m_desktop->cookies.size(), 1U);
        m_runs.reset();
        QTRY_VERIFY(!m_desktop->isLocked());
        QTRY_VERIFY(m_desktop->cookies.empty());
    }

    void givesBackWhatItIsGivenTooLate() {
        {
            SleepInhibitor awake;
            awake.hold("A test");
        }
        QTRY_VERIFY(!m_desktop->sessionAsked.isEmpty());
        QTRY_VERIFY(m_desktop->cookies.empty());
    }

    void aSearchKeepsNothingAwake() {
        follow(0ms);
        m_session->startJob("search");
        QTRY_COMPARE(m_session->engine().status().job, std::string("search"));
        QTest::qWait(100);
        QVERIFY(m_desktop->asked.isEmpty());
    }

    void tellsTheVerdictToWhoIsElsewhere() {
        follow(0ms);
        run("evaluate");
        QTRY_COMPARE(m_desktop->notices.size(), 1);
        QCOMPARE(title(), QString("The model is measured"));
        QVERIFY2(text().contains("better"), qPrintable(text()));
        QVERIFY2(text().contains("Maps"), qPrintable(text()));
        QVERIFY(!m_window->isVisible());
        m_desktop->click();
        QTRY_VERIFY(m_window->isVisible());
    }

    void tellsWhyItFailed() {
        follow(0ms);
        m_failure = "A loss of <nan> & more.";
        run("train");
        QTRY_COMPARE(m_desktop->notices.size(), 1);
        QCOMPARE(title(), QString("The training has failed"));
        QVERIFY2(text().startsWith("A loss of &lt;nan&gt; &amp; more."), qPrintable(text()));
        m_failure.clear();
        m_end = false;
        run("generate");
        QTRY_COMPARE(m_desktop->notices.size(), 2);
        QVERIFY2(text().startsWith("Questions that are kept: 36."), qPrintable(text()));
    }

    void saysNothingOfWhatTookNoTime() {
        follow(1min);
        run("train");
        QTRY_VERIFY(m_session->work().empty());
        QTest::qWait(200);
        QVERIFY(m_desktop->notices.isEmpty());
    }

    void saysNothingToWhoLooksOn() {
        follow(0ms);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        run("train");
        QTRY_VERIFY(m_session->work().empty());
        QTest::qWait(200);
        QVERIFY(m_desktop->notices.isEmpty());
    }

    void saysNothingOfWhatWasStopped() {
        follow(0ms);
        m_session->startJob("train");
        QTRY_COMPARE(m_session->engine().status().state, EngineState::Running);
        m_session->engine().stop();
        QTRY_VERIFY(m_session->work().empty());
        QTest::qWait(200);
        QVERIFY(m_desktop->notices.isEmpty());
    }

private:
    JobBody job(const nlohmann::json& result) {
        return [this, result](const nlohmann::json&, JobContext& context) {
            while (!m_end) {
                context.check();
                std::this_thread::sleep_for(1ms);
            }
            if (!m_failure.empty()) {
                throw Error(ErrorKind::NotANumber, "%1", m_failure);
            }
            return result;
        };
    }

    void follow(std::chrono::milliseconds least) {
        m_runs = std::make_unique<LongRuns>(*m_session, *m_window, nullptr, least);
    }

    void run(const std::string& name) {
        m_session->startJob(name);
        QTRY_COMPARE(m_session->engine().status().job, name);
        QTest::qWait(20); // so that it took some time
        m_end = true;
    }

    QString title() const { return m_desktop->notices.last().value(3).toString(); }
    QString text() const { return m_desktop->notices.last().value(4).toString(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::filesystem::path m_folder;
    std::atomic<bool> m_end = false;
    std::string m_failure; // set before the job begins
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<test::FakeDesktop> m_desktop;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<LongRuns> m_runs;
};

int main(int argc, char** argv) {
    const test::PrivateBus bus;
    g_bus = bus.address();
    const QApplication application(argc, argv);
    TestLongRuns test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_long_runs.moc"
