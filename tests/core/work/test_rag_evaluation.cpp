#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/jobs/run_spec.h"
#include "core/llm/tuning_state.h"
#include "core/net/session_secret_store.h"
#include "core/project/field_table.h"
#include "core/store/documents.h"
#include "core/work/asked_documents.h"
#include "core/work/rag_evaluation.h"
#include "tests/core/work/answering_endpoint.h"

using namespace fts;
using nlohmann::json;

namespace {

constexpr int kVillages = 12;

/// Passages about mills, and a question about each.
class MillProject {
public:
    explicit MillProject(const AnsweringEndpoint& endpoint)
        : m_folder(std::filesystem::path(m_home.path().toStdString()) / "mills") {
        Project::create(m_folder, kDistillation);
        m_project = std::make_unique<Project>(Project::open(m_folder));
        Specs& specs = m_project->specs();
        specs.rag.encoder = FTS_TEST_DATA "/models/tiny-bert";
        specs.rag.blend = 0; // its weights are random: by words alone
        specs.evaluate.probes = 8;
        specs.evaluate.relevancyQuestions = 1;
        specs.evaluate.resamples = 500;
        specs.train.where = "endpoint";
        for (auto* model : {&specs.teacher, &specs.student, &specs.judge}) {
            model->url = endpoint.url();
        }
        specs.teacher.model = "teacher";
        specs.student.model = "naive";
        specs.judge.model = "judge";
        fill();
    }

    Specs& specs() { return m_project->specs(); }

    json evaluate(const json& params = {{"model", "base"}}) {
        JobContext context{{}, m_events};
        return evaluateRag(*m_project, params, m_secrets, context);
    }

    /// A job at the endpoint has made the model "tuned".
    void addTunedRun() {
        ProjectStore store(m_project->storePath());
        const int run = store.startRun(json::object());
        const auto folder = runFolder(run);
        std::filesystem::create_directories(folder);
        RunSpec spec;
        spec.specs = specs();
        spec.asked = specsToJson(specs());
        writeRunSpec(folder, spec);
        TuningState state;
        state.job.id = "job-1";
        state.job.tunedModel = "tuned";
        writeTuningState(folder, state);
        store.finishRun(run, "succeeded", "", "", {});
    }

    std::filesystem::path runFolder(int run) const { return m_project->runFolder(run); }

    json answer(const std::string& question, const std::string& model, std::string& grown) {
        JobContext context{{}, m_events};
        return AskedDocuments().answer(
            *m_project, {{"question", question}, {"model", model}}, m_secrets,
            [&](std::string_view piece) { grown += piece; }, context);
    }

    json answerByAll(const std::string& question, const std::vector<std::string>& models) {
        JobContext context{{}, m_events};
        return m_asked.answerByAll(*m_project, {{"question", question}, {"models", models}},
                                   m_secrets, context);
    }

    /// How often passages were embedded.
    auto embeddings() const {
        return std::ranges::count_if(events, [](const Event& event) {
            const auto* stage = std::get_if<StageStarted>(&event);
            return stage != nullptr && stage->stage == "embed";
        });
    }

    std::vector<Event> events;

private:
    void fill() {
        ProjectStore store(m_project->storePath());
        const auto collection = store.addCollection({0, "mills", "/mills", "documents", ""});
        DocumentRow row{0, collection, "mills.txt"};
        row.id = fts::addDocument(store, row, "{\"title\":\"Mills\",\"blocks\":[]}");
        std::vector<PlacedChunk> chunks;
        for (int i = 0; i < kVillages; ++i) {
            const auto at = static_cast<std::int64_t>(100 * i);
            chunks.push_back({sentence(i) + " Its wheel was turned by the river near the bridge.",
                              "", i + 1, at, at + 99});
        }
        replaceChunks(store, row, chunks, "so");
        const auto places = store.chunkPlaces(collection);
        for (int i = 0; i < kVillages; ++i) {
            const auto question = store.addQuestion(
                collection, "", "When was built the mill of village" + std::to_string(i) + "?",
                "extractive");
            store.addPair(question, places[static_cast<std::size_t>(i)].id);
        }
        store.database().execute("UPDATE questions SET split = 'test'");
    }

    static std::string sentence(int village) {
        return "The mill of village" + std::to_string(village) + " was built in 18" +
               std::to_string(10 + village) + ".";
    }

    QTemporaryDir m_home;
    std::filesystem::path m_folder;
    std::unique_ptr<Project> m_project;
    SessionSecretStore m_secrets;
    AskedDocuments m_asked;
    FunctionSink m_events{[this](const Event& event) { events.push_back(event); }};
};

} // namespace

