#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "tests/ui/live/scripted_engine.h"
#include "tests/ui/named_widgets.h"
#include "tests/ui/turn_probe.h"
#include "tests/ui/written_runs.h"
#include "ui/live/live_page.h"
#include "ui/live/run_log.h"
#include "ui/plot/plot_canvas.h"
#include "ui/plot/plot_view.h"

using namespace fts;
namespace fs = std::filesystem;

class TestLivePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        m_folder = m_home->filePath("project").toStdString();
        m_project = Project::create(m_folder, "embedding");
        ProjectStore store(m_project->storePath()); // as every project that is open has one
    }

    void cleanup() {
        m_page.reset();
        m_session.reset();
        m_engine.reset();
    }

    void leadsToTheSettingsWhileThereIsNoRun() {
        open();
        auto* choose = find<QPushButton>("chooseSettings");
        QTRY_VERIFY(choose->isVisible());
        QVERIFY(!find<QWidget>("runHeader")->isVisible());
        QCOMPARE(m_page->summary(), QString());
        QVERIFY(!m_page->next().enabled);
        QVERIFY(!m_page->next().note.isEmpty());
        QSignalSpy wanted(m_page.get(), &Page::stepWanted);
        QTest::mouseClick(choose, Qt::LeftButton);
        QCOMPARE(wanted.at(0).at(0).toString(), "training");
    }

    void showsARunThatIsUnderWayWithItsWholeCurve() {
        m_engine = std::make_unique<ScriptedEngine>(m_folder, 60);
        open();
        m_session->startJob("train"); // another window may have done it
        QTRY_VERIFY(title().contains("prepared"));
        QTRY_VERIFY(title().contains("Loading the model"));
        m_engine->allow(25);
        QTRY_COMPARE(m_page->summary(), "step 25 of 60");
        m_page.reset();
        m_session.reset(); // the window goes, the training does not
        m_engine->allow(30);

        QElapsedTimer timer;
        timer.start();
        open();
        QTRY_COMPARE(m_page->summary(), "step 30 of 60");
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(title(), "Run 1: Training");
        QCOMPARE(text("runBest"), "NDCG@10 0.900 at step 20");
        QCOMPARE(text("runDevice"), "processor, fp32");
        QCOMPARE(text("runEpoch"), "2 of 3");
        QVERIFY(!m_page->next().enabled);
        QTRY_COMPARE(find<RunLog>("runLog")->toPlainText(), "10 pairs to train on");
    }

    void saysHowItEndedAndOffersToMeasure() {
        m_engine = std::make_unique<ScriptedEngine>(m_folder);
        addTestQuestion();
        open();
        m_session->startJob("train");
        m_engine->allow(40);
        auto* ending = find<Notice>("runEnding");
        QTRY_VERIFY(ending->isVisible());
        QVERIFY2(
            ending->text().startsWith("Run 1 is done after 40 steps. The weights of step 20 are "
                                      "kept, the best by NDCG@10 (0.900)."),
            qPrintable(ending->text()));
        QVERIFY2(ending->text().endsWith("Forecast 2 min 10 s, took 2 min 3 s (5 % less)."),
                 qPrintable(ending->text()));
        QTRY_COMPARE(m_page->summary(), "done");
        QTRY_COMPARE(m_page->next().text, "&Measure the result");
        QVERIFY(m_page->next().enabled);
        QSignalSpy completed(m_page.get(), &Page::completed);
        m_page->goOn();
        QCOMPARE(completed.size(), 1);
        QTRY_COMPARE(m_engine->evaluations(), 1);
    }

    void aRunWithoutForecastSaysNothingOfOne() {
        m_engine = std::make_unique<ScriptedEngine>(m_folder);
        m_engine->forecast = nullptr;
        open();
        m_session->startJob("train");
        m_engine->allow(40);
        auto* ending = find<Notice>("runEnding");
        QTRY_VERIFY(ending->isVisible());
        QVERIFY2(ending->text().endsWith("(0.900)."), qPrintable(ending->text()));
    }

    void pausesAndGoesOn() {
        m_engine = std::make_unique<ScriptedEngine>(m_folder);
        open();
        m_session->startJob("train");
        m_engine->allow(5);
        QTRY_COMPARE(m_page->summary(), "step 5 of 40");
        click("pauseRun");
        QTRY_COMPARE(m_page->summary(), "paused");
        m_engine->allow(8);
        QTRY_VERIFY(find<QPushButton>("goOnRun")->isVisible());
        QVERIFY(!find<QPushButton>("pauseRun")->isVisible());
        QCOMPARE(find<QProgressBar>("runProgress")->value(), 5);
        click("goOnRun");
        QTRY_COMPARE(m_page->summary(), "step 8 of 40");
    }

    void stopsWithAWordAtOnceAndResumes() {
        m_engine = std::make_unique<ScriptedEngine>(m_folder);
        open();
        m_session->startJob("train");
        m_engine->allow(15);
        QTRY_COMPARE(m_page->summary(), "step 15 of 40");
        auto* stop = find<QPushButton>("stopRun");
        QVERIFY(stop->text().contains("checkpoint"));
        click("stopRun");
        QVERIFY(stop->text().startsWith("Stopping"));
        QVERIFY(!stop->isEnabled());
        QTRY_COMPARE(m_page->summary(), "stopped");
        QTRY_VERIFY(find<Notice>("runEnding")->text().contains("stopped at step 15"));
        QTRY_VERIFY(m_page->findChild<QPushButton*>("resumeRun"));
        click("resumeRun");
        m_engine->allow(20); // from the checkpoint at step 10: steps 11 to 15 come again
        QTRY_COMPARE(m_page->summary(), "step 20 of 40");
        QVERIFY(!find<Notice>("runEnding")->isVisible());
        QCOMPARE(m_page->run(), 1);
    }

    void saysWhyARunFailed() {
        m_engine = std::make_unique<ScriptedEngine>(m_folder);
        m_engine->failAt(12);
        open();
        m_session->startJob("train");
        m_engine->allow(20);
        auto* ending = find<Notice>("runEnding");
        QTRY_VERIFY(ending->isVisible());
        QCOMPARE(ending->text(), "Run 1 failed. The loss is not a number at step 12.");
        QTRY_COMPARE(m_page->summary(), "failed");
    }

    void saysWhatAKilledRunLost() {
        writeRun(*m_project, {.state = "running", .steps = 33, .checkpoint = 30});
        open();
        auto* ending = find<Notice>("runEnding");
        QTRY_VERIFY(ending->isVisible());
        QCOMPARE(ending->text(), "The training program ended unexpectedly. Nothing before step 30 "
                                 "is lost.");
        QVERIFY(m_page->findChild<QPushButton*>("resumeRun"));
        QCOMPARE(m_page->summary(), "interrupted");
    }

    void saysWhyARunEndedEarly() {
        writeRun(*m_project, {.steps = 30, .total = 120});
        open();
        auto* ending = find<Notice>("runEnding");
        QTRY_VERIFY(ending->isVisible());
        QVERIFY2(ending->text().contains("ended early, at step 30 of 120: 5 looks in a row"),
                 qPrintable(ending->text()));
    }

    void showsTheLastStepsOnlyIfWanted() {
        writeRun(*m_project, {.steps = 400, .total = 400});
        open();
        PlotView* plot = nullptr;
        QTRY_VERIFY((plot = find<PlotView>("lossPlot")) && plot->seriesCount() > 0);
        QTRY_COMPARE(plot->curve(0).size(), std::size_t(400));
        auto* window = find<QComboBox>("curveWindow");
        window->setCurrentIndex(window->findData(100));
        const auto& last = plot->curve(0).samples();
        QCOMPARE(last.front().step, std::int64_t(301));
        QCOMPARE(last.back().step, std::int64_t(400));
        window->setCurrentIndex(0);
        QCOMPARE(plot->curve(0).size(), std::size_t(400));
    }

    void onlyTheNewestRunCanBeExtended() {
        writeRun(*m_project, {});
        writeRun(*m_project, {});
        open();
        auto* extend = find<QPushButton>("extendRun");
        QTRY_VERIFY(extend->isVisible());
        QTRY_COMPARE(m_page->run(), 2);
        m_page->showRun(1);
        QTRY_COMPARE(title(), "Run 1: done");
        QVERIFY(!extend->isVisible());
    }

    void aRunThatBeginsIsShownInPlaceOfAnOlderOne() {
        writeRun(*m_project, {});
        m_engine = std::make_unique<ScriptedEngine>(m_folder);
        open();
        m_page->showRun(1);
        QTRY_COMPARE(title(), "Run 1: done");
        m_session->startJob("train");
        m_engine->allow(3);
        QTRY_COMPARE(title(), "Run 2: Training");
    }

    void anOlderRunIsShownUntilThePageIsLeft() {
        writeRun(*m_project, {});
        writeRun(*m_project, {});
        open();
        QTRY_COMPARE(m_page->run(), 2);
        m_page->showRun(1);
        QTRY_COMPARE(title(), "Run 1: done");
        m_page->hide();
        m_page->show();
        QTRY_COMPARE(title(), "Run 2: done");
    }

    void aResumedRunKeepsTheZoomAndTellsItsTime() {
        m_engine = std::make_unique<ScriptedEngine>(m_folder);
        open();
        QSignalSpy progressed(m_page.get(), &LivePage::progressed);
        m_session->startJob("train");
        m_engine->allow(15);
        QTRY_COMPARE(m_page->summary(), "step 15 of 40");
        QVERIFY(!progressed.isEmpty());
        const auto told = progressed.last().at(0).value<RunSoFar>();
        QCOMPARE(told.run, 1);
        QCOMPARE(told.best, std::optional(0.5));
        auto* plot = find<PlotView>("lossPlot");
        QTest::keyClick(&plot->canvas(), Qt::Key_Plus);
        QVERIFY(plot->isZoomed());
        click("stopRun");
        QTRY_VERIFY(m_page->findChild<QPushButton*>("resumeRun"));
        click("resumeRun");
        m_engine->allow(20);
        QTRY_COMPARE(m_page->summary(), "step 20 of 40");
        QVERIFY(plot->isZoomed());
        QTRY_COMPARE(plot->curve(0).size(), std::size_t(20));
    }

    void seesTheResultWhereThereIsAVerdictAlready() {
        writeRun(*m_project, {.judged = true});
        open();
        QTRY_COMPARE(m_page->next().text, "See the res&ult");
    }

    void aReadOnlyProjectIsOnlyLookedAt() {
        m_engine = std::make_unique<ScriptedEngine>(m_folder);
        ProjectSession other(m_folder, "/nonexistent");
        open();
        QVERIFY(m_session->readOnly());
        other.startJob("train");
        m_engine->allow(5);
        QTRY_COMPARE(m_page->summary(), "step 5 of 40");
        QTRY_VERIFY(find<QPushButton>("stopRun")->isVisible());
        QVERIFY(!find<QPushButton>("stopRun")->isEnabled());
    }

    void namesEveryInteractiveWidget() {
        writeRun(*m_project, {.state = "stopped", .checkpoint = 10});
        open();
        QTRY_VERIFY(find<Notice>("runEnding")->isVisible());
        QCOMPARE(unnamedWidget(*m_page), QString());
    }

    void aLargeRunDoesNotHoldTheWindowUp() {
        const int number = writeRun(*m_project, {.steps = 0});
        std::ofstream out(m_project->runFolder(number) / "events.jsonl", std::ios::app);
        for (int step = 1; step <= 100'000; ++step) {
            for (const char* name : {"gradient_norm", "loss", "lr", "pairs_per_s"}) {
                out << "{\"name\":\"" << name << "\",\"step\":" << step
                    << ",\"type\":\"metric\",\"value\":" << 1.0 / step << "}\n";
            }
        }
        out << "{\"type\":\"progress\",\"stage\":\"train\",\"done\":100000,\"total\":100000}\n";
        out.close();
        open(); // what making and first painting a window costs is not about the run's length
        QTRY_VERIFY(find<QWidget>("runHeader")->isVisible());
        QCOMPARE(step(), 0);
        const test::TurnProbe reading;
        QTRY_COMPARE_WITH_TIMEOUT(step(), 100'000, 60000);
        QTest::qWait(500);
        const double longestRead = reading.work().front();
        QVERIFY2(longestRead < 100, qPrintable(QString::number(longestRead)));
        auto* tabs = find<QTabWidget>("curveTabs");
        QCOMPARE(find<PlotView>("lossPlot")->curve(0).size(), std::size_t(100'000));
        const test::TurnProbe choosing;
        for (int tab = 1; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(500);
        }
        const double longestChosen = choosing.work().front();
        QVERIFY2(longestChosen < 100, qPrintable(QString::number(longestChosen)));
    }

private:
    void open() {
        m_session = std::make_unique<ProjectSession>(m_folder, "/nonexistent");
        m_page = std::make_unique<LivePage>(*m_session);
        m_page->resize(800, 680);
        m_page->show();
    }

    template <typename Widget>
    Widget* find(const char* name) const {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }

    QString text(const char* name) const { return find<QLabel>(name)->text(); }
    QString title() const { return text("runTitle"); }
    int step() const { return find<QProgressBar>("runProgress")->value(); }

    void click(const char* name) const {
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }

    void addTestQuestion() {
        ProjectStore store(m_project->storePath());
        const auto collection = store.addCollection({});
        const auto document = store.addDocument(collection, "d", "d", "", "");
        const auto chunk = store.addChunk(document, 0, "c", "A passage.");
        store.addPair(store.addQuestion(collection, "q", "A question?", "import"), chunk);
        const std::pair<std::int64_t, Split> split(chunk, Split::Test);
        store.setChunkSplits({&split, 1});
        store.setQuestionSplits(collection);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    fs::path m_folder;
    std::optional<Project> m_project;
    std::unique_ptr<ScriptedEngine> m_engine;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<LivePage> m_page;
};

QTEST_MAIN(TestLivePage)
#include "test_live_page.moc"
