#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/run_spec.h"
#include "core/nn/peft_adapter.h"
#include "core/store/sql_rows.h"
#include "core/work/export_job.h"
#include "core/work/project_model.h"
#include "core/work/sql_rows_of_model.h"
#include "core/work/train_job.h"
#include "tests/core/train/toy_task.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// The small Llama of the reference data, with room for prompts.
void writeModel(const fs::path& folder) {
    fs::copy(FTS_TEST_DATA "/nn/decoders/llama", folder, fs::copy_options::recursive);
    json config = parseJson(readFile(folder / "config.json"), "config");
    config["max_position_embeddings"] = 1024;
    writeFileAtomically(folder / "config.json", config.dump());
}

/// A project of questions on sixteen tables, four a table.
class SqlProject {
public:
    SqlProject()
        : project(Project::create(path("project"), kTextToSql)), store(project.storePath()) {
        setThreads(1);
        writeModel(path("model"));
        Specs& specs = project.specs();
        specs.model.base = path("model").string();
        specs.model.prompt = "plain";
        specs.train.epochs = 2;
        specs.train.batch = 8;
        specs.train.precision = "fp32";
        specs.train.device = "cpu";
        specs.train.threads = 1;
        specs.train.evaluateEvery = 4;
        specs.train.validationRows = 3;
        specs.lora.r = 4;
        specs.lora.dropout = 0.1;
        specs.evaluate.answerTokens = 8;
        specs.split.validation = specs.split.test = 0.2;
        project.save();
        fill();
    }

    json run(const json& params = json::object(), std::optional<int> stopAfter = {}) {
        return run(runTrain, params, stopAfter);
    }

    template <typename Job>
    json run(Job job, const json& params, std::optional<int> stopAfter = {}) {
        told = {};
        std::stop_source stop;
        FunctionSink sink([&](const Event& event) {
            told.emit(event);
            const auto* sample = std::get_if<MetricSample>(&event);
            // Not every step is told, but every look at the validation part is.
            if (sample != nullptr && stopAfter && sample->step >= *stopAfter) {
                stop.request_stop();
            }
        });
        JobContext context{stop.get_token(), sink};
        return job(project, params, context);
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
        CollectionRow collection;
        collection.name = "ships.json";
        collection.format = "sql-create-context";
        const auto id = store.addCollection(collection);
        for (int table = 0; table < 16; ++table) {
            const std::string name = "t" + std::to_string(table);
            SqlRow row;
            row.context = "CREATE TABLE " + name + " (name TEXT, size INTEGER)";
            for (int limit = 1; limit < 5; ++limit) {
                row.question = std::string("names in ") + name + " above " + std::to_string(limit);
                row.answer = "SELECT name FROM " + name + " WHERE size > " + std::to_string(limit);
                addSqlRow(store, id, row);
            }
        }
    }

public:
    Project project;
    ProjectStore store;
    Told told;
};

} // namespace

class TestSqlTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sql = std::make_unique<SqlProject>(); }

    void learnsAndTellsWhatItSees() {
        m_sql->project.specs().train.epochs = 6;
        m_sql->project.specs().train.metric = "loss";
        m_sql->project.specs().train.learningRate = 5e-3;
        const json result = m_sql->run();
        QCOMPARE(result["stopped"], json());
        const auto loss = m_sql->told.values("validation.loss");
        QVERIFY2(loss.back() < 0.8 * loss.front(), qPrintable(QString::number(loss.back())));
        QCOMPARE(m_sql->told.values("validation.execution_accuracy").size(), loss.size());
        // The least loss is the best.
        const double least = *std::ranges::min_element(loss);
        QCOMPARE(result["best"]["value"].get<double>(), least);
        QCOMPARE(m_sql->store.runs().front().bestValue.value(), least);
        QVERIFY(result["tokens_per_s"] > 0);
        const auto says = [&](const char* part) {
            return std::ranges::any_of(m_sql->told.lines, [part](const std::string& line) {
                return line.find(part) != std::string::npos;
            });
        };
        QVERIFY(says("Rows to train on: "));
        QVERIFY(says("of which the model learns"));
    }

    void aResumedRunRepeatsTheUninterruptedOne_data() {
        QTest::addColumn<QString>("targets");
        QTest::newRow("adapters") << "all";
        QTest::newRow("all weights") << "weights";
    }

    void aResumedRunRepeatsTheUninterruptedOne() {
        QFETCH(QString, targets);
        m_sql->project.specs().lora.targets = targets.toStdString();
        m_sql->run();
        const std::string whole = m_sql->best(1);
        QVERIFY_EXCEPTION_THROWN(m_sql->run({{"fresh", true}}, 3), Cancelled);
        const json resumed = m_sql->run({{"resume", true}});
        QCOMPARE(resumed["run"], json(2));
        QVERIFY(m_sql->best(2) == whole);
    }

    void longRowsAreLeftOut() {
        m_sql->project.specs().model.maxTokens = 20;
        QVERIFY_EXCEPTION_THROWN(m_sql->run(), Error);
        const CausalModel model(m_sql->path("model"), Device{}, Precision::Fp32);
        ModelSpec spec = m_sql->project.specs().model;
        const auto rows = sqlRows(m_sql->store, Split::Train);
        spec.maxTokens = 1000;
        const auto all = sqlResponseRows(rows, model, spec, false);
        QCOMPARE(all.tooLong, std::int64_t{0});
        spec.maxTokens = int(all.rows.front().ids.size());
        const auto some = sqlResponseRows(rows, model, spec, false);
        QVERIFY(some.tooLong > 0 && some.rows.size() + std::size_t(some.tooLong) == rows.size());
        // By its own template, and its prompt learned as well.
        spec.prompt = "chat";
        spec.maxTokens = 1000;
        const auto chat = sqlResponseRows(rows, model, spec, true);
        QCOMPARE(chat.learned, chat.tokens - std::int64_t(chat.rows.size()));
        QCOMPARE(chat.rows.front().ids.back(), endOfAnswer(model, "chat"));
    }

    void whatWasLearnedIsUsedAndExported_data() {
        QTest::addColumn<bool>("decomposed");
        QTest::newRow("LoRA") << false;
        QTest::newRow("DoRA") << true;
    }

    void whatWasLearnedIsUsedAndExported() {
        QFETCH(bool, decomposed);
        m_sql->project.specs().lora.dora = decomposed ? "yes" : "no";
        m_sql->run();
        const ProjectModel tuned = findModel(m_sql->project, m_sql->store, "tuned");
        const auto generator = openGenerator(tuned, {});
        const auto base = openGenerator(findModel(m_sql->project, m_sql->store, "base"), {});
        const std::vector<std::int32_t> some{5, 9, 12};
        QVERIFY(generator->logProbabilities(some) != base->logProbabilities(some));
        for (const char* format : {"peft", "gguf-q8_0"}) {
            const fs::path out = m_sql->path(format);
            const json result = m_sql->run(runExport, {{"format", format}, {"out", out.string()}});
            QCOMPARE(result["compared_texts"], json(16));
            QVERIFY(result["largest_difference"] >= 0 && result["logit_range"] > 0);
            const json card = parseJson(readFile(out / "finetune_studio.json"), "card");
            QCOMPARE(card["run"], json(1));
            QVERIFY(card["test_questions"] > 0);
        }
        QCOMPARE(readPeftSettings(m_sql->path("peft")).rank, 4);
        QCOMPARE(readPeftSettings(m_sql->path("peft")).weightDecomposed, decomposed);
        QVERIFY_EXCEPTION_THROWN(
            m_sql->run(runExport,
                       {{"format", "peft"}, {"model", "base"}, {"out", m_sql->path("x").string()}}),
            Error);
    }

    void allWeightsAreUsedAndExported() {
        m_sql->project.specs().lora.targets = "weights";
        m_sql->run();
        const ProjectModel tuned = findModel(m_sql->project, m_sql->store, "tuned");
        const ProjectModel base = findModel(m_sql->project, m_sql->store, "base");
        const std::vector<std::int32_t> some{5, 9, 12};
        const auto learned = openGenerator(tuned, {})->logProbabilities(some);
        QVERIFY(learned != openGenerator(base, {})->logProbabilities(some));
        const fs::path out = m_sql->path("merged");
        const json result = m_sql->run(runExport, {{"format", "merged"}, {"out", out.string()}});
        QCOMPARE(result["same_texts"], json(16));
        const ProjectModel exported = findModel(m_sql->project, m_sql->store, out.string());
        const auto again = openGenerator(exported, {})->logProbabilities(some);
        for (std::size_t i = 0; i < learned.size(); ++i) {
            QVERIFY(std::abs(again[i] - learned[i]) < 1e-4);
        }
        QVERIFY_EXCEPTION_THROWN(
            m_sql->run(runExport, {{"format", "peft"}, {"out", m_sql->path("x").string()}}), Error);
    }

    void weightsInFewBitsCannotLearn() {
        m_sql->project.specs().lora.targets = "weights";
        m_sql->project.specs().lora.baseBits = "8";
        QVERIFY_EXCEPTION_THROWN(m_sql->run(), Error);
    }

private:
    std::unique_ptr<SqlProject> m_sql;
};

QTEST_GUILESS_MAIN(TestSqlTraining)
#include "test_sql_training.moc"