/// The verdict on students, by scripted endpoints.
class TestRagEvaluation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTeacherFromTheNaiveStudent() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        const json result = project.evaluate();
        QCOMPARE(result["queries"], json(kVillages));
        QCOMPARE(result["passages"], json(kVillages));
        QCOMPARE(result["model"], json("base"));
        QCOMPARE(result["judge"]["auc"], json(1.0));
        QCOMPARE(result["judge"]["reliable"], json(true));
        QCOMPARE(result["metrics"]["faithfulness"], json(0.0));
        const json& teacher = result["rows"]["teacher"];
        QCOMPARE(teacher["metrics"]["faithfulness"], json(1.0));
        QVERIFY(teacher["metrics"]["answer_correctness"] > 0.99);
        QCOMPARE(teacher["metrics"]["context_recall"], json(1.0));
        QCOMPARE(teacher["metrics"]["context_precision"], json(1.0));
        QCOMPARE(teacher["judged"]["faithfulness"], json(kVillages));
        QVERIFY(result["metrics"]["answer_correctness"] < 0.5);
        QVERIFY(teacher["metrics"]["latency_s"] > 0);
        QVERIFY(!result.contains("comparison")); // nobody was tuned
        QVERIFY(result["asked"]["teacher"]["requests"] >= kVillages);
    }

    void theTunedStudentIsComparedWithTheNaiveOne() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        project.addTunedRun();
        const json result = project.evaluate({{"model", "tuned"}});
        QCOMPARE(result["model"], json("run:1"));
        QVERIFY(result["rows"].contains("base") && result["rows"].contains("teacher"));
        const json& comparison = result["comparison"];
        QCOMPARE(comparison["metric"], json("answer_correctness"));
        QCOMPARE(comparison["finding"], json("better"));
        QCOMPARE(comparison["questions"], json(kVillages));
        QVERIFY(comparison["interval"][0] > 0);
        QVERIFY(comparison["verdict"].get<std::string>().starts_with(
            "The tuned student answers better"));
        QVERIFY(!result.contains("no_verdict"));
        QCOMPARE(parseJson(readFile(project.runFolder(1) / "verdict.json"), "verdict"), result);
    }

    void everyStatementCanBeOpened() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        project.addTunedRun();
        project.evaluate({{"model", "tuned"}});
        const std::string lines = readFile(project.runFolder(1) / "rag_answers.jsonl");
        QCOMPARE(std::ranges::count(lines, '\n'), kVillages);
        const json first = parseJson(lines.substr(0, lines.find('\n')), "line");
        const json& naive = first["answers"]["base"];
        QCOMPARE(naive["text"], json("Mills are made of green cheese."));
        QCOMPARE(naive["faithful"][0]["statement"], naive["text"]);
        QCOMPARE(naive["faithful"][0]["supported"], json(false));
        QCOMPARE(naive["faithful"][0]["reason"], json("So."));
        QCOMPARE(first["answers"]["tuned"]["faithful"][0]["supported"], json(true));
        QCOMPARE(first["chunks"].size(), std::size_t{2});
        QVERIFY(!first["reference"].get<std::string>().empty());
    }

    // From the passage that the question was made of, whatever the search finds.
    void theTeacherGivesTheReferences() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        QCOMPARE(project.evaluate()["references"], json(kVillages));
        project.specs().teacher.model = "shy";
        const json without = project.evaluate();
        QCOMPARE(without["references"], json(0));
        QCOMPARE(without["not_applicable"]["answer_correctness"], json(kVillages));
    }

    void theJudgeAloneCanBeTried() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        const json result = project.evaluate({{"try_judge", true}});
        QCOMPARE(result["judge"]["auc"], json(1.0));
        QCOMPARE(endpoint.asked(), std::size_t{12}); // four sentences, in three ways
        QVERIFY(!result.contains("metrics"));
    }

    void theSecondTimeNobodyIsAsked() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        const json first = project.evaluate();
        const std::size_t asked = endpoint.asked();
        const json second = project.evaluate();
        QCOMPARE(endpoint.asked(), asked);
        QCOMPARE(second["rows"]["teacher"]["judged"], first["rows"]["teacher"]["judged"]);
        QCOMPARE(second["metrics"]["faithfulness"], first["metrics"]["faithfulness"]);
        QCOMPARE(second["timed"], json(0));
    }

    // Whatever was paid for before the stop is not paid for again.
    void goesOnWhereItWasStopped() {
        AnsweringEndpoint endpoint;
        MillProject whole(endpoint);
        whole.evaluate();
        const std::size_t all = endpoint.asked();
        MillProject project(endpoint);
        project.specs().evaluate.mostRequests = 20;
        const json first = project.evaluate();
        QVERIFY(first["no_verdict"].get<std::string>().find("limit") != std::string::npos);
        project.specs().evaluate.mostRequests = 0;
        const json second = project.evaluate();
        QCOMPARE(endpoint.asked(), 2 * all);
        QCOMPARE(second["rows"]["teacher"]["metrics"]["faithfulness"], json(1.0));
    }

    // A model on this machine is sent nothing.
    void theLimitIsOfWhatIsSent() {
        AnsweringEndpoint endpoint;
        const auto evaluated = [&](std::size_t mostRequests) {
            MillProject project(endpoint);
            project.specs().train.where = "local";
            project.specs().model.base = FTS_TEST_DATA "/nn/decoders/llama";
            project.specs().evaluate.mostRequests = static_cast<std::int64_t>(mostRequests);
            return project.evaluate();
        };
        evaluated(0);
        const std::size_t sent = endpoint.asked();
        QCOMPARE(evaluated(sent)["unasked"], json(0));
        QCOMPARE(endpoint.asked(), 2 * sent);
        QVERIFY(evaluated(sent - 1)["unasked"] > 0);
    }

    void aJudgeThatSaysYesToAllGivesNoVerdict() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        project.specs().judge.model = "yes";
        const json result = project.evaluate();
        QCOMPARE(result["judge"]["auc"], json(0.5));
        QCOMPARE(result["judge"]["reliable"], json(false));
        QVERIFY(result["no_verdict"].get<std::string>().find("not reliable") != std::string::npos);
        const auto tells = std::ranges::find_if(project.events, [](const Event& event) {
            const auto* line = std::get_if<LogLine>(&event);
            return line != nullptr &&
                   line->text.english().find("not reliable") != std::string::npos;
        });
        const auto answers = std::ranges::find_if(project.events, [](const Event& event) {
            const auto* stage = std::get_if<StageStarted>(&event);
            return stage != nullptr && stage->stage == "answer";
        });
        QVERIFY(tells < answers);                               // before the answers are paid for
        QCOMPARE(result["metrics"]["faithfulness"], json(1.0)); // which is why it says nothing
    }

    void whatCannotBeReadIsNeverANumber() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        project.specs().judge.model = "broken";
        const json result = project.evaluate();
        QVERIFY(result["judge"]["auc"].is_null());
        QVERIFY(!result["metrics"].contains("faithfulness"));
        QCOMPARE(result["not_judged"]["faithfulness"], json(kVillages));
        QVERIFY(result["no_verdict"].get<std::string>().find("could be read") != std::string::npos);
    }

    void abstentionsAreCounted() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        project.specs().student.model = "shy";
        const json result = project.evaluate();
        QCOMPARE(result["metrics"]["abstention_rate"], json(1.0));
        QCOMPARE(result["not_applicable"]["faithfulness"], json(kVillages));
        QCOMPARE(result["metrics"]["answer_relevancy"], json(0.0));
        QCOMPARE(result["rows"]["teacher"]["metrics"]["abstention_rate"], json(0.0));
    }

    void fewerQuestionsCanBeAsked() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        project.specs().evaluate.rows = 5;
        QCOMPARE(project.evaluate()["queries"], json(5));
    }

    void aQuestionIsAnsweredWithItsSources() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        std::string grown;
        const json answer =
            project.answer("When was built the mill of village3?", "teacher", grown);
        QCOMPARE(answer["answer"], json("The mill of village3 was built in 1813."));
        QCOMPARE(grown, answer["answer"].get<std::string>());
        QCOMPARE(answer["sources"].size(), std::size_t{2});
        QCOMPARE(answer["sources"][0]["document"], json("mills.txt"));
        QCOMPARE(answer["sources"][0]["page"], json(4));
        QVERIFY(
            answer["sources"][0]["text"].get<std::string>().starts_with("The mill of village3 "));
        QVERIFY_EXCEPTION_THROWN(project.answer(" ", "teacher", grown), Error);
    }

    void severalAnswerFromTheSamePassages() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        const std::string question = "When was built the mill of village3?";
        json result = project.answerByAll(question, {"base", "tuned", "teacher"});
        QCOMPARE(result["sources"].size(), std::size_t{2});
        const json& answers = result["answers"];
        QCOMPARE(answers[0]["answer"], json("Mills are made of green cheese."));
        QCOMPARE(answers[1]["asked"], json("tuned"));
        QVERIFY(answers[1]["error"]["text"].get<std::string>().find("No run") == 0);
        QCOMPARE(answers[2]["answer"], json("The mill of village3 was built in 1813."));
        QCOMPARE(answers[2]["model"], json("teacher"));
        const bool told = std::ranges::any_of(project.events, [](const Event& event) {
            const auto* preview = std::get_if<RowPreview>(&event);
            return preview != nullptr && preview->row["asked"] == "teacher" &&
                   preview->row["text"] == "The mill of village3 was built in 1813.";
        });
        QVERIFY(told);

        project.addTunedRun(); // now there is one
        result = project.answerByAll(question, {"tuned"});
        QCOMPARE(result["answers"][0]["answer"], json("The mill of village3 was built in 1813."));
        QVERIFY_EXCEPTION_THROWN(project.answerByAll(" ", {"tuned"}), Error);
    }

    void passagesAreEmbeddedOnceForAllQuestions() {
        AnsweringEndpoint endpoint;
        MillProject project(endpoint);
        project.answerByAll("When was built the mill of village3?", {"teacher"});
        project.answerByAll("When was built the mill of village4?", {"teacher"});
        QCOMPARE(project.embeddings(), 1);
        project.specs().rag.topK = 1; // what was found is no longer what would be
        QCOMPARE(project.answerByAll("When?", {"teacher"})["sources"].size(), std::size_t{1});
        QCOMPARE(project.embeddings(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRagEvaluation)
#include "test_rag_evaluation.moc"
