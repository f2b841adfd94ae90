#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <thread>

#include "core/project/locks.h"
#include "tests/ui/engine_thread.h"
#include "tests/ui/live/scripted_engine.h"
#include "tests/ui/written_runs.h"
#include "ui/base/job_bar.h"
#include "ui/base/notice.h"
#include "ui/live/live_page.h"
#include "ui/runs/run_table_model.h"
#include "ui/training/training_page.h"
#include "ui/window/project_view.h"

using namespace fts;

// What the pages of an open project tell each other.
class TestProjectView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        m_project = Project::create(m_home->filePath("project").toStdString(), "embedding");
        ProjectStore store(m_project->storePath());
    }

    void cleanup() {
        m_view.reset();
        m_engine.reset();
    }

    void showsTheRunThatWasChosen() {
        writeRun(*m_project, {});
        writeRun(*m_project, {});
        open();
        m_view->showStep(QStringLiteral("runs"));
        auto* table = find<QTableView>("runsTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        table->selectRow(1);
        QTest::mouseClick(find<QPushButton>("showRunButton"), Qt::LeftButton);
        auto* live = m_view->findChild<LivePage*>();
        QVERIFY(live->isVisible());
        QTRY_COMPARE(live->run(), 1);
        m_view->showStep(QStringLiteral("runs"));
        m_view->showStep(QStringLiteral("live"));
        QTRY_COMPARE(live->run(), 2);
    }

    void whatWasDeletedIsNotShownAnyMore() {
        writeRun(*m_project, {.state = "failed"});
        writeRun(*m_project, {});
        open();
        m_view->showStep(QStringLiteral("runs"));
        auto* table = find<QTableView>("runsTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        auto* live = m_view->findChild<LivePage*>();
        live->showRun(1);
        QTRY_COMPARE(live->run(), 1);
        table->selectRow(1);
        QTest::mouseClick(find<QPushButton>("deleteRunButton"), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>("confirmDeleteRun"));
        QTest::mouseClick(find<QPushButton>("confirmDeleteRun"), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(live->run(), 2);
    }

    void theTableFollowsATraining() {
        m_engine = std::make_unique<ScriptedEngine>(m_project->folder());
        open();
        m_view->session().startJob("train");
        m_engine->allow(12);
        m_view->showStep(QStringLiteral("runs"));
        auto* model = find<QTableView>("runsTable")->model();
        QTRY_COMPARE(model->rowCount(), 1);
        QTRY_VERIFY(model->index(0, RunTableModel::Duration).data().toString() != "–");
        QTRY_COMPARE(model->index(0, RunTableModel::Best).data().toString(), "NDCG@10 0.500");
    }

    void saysOnceWhyNothingWasStarted() {
        m_engine = std::make_unique<ScriptedEngine>(m_project->folder());
        const FileLock lock = FileLock::acquire(m_project->folder() / "job.lock", "import");
        open();
        m_view->showStep(QStringLiteral("live"));
        m_view->session().startJob("train");
        const auto* told = find<Notice>("projectNotice");
        QTRY_VERIFY(told->isVisible());
        QTest::qWait(200);
        int sentences = 0;
        for (const Notice* notice : m_view->findChildren<Notice*>()) {
            sentences += notice->isVisible() && notice->text() == told->text() ? 1 : 0;
        }
        QCOMPARE(sentences, 1);
    }

    void forgetsTheRefusalOnceTheWorkHasStarted() {
        m_engine = std::make_unique<ScriptedEngine>(m_project->folder());
        auto lock =
            std::make_optional(FileLock::acquire(m_project->folder() / "job.lock", "import"));
        open();
        m_view->showStep(QStringLiteral("live"));
        m_view->session().startJob("train");
        const auto* told = find<Notice>("projectNotice");
        QTRY_VERIFY(told->isVisible());
        lock.reset();
        m_view->session().startJob("train");
        QTRY_VERIFY(!told->isVisible());
        QCOMPARE(m_view->session().work(), std::string("train"));
    }

    void forgetsThatItCouldNotSaveOnceItCan() {
        writeRun(*m_project, {});
        open();
        const std::filesystem::path folder = m_project->folder();
        m_view->session().changeSpecs([](Specs& specs) { specs.train.epochs = 7; });
        std::filesystem::rename(folder, folder.string() + "-moved");
        const auto* told = find<Notice>("projectNotice");
        QTRY_VERIFY(told->isVisible());
        std::filesystem::rename(folder.string() + "-moved", folder);
        QVERIFY(m_view->session().save()); // as it does by itself some seconds later
        QVERIFY(!told->isVisible());
    }

    void whatBecameOfACancelledJobIsToldOnce() {
        writeRun(*m_project, {});
        const EngineThread engine(
            m_project->folder(),
            JobBodies{{"cancel", [](const nlohmann::json&, JobContext&) -> nlohmann::json {
                           throw Error(ErrorKind::Network, "Nobody answers there.");
                       }}});
        open();
        m_view->showStep(QStringLiteral("live"));
        QTRY_VERIFY(m_view->session().engine().attached());
        m_view->session().startJob("cancel");
        QTRY_COMPARE(find<Notice>("liveTrouble")->text(), QString("Nobody answers there."));
        QVERIFY(!find<Notice>("projectNotice")->isVisible());
        m_view.reset(); // before the engine
    }

    void whoOnlyLooksCannotStopTheWorkOfAnother() {
        writeRun(*m_project, {});
        const EngineThread engine(
            m_project->folder(),
            JobBodies{{"export", [](const nlohmann::json&, JobContext& context) -> nlohmann::json {
                           for (;;) {
                               context.check();
                               std::this_thread::sleep_for(std::chrono::milliseconds(5));
                           }
                       }}});
        const FileLock lock = FileLock::acquire(m_project->folder() / "edit.lock", "window");
        open();
        m_view->showStep(QStringLiteral("export"));
        QTRY_VERIFY(m_view->session().engine().attached());
        m_view->session().engine().start("export"); // the other one
        auto* bar = find<QWidget>("exportPage")->findChild<JobBar*>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!bar->findChild<QPushButton*>("stopJob")->isEnabled());
        m_view->session().engine().stop();
        QTRY_VERIFY(!bar->isVisible());
        m_view.reset(); // before the engine
    }

    void whatFailedIsToldElsewhereUntilItsPageIsSeen() {
        const EngineThread engine(
            m_project->folder(),
            JobBodies{{"generate", [](const nlohmann::json&, JobContext&) -> nlohmann::json {
                           throw Error(ErrorKind::DiskFull, "The disk is full.");
                       }}});
        open();
        m_view->showStep(QStringLiteral("goal"));
        QTRY_VERIFY(m_view->session().engine().attached());
        m_view->session().startJob("generate");
        const auto* told = find<Notice>("projectNotice");
        QTRY_VERIFY(told->isVisible());
        QCOMPARE(told->text(), QString("The disk is full."));
        m_view->showStep(QStringLiteral("runs"));
        QVERIFY(told->isVisible());
        m_view->showStep(QStringLiteral("data"));
        QVERIFY(!told->isVisible());
        QCOMPARE(find<Notice>("questionsNotice")->text(), QString("The disk is full."));
        m_view.reset(); // before the engine
    }

    void saysOnThePageAtHandThatAKeyCannotBeHad() {
        m_project = Project::create(m_home->filePath("student").toStdString(), kDistillation);
        ProjectStore store(m_project->storePath());
        m_project->specs().train.where = "endpoint";
        m_project->specs().student.url = "no address";
        m_project->specs().student.model = "small";
        m_project->save();
        store.startRun({}); // a workbench
        open();
        m_view->showStep(QStringLiteral("training"));
        m_view->findChild<TrainingPage*>()->goOn();
        const auto* told = find<Notice>("projectNotice");
        QTRY_VERIFY(told->isVisible());
        QVERIFY2(told->text().contains("no web address"), qPrintable(told->text()));
        QVERIFY(find<QWidget>("trainingPage")->isVisible()); // nothing was started
        QTest::mouseClick(find<QPushButton>("showOutcome"), Qt::LeftButton);
        QVERIFY(find<QWidget>("goalPage")->isVisible());
        QVERIFY(!told->isVisible());
    }

private:
    void open() {
        m_view = std::make_unique<ProjectView>(
            std::make_unique<ProjectSession>(m_project->folder(), "/nonexistent"));
        m_view->resize(1000, 740);
        m_view->show();
    }

    template <typename Widget>
    Widget* find(const char* name) const {
        return m_view->findChild<Widget*>(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<Project> m_project;
    std::unique_ptr<ScriptedEngine> m_engine;
    std::unique_ptr<ProjectView> m_view;
};

QTEST_MAIN(TestProjectView)
#include "test_project_view.moc"
