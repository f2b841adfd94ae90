#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/project/stages.h"
#include "core/work/evaluate_job.h"
#include "core/work/train_job.h"
#include "tests/core/work/tiny_project.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

class TestEvaluateJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_trained = std::make_unique<TinyProject>();
        m_trained->run(runTrain);
    }

    void tellsWhatTheDesignLists() {
        const json result = m_trained->run(runEvaluate);
        QCOMPARE(result["model"].get<std::string>(), std::string("run:1"));
        QCOMPARE(result["split"].get<std::string>(), std::string("test"));
        QCOMPARE(result["queries"], json(8));
        QCOMPARE(result["passages"], json(40)); // all of the collection
        QVERIFY(result["seconds"] > 0);
        for (const char* row : {"bm25", "blend", "base"}) {
            QVERIFY2(result["rows"].contains(row), row);
            isComplete(result["rows"][row]);
        }
        isComplete(result["metrics"]);
        const json& comparison = result["comparison"];
        QCOMPARE(comparison["metric"].get<std::string>(), std::string("ndcg@10"));
        QCOMPARE(comparison["base"], result["rows"]["base"]["ndcg@10"]);
        QCOMPARE(comparison["tuned"], result["metrics"]["ndcg@10"]);
        QVERIFY(comparison["interval"].size() == 2 &&
                comparison["interval"][0] <= comparison["interval"][1]);
        QVERIFY(!comparison["verdict"].get<std::string>().empty());
        QVERIFY(result["blend_weight"] >= 0 && result["blend_weight"] <= 1);

        const fs::path verdict = m_trained->project.runFolder(1) / "verdict.json";
        QCOMPARE(parseJson(readFile(verdict), "verdict"), result);
        const auto states = stageStates(m_trained->project, m_trained->store);
        QVERIFY(std::ranges::any_of(states, [](const auto& state) {
            return state.name == "evaluate" && state.state == "fresh";
        }));
    }

    void theBaseIsComparedWithNothing() {
        const json result = m_trained->run(runEvaluate, {{"model", "base"}});
        QVERIFY(!result.contains("comparison"));
        QVERIFY(!result["rows"].contains("base"));
        isComplete(result["rows"]["blend"]);
    }

    void theBaseBesideARunIsTheBase() {
        const json tuned = m_trained->run(runEvaluate);
        const json base = m_trained->run(runEvaluate, {{"model", "base"}});
        QCOMPARE(tuned["rows"]["base"], base["metrics"]);
        QVERIFY(tuned["metrics"] != base["metrics"]);
        QCOMPARE(tuned["rows"]["bm25"], base["rows"]["bm25"]);
        // The weight is chosen with the base model: the tuned one has learned those questions.
        QCOMPARE(tuned["blend_weight"], base["blend_weight"]);
    }

    // A run stays comparable when the project has gone on to another base model.
    void aRunIsComparedWithTheBaseItBeganWith() {
        const json before = m_trained->run(runEvaluate);
        auto& base = m_trained->project.specs().model.base;
        const std::string kept = std::exchange(base, "/nowhere/model");
        const json after = m_trained->run(runEvaluate, {{"model", "run:1"}});
        base = kept;
        QCOMPARE(after["rows"]["base"], before["rows"]["base"]);
        QCOMPARE(after["metrics"], before["metrics"]);
    }

    void everySplitCanBeJudged_data() {
        QTest::addColumn<QString>("split");
        QTest::addColumn<int>("queries");
        QTest::newRow("train") << "train" << 64;
        QTest::newRow("validation") << "validation" << 8;
    }

    void everySplitCanBeJudged() {
        QFETCH(QString, split);
        QFETCH(int, queries);
        const fs::path verdict = m_trained->project.runFolder(1) / "verdict.json";
        fs::remove(verdict);
        const json result = m_trained->run(runEvaluate, {{"split", split.toStdString()}});
        QCOMPARE(result["queries"], json(queries));
        QVERIFY(!fs::exists(verdict)); // only the test part gives a verdict
    }

    void aGivenWeightIsTaken() {
        m_trained->project.specs().evaluate.blend = 1;
        const json result = m_trained->run(runEvaluate);
        m_trained->project.specs().evaluate.blend = 0;
        const json words = m_trained->run(runEvaluate);
        m_trained->project.specs().evaluate.blend = -1;
        QCOMPARE(result["rows"]["blend"], result["metrics"]);
        QCOMPARE(words["rows"]["blend"], words["rows"]["bm25"]);
    }

    void modelsThatAreNotThereAreRefused_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("part");
        QTest::newRow("no such run") << "run:9" << ErrorKind::NotFound << "Run 9";
        QTest::newRow("no number") << "run:one" << ErrorKind::BadInput << "run:one";
        QTest::newRow("nothing after the colon") << "run:" << ErrorKind::BadInput << "run:";
        QTest::newRow("below one") << "run:0" << ErrorKind::BadInput << "run:0";
        QTest::newRow("too large") << "run:99999999999" << ErrorKind::BadInput << "run:9999";
        QTest::newRow("no such folder") << "/nowhere" << ErrorKind::NotFound << "/nowhere";
    }

    void modelsThatAreNotThereAreRefused() {
        QFETCH(QString, model);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, part);
        const auto refusal =
            m_trained->refusal(runEvaluate, {{"model", model.toStdString()}}, kind);
        QVERIFY2(refusal.find(part.toStdString()) != std::string::npos, refusal.c_str());
    }

    void beforeTrainingThereIsNothingTuned() {
        TinyProject tiny;
        const auto refusal = tiny.refusal(runEvaluate, json::object(), ErrorKind::NotFound);
        QVERIFY2(refusal.find("Next: train") != std::string::npos, refusal.c_str());
    }

    void aStoppedRunCanBeJudgedByItsNumber() {
        TinyProject tiny;
        QVERIFY(tiny.isStopped(runTrain));
        QVERIFY(!tiny.refusal(runEvaluate, json::object(), ErrorKind::NotFound).empty());
        QCOMPARE(tiny.run(runEvaluate, {{"model", "run:1"}})["model"].get<std::string>(),
                 std::string("run:1"));
    }

    void aPartWithoutQuestionsIsRefused() {
        TinyProject tiny;
        tiny.project.specs().split.test = 0;
        divideRows(tiny.store, tiny.project.specs().split);
        const auto refusal = tiny.refusal(runEvaluate, {{"model", "base"}}, ErrorKind::BadInput);
        QVERIFY2(refusal.find("no questions in its test part") != std::string::npos,
                 refusal.c_str());
        QVERIFY(
            !tiny.refusal(runEvaluate, {{"model", "base"}, {"split", "tests"}}, ErrorKind::BadInput)
                 .empty());
    }

private:
    static void isComplete(const json& metrics) {
        for (const char* key : {"accuracy@1", "accuracy@10", "precision@3", "recall@5", "ndcg@10",
                                "mrr@10", "map@100"}) {
            QVERIFY2(metrics.contains(key), key);
            QVERIFY2(metrics[key] >= 0 && metrics[key] <= 1, key);
        }
    }

    std::unique_ptr<TinyProject> m_trained;
};

QTEST_GUILESS_MAIN(TestEvaluateJob)
#include "test_evaluate_job.moc"
