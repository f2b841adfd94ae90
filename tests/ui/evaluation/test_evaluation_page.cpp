#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/jobs/forecast.h"
#include "tests/core/jobs/judged_project.h"
#include "tests/ui/engine_thread.h"
#include "tests/ui/named_widgets.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/plot/bar_view.h"

using namespace fts;

class TestEvaluationPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_runtime;
    std::unique_ptr<JudgedProject> m_judged;
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<EvaluationPage> m_page;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }

    void open() {
        m_session = std::make_unique<ProjectSession>(m_judged->project.folder(), "/nowhere");
        m_page = std::make_unique<EvaluationPage>(*m_session);
        m_page->resize(830, 640);
        m_page->show();
        m_page->enter();
    }

    QString text(const char* name) {
        const auto* label = find<QLabel>(name);
        return label->isVisible() ? label->text() : QString();
    }

    QString need() {
        auto* notice = find<QFrame>("verdictNeed");
        return notice->isVisible() ? notice->findChild<QLabel*>("noticeText")->text() : QString();
    }

    QString outcome() {
        auto* notice = find<QFrame>("measuringOutcome");
        return notice->isVisible() ? notice->findChild<QLabel*>("noticeText")->text() : QString();
    }

    void startEngine(JobBody evaluate) {
        m_engine = std::make_unique<EngineThread>(m_judged->project.folder(),
                                                  JobBodies{{"evaluate", std::move(evaluate)}});
    }

