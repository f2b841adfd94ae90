#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/jobs/forecast.h"
#include "core/jobs/run_spec.h"
#include "core/work/forecast_job.h"
#include "core/work/prepared_training.h"
#include "core/work/train_job.h"
#include "tests/core/work/tiny_project.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

// Nothing but what is kept of a forecast may lie in the project's folder that was not there before.
QStringList entriesOf(const Project& project) {
    return QDir(QString::fromStdString(project.folder().string()))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class TestForecastJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_tiny = std::make_unique<TinyProject>(); }

    void tellsWhatTheDesignLists() {
        const json result = m_tiny->run(runForecast);
        const Forecast forecast = forecastFromJson(result);
        QCOMPARE(forecast.batch, 16);
        QCOMPARE(forecast.steps, 8); // 64 pairs, 16 a batch, twice
        QCOMPARE(forecast.stepSeconds * 8, forecast.trainSeconds);
        QVERIFY(forecast.loadSeconds > 0 && forecast.trainSeconds > 0);
        QVERIFY(forecast.validateSeconds > 0 && forecast.checkpointSeconds > 0);
        QVERIFY(forecast.evaluateSeconds > 0);
        QCOMPARE(forecast.totalSeconds, forecast.loadSeconds + forecast.trainSeconds +
                                            forecast.validateSeconds + forecast.checkpointSeconds);
        QVERIFY(forecast.fits);
        QVERIFY(forecast.peakMb > 10 && forecast.peakMb < forecast.availableMb);
        QCOMPARE(forecast.device, std::string("cpu"));
        QCOMPARE(forecast.precision, std::string("fp32"));
    }

    void leavesNoTraceButItself() {
        QStringList expected = entriesOf(m_tiny->project) + QStringList{"forecast.json"};
        m_tiny->run(runForecast);
        expected.sort();
        QCOMPARE(entriesOf(m_tiny->project), expected);
        QVERIFY(m_tiny->store.runs().empty());
    }

    void holdsUntilWhatATrainingDependsOnChanges() {
        QVERIFY(!currentForecast(m_tiny->project, m_tiny->store));
        const json result = m_tiny->run(runForecast);
        const auto kept = currentForecast(m_tiny->project, m_tiny->store);
        QVERIFY(kept.has_value());
        QCOMPARE(forecastToJson(*kept), result);
        m_tiny->project.specs().evaluate.resamples = 1000;
        QVERIFY(currentForecast(m_tiny->project, m_tiny->store).has_value());
        m_tiny->project.specs().train.epochs = 3;
        QVERIFY(!currentForecast(m_tiny->project, m_tiny->store));
        m_tiny->project.specs().train.epochs = 2;
        QVERIFY(currentForecast(m_tiny->project, m_tiny->store).has_value());
        m_tiny->store.database().execute("UPDATE chunks SET text = 'new' WHERE id = 1");
        QVERIFY(!currentForecast(m_tiny->project, m_tiny->store));
    }

    void aDamagedFileMeansThereIsNone_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("nothing in it") << QByteArray("{}");
        QTest::newRow("too large") << QByteArray(2'000'000, ' ');
    }

    void aDamagedFileMeansThereIsNone() {
        QFETCH(QByteArray, content);
        writeFileAtomically(m_tiny->project.folder() / "forecast.json", content.toStdString());
        QVERIFY(!currentForecast(m_tiny->project, m_tiny->store));
        QCOMPARE(m_tiny->run(runTrain)["forecast_s"], json());
    }

    void aRunKeepsWhatWasSaidOfIt() {
        QCOMPARE(m_tiny->run(runTrain)["forecast_s"], json());
        const json forecast = m_tiny->run(runForecast);
        const json result = m_tiny->run(runTrain, {{"fresh", true}});
        QCOMPARE(result["forecast_s"], forecast["total_s"]);
        QCOMPARE(readRunSpec(m_tiny->project.runFolder(2)).forecast, forecast);
        QVERIFY(readRunSpec(m_tiny->project.runFolder(1)).forecast.is_null());
        // It was about the whole run, which is not what this call does.
        QCOMPARE(m_tiny->run(runTrain, {{"extend", 1}})["forecast_s"], json());
        QCOMPARE(readRunSpec(m_tiny->project.runFolder(2)).forecast, forecast);
    }

    void countsOnlyThePartsThatAreThere() {
        m_tiny->project.specs().split.validation = 0;
        m_tiny->project.specs().split.test = 0;
        const Forecast forecast = forecastFromJson(m_tiny->run(runForecast));
        QCOMPARE(forecast.validateSeconds, 0.0);
        QCOMPARE(forecast.evaluateSeconds, 0.0);
        QVERIFY(forecast.checkpointSeconds > 0);
        QCOMPARE(forecast.steps, 10); // all 80 pairs
    }

    // Passages that are only there as wrong answers are looked at as well.
    void lookingForNegativesTakesTimeForAllPassages() {
        const auto seconds = [this] {
            FunctionSink nobody([](const Event&) {});
            JobContext context{{}, nobody};
            return prepareTrainingOf(m_tiny->project, m_tiny->store, {}, context)->finishSeconds(3);
        };
        QCOMPARE(seconds(), 0.0);
        m_tiny->project.specs().train.negatives = 2;
        const double before = seconds();
        QVERIFY(before > 0);
        ProjectStore& store = m_tiny->store;
        const auto question = store.pairs(Split::Train).front().questionId;
        const auto document = store.addDocument(store.collections().at(0).id, "20", "", "", "");
        const auto chunk = store.addChunk(document, 0, "20-0", "six words that answer no question");
        store.setChunkSplits(std::vector{std::pair(chunk, Split::Train)});
        store.addNegative(question, chunk);
        QVERIFY(seconds() > before);
    }

    // The weights of the forecast's steps are thrown away.
    void aTrainingAfterItIsTheSame() {
        TinyProject other;
        const json expected = other.run(runTrain);
        m_tiny->run(runForecast);
        QCOMPARE(m_tiny->run(runTrain)["best"], expected["best"]);
    }

    void whatCannotBeTrainedCannotBeForecast() {
        m_tiny->project.specs().train.metric = "ndcg@7";
        QVERIFY(m_tiny->refusal(runForecast, json::object(), ErrorKind::BadInput).find("ndcg@7") !=
                std::string::npos);
        m_tiny->project.specs().train.metric = "ndcg@10";
        m_tiny->store.removeCollection(m_tiny->store.collections().at(0).id);
        QVERIFY(m_tiny->refusal(runForecast, json::object(), ErrorKind::BadInput)
                    .starts_with("There are no pairs to train on."));
    }

    void aStopIsHeardAtOnceAndLeavesNothing_data() {
        QTest::addColumn<QString>("stage");
        QTest::newRow("while it loads") << "load";
        QTest::newRow("before its steps") << "forecast";
        QTest::newRow("before the verdict's part") << "embed";
    }

    void aStopIsHeardAtOnceAndLeavesNothing() {
        QFETCH(QString, stage);
        const QStringList expected = entriesOf(m_tiny->project);
        std::stop_source stop;
        std::chrono::steady_clock::time_point asked;
        FunctionSink sink([&](const Event& event) {
            const auto* started = std::get_if<StageStarted>(&event);
            if (started != nullptr && started->stage == stage.toStdString()) {
                asked = std::chrono::steady_clock::now();
                stop.request_stop();
            }
        });
        JobContext context{stop.get_token(), sink};
        bool stopped = false;
        try {
            runForecast(m_tiny->project, json::object(), context);
        } catch (const Cancelled&) {
            stopped = true;
        }
        QVERIFY(stopped);
        QVERIFY(std::chrono::steady_clock::now() - asked < std::chrono::seconds(1));
        QCOMPARE(entriesOf(m_tiny->project), expected);
    }

private:
    std::unique_ptr<TinyProject> m_tiny;
};

QTEST_GUILESS_MAIN(TestForecastJob)
#include "test_forecast_job.moc"
