#include <QtTest/QtTest>

#include <cmath>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/eval/verdict_record.h"
#include "core/jobs/question_results.h"
#include "core/project/stages.h"
#include "core/store/passages.h"
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
        QCOMPARE(result["rows_changed"], json(false));

        const fs::path verdict = m_trained->project.runFolder(1) / "verdict.json";
        QCOMPARE(parseJson(readFile(verdict), "verdict"), result);
        const auto states = stageStates(m_trained->project, m_trained->store);
        QVERIFY(std::ranges::any_of(states, [](const auto& state) {
            return state.name == "evaluate" && state.state == "fresh";
        }));
    }

    // A question that was learned from may be judged by then.
    void tellsThatTheRowsHaveChangedSinceTheTraining() {
        TinyProject other;
        other.run(runTrain);
        other.store.database().execute("UPDATE questions SET split = 'test' WHERE id = (SELECT "
                                       "min(id) FROM questions WHERE split = 'train')");
        const json result = other.run(runEvaluate);
        QCOMPARE(result["rows_changed"], json(true));
        QVERIFY(verdictRecordFromJson(result).rowsChanged);
    }

    // The verdict's means are those of the questions told beside it.
    void tellsHowEachQuestionFared() {
        const json verdict = m_trained->run(runEvaluate);
        const auto results = readQuestionResults(questions());
        QCOMPARE(results.size(), std::size_t{8});
        double base = 0;
        double tuned = 0;
        for (const QuestionResult& result : results) {
            QCOMPARE(result.base.size(), QuestionResult::kHits);
            QCOMPARE(result.tuned.size(), QuestionResult::kHits);
            QVERIFY(result.tuned[0].score >= result.tuned[9].score);
            QCOMPARE(result.gold.size(), std::size_t{1});
            const Passage gold = findPassages(m_trained->store, result.gold).at(0);
            QVERIFY2(gold.text.find(result.text.substr(0, 12)) != std::string::npos,
                     result.text.c_str()); // as TinyProject makes its questions
            QVERIFY(result.key.starts_with(gold.key));
            base += reciprocal(result, result.base, result.baseRank);
            tuned += reciprocal(result, result.tuned, result.tunedRank);
        }
        QCOMPARE(base / 8, verdict["rows"]["base"]["mrr@10"].get<double>());
        QCOMPARE(tuned / 8, verdict["metrics"]["mrr@10"].get<double>());
    }

    void whatIsNoVerdictTellsNoQuestions() {
        m_trained->run(runEvaluate);
        fs::remove(questions());
        m_trained->run(runEvaluate, {{"model", "base"}});
        m_trained->run(runEvaluate, {{"split", "validation"}});
        QVERIFY(!fs::exists(questions()));
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
    fs::path questions() const { return questionResultsPath(m_trained->project.runFolder(1)); }

    // 1 / rank within the first ten, which the hits must bear out.
    static double reciprocal(const QuestionResult& result, const std::vector<ChunkHit>& hits,
                             std::optional<int> rank) {
        const auto found = std::ranges::find(hits, result.gold[0], &ChunkHit::chunk);
        const bool isAmongTen = rank && *rank <= 10;
        if (isAmongTen != (found != hits.end()) ||
            (isAmongTen && found - hits.begin() + 1 != *rank)) {
            return std::nan("");
        }
        return isAmongTen ? 1.0 / *rank : 0;
    }

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