private Q_SLOTS:
    void init() {
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        m_judged = std::make_unique<JudgedProject>();
    }

    void cleanup() {
        m_page.reset();
        m_session.reset();
        m_engine.reset();
    }

    void withoutARunItSaysWhatIsMissing() {
        open();
        QTRY_VERIFY(need().contains("Train a model first"));
        QVERIFY(!find<QTabWidget>("resultTabs")->isVisible());
        QVERIFY(!find<QComboBox>("runs")->isVisible());
        QVERIFY(!m_page->next().enabled);
        QVERIFY(!m_page->next().note.isEmpty());
        QVERIFY(m_page->summary().isEmpty());
        QSignalSpy wanted(m_page.get(), &Page::stepWanted);
        find<QPushButton>("trainingStep")->click();
        QCOMPARE(wanted.at(0).at(0).toString(), QString("training"));
    }

    void measuresARunAndShowsTheVerdict() {
        const int run = m_judged->train();
        nlohmann::json asked;
        startEngine([&](const nlohmann::json& params, JobContext& context) {
            asked = params;
            context.events.emit(StageStarted{"embed", "Embedding"});
            JudgedProject& judged = *m_judged;
            judged.measure(run);
            return nlohmann::json::object();
        });
        open();
        QTRY_VERIFY(need().contains("has not been measured yet"));
        QCOMPARE(m_page->summary(), QString("not measured"));
        QVERIFY(!m_page->next().enabled);
        QTRY_VERIFY(m_session->engine().attached());
        QVERIFY(find<QPushButton>("measure")->isDefault()); // it is what the page waits for
        QTest::mouseClick(find<QPushButton>("measure"), Qt::LeftButton);
        QTRY_VERIFY(text("verdictSentence")
                        .startsWith("The tuned model finds better passages: "
                                    "NDCG@10 rose from 0.600 to 0.700"));
        QCOMPARE(asked, nlohmann::json::object()); // the newest: what the project's verdict is of
        QVERIFY(text("verdictBasis").startsWith("Measured on 8 questions"));
        QVERIFY(text("verdictBasis").endsWith("This took 3 s."));
        QVERIFY(need().isEmpty() && outcome().isEmpty());
        QVERIFY(m_page->next().enabled && m_page->next().note.isEmpty());
        QCOMPARE(m_page->summary(), QString("better"));
    }

    void holdsTheTimeAgainstItsForecast() {
        const int run = m_judged->train();
        m_judged->measure(run);
        RunSpec spec = readRunSpec(m_judged->project.runFolder(run));
        Forecast forecast;
        forecast.evaluateSeconds = 12;
        spec.forecast = forecastToJson(forecast);
        writeRunSpec(m_judged->project.runFolder(run), spec);
        open();
        QTRY_VERIFY(text("verdictBasis").endsWith("This took 3 s; the forecast was 12 s."));
    }

    void tellsWhyMeasuringFailed() {
        m_judged->train();
        startEngine([](const nlohmann::json&, JobContext&) -> nlohmann::json {
            throw Error(ErrorKind::OutOfMemory, "There is not enough memory.");
        });
        open();
        QTRY_VERIFY(find<QPushButton>("measure") && m_session->engine().attached());
        find<QPushButton>("measure")->click();
        QTRY_COMPARE(outcome(), QString("There is not enough memory."));
        QTRY_VERIFY(find<QPushButton>("measure")); // it can be tried again
    }

    void tellsThatTheLimitWasReached() {
        m_judged->train();
        startEngine([](const nlohmann::json&, JobContext&) -> nlohmann::json {
            return {{"unasked", 7}, {"no_verdict", "…"}};
        });
        open();
        QTRY_VERIFY(find<QPushButton>("measure") && m_session->engine().attached());
        find<QPushButton>("measure")->click();
        QTRY_VERIFY2(outcome().contains("7 requests were not made"), qPrintable(outcome()));
    }

    void measuringCanBeStopped() {
        m_judged->train();
        startEngine([](const nlohmann::json&, JobContext& context) -> nlohmann::json {
            for (;;) {
                context.check();
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        });
        open();
        QTRY_VERIFY(find<QPushButton>("measure") && m_session->engine().attached());
        find<QPushButton>("measure")->click();
        QTRY_VERIFY(find<QPushButton>("stopJob")->isVisible());
        QVERIFY(need().isEmpty()); // the bar tells enough
        QTRY_COMPARE(QString::fromStdString(m_session->work()), QString("evaluate"));
        QCOMPARE(m_page->next().note, QString("The model is being measured."));
        QTRY_VERIFY(m_session->engine().status().state == EngineState::Running);
        find<QPushButton>("stopJob")->click();
        QTRY_COMPARE(outcome(), QString("The measuring was stopped."));
        QTRY_COMPARE(m_page->next().note, QString("Measure the model first."));
    }

    void aWorseModelMayBeExportedButItSaysSo() {
        m_judged->measure(m_judged->train(), 0.5, "worse");
        open();
        QTRY_VERIFY(text("verdictSentence").startsWith("The tuned model finds worse passages"));
        QVERIFY(m_page->next().enabled);
        QVERIFY(m_page->next().note.contains("worse"));
        QCOMPARE(m_page->summary(), QString("worse"));
    }

    void saysHonestlyWhereWordsAreBetter() {
        m_judged->measure(m_judged->train(), 0.7, "better", 0.75, 0.8);
        open();
        QTRY_VERIFY(text("wordsHint").startsWith("Searching by words alone finds more here"));
        m_page.reset();
        m_judged->measure(m_judged->train(), 0.7, "better", 0.5, 0.7);
        open();
        QTRY_VERIFY(!text("verdictSentence").isEmpty());
        QVERIFY(text("wordsHint").isEmpty());
    }

    void showsAnyRunTheNewestFirst() {
        m_judged->measure(m_judged->train(), 0.5, "worse");
        m_judged->measure(m_judged->train(), 0.7, "better");
        open();
        auto* runs = find<QComboBox>("runs");
        QTRY_COMPARE(runs->count(), 2);
        QVERIFY(runs->itemText(0).startsWith("Run 2 of ") &&
                runs->itemText(0).endsWith(": better"));
        QVERIFY(runs->itemText(1).endsWith(": worse"));
        QVERIFY(text("verdictSentence").contains("better"));
        runs->setCurrentIndex(1);
        QVERIFY(text("verdictSentence").contains("worse"));
        QCOMPARE(m_page->summary(), QString("better")); // of the project, not of the run looked at
        m_page->enter();
        QTest::qWait(200);
        QVERIFY(text("verdictSentence").contains("worse")); // the choice stays
        m_judged->train();
        Q_EMIT m_session->runsChanged();
        QTRY_VERIFY(need().contains("Run 3 has not been measured")); // until there is a newer one
    }

    void aChangedSettingMakesTheVerdictOld() {
        m_judged->measure(m_judged->train());
        open();
        QTRY_VERIFY(!text("verdictSentence").isEmpty());
        QVERIFY(need().isEmpty());
        m_session->changeSpecs([](Specs& specs) { specs.evaluate.k = {1, 2}; });
        QTRY_VERIFY(need().contains("have changed since this verdict"));
        QCOMPARE(find<QPushButton>("measure")->text(), QString("Measure a&gain"));
        QVERIFY(!find<QPushButton>("measure")->isDefault());
        m_session->changeSpecs([](Specs& specs) { specs.train.epochs += 1; });
        QTRY_VERIFY(need().contains("train again"));
        QVERIFY(find<QPushButton>("trainingStep") && m_page->next().enabled);
    }

    void withoutTestQuestionsItLeadsToTheData() {
        m_judged->train();
        m_judged->store.removeCollection(m_judged->store.collections().at(0).id);
        open();
        QTRY_VERIFY(need().contains("no questions to measure with"));
        QSignalSpy wanted(m_page.get(), &Page::stepWanted);
        find<QPushButton>("dataStep")->click();
        QCOMPARE(wanted.at(0).at(0).toString(), QString("data"));
    }

    void aVerdictThatCannotBeReadCanBeMeasuredAgain() {
        const int run = m_judged->train();
        m_judged->measure(run);
        writeFileAtomically(m_judged->project.runFolder(run) / "verdict.json", "{");
        open();
        QTRY_VERIFY(need().contains("verdict.json"));
        QVERIFY(find<QPushButton>("measure"));
    }

    void barsShowBaseTunedWordsAndBlend() {
        m_judged->measure(m_judged->train(), 0.7, "better", 0.65, 0.66);
        open();
        const auto& canvas = find<BarView>("bars")->canvas();
        QTRY_COMPARE(canvas.categories().size(), 3); // by what the verdict was made
        QVERIFY(find<BarView>("bars")->toolTip().contains("(NDCG@10)"));
        QVERIFY(find<QLabel>("verdictSentence")->toolTip().contains("NDCG@10"));
        auto* group = find<QComboBox>("metricGroup");
        QCOMPARE(group->count(), 4);
        group->setCurrentIndex(0);
        QCOMPARE(canvas.categories(), QStringList({"First 1", "First 3", "First 5", "First 10"}));
        std::vector<double> values;
        for (const BarSet& set : canvas.sets()) {
            values.push_back(set.values.at(2));
        }
        QCOMPARE(values, (std::vector<double>{0.6, 0.7, 0.65, 0.66}));
    }

    void whoMayOnlyLookIsOfferedNothing() {
        m_judged->train();
        const ProjectSession editor(m_judged->project.folder(), "/nowhere");
        open();
        QVERIFY(m_session->readOnly());
        QTRY_VERIFY(need().contains("has not been measured yet"));
        QVERIFY(!find<QPushButton>("measure"));
    }

    void everyPartCanBeNamed() {
        m_judged->measure(m_judged->train(), 0.7, "better", 0.75, 0.8);
        open();
        QTRY_VERIFY(!text("verdictSentence").isEmpty());
        auto* tabs = find<QTabWidget>("resultTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QCOMPARE(unnamedWidget(*m_page), QString());
        }
    }
};

QTEST_MAIN(TestEvaluationPage)
#include "test_evaluation_page.moc"
