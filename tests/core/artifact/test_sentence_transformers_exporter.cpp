#include <QtTest/QtTest>

#include <fstream>

#include "core/artifact/exporters/sentence_transformers.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/safetensors.h"
#include "tests/core/train/toy_task.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const std::vector<std::string> kProbes{"a probe", "another, longer probe of words", "x", ""};

TensorView viewOf(const std::string& name, const torch::Tensor& tensor, DType type) {
    return {name,
            type,
            tensor.sizes().vec(),
            {static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes()}};
}

/// The toy model in half precision, with two dense layers and a tensor that nothing reads.
void writeHalfModelWithDense(const fs::path& folder) {
    fs::copy(toyModel(), folder, fs::copy_options::recursive);
    json config = parseJson(readFile(folder / "config.json"), "config");
    config["torch_dtype"] = "float16";
    config["dtype"] = "float16";
    writeFileAtomically(folder / "config.json", config.dump());

    SentenceEncoder encoder(folder, {});
    std::vector<torch::Tensor> halves{torch::ones({3}, torch::kFloat16)};
    std::vector<TensorView> views{viewOf("pooler.unused", halves.back(), DType::F16)};
    for (const auto& parameter : encoder.parameters()) {
        halves.push_back(parameter.tensor.detach().to(torch::kFloat16));
        views.push_back(viewOf("bert." + parameter.name, halves.back(), DType::F16));
    }
    writeSafetensors(folder / "model.safetensors", views, {});

    SentenceTransformerConfig modules = encoder.config();
    modules.dense = {{64, 32, true, "tanh", "2_Dense"}, {32, 16, false, "identity", "3_Dense"}};
    writeSentenceTransformer(folder, folder, modules);
    const auto first = torch::randn({32, 64});
    const auto bias = torch::randn({32});
    const auto second = torch::randn({16, 32});
    writeSafetensors(folder / "2_Dense" / "model.safetensors",
                     std::vector{viewOf("linear.weight", first, DType::F32),
                                 viewOf("linear.bias", bias, DType::F32)},
                     {});
    writeSafetensors(folder / "3_Dense" / "model.safetensors",
                     std::vector{viewOf("linear.weight", second, DType::F32)}, {});
}

/// As training would, but at once.
void change(SentenceEncoder& encoder) {
    const torch::NoGradGuard noGrad;
    for (const auto& parameter : encoder.parameters()) {
        torch::Tensor tensor = parameter.tensor;
        tensor.add_(0.01);
    }
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        names.push_back(fs::relative(entry.path(), folder).string());
    }
    std::ranges::sort(names);
    return names;
}

} // namespace

class TestSentenceTransformersExporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_encoder = std::make_unique<SentenceEncoder>(toyModel(), EncoderOptions{});
        change(*m_encoder);
        m_card = {};
        m_card.baseModel = "toy";
        m_card.run = 3;
        m_card.specs.model.maxTokens = 100;
    }

    void writesAWholeFolder() {
        const float difference = exportTo(path("out"));
        QVERIFY(difference <= 1e-5F);
        const auto names = namesIn(path("out"));
        for (const char* name :
             {"1_Pooling/config.json", "2_Normalize", "README.md", "config.json",
              "config_sentence_transformers.json", "finetune_studio.json", "model.safetensors",
              "modules.json", "sentence_bert_config.json", "vocab.txt"}) {
            QVERIFY2(std::ranges::find(names, name) != names.end(), name);
        }
        QCOMPARE(namesIn(path("")).front(), std::string("out")); // and nothing beside it
        QVERIFY(weightsOf(SentenceEncoder(path("out"), {})) == weightsOf(*m_encoder));
        QCOMPARE(openSafetensors(path("out") / "model.safetensors")->metadata().at("format"),
                 std::string("pt"));
    }

    void theProjectsPromptsAndLimitGoIn() {
        m_card.specs.model.queryPrompt = "ask: ";
        m_card.specs.model.passagePrompt = "text: ";
        exportTo(path("out"));
        const SentenceEncoder loaded(path("out"), {});
        QCOMPARE(loaded.config().prompts.at("query"), std::string("ask: "));
        QCOMPARE(loaded.config().prompts.at("document"), std::string("text: "));
        QCOMPARE(loaded.config().maxSeqLength.value(), 100);
    }

    // Vectors of any length rank otherwise by their product, which the base model may be made for.
    void vectorsAreComparedAsTheyWereJudged() {
        fs::copy(toyModel(), path("base"), fs::copy_options::recursive);
        SentenceTransformerConfig config = m_encoder->config();
        config.normalize = false;
        config.similarity = "dot";
        writeSentenceTransformer(path("base"), path("base"), config);
        m_encoder = std::make_unique<SentenceEncoder>(path("base"), EncoderOptions{});
        QCOMPARE(m_encoder->config().similarity, std::string("dot"));
        exportTo(path("out"));
        QCOMPARE(SentenceEncoder(path("out"), {}).config().similarity, std::string("cosine"));
    }

    // Tuned tensors become fp32 and config.json says so: transformers loads what it names.
    void aHalfPrecisionBaseWithDenseLayers() {
        writeHalfModelWithDense(path("base"));
        m_encoder = std::make_unique<SentenceEncoder>(path("base"), EncoderOptions{});
        change(*m_encoder);
        QCOMPARE(m_encoder->dimension(), 16);
        QVERIFY(exportTo(path("out")) <= 1e-5F);
        const SentenceEncoder loaded(path("out"), {});
        QCOMPARE(loaded.dimension(), 16);
        QCOMPARE(loaded.config().dense.size(), std::size_t{2});
        QVERIFY(weightsOf(loaded) == weightsOf(*m_encoder));
        const auto weights = openSafetensors(path("out") / "model.safetensors");
        for (const TensorView& tensor : weights->tensors()) {
            QVERIFY(tensor.dtype == (tensor.name == "pooler.unused" ? DType::F16 : DType::F32));
        }
        QVERIFY(weights->find("bert.embeddings.word_embeddings.weight") != nullptr);
        const json config = parseJson(readFile(path("out") / "config.json"), "config");
        QCOMPARE(config["torch_dtype"].get<std::string>(), std::string("float32"));
        QCOMPARE(config["dtype"].get<std::string>(), std::string("float32"));
        QCOMPARE(config["hidden_size"], json(64));
    }

    void everyFamilyIsWrittenAsItIsRead() {
        for (const char* family : {"roberta", "xlm-roberta", "distilbert", "mpnet"}) {
            const fs::path base =
                fs::path(FTS_TEST_DATA) / "models" / (std::string("tiny-") + family);
            m_encoder = std::make_unique<SentenceEncoder>(base, EncoderOptions{});
            change(*m_encoder);
            QVERIFY(exportTo(path("out")) <= 1e-5F);
            QVERIFY(weightsOf(SentenceEncoder(path("out"), {})) == weightsOf(*m_encoder));
            const json pooling =
                parseJson(readFile(path("out") / "1_Pooling/config.json"), "pooling");
            QCOMPARE(
                pooling.value("word_embedding_dimension", pooling.value("embedding_dimension", 0)),
                32);
        }
    }

    void anEarlierExportIsReplaced() {
        exportTo(path("out"));
        std::ofstream(path("out") / "notes.txt") << "of the earlier one";
        change(*m_encoder);
        exportTo(path("out"));
        QVERIFY(!fs::exists(path("out") / "notes.txt"));
        QVERIFY(weightsOf(SentenceEncoder(path("out"), {})) == weightsOf(*m_encoder));
    }

    void targetsMayBeWrittenInSeveralWays_data() {
        QTest::addColumn<QString>("target");
        QTest::newRow("a new folder in a new folder") << "new/inner";
        QTest::newRow("with a slash at its end") << "out/";
        QTest::newRow("with dots") << "some/../out/./model/";
    }

    void targetsMayBeWrittenInSeveralWays() {
        QFETCH(QString, target);
        const fs::path out = path(target.toStdString());
        exportTo(out);
        exportTo(out);
        QVERIFY(fs::exists(out.lexically_normal() / "model.safetensors"));
    }

    void anEmptyFolderServes() {
        fs::create_directories(path("out"));
        exportTo(path("out"));
        QVERIFY(fs::exists(path("out") / "model.safetensors"));
    }

    void foreignFilesAreNotWrittenOver_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("a folder that holds something") << "out/thesis.txt";
        QTest::newRow("a file") << "out";
    }

    void foreignFilesAreNotWrittenOver() {
        QFETCH(QString, file);
        const fs::path own = path(file.toStdString());
        fs::create_directories(own.parent_path());
        std::ofstream(own) << "mine";
        try {
            exportTo(path("out"));
            QFAIL("it was written over");
        } catch (const Error& error) {
            QVERIFY(error.kind() == ErrorKind::BadInput);
            QVERIFY(std::string(error.what()).find(path("out").string()) != std::string::npos);
        }
        QCOMPARE(readFile(own), std::string("mine"));
    }

    void whatDoesNotAnswerAlikeIsNotLeftBehind() {
        exportTo(path("out"));
        const auto before = namesIn(path(""));
        {
            const torch::NoGradGuard noGrad;
            torch::Tensor weight = m_encoder->parameters().back().tensor;
            weight.fill_(std::numeric_limits<float>::quiet_NaN());
        }
        for (const char* name : {"out", "other"}) {
            try {
                exportTo(path(name));
                QFAIL("NaN is no answer");
            } catch (const Error& error) {
                QVERIFY(error.kind() == ErrorKind::Internal);
            }
        }
        QCOMPARE(namesIn(path("")), before);
        QVERIFY(weightsOf(SentenceEncoder(path("out"), {})) != weightsOf(*m_encoder));
    }

    void stoppingLeavesNothingBehind() {
        Told told;
        std::stop_source stop;
        stop.request_stop();
        JobContext context{stop.get_token(), told};
        bool cancelled = false;
        try {
            exportSentenceTransformers(*m_encoder, m_card, kProbes, path("out"), context);
        } catch (const Cancelled&) {
            cancelled = true;
        }
        QVERIFY(cancelled);
        QVERIFY(namesIn(path("")).empty());
    }

private:
    fs::path path(const std::string& name) const {
        return fs::path(m_temporary->path().toStdString()) / name;
    }

    float exportTo(const fs::path& target) {
        Told told;
        JobContext context{{}, told};
        return exportSentenceTransformers(*m_encoder, m_card, kProbes, target, context);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<SentenceEncoder> m_encoder;
    ModelCard m_card;
};

QTEST_GUILESS_MAIN(TestSentenceTransformersExporter)
#include "test_sentence_transformers_exporter.moc"
