#include <QtTest/QtTest>

#include "core/jobs/chunk_job.h"
#include "core/project/stages.h"
#include "tests/core/base/thrown.h"
#include "tests/core/jobs/bird_project.h"

using namespace fts;
using namespace fts::test;

class TestChunkJob : public QObject, private BirdProject {
    Q_OBJECT

    void addText(const std::string& key, const std::string& text) {
        addDocumentOf(key, text);
        ProjectStore store(m_project->storePath());
        recordStage(*m_project, store, "import");
    }

    ChunkResult chunk() {
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        return runChunk(*m_project, context);
    }

    std::string state(const std::string& stage) {
        ProjectStore store(m_project->storePath());
        for (const StageState& state : stageStates(*m_project, store)) {
            if (state.name == stage) {
                return state.state;
            }
        }
        return "none";
    }

private Q_SLOTS:
    void init() { start(); }

    void chunksAreWhatTheModelSees() {
        addText("a.txt", sentences(20));
        const auto result = chunk();
        QCOMPARE(result.documents, std::int64_t{1});
        QVERIFY(result.chunks > 2);
        const ModelReader model = openModelReader(m_project->specs());
        ProjectStore store(m_project->storePath());
        auto query = store.database().prepare("SELECT text, headings, page FROM chunks");
        while (query.step()) {
            QVERIFY(model.tokenizer.encode(query.text(0), 0).untruncated <= 32);
            QVERIFY(query.text(0).starts_with("Birds"));
        }
    }

    void onlyWhatHasChangedIsDividedAgain() {
        addText("a.txt", sentences(5));
        QCOMPARE(chunk().divided, std::int64_t{1});
        QCOMPARE(state("chunk"), std::string("fresh"));
        addText("b.txt", sentences(6));
        QCOMPARE(state("chunk"), std::string("stale"));
        QCOMPARE(chunk().divided, std::int64_t{1});
        m_project->specs().chunk.tokens = 20;
        QCOMPARE(state("chunk"), std::string("stale"));
        QCOMPARE(chunk().divided, std::int64_t{2});
    }

    void whatWasDividedBeforeAStopHasItsPart() {
        m_project->specs().split = {0.5, 0.5, 1};
        addText("a.txt", sentences(40));
        addText("b.txt", sentences(40));
        std::stop_source stop;
        FunctionSink sink([&](const Event& event) {
            if (std::holds_alternative<Progress>(event)) {
                stop.request_stop();
            }
        });
        JobContext context{stop.get_token(), sink};
        QVERIFY_THROWS_EXCEPTION(Cancelled, runChunk(*m_project, context));
        ProjectStore store(m_project->storePath());
        auto query = store.database().prepare("SELECT count(*), sum(split = 'train') FROM chunks");
        query.step();
        QVERIFY(query.integer(0) > 2);
        QCOMPARE(query.integer(1), std::int64_t{0});
    }

    void aPromptTakesRoom() {
        const ModelReader model = openModelReader(m_project->specs());
        m_project->specs().model.passagePrompt = "passage bird sings ";
        const ModelReader prompted = openModelReader(m_project->specs());
        const ChunkSpec spec;
        QVERIFY(chunkSettings(spec, prompted).tokens < chunkSettings(spec, model).tokens);
        m_project->specs().model.maxTokens = 3;
        const auto error =
            thrown([&] { chunkSettings(spec, openModelReader(m_project->specs())); });
        QVERIFY2(isError(error, ErrorKind::BadInput, "Raise model.max_tokens"), sentence(error));
    }

    void withoutDocumentsThereIsNothingToDo() {
        const auto error = thrown([&] { chunk(); });
        QVERIFY2(isError(error, ErrorKind::BadInput, "import --format documents"), sentence(error));
        QCOMPARE(state("chunk"), std::string("none"));
    }
};

QTEST_GUILESS_MAIN(TestChunkJob)
#include "test_chunk_job.moc"
