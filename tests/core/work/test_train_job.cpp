#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/question_results.h"
#include "core/jobs/run_events.h"
#include "core/jobs/run_spec.h"
#include "core/project/stages.h"
#include "core/work/project_model.h"
#include "core/work/train_job.h"
#include "tests/core/work/tiny_project.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

std::string bestWeights(const TinyProject& tiny, int run) {
    return readFile(tiny.project.runFolder(run) / "checkpoints" / "best" / "model.safetensors");
}

/// Samples of a run's events, but for those about time.
std::map<std::pair<std::string, std::int64_t>, double> curveOf(const TinyProject& tiny, int run) {
    Told told;
    forEachRunEvent(tiny.project.runFolder(run) / "events.jsonl",
                    [&told](const Event& event) { told.emit(event); });
    return told.curve;
}

std::string stateOf(TinyProject& tiny, const std::string& stage) {
    for (const auto& state : stageStates(tiny.project, tiny.store)) {
        if (state.name == stage) {
            return state.state;
        }
    }
    return {};
}

} // namespace

class TestTrainJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_tiny = std::make_unique<TinyProject>(); }

    void tellsWhatTheDesignLists() {
        const json result = m_tiny->run(runTrain);
        for (const char* key : {"run", "steps", "epochs", "train_s", "pairs_per_s", "tokens_per_s",
                                "peak_rss_mb", "precision", "best", "stopped"}) {
            QVERIFY2(result.contains(key), key);
        }
        QCOMPARE(result["run"], json(1));
        QCOMPARE(result["steps"], json(8)); // 64 pairs, 16 a batch, twice
        QCOMPARE(result["epochs"], json(2));
        QCOMPARE(result["precision"].get<std::string>(), std::string("fp32"));
        QCOMPARE(result["best"]["metric"].get<std::string>(), std::string("ndcg@10"));
        QVERIFY(result["best"]["value"] > 0 && result["best"]["value"] <= 1);
        QVERIFY(result["stopped"].is_null());
        QVERIFY(result["train_s"] > 0 && result["train_s"] <= result["total_s"]);
        QVERIFY(result["pairs_per_s"] > 0 && result["peak_rss_mb"] > 0);

        const auto runs = m_tiny->store.runs();
        QCOMPARE(runs.size(), std::size_t{1});
        QCOMPARE(runs[0].state, std::string("succeeded"));
        QCOMPARE(runs[0].bestMetric, std::string("ndcg@10"));
        QCOMPARE(runs[0].bestValue.value(), result["best"]["value"].get<double>());
        QCOMPARE(stateOf(*m_tiny, "train"), std::string("fresh"));
        QCOMPARE(m_tiny->store.samples(1, "loss").size(), std::size_t{8});
        const auto memory = m_tiny->store.samples(1, "memory_mb");
        QCOMPARE(memory.size(), std::size_t{8});
        QVERIFY(memory[0].value > 10 && memory[0].value <= result["peak_rss_mb"].get<double>() + 1);
    }

    void keepsWhatAutoCameTo() {
        m_tiny->project.specs().train.device = "auto";
        m_tiny->project.specs().train.precision = "auto";
        m_tiny->project.specs().train.evaluateEvery = 0;
        m_tiny->run(runTrain);
        const RunSpec spec = readRunSpec(m_tiny->project.runFolder(1));
        QVERIFY(spec.specs.train.device != "auto");
        QVERIFY(spec.specs.train.precision != "auto");
        QVERIFY(spec.specs.train.evaluateEvery > 0);
        QVERIFY(spec.specs.train.threads > 0);
        QCOMPARE(spec.specs.model.maxTokens, 128);
        QVERIFY(spec.tokensAtOnce >= 128);
        QCOMPARE(spec.trainPairs, 64);
        QCOMPARE(spec.validationQuestions, 8);
        QCOMPARE(spec.asked["train"]["device"].get<std::string>(), std::string("auto"));
    }

    void aStoppedRunGoesOnAndEqualsAnUninterruptedOne_data() {
        QTest::addColumn<int>("negatives");
        QTest::newRow("plain") << 0;
        QTest::newRow("with hard negatives") << 2;
    }

    void aStoppedRunGoesOnAndEqualsAnUninterruptedOne() {
        QFETCH(int, negatives);
        TinyProject whole;
        for (TinyProject* tiny : {&whole, m_tiny.get()}) {
            tiny->project.specs().train.negatives = negatives;
        }
        const json expected = whole.run(runTrain);
        QVERIFY(m_tiny->isStopped(runTrain));
        QCOMPARE(m_tiny->store.runs().at(0).state, std::string("stopped"));
        QVERIFY(m_tiny->isStopped(runTrain, {{"resume", true}}));
        const json result = m_tiny->run(runTrain);
        QVERIFY(m_tiny->isTold("was interrupted and goes on"));
        QCOMPARE(result["run"], json(1));
        QCOMPARE(result["steps"], expected["steps"]);
        QCOMPARE(result["best"], expected["best"]);
        QVERIFY(bestWeights(*m_tiny, 1) == bestWeights(whole, 1));
        QVERIFY(curveOf(*m_tiny, 1) == curveOf(whole, 1));
        QCOMPARE(m_tiny->store.samples(1, "loss").size(), std::size_t{8});
    }

    void hardNegativesAreLookedForAndLearnedAgainst() {
        TinyProject plain;
        plain.run(runTrain);
        m_tiny->project.specs().train.negatives = 2;
        m_tiny->run(runTrain);
        QVERIFY(bestWeights(*m_tiny, 1) != bestWeights(plain, 1));
        QVERIFY(curveOf(*m_tiny, 1).at({"loss", 1}) > curveOf(plain, 1).at({"loss", 1}));
    }

    // As a data set of triplets has them.
    void negativesOfTheDataAreLearnedAgainst() {
        TinyProject plain;
        plain.run(runTrain);
        const auto pairs = m_tiny->store.pairs(Split::Train);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            m_tiny->store.addNegative(pairs[i].questionId, pairs[(i + 20) % pairs.size()].chunkId);
        }
        m_tiny->project.specs().train.negatives = 0;
        m_tiny->run(runTrain);
        QVERIFY(bestWeights(*m_tiny, 1) == bestWeights(plain, 1));
        m_tiny->project.specs().train.negatives = -1;
        m_tiny->run(runTrain);
        QVERIFY(curveOf(*m_tiny, 2).at({"loss", 1}) > curveOf(plain, 1).at({"loss", 1}));
    }

    void afterAChangeANewRunBegins_data() {
        QTest::addColumn<QString>("what");
        QTest::newRow("settings") << "settings";
        QTest::newRow("rows") << "rows";
        QTest::newRow("division") << "division";
        QTest::newRow("model") << "model";
    }

    void afterAChangeANewRunBegins() {
        QFETCH(QString, what);
        ownModel();
        QVERIFY(m_tiny->isStopped(runTrain));
        change(what);
        const json result = m_tiny->run(runTrain);
        QCOMPARE(result["run"], json(2));
        QVERIFY(m_tiny->isTold("changed since: a new run begins"));
    }

    void resumingByForceAfterAChange_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("part");
        QTest::newRow("rows") << "rows" << "data have changed";
        QTest::newRow("division") << "division" << "data have changed";
        QTest::newRow("model") << "model" << "is not the one this run began with";
    }

    void resumingByForceAfterAChange() {
        QFETCH(QString, what);
        QFETCH(QString, part);
        ownModel();
        QVERIFY(m_tiny->isStopped(runTrain));
        change(what);
        const auto refusal = m_tiny->refusal(runTrain, {{"resume", true}}, ErrorKind::BadInput);
        QVERIFY2(refusal.find(part.toStdString()) != std::string::npos, refusal.c_str());
        QCOMPARE(m_tiny->store.runs().at(0).state, std::string("stopped"));
    }

    // The run keeps its own settings; the project's are then not what the stage was done with.
    void resumingByForceKeepsTheRunsSettings() {
        QVERIFY(m_tiny->isStopped(runTrain));
        m_tiny->project.specs().train.epochs = 7;
        const json result = m_tiny->run(runTrain, {{"resume", true}});
        QCOMPARE(result["run"], json(1));
        QCOMPARE(result["epochs"], json(2));
        QVERIFY(stateOf(*m_tiny, "train") != "fresh");
    }

    void settingsOfEvaluationDoNotMatter() {
        QVERIFY(m_tiny->isStopped(runTrain));
        m_tiny->project.specs().evaluate.resamples = 1000;
        QCOMPARE(m_tiny->run(runTrain)["run"], json(1));
    }

    void freshBeginsAnew() {
        QVERIFY(m_tiny->isStopped(runTrain));
        QCOMPARE(m_tiny->run(runTrain, {{"fresh", true}})["run"], json(2));
    }

    void thereMustBeSomethingToResumeOrExtend() {
        const auto kind = ErrorKind::BadInput;
        QVERIFY(m_tiny->refusal(runTrain, {{"resume", true}}, kind)
                    .starts_with("There is no interrupted run to resume."));
        QVERIFY(m_tiny->refusal(runTrain, {{"extend", 1}}, kind)
                    .starts_with("Only a finished run can be extended."));
        m_tiny->run(runTrain);
        QVERIFY(m_tiny->refusal(runTrain, {{"resume", true}}, kind)
                    .starts_with("There is no interrupted run to resume."));
        QCOMPARE(m_tiny->store.runs().size(), std::size_t{1});
    }

    void extendingGoesOnWithAFinishedRun() {
        m_tiny->run(runTrain);
        const fs::path verdict = m_tiny->project.runFolder(1) / "verdict.json";
        const fs::path questions = questionResultsPath(m_tiny->project.runFolder(1));
        writeFileAtomically(verdict, "{}");
        writeFileAtomically(questions, "{}");
        const json result = m_tiny->run(runTrain, {{"extend", 1}});
        QCOMPARE(result["run"], json(1));
        QCOMPARE(result["steps"], json(12));
        QCOMPARE(result["epochs"], json(3));
        QCOMPARE(m_tiny->store.samples(1, "loss").size(), std::size_t{12});
        QVERIFY(!fs::exists(verdict)); // it was about the weights before
        QVERIFY(!fs::exists(questions));
    }

    // What it had come to is not lost, and newer than any other run's.
    void anExtensionThatIsStoppedIsStillTheProjectsModel() {
        m_tiny->run(runTrain);
        m_tiny->run(runTrain, {{"fresh", true}});
        QVERIFY(m_tiny->isStopped(runTrain, {{"extend", 1}}));
        QCOMPARE(m_tiny->store.runs().back().state, std::string("stopped"));
        const ProjectModel model = findModel(m_tiny->project, m_tiny->store, "tuned");
        QCOMPARE(model.run, std::optional(2));
        QVERIFY(fs::exists(model.weights));
        QCOMPARE(m_tiny->run(runTrain)["run"], json(2)); // and it goes on
    }

    void patienceIsTold() {
        m_tiny->project.specs().train.patience = 1;
        m_tiny->project.specs().train.epochs = 200;
        m_tiny->project.specs().train.learningRate = 1e-9; // nothing gets better
        const json result = m_tiny->run(runTrain);
        QCOMPARE(result["stopped"].get<std::string>(), std::string("early"));
        QCOMPARE(result["best"]["step"], json(0));
    }

    void withoutValidationThereIsNoBest() {
        m_tiny->project.specs().split.validation = 0;
        divideRows(m_tiny->store, m_tiny->project.specs().split);
        const json result = m_tiny->run(runTrain);
        QVERIFY(result["best"].is_null());
        QVERIFY(m_tiny->isTold("There is no validation part"));
        QVERIFY(!bestWeights(*m_tiny, 1).empty());
    }

    void aFailedRunSaysWhy() {
        m_tiny->project.specs().train.learningRate = 1e30;
        const auto refusal = m_tiny->refusal(runTrain, json::object(), ErrorKind::NotANumber);
        QVERIFY2(refusal.find("not a finite number") != std::string::npos, refusal.c_str());
        const auto run = m_tiny->store.runs().at(0);
        QCOMPARE(run.state, std::string("failed"));
        QCOMPARE(run.reason.english(), refusal);
    }

    void nothingBeginsWithoutPairsOrWithAnUnknownMetric() {
        m_tiny->project.specs().train.metric = "ndcg@7";
        const auto refusal = m_tiny->refusal(runTrain, json::object(), ErrorKind::BadInput);
        QVERIFY(refusal.find("ndcg@7") != std::string::npos);
        QVERIFY(refusal.find("ndcg@10") != std::string::npos);
        m_tiny->project.specs().train.metric = "ndcg@10";
        m_tiny->store.removeCollection(m_tiny->store.collections().at(0).id);
        QVERIFY(m_tiny->refusal(runTrain, json::object(), ErrorKind::BadInput)
                    .starts_with("There are no pairs to train on."));
        QVERIFY(m_tiny->store.runs().empty());
    }

    void cutTextIsTold() {
        m_tiny->project.specs().model.maxTokens = 10;
        m_tiny->run(runTrain);
        QVERIFY(m_tiny->isTold("longer than 10 tokens"));
    }

private:
    void ownModel() {
        const fs::path own = m_tiny->path("model");
        fs::copy(toyModel(), own, fs::copy_options::recursive);
        m_tiny->project.specs().model.base = own.string();
    }

    void change(const QString& what) {
        if (what == "settings") {
            m_tiny->project.specs().train.learningRate = 2e-3;
        } else if (what == "rows") {
            m_tiny->store.database().execute("UPDATE chunks SET text = text || ' and more'");
        } else if (what == "division") {
            m_tiny->project.specs().split.seed = 7;
        } else {
            writeRandomModel(m_tiny->path("model"), 2);
        }
    }

    std::unique_ptr<TinyProject> m_tiny;
};

QTEST_GUILESS_MAIN(TestTrainJob)
#include "test_train_job.moc"
