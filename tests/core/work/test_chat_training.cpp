#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/nn/peft_adapter.h"
#include "core/nn/text_generator.h"
#include "core/store/stored_chat_rows.h"
#include "core/text/chat_template.h"
#include "core/work/chat_rows_of_model.h"
#include "core/work/export_job.h"
#include "core/work/project_model.h"
#include "core/work/train_job.h"
#include "tests/core/train/toy_task.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// The small Llama of the reference data, with room for conversations.
void writeModel(const fs::path& folder) {
    fs::copy(FTS_TEST_DATA "/nn/decoders/llama", folder, fs::copy_options::recursive);
    json config = parseJson(readFile(folder / "config.json"), "config");
    config["max_position_embeddings"] = 512;
    writeFileAtomically(folder / "config.json", config.dump());
}

ChatTurn turn(const char* role, const std::string& text, bool learned = true) {
    ChatTurn turn{role, text};
    turn.learned = learned;
    return turn;
}

/// A distillation project of forty conversations that were imported.
class StudentProject {
public:
    StudentProject()
        : project(Project::create(path("project"), kDistillation)), store(project.storePath()) {
        setThreads(1);
        writeModel(path("model"));
        Specs& specs = project.specs();
        specs.model.base = path("model").string();
        specs.train.epochs = 2;
        specs.train.batch = 8;
        specs.train.precision = "fp32";
        specs.train.device = "cpu";
        specs.train.threads = 1;
        specs.train.evaluateEvery = 2;
        specs.lora.r = 4;
        project.save();
        fill();
    }

    template <typename Job>
    json run(Job job, const json& params, std::optional<int> stopAfter = {}) {
        told = {};
        std::stop_source stop;
        FunctionSink sink([&](const Event& event) {
            told.emit(event);
            const auto* sample = std::get_if<MetricSample>(&event);
            if (sample != nullptr && stopAfter && sample->step >= *stopAfter) {
                stop.request_stop();
            }
        });
        JobContext context{stop.get_token(), sink};
        return job(project, params, context);
    }

    json train(const json& params = json::object(), std::optional<int> stopAfter = {}) {
        return run([](Project& project, const json& params,
                      JobContext& context) { return runTrain(project, params, context); },
                   params, stopAfter);
    }

    fs::path path(const std::string& name) const {
        return fs::path(m_folder.path().toStdString()) / name;
    }

    std::string best(int run) const {
        return readFile(project.runFolder(run) / "checkpoints" / "best" / "model.safetensors");
    }

private:
    QTemporaryDir m_folder;

    void fill() {
        const auto id = store.addCollection({0, "rows.jsonl", "rows.jsonl", "openai-chat", "1"});
        for (int i = 0; i < 40; ++i) {
            StoredChatRow row;
            row.collectionId = id;
            row.place = "line " + std::to_string(i + 1);
            row.line = chatRowLine({{turn("system", "Be short."),
                                     turn("user", "Where is ship " + std::to_string(i) + "?"),
                                     turn("assistant", "In the harbour.")},
                                    {}});
            addChatRow(store, row);
        }
    }

public:
    Project project;
    ProjectStore store;
    Told told;
};

} // namespace

// A student on this machine that learns what a teacher answered.
class TestChatTraining : public QObject {
    Q_OBJECT

    std::unique_ptr<StudentProject> m_student;

private Q_SLOTS:
    void init() { m_student = std::make_unique<StudentProject>(); }

    void learnsAnswersByItsLoss() {
        m_student->project.specs().train.epochs = 6;
        m_student->project.specs().train.learningRate = 5e-3;
        const json result = m_student->train();
        const auto loss = m_student->told.values("validation.loss");
        QVERIFY2(loss.back() < 0.7 * loss.front(), qPrintable(QString::number(loss.back())));
        QCOMPARE(result["best"]["metric"], json("loss"));
        QCOMPARE(result["best"]["value"].get<double>(), *std::ranges::min_element(loss));
        // Divided before: 32 are learned from, four each are kept apart.
        QCOMPARE(countChatParts(m_student->store).train, std::int64_t{32});
        const auto says = [&](const char* part) {
            return std::ranges::any_of(m_student->told.lines, [part](const std::string& line) {
                return line.find(part) != std::string::npos;
            });
        };
        QVERIFY(says("Answers to learn from: 32."));
    }

