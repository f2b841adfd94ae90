#include <QtTest/QtTest>

#include "core/jobs/chunk_job.h"
#include "core/project/stages.h"
#include "core/store/documents.h"
#include "tests/core/base/thrown.h"

using namespace fts;

class TestChunkJob : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    std::int64_t m_collection = 0;

    void addText(const std::string& key, const std::string& text) {
        ProjectStore store(m_project->storePath());
        const Document document{
            "", {{BlockKind::Heading, 1, "Birds", 0}, {BlockKind::Paragraph, 0, text, 2}}};
        DocumentRow row{0, m_collection, key, key, "/docs/" + key, key, 1, 1};
        addDocument(store, row, documentToJson(document).dump());
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

    static std::string sentences(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += "The bird number " + std::to_string(i) + " sings in the morning. ";
        }
        return text;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = std::make_unique<Project>(
            Project::create(m_folder->filePath("p").toStdString(), "embedding"));
        m_project->specs().model.base = FTS_TEST_DATA "/models/tiny-bert";
        m_project->specs().model.maxTokens = 32;
        ProjectStore store(m_project->storePath());
        m_collection = store.addCollection({0, "docs", "/docs", "documents", ""});
    }

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
