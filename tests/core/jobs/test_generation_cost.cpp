#include <QtTest/QtTest>

#include "core/jobs/remote_generation.h"
#include "core/project/stages.h"
#include "core/store/documents.h"
#include "core/store/made_questions.h"
#include "core/store/model_answers.h"

using namespace fts;

namespace {

constexpr int kPassages = 40;

} // namespace

// What making questions by a language model will still cost.
class TestGenerationCost : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<ProjectStore> m_store;

    GenerationCost cost() {
        FunctionSink silent([](const Event&) {});
        JobContext context{{}, silent};
        return generationCost(*m_project, m_project->specs(), context);
    }

    /// The model has answered about the first passages, and the questions of some are written.
    void answer(int number, int written, std::int64_t in, std::int64_t out) {
        const GenerateSpec& spec = m_project->specs().generate;
        auto chunks = chunksToAsk(*m_store, generationNames(m_project->specs()));
        for (int i = 0; i < number; ++i) {
            const AskedChunk& chunk = chunks[static_cast<std::size_t>(i)];
            keepModelAnswer(*m_store,
                            requestName(endpointOf(spec), generationRequest(spec, chunk.body)),
                            {"Q: What?", "fake", in, out});
            if (i < written) {
                replaceMadeQuestions(*m_store, chunk, {}, generationNames(m_project->specs()));
            }
        }
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        const std::filesystem::path folder = m_home->filePath("project").toStdString();
        Project::create(folder, "embedding");
        m_project = std::make_unique<Project>(Project::open(folder));
        GenerateSpec& spec = m_project->specs().generate;
        spec.generator = "remote";
        setEndpoint(spec, {"mine", "http://localhost:9", "small", 4, 300, 1, 10});
        m_store = std::make_unique<ProjectStore>(m_project->storePath());
        DocumentRow row{0, m_store->addCollection({0, "docs", "/docs", "documents", ""}), "a.txt"};
        row.id = addDocument(*m_store, row, "{\"title\":\"A\",\"blocks\":[]}");
        std::vector<PlacedChunk> chunks;
        for (int i = 0; i < kPassages; ++i) {
            const std::string text = "Passage " + std::to_string(i) + std::string(400, 'x');
            chunks.push_back({text, "", 0, 0, static_cast<std::int64_t>(text.size())});
        }
        replaceChunks(*m_store, row, chunks, "so");
        recordStage(*m_project, *m_store, "import");
        recordStage(*m_project, *m_store, "chunk");
    }

    void isReckonedFromTheTextsAtFirst() {
        const GenerationCost all = cost();
        QCOMPARE(all.requests, kPassages);
        QCOMPARE(all.answers, 0);
        QVERIFY(all.use.in > kPassages * 100 && all.use.out == kPassages * 4 * 45);
        QCOMPARE(all.price, (double(all.use.in) + 10 * double(all.use.out)) / 1e6);
    }

    // What is asked about the same text is asked once.
    void countsEqualPassagesOnce() {
        DocumentRow row{0, m_store->collections().at(0).id, "b.txt"};
        row.id = addDocument(*m_store, row, "{\"title\":\"B\",\"blocks\":[]}");
        const std::string text = "Passage 0" + std::string(400, 'x'); // as of a.txt
        const auto size = static_cast<std::int64_t>(text.size());
        replaceChunks(*m_store, row, {{{text, "", 0, 0, size}, {text, "", 0, 0, size}}}, "so");
        recordStage(*m_project, *m_store, "import");
        recordStage(*m_project, *m_store, "chunk");
        QCOMPARE(cost().passages, kPassages + 2);
        QCOMPARE(cost().requests, kPassages);
    }

    void isNothingWhereTheQuestionsAreMadeHere() {
        m_project->specs().generate.generator = "mixed";
        QCOMPARE(cost().requests, std::int64_t{0});
        QCOMPARE(cost().use.in + cost().use.out, std::int64_t{0});
        QCOMPARE(cost().passages, std::int64_t{kPassages});
    }

    void isReckonedFromTheAnswersOnceThereAreSome() {
        answer(10, 6, 5000, 70); // six are asked about and done with, four are not written yet
        const GenerationCost rest = cost();
        QCOMPARE(rest.passages, kPassages - 6);
        QCOMPARE(rest.requests, kPassages - 10);
        QCOMPARE(rest.answers, 10);
        QVERIFY((rest.use == TokenUse{30 * 5000, 30 * 70}));
        QCOMPARE(rest.price, 30 * (5000 + 10 * 70) / 1e6);
        m_project->specs().generate.mostRequests = 3;
        QVERIFY((cost().use == TokenUse{3 * 5000, 3 * 70}));
    }

    void takesNoAccountOfTooFewOrOfThoseNobodyCounted() {
        answer(4, 0, 5000, 70);
        QCOMPARE(cost().answers, 0);
        m_project->specs().generate.model = "another"; // which has answered nothing yet
        answer(20, 0, 0, 0);
        QCOMPARE(cost().requests, kPassages - 20);
        QCOMPARE(cost().answers, 0);
        QVERIFY(cost().use.in > 20 * 100);
    }

    void whatTheModelSeesDecidesWhatItLearnsFrom() {
        Specs& specs = m_project->specs();
        specs.chunk.tokens = 512; // of which the model may see less
        specs.model.maxTokens = 128;
        markAllAsAsked();
        QCOMPARE(toAsk(Split::Train) + toAsk(Split::Test), 0);
        specs.model.maxTokens = 256;
        QCOMPARE(toAsk(Split::Train), kPassages - 10);
        QCOMPARE(toAsk(Split::Test), 0); // it is judged by all of a passage
    }

    void passagesMadeForTheModelAreSeenWhole() {
        Specs& specs = m_project->specs();
        markAllAsAsked();
        specs.model.maxTokens = 256; // which changes the passages themselves, if anything
        QCOMPARE(toAsk(Split::Train), 0);
    }

private:
    /// Ten of them for the verdict.
    void markAllAsAsked() {
        auto chunks = chunksToAsk(*m_store, generationNames(m_project->specs()));
        for (std::size_t i = 0; i < 10; ++i) {
            const std::pair change{chunks[i].id, Split::Test};
            m_store->setChunkSplits({&change, 1});
            chunks[i].split = Split::Test;
        }
        for (const AskedChunk& chunk : chunks) {
            replaceMadeQuestions(*m_store, chunk, {}, generationNames(m_project->specs()));
        }
    }

    int toAsk(Split split) {
        const auto chunks = chunksToAsk(*m_store, generationNames(m_project->specs()));
        return static_cast<int>(std::ranges::count(chunks, split, &AskedChunk::split));
    }
};

QTEST_GUILESS_MAIN(TestGenerationCost)
#include "test_generation_cost.moc"