    void aResumedRunRepeatsTheUninterruptedOneAndAnExtendedOneGoesOn() {
        m_student->train();
        const std::string whole = m_student->best(1);
        QVERIFY_EXCEPTION_THROWN(m_student->train({{"fresh", true}}, 3), Cancelled);
        QCOMPARE(m_student->train({{"resume", true}})["run"], json(2));
        QVERIFY(m_student->best(2) == whole);
        const json longer = m_student->train({{"extend", 1}});
        QCOMPARE(longer["run"], json(2));
        QCOMPARE(longer["epochs"], json(3));
    }

    void onlyAnswersAreLearned() {
        const CausalModel model(m_student->path("model"), Device{}, Precision::Fp32);
        const std::vector<ChatMessage> before{{ChatRole::System, "Be short."},
                                              {ChatRole::User, "Where?"}};
        const ChatRow one{
            {turn("system", "Be short."), turn("user", "Where?"), turn("assistant", "Here.")}, {}};
        auto rows = chatResponseRows({&one, 1}, model, 512);
        QCOMPARE(rows.rows.size(), std::size_t{1});
        // The prompt is what the model reads before it answers in a chat.
        const auto prompt = model.chatTemplate()->encode(model.tokenizer(), before, true).ids;
        const ResponseRow& row = rows.rows.front();
        QCOMPARE(std::size_t{row.learnedFrom}, prompt.size());
        QVERIFY(std::equal(prompt.begin(), prompt.end(), row.ids.begin()));
        QCOMPARE(row.ids.back(), model.config().eosTokenIds.front());

        // Each answer of a longer conversation, but for those that stand for context only.
        const ChatRow longer{{turn("user", "Where?"), turn("assistant", "Here.", false),
                              turn("user", "And now?"), turn("assistant", "There."),
                              turn("user", "When?"), turn("assistant", "Then.")},
                             {}};
        rows = chatResponseRows({&longer, 1}, model, 512);
        QCOMPARE(rows.rows.size(), std::size_t{2});
        QVERIFY(rows.rows[1].ids.size() > rows.rows[0].ids.size());
        // What the first answer is given to is the begin of what the second is.
        QVERIFY(std::equal(rows.rows[0].ids.begin(),
                           rows.rows[0].ids.begin() + rows.rows[0].learnedFrom,
                           rows.rows[1].ids.begin()));
        // Too long is left out, answer by answer.
        rows = chatResponseRows({&longer, 1}, model, int(rows.rows[0].ids.size()));
        QCOMPARE(rows.rows.size(), std::size_t{1});
        QCOMPARE(rows.tooLong, std::int64_t{1});
    }

    void conversationsWithToolsAreLeftOut() {
        const CausalModel model(m_student->path("model"), Device{}, Precision::Fp32);
        ChatRow tools{{turn("user", "Where?"), turn("assistant", "")}, {}};
        tools.turns[1].calls = "{\"tool_calls\":[]}";
        const auto rows = chatResponseRows({&tools, 1}, model, 512);
        QVERIFY(rows.rows.empty());
        QCOMPARE(rows.unfit, std::int64_t{1});
        QVERIFY(rows.whyUnfit.english().find("calls tools") != std::string::npos);
    }

    void whatWasLearnedIsExportedAndTalkedWith() {
        m_student->train();
        for (const char* format : {"peft", "merged", "gguf-f16"}) {
            const fs::path out = m_student->path(format);
            const json result = m_student->run(runExport, {{"format", format}, {"out", out}});
            QCOMPARE(result["compared_texts"], json(16));
            const json card = parseJson(readFile(out / "finetune_studio.json"), "card");
            QCOMPARE(card["run"], json(1));
            QVERIFY(readFile(out / "README.md").find("tags: [distillation, lora]") !=
                    std::string::npos);
        }
        QCOMPARE(readPeftSettings(m_student->path("peft")).rank, 4);
        const auto merged = loadGenerator(m_student->path("merged"), {});
        QVERIFY(merged->chatTemplate() != nullptr);
        const auto tuned =
            openGenerator(findModel(m_student->project, m_student->store, "tuned"), {});
        const std::vector<std::int32_t> some{5, 9, 12};
        const auto expected = tuned->logProbabilities(some);
        const auto found = merged->logProbabilities(some);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY(std::abs(expected[i] - found[i]) < 1e-2);
        }
    }

    void saysThatThereIsNothingToLearn() {
        m_student->store.database().execute("DELETE FROM chat_rows");
        try {
            m_student->train();
            QFAIL("trained on nothing");
        } catch (const Error& error) {
            QVERIFY2(error.message().english().find("Next: answer") != std::string::npos,
                     error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestChatTraining)
#include "test_chat_training.moc"
