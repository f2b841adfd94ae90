#include <QtTest/QtTest>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>

#include <csignal>
#include <thread>

#include "core/jobs/engine_server.h"
#include "core/jobs/run_spec.h"
#include "core/project/field_table.h"
#include "core/project/models.h"
#include "tests/ui/training/made_up_rows.h"
#include "tests/ui/turn_probe.h"
#include "ui/base/notice.h"
#include "ui/training/token_text.h"
#include "ui/training/training_page.h"

using namespace fts;
using nlohmann::json;

namespace {

Forecast someForecast() {
    Forecast forecast;
    forecast.trainSeconds = 105;
    forecast.totalSeconds = 130;
    forecast.evaluateSeconds = 15;
    forecast.peakMb = 1500;
    forecast.availableMb = 6000;
    return forecast;
}

/// An engine in a thread of the test whose jobs answer at once, and tell what was asked.
class AnsweringEngine {
public:
    explicit AnsweringEngine(const std::filesystem::path& project)
        : m_server(project, {{"devices",
                              [](const json&, JobContext&) {
                                  return json{{"gpus", json::array()},
                                              {"why_no_gpu", "There is no NVIDIA driver."},
                                              {"cpu_fast_in_bf16", true},
                                              {"cores", 2},
                                              {"memory_mb", 6000}};
                              }},
                             {"forecast",
                              [this, project](const json&, JobContext& context) {
                                  const Project now = Project::open(project);
                                  ++forecasts;
                                  while (holdForecast) {
                                      context.check();
                                      std::this_thread::sleep_for(std::chrono::milliseconds(5));
                                  }
                                  ProjectStore store(now.storePath());
                                  writeForecast(now, store, forecast);
                                  return forecastToJson(forecast);
                              }},
                             {"train",
                              [this](const json& params, JobContext&) {
                                  const std::lock_guard lock(m_mutex);
                                  m_trainParams = params;
                                  return json::object();
                              }}}),
          m_thread([this] { m_server.serve(); }) {}

    ~AnsweringEngine() {
        holdForecast = false;
        m_server.shutdown();
        m_thread.join();
    }

    std::optional<json> trainParams() {
        const std::lock_guard lock(m_mutex);
        return m_trainParams;
    }

    Forecast forecast = someForecast();
    std::atomic<int> forecasts = 0;
    std::atomic<bool> holdForecast = false;

private:
    std::mutex m_mutex;
    std::optional<json> m_trainParams; // under m_mutex
    EngineServer m_server;
    std::jthread m_thread;
};

} // namespace

class TestTrainingPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        m_project = Project::create(m_home->filePath("project").toStdString(), "embedding");
        m_project->specs().model.base = FTS_TEST_DATA "/models/tiny-bert";
        m_project->save();
    }

    void cleanup() {
        m_page.reset();
        m_session.reset();
        m_engine.reset();
        m_home.reset();
    }

    void saysThatThereIsNothingToTrainOn() {
        open();
        QVERIFY(!m_page->next().enabled);
        QTRY_VERIFY(m_page->next().note.contains("Add data first"));
        QVERIFY(!button("measure")->isEnabled());
    }

    void startsATraining() {
        addRows(*m_project, 100);
        open();
        QTRY_VERIFY(m_page->next().enabled);
        QCOMPARE(m_page->next().text, "Start &training");
        QTRY_VERIFY2(m_page->next().note.contains("80 pairs"), qPrintable(m_page->next().note));
        QSignalSpy completed(m_page.get(), &Page::completed);
        m_page->goOn();
        QTRY_COMPARE(completed.size(), 1);
        QTRY_COMPARE(m_engine->trainParams(), std::optional(json::object()));
    }

    void tellsMachineAndTime() {
        addRows(*m_project, 100);
        open();
        QTRY_COMPARE(text("device"), "Trains on the processor: 2 cores, 16-bit numbers (bf16).");
        QCOMPARE(text("whyNoGpu"), "There is no NVIDIA driver.");
        QTRY_VERIFY(text("forecastTraining").contains("2 min 10 s"));
        QCOMPARE(text("forecastVerdict"), "about 15 s");
        QVERIFY(text("forecastMemory").contains("1.5 GiB of the 5.9 GiB"));
        QVERIFY(m_page->next().note.contains("2 min 10 s"));
        // what is true is not measured again
        m_page->enter();
        QTest::qWait(300);
        QCOMPARE(m_engine->forecasts, 1);
    }

    void saysThatAForecastIsOutOfDate() {
        addRows(*m_project, 100);
        open();
        QTRY_VERIFY(m_page->next().note.contains("2 min"));
        spin("train.epochs")->setValue(9);
        QTRY_VERIFY(notice("forecastNotice")->text().contains("changed"));
        QVERIFY(!m_page->next().note.contains("2 min"));
        QCOMPARE(button("measure")->text(), "&Measure again");
        QTRY_VERIFY(button("measure")->isEnabled());
        button("measure")->click();
        QTRY_VERIFY(m_page->next().note.contains("2 min"));
        QVERIFY(notice("forecastNotice")->isHidden());
        QCOMPARE(m_engine->forecasts, 2);
    }

    void saysThatTheMeasuringWasKilled() {
        addRows(*m_project, 100);
        open();
        QTRY_VERIFY(m_page->next().note.contains("2 min"));
        Q_EMIT m_session->engine().finished("forecast", Outcome(Died{SIGKILL, {}}));
        QVERIFY(notice("forecastNotice")->isVisible());
        QVERIFY(notice("forecastNotice")->text().contains("ended unexpectedly"));
        QVERIFY(notice("forecastNotice")->text().contains("Memory probably ran out"));
        QTRY_VERIFY(button("measure")->isEnabled());
    }

    void saysThatItDoesNotFit() {
        addRows(*m_project, 100);
        m_peak = 9000;
        open();
        QTRY_VERIFY(notice("forecastNotice")->text().contains("does not fit"));
        QVERIFY(m_page->next().enabled); // the forecast may err, and training saves memory itself
        QVERIFY(m_page->next().note.contains("memory"));
    }

    void whatWasMeasuredBeforeTheSettingsChangedIsNotShown() {
        addRows(*m_project, 100);
        m_hold = true;
        open();
        QTRY_COMPARE(m_engine->forecasts, 1);
        spin("train.epochs")->setValue(9);
        QTest::qWait(600); // longer than until it is on disk
        m_engine->holdForecast = false;
        QTRY_VERIFY(m_session->work().empty());
        QTest::qWait(300);
        QVERIFY(!m_page->next().note.contains("2 min"));
    }

    void whatIsBeingMeasuredIsNotMeasuredAgain() {
        addRows(*m_project, 100);
        m_hold = true;
        open();
        QTRY_COMPARE(m_session->work(), "forecast");
        m_page->enter(); // someone went back and came again
        QTest::qWait(500);
        m_engine->holdForecast = false;
        QTRY_VERIFY(find<QLabel>("forecastTraining")->isVisible());
        QTest::qWait(500);
        QCOMPARE(m_engine->forecasts, 1);
    }

    void aTrainingDoesNotWaitForTheForecast() {
        addRows(*m_project, 100);
        m_hold = true;
        open();
        QTRY_COMPARE(m_engine->forecasts, 1);
        QTRY_COMPARE(m_session->work(), "forecast");
        QVERIFY(m_page->next().enabled);
        QSignalSpy completed(m_page.get(), &Page::completed);
        m_page->goOn();
        QVERIFY(!m_page->next().enabled); // it is on its way
        QTRY_COMPARE(completed.size(), 1);
        QTRY_VERIFY(m_engine->trainParams().has_value());
    }

    void settingsGoToTheProjectAndBack() {
        addRows(*m_project, 20);
        open();
        spin("train.epochs")->setValue(7);
        QCOMPARE(m_session->specs().train.epochs, 7);
        QCOMPARE(m_page->summary(), "7 epochs");
        QVERIFY(button("recommended")->isEnabled());
        button("recommended")->click();
        QCOMPARE(m_session->specs().train, defaultSpecs(kEmbedding).train);
        QCOMPARE(spin("train.epochs")->value(), TrainSpec().epochs);
        QVERIFY(!button("recommended")->isEnabled());
    }

    void aValueThatCannotBeTakenHindersTheStart() {
        addRows(*m_project, 100);
        open();
        QTRY_VERIFY(m_page->next().enabled);
        auto* rate = find<QLineEdit>("train.lr");
        rate->clear();
        QTest::keyClicks(rate, "fast");
        QVERIFY(!m_page->next().enabled);
        QVERIFY(m_page->next().note.contains("fast"));
        QVERIFY(button("recommended")->isEnabled());
        button("recommended")->click();
        QVERIFY(m_page->next().enabled);
        QCOMPARE(rate->text(), "0.0001");
    }

    void aProblemOfTheSettingsIsTold() {
        addRows(*m_project, 100);
        m_project->specs().split.validation = 0.5;
        m_project->specs().split.test = 0.5;
        m_project->save();
        open();
        QVERIFY(notice("settingsNotice")->text().contains("Lower the shares"));
        QTRY_VERIFY(m_page->next().note.contains("Lower the shares"));
    }

    void showsWhatIsCutAndRepairsIt() {
        addRows(*m_project, 100, 20);
        m_project->specs().model.maxTokens = 50;
        m_project->save();
        open();
        QTRY_VERIFY(notice("cutNotice")->text().contains("longer than 50 tokens"));
        auto* limits = find<QTableWidget>("limits");
        QCOMPARE(limits->rowCount(), 2); // 50 and what the model can
        QVERIFY(limits->item(0, 0)->text().contains("chosen"));
        QCOMPARE(limits->item(1, 2)->text(), "0 %");
        QVERIFY(find<QTextBrowser>("samplePassage")->toPlainText().contains("[CLS]"));
        button("anotherCutPair")->click();
        QVERIFY(find<QTextBrowser>("samplePassage")->toPlainText().contains("not seen"));
        button("useBetterLimit")->click();
        QCOMPARE(m_session->specs().model.maxTokens, 0);
        QTRY_VERIFY(notice("cutNotice")->text().contains("every text to its end"));
    }

    void showsQuestionsThatLeanOnTheirPassage() {
        addRows(*m_project, 100);
        open();
        QTRY_VERIFY(!notice("leaningNotice")->isHidden());
        QVERIFY(notice("leaningNotice")->text().contains("16 questions"));
        QVERIFY(notice("leaningNotice")->text().contains("what does the text say"));
        const auto trained = [this] {
            return ProjectStore(m_project->storePath()).pairs(Split::Train).size();
        };
        const std::size_t before = trained();
        button("leaveOutLeaning")->click();
        QTRY_VERIFY(notice("leaningNotice")->isHidden());
        QCOMPARE(trained(), before - 16);
        button("undoLeaveOut")->click();
        QTRY_COMPARE(trained(), before);
        QTRY_VERIFY(!notice("leaningNotice")->isHidden());
        QVERIFY(notice("leftOutNotice")->isHidden());
        button("leaveOutLeaning")->click();
        QTRY_VERIFY(!notice("leftOutNotice")->isHidden());
        m_session->noteRowsChanged(); // by others
        QVERIFY(notice("leftOutNotice")->isHidden());
    }

    void lookingAtThePairsCanBeStopped() {
        addRows(*m_project, 4000, 200);
        open();
        auto* stop = find<QWidget>("whatIsSeen")->findChild<QPushButton*>("stopJob");
        QTRY_VERIFY(stop->isVisible());
        stop->click();
        QTRY_VERIFY(!stop->isVisible());
        QVERIFY(text("seenCounts").isEmpty());
        QVERIFY(seenError()->text().contains("Stopped"));
        button("lookAgain")->click();
        QTRY_VERIFY_WITH_TIMEOUT(text("seenCounts").contains("3,200 pairs"), 20000);
        QVERIFY(seenError()->isHidden());
    }

    void whatATextContainsIsShownAsCharacters() {
        SeenText text;
        text.pieces = {{"<b>&amp;</b><img src=x>"}, {"##", SeenText::Kind::Special}};
        text.seen = text.total = 2;
        QTextBrowser browser;
        browser.setHtml(tokenHtml(text, browser.palette()));
        QCOMPARE(browser.toPlainText().trimmed(), "<b>&amp;</b><img src=x> ##");
    }

    void offersToGoOnWithAnInterruptedRun() {
        addRows(*m_project, 100);
        interruptRun();
        open();
        QTRY_COMPARE(m_page->next().text, "&Resume run 1");
        QVERIFY(m_page->next().note.contains("step 40"));
        auto* anew = find<QCheckBox>("startAnew");
        QVERIFY(!anew->isHidden());
        QCOMPARE(m_engine->forecasts, 0); // a run that goes on need not be measured
        anew->click();
        QCOMPARE(m_page->next().text, "Start &training");
        m_page->goOn();
        QTRY_COMPARE(m_engine->trainParams(), std::optional(json{{"fresh", true}}));
    }

    void doesNotGoOnWithOtherSettings() {
        addRows(*m_project, 100);
        interruptRun();
        open();
        QTRY_COMPARE(m_page->next().text, "&Resume run 1");
        spin("train.epochs")->setValue(9);
        QTRY_COMPARE(m_page->next().text, "Start &training");
        QVERIFY(find<QCheckBox>("startAnew")->isHidden());
    }

    void ofSomeoneElsesProjectEverythingCanBeRead() {
        addRows(*m_project, 100);
        const auto lock = FileLock::acquire(m_project->folder() / "edit.lock", "someone");
        open();
        QVERIFY(m_session->readOnly());
        QVERIFY(!m_page->next().enabled);
        QVERIFY(!spin("train.epochs")->isEnabled());
        QVERIFY(!button("recommended")->isEnabled());
        QVERIFY(!button("measure")->isEnabled());
        QTRY_VERIFY(text("seenCounts").contains("80 pairs"));
        QCOMPARE(m_engine->forecasts, 0);
    }

    void tellsThatTheModelCannotBeRead() {
        addRows(*m_project, 100);
        m_project->specs().model.base = "/nonexistent/model";
        m_project->save();
        open();
        QTRY_VERIFY(seenError()->text().contains("/nonexistent/model"));
    }

    void neverHoldsUpTheWindow() {
        addRows(*m_project, 10'000, 60);
        open();
        const test::TurnProbe probe;
        spin("train.epochs")->setValue(2);
        QTRY_VERIFY_WITH_TIMEOUT(text("seenCounts").contains("8,000 pairs"), 60000);
        for (int i = 0; i < 10; ++i) {
            button("anotherPair")->click();
            QTest::qWait(5);
        }
        const double longest = probe.work().front();
        QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
    }

    void everyWidgetCanBeNamed() {
        addRows(*m_project, 100);
        open();
        QTRY_VERIFY(!find<QTextBrowser>("samplePassage")->toPlainText().isEmpty());
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            const bool inner = qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr;
            if (inner || widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                continue;
            }
            const auto* abstract = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() ||
                               (abstract != nullptr && !abstract->text().isEmpty()) ||
                               qobject_cast<const QLabel*>(widget) != nullptr;
            QVERIFY2(named, qPrintable(widget->objectName() + widget->metaObject()->className()));
        }
    }

