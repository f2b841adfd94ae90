#include <QtTest/QtTest>

#include "core/base/json.h"
#include "core/jobs/question_results.h"
#include "core/store/passages.h"
#include "core/work/evaluate_job.h"
#include "core/work/project_search.h"
#include "core/work/train_job.h"
#include "tests/core/work/tiny_project.h"

using namespace fts;
using nlohmann::json;

namespace {

/// Searches of one engine, with what they had to do.
class Searches {
public:
    json run(TinyProject& tiny, const json& params, const std::string& stopAt = {}) {
        stages.clear();
        std::stop_source stop;
        FunctionSink sink([&](const Event& event) {
            if (const auto* stage = std::get_if<StageStarted>(&event)) {
                stages.append(QString::fromStdString(stage->stage));
            } else if (const auto* progress = std::get_if<Progress>(&event)) {
                progress->stage == stopAt ? stop.request_stop() : false;
            }
        });
        JobContext context{stop.get_token(), sink};
        return search.run(tiny.project, params, context);
    }

    json ask(TinyProject& tiny, const std::string& question = "a few words") {
        return run(tiny, {{"question", question}});
    }

    ProjectSearch search;
    QStringList stages;
};

std::vector<ChunkHit> hitsOf(const json& list) {
    std::vector<ChunkHit> hits;
    for (const json& hit : list) {
        hits.push_back({hit["chunk"].get<std::int64_t>(), hit["score"].get<float>()});
    }
    return hits;
}

} // namespace

class TestProjectSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_tiny = std::make_unique<TinyProject>();
        m_searches = std::make_unique<Searches>();
    }

    void beforeTrainingThereIsTheBaseAndWords() {
        const Passage wanted = allPassages(m_tiny->store).at(7);
        const json result = m_searches->ask(*m_tiny, wanted.text);
        QCOMPARE(result["question"].get<std::string>(), wanted.text);
        QCOMPARE(result["passages"], json(40));
        QVERIFY(result["run"].is_null());
        QVERIFY(!result["results"].contains("tuned"));
        QCOMPARE(result["results"]["base"].size(), std::size_t{10});
        for (const char* way : {"base", "bm25"}) {
            const json& best = result["results"][way][0];
            QCOMPARE(best["chunk"], json(wanted.id));
            QCOMPARE(best["text"].get<std::string>(), wanted.text);
        }
        // Passages that share no word were not found, whatever place they would have.
        QVERIFY(result["results"]["bm25"].size() < 10);
        QCOMPARE(m_searches->run(*m_tiny, {{"question", "?"}, {"k", 3}})["results"]["base"].size(),
                 std::size_t{3});
    }

    // The box to try things in shows what the verdict has counted.
    void findsWhatTheVerdictFound() {
        m_tiny->run(runTrain);
        m_tiny->run(runEvaluate);
        const auto judged =
            readQuestionResults(questionResultsPath(m_tiny->project.runFolder(1))).at(3);
        const json result = m_searches->ask(*m_tiny, judged.text);
        QCOMPARE(result["run"], json(1));
        expectSame(hitsOf(result["results"]["base"]), judged.base);
        expectSame(hitsOf(result["results"]["tuned"]), judged.tuned);
    }

    void onlyTheFirstSearchReadsThePassages() {
        m_tiny->run(runTrain);
        const json first = m_searches->ask(*m_tiny);
        QCOMPARE(m_searches->stages, QStringList({"index", "load", "embed", "load", "embed"}));
        const json second = m_searches->ask(*m_tiny);
        QCOMPARE(m_searches->stages, QStringList());
        QCOMPARE(second["results"], first["results"]);
        m_searches->search.releaseModels();
        const json third = m_searches->ask(*m_tiny);
        QCOMPARE(m_searches->stages, QStringList({"load", "load"}));
        QCOMPARE(third["results"], first["results"]);
    }

    void anotherRunIsReadAnew() {
        m_tiny->run(runTrain);
        const json before = m_searches->ask(*m_tiny);
        m_tiny->project.specs().train.seed = 7;
        m_tiny->run(runTrain, {{"fresh", true}});
        const json after = m_searches->ask(*m_tiny);
        QCOMPARE(m_searches->stages, QStringList({"load", "embed"}));
        QCOMPARE(after["run"], json(2));
        QCOMPARE(after["results"]["base"], before["results"]["base"]);
        QVERIFY(after["results"]["tuned"] != before["results"]["tuned"]);
    }

    void anExtendedRunIsReadAnew() {
        m_tiny->project.specs().split.validation = 0; // so that the last weights are the best
        divideRows(m_tiny->store, m_tiny->project.specs().split);
        m_tiny->run(runTrain);
        const json before = m_searches->ask(*m_tiny);
        m_tiny->run(runTrain, {{"extend", 1}});
        const json after = m_searches->ask(*m_tiny);
        QVERIFY(after["results"]["tuned"] != before["results"]["tuned"]);
    }

    void changedRowsAndSettingsAreSeen() {
        m_searches->ask(*m_tiny);
        m_tiny->store.database().execute("UPDATE chunks SET text = 'entirely new' WHERE id = 3");
        const json edited = m_searches->ask(*m_tiny, "entirely new");
        QCOMPARE(m_searches->stages, QStringList({"index", "embed"}));
        QCOMPARE(edited["results"]["base"][0]["chunk"], json(3));
        QCOMPARE(edited["results"]["bm25"][0]["text"].get<std::string>(),
                 std::string("entirely new"));
        m_tiny->project.specs().model.maxTokens = 6;
        m_searches->ask(*m_tiny, "entirely new");
        QCOMPARE(m_searches->stages, QStringList({"load", "embed"}));
    }

    void onlyTheTestPartsCollectionsAreSearched() {
        CollectionRow row;
        row.split = Split::Train;
        const auto id = m_tiny->store.addCollection(row);
        const auto document = m_tiny->store.addDocument(id, "d", "", "", "");
        const auto chunk = m_tiny->store.addChunk(document, 0, "extra", "only for training");
        QCOMPARE(m_searches->ask(*m_tiny)["passages"], json(40));
        m_tiny->project.specs().split.test = 0;
        divideRows(m_tiny->store, m_tiny->project.specs().split);
        const json all = m_searches->ask(*m_tiny, "only for training");
        QCOMPARE(all["passages"], json(41));
        QCOMPARE(all["results"]["bm25"][0]["chunk"], json(chunk));
    }

    void aStopIsHeardAndTheNextSearchWorks() {
        const auto begin = std::chrono::steady_clock::now();
        bool stopped = false;
        try {
            m_searches->run(*m_tiny, {{"question", "words"}}, "embed");
        } catch (const Cancelled&) {
            stopped = true;
        }
        QVERIFY(stopped);
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds(1));
        QCOMPARE(m_searches->ask(*m_tiny)["results"], Searches().ask(*m_tiny)["results"]);
    }

    void longTextsAreCutToWhatAnEngineCanSend() {
        std::string text;
        while (text.size() < 100'000) {
            text += "ü long ";
        }
        m_tiny->store.database()
            .prepare("UPDATE chunks SET text = ? WHERE id <= 20")
            .bind(text)
            .run();
        const json result = m_searches->run(*m_tiny, {{"question", "long"}, {"k", 20}});
        QCOMPARE(result["results"]["bm25"].size(), std::size_t{20});
        const std::string line = dumpJson(result);
        QVERIFY2(line.size() < 900'000, std::to_string(line.size()).c_str());
        QVERIFY(line.find("\uFFFD") == std::string::npos); // no character is torn
    }

    void whatCannotBeSearchedIsRefused() {
        const auto refusal = [this](const json& params) {
            const auto job = [this](Project& project, const json& asked, JobContext& context) {
                return m_searches->search.run(project, asked, context);
            };
            return m_tiny->refusal(job, params, ErrorKind::BadInput);
        };
        QVERIFY(refusal({{"question", " \n"}}).starts_with("There is no question"));
        QVERIFY(refusal(json::object()).starts_with("There is no question"));
        QVERIFY(refusal({{"question", "?"}, {"k", 0}}).find("1 to 100") != std::string::npos);
        QVERIFY(refusal({{"question", "?"}, {"k", 101}}).find("1 to 100") != std::string::npos);
        m_tiny->store.removeCollection(m_tiny->store.collections().at(0).id);
        QVERIFY(refusal({{"question", "?"}}).starts_with("The project has no passages"));
    }

private:
    static void expectSame(const std::vector<ChunkHit>& found,
                           const std::vector<ChunkHit>& expected) {
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].chunk, expected[i].chunk);
            QVERIFY(std::abs(found[i].score - expected[i].score) < 1e-5F);
        }
    }

    std::unique_ptr<TinyProject> m_tiny;
    std::unique_ptr<Searches> m_searches;
};

QTEST_GUILESS_MAIN(TestProjectSearch)
#include "test_project_search.moc"
