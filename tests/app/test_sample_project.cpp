#include "tests/app/driven_window.h"

using namespace fts;

// The real window and the real engine, from the sample project to an exported model, by mouse and
// keys as a person would.
class TestSampleProject : public DrivenWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { open(); }
    void cleanupTestCase() { close(); }

    void importsTheSample() {
        click("sampleProject");
        QTRY_VERIFY(m_window->projectView());
        QVERIFY(visible("dataPage"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 30000);
        shoot("data");
    }

    void showsTheGoalOnTheWayBack() {
        click("back");
        QVERIFY(visible("goalPage"));
        QTRY_VERIFY(next()->isEnabled());
        shoot("goal");
        click("next");
        QTRY_VERIFY(visible("dataPage") && next()->isEnabled());
    }

    void takesASetting() {
        click("next");
        QVERIFY(visible("trainingPage"));
        auto* epochs = find<QSpinBox>("train.epochs");
        QVERIFY(epochs);
        type(epochs, "1"); // for a test's patience
        QCOMPARE(view().session().specs().train.epochs, 1);
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 90000);
        shoot("settings");
        shootRest("trainingPage", "settings");
    }

    void trainsLive() {
        click("next");
        QTRY_VERIFY_WITH_TIMEOUT(visible("livePage"), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(view().session().work(), std::string("train"), 10000);
        QTest::qWait(3000);
        shoot("training");
        QTRY_VERIFY_WITH_TIMEOUT(view().session().work().empty(), 300000);
        QTRY_VERIFY(next()->isEnabled());
        shoot("trained");
        shootTabs("curveTabs", "trained");
    }

    void measuresTheResult() {
        click("next");
        QVERIFY(visible("evaluationPage"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 300000);
        shoot("result");
        shootTabs("resultTabs", "result");
    }

    void exportsTheModel() {
        click("next");
        QVERIFY(visible("exportPage"));
        QTRY_VERIFY(next()->isEnabled());
        shoot("export");
        click("next");
        const QString folder = QString::fromStdString(view().session().folder().string());
        QTRY_VERIFY_WITH_TIMEOUT(fileIn(folder + "/artifacts", "model.safetensors"), 60000);
        QTRY_VERIFY(view().session().work().empty());
        shoot("exported");
        shootTabs("exportTabs", "exported");
    }

    void listsTheRun() {
        find<QAction>("actionStep8")->trigger();
        QVERIFY(visible("runsPage"));
        shoot("runs");
        find<QAction>("actionLog")->trigger();
        shoot("log");
    }

    void neverStoodStill() { checkThatItNeverStoodStill(); }
};

QTEST_MAIN(TestSampleProject)
#include "test_sample_project.moc"
