#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/safetensors.h"
#include "core/formats/sentence_transformer.h"
#include "core/work/evaluate_job.h"
#include "core/work/export_job.h"
#include "core/work/train_job.h"
#include "tests/core/work/tiny_project.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

class TestExportJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_tiny = std::make_unique<TinyProject>();
        m_tiny->project.specs().train.precision = "bf16";
        m_tiny->project.specs().model.queryPrompt = "query: ";
        m_tiny->project.specs().model.maxTokens = 60;
        m_tiny->run(runTrain);
        m_verdict = m_tiny->run(runEvaluate);
    }

    void writesTheTunedModelInFp32() {
        const auto out = m_tiny->path("tuned");
        const json result = exportTo(out);
        QCOMPARE(result["format"].get<std::string>(), std::string("sentence-transformers"));
        QCOMPARE(result["path"].get<std::string>(), out.string());
        QVERIFY(result["largest_difference"] <= 1e-5);
        const auto weights = openSafetensors(out / "model.safetensors");
        const auto best = openSafetensors(m_tiny->project.runFolder(1) / "checkpoints" / "best" /
                                          "model.safetensors");
        for (const TensorView& tensor : weights->tensors()) {
            QVERIFY(tensor.dtype == DType::F32);
            QVERIFY(std::ranges::equal(tensor.bytes, best->at(tensor.name).bytes));
        }
    }

    // Or nothing could be compared with it any more.
    void leavesTheModelThatTheRunBeganWith() {
        const std::string base = m_tiny->project.specs().model.base;
        const std::string before = readFile(fs::path(base) / "model.safetensors");
        const std::string refused =
            m_tiny->refusal(runExport, {{"out", base}}, ErrorKind::BadInput);
        QVERIFY2(refused.find("began with") != std::string::npos, refused.c_str());
        QVERIFY(readFile(fs::path(base) / "model.safetensors") == before);
    }

    // The measure a person cares about: the folder finds what the run found.
    void theFolderIsJudgedLikeTheRun() {
        const auto out = m_tiny->path("judged");
        exportTo(out);
        const json result = m_tiny->run(runEvaluate, {{"model", out.string()}});
        QCOMPARE(result["metrics"], m_verdict["metrics"]);
        QCOMPARE(result["rows"], m_verdict["rows"]);
    }

    void carriesPromptsAndLimit() {
        const auto out = m_tiny->path("carried");
        exportTo(out);
        const auto config = readSentenceTransformer(out);
        QCOMPARE(config.prompts.at("query"), std::string("query: "));
        QCOMPARE(config.maxSeqLength.value(), 60);
    }

    void theCardTellsWhereItComesFrom() {
        const auto out = m_tiny->path("card");
        exportTo(out);
        const std::string card = readFile(out / "README.md");
        for (const std::string part :
             {"base_model: \"toy-model\"", "Fine-tuned from toy-model", "made-up   words.json",
              "abc123", "Trained on 64 pairs, chosen by 8 validation questions; 8 test",
              "| `train.seed` | 42 |", "| `split.seed` | 42 |", "query_instruction=\"query: \""}) {
            QVERIFY2(card.find(part) != std::string::npos, part.c_str());
        }
        QVERIFY(card.find(m_verdict["comparison"]["verdict"].get<std::string>()) !=
                std::string::npos);
        QVERIFY(card.find(toyModel().string()) == std::string::npos);
        const json facts = parseJson(readFile(out / "finetune_studio.json"), "card");
        QCOMPARE(facts["run"], json(1));
        QCOMPARE(facts["base_model"].get<std::string>(), std::string("toy-model"));
        QCOMPARE(facts["base_sha256"].get<std::string>().size(), std::size_t{64});
        QCOMPARE(facts["verdict"], m_verdict);
        QCOMPARE(facts["specs"]["train"]["precision"].get<std::string>(), std::string("bf16"));
    }

    void theBaseCanBeExportedToo() {
        const auto out = m_tiny->path("base");
        QVERIFY(exportTo(out, "base")["largest_difference"] <= 1e-5);
        const std::string card = readFile(out / "README.md");
        QVERIFY(card.find("A copy of toy-model") != std::string::npos);
        QVERIFY(card.find("was not evaluated") != std::string::npos);
    }

    void unknownFormatsAndModelsAreRefused() {
        const std::string out = m_tiny->path("refused").string();
        const auto format =
            m_tiny->refusal(runExport, {{"format", "onnx"}, {"out", out}}, ErrorKind::BadInput);
        QVERIFY2(format.find("onnx") != std::string::npos, format.c_str());
        QVERIFY(!m_tiny->refusal(runExport, {{"model", "run:4"}, {"out", out}}, ErrorKind::NotFound)
                     .empty());
        QVERIFY(!fs::exists(out));
    }

private:
    json exportTo(const fs::path& out, const std::string& model = "tuned") {
        return m_tiny->run(
            runExport,
            {{"format", "sentence-transformers"}, {"out", out.string()}, {"model", model}});
    }

    std::unique_ptr<TinyProject> m_tiny;
    json m_verdict;
};

QTEST_GUILESS_MAIN(TestExportJob)
#include "test_export_job.moc"