private:
    template <typename Widget>
    Widget* find(const char* name) {
        auto* widget = m_page->findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr) {
            qFatal("There is no %s.", name);
        }
        return widget;
    }
    QSpinBox* spin(const char* name) { return find<QSpinBox>(name); }
    QPushButton* button(const char* name) { return find<QPushButton>(name); }
    Notice* notice(const char* name) { return find<Notice>(name); }
    QString text(const char* name) { return find<QLabel>(name)->text(); }
    Notice* seenError() { return notice("seenError"); }

    void open() {
        m_engine = std::make_unique<AnsweringEngine>(m_project->folder());
        if (m_peak) {
            m_engine->forecast.peakMb = *m_peak;
            m_engine->forecast.fits = false;
        }
        m_engine->holdForecast = std::exchange(m_hold, false);
        m_peak.reset();
        m_session = std::make_unique<ProjectSession>(m_project->folder(), "/nonexistent");
        m_page = std::make_unique<TrainingPage>(*m_session);
        m_page->resize(900, 700);
        m_page->show();
        m_page->enter();
    }

    // As a training that was killed leaves it.
    void interruptRun() {
        ProjectStore store(m_project->storePath());
        const json asked = specsToJson(m_project->specs());
        const auto folder = m_project->runFolder(store.startRun(asked));
        std::filesystem::create_directories(folder / "checkpoints" / "step-000040");
        RunSpec spec;
        spec.asked = asked;
        spec.specs = m_project->specs();
        spec.rows = store.rowsHash();
        spec.modelHash = modelHash(m_project->specs().model.base);
        writeRunSpec(folder, spec);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<Project> m_project;
    std::optional<int> m_peak;
    bool m_hold = false;
    std::unique_ptr<AnsweringEngine> m_engine;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<TrainingPage> m_page;
};

QTEST_MAIN(TestTrainingPage)
#include "test_training_page.moc"
