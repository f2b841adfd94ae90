#include <QtTest/QtTest>

#include "core/artifact/exporters/catalog.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/nn/peft_adapter.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const fs::path kData(FTS_TEST_DATA);

const std::vector<std::string> kPrompts{"the first question is answered", "select name from cities",
                                        "a zebra of the report", "population is greater than"};

/// Where a model lies; of Mistral's one whose window is as long as what is written here.
fs::path baseOf(const std::string& name) {
    if (name != "nn/decoders/mistral") {
        return kData / name;
    }
    static const QTemporaryDir folder;
    const fs::path copy = fs::path(folder.path().toStdString()) / "mistral";
    if (!fs::exists(copy)) {
        fs::copy(kData / name, copy, fs::copy_options::recursive);
        json config = parseJson(readFile(copy / "config.json"), "config");
        config["sliding_window"] = 48;
        writeFileAtomically(copy / "config.json", config.dump());
    }
    return copy;
}

/// A model whose adapters have learned something.
TunedModel tuned(const std::string& name, bool decomposed = false) {
    const fs::path base = baseOf(name);
    TunedModel tuned{std::make_shared<CausalModel>(base, Device{}, Precision::Fp32), base};
    LoraSettings settings;
    settings.rank = 4;
    settings.alpha = 8;
    settings.targets = loraTargets();
    settings.weightDecomposed = decomposed;
    tuned.model->adapt(settings, 3);
    const torch::NoGradGuard noGrad;
    torch::manual_seed(2);
    for (const NamedParameter& parameter : tuned.model->parameters()) {
        torch::Tensor tensor = parameter.tensor;
        if (parameter.name.ends_with("magnitude_vector")) {
            tensor.mul_(1 + 0.3 * torch::randn(tensor.sizes()));
        } else {
            tensor.normal_(0, 0.1);
        }
    }
    return tuned;
}

ModelCard card() {
    ModelCard card;
    card.baseModel = "tiny";
    card.specs = defaultSpecs(kTextToSql);
    card.run = 1;
    return card;
}

AnswerDifference exported(const std::string& format, const TunedModel& model, const fs::path& out) {
    FunctionSink events([](const Event&) {});
    JobContext context{{}, events};
    ModelCard described = card();
    described.format = format;
    return exportLanguageModel(languageExporterNamed(format), model, described, kPrompts, out,
                               context);
}

} // namespace

class TestLanguageExporters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setThreads(1); }
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void answersLikeTheTunedModel_data() {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("decomposed");
        for (const char* base :
             {"nn/decoders/llama", "nn/decoders/llama3", "nn/decoders/mistral", "nn/decoders/qwen2",
              "gguf/tiny-llama.gguf", "gguf/tiny-qwen2.gguf"}) {
            for (const LanguageExporter& exporter : languageExporters()) {
                const auto format = QString::fromStdString(exporter.key);
                QTest::addRow("%s, %s", base, exporter.key.c_str()) << base << format << false;
            }
        }
        for (const char* format : {"peft", "merged", "gguf-q8_0"}) {
            QTest::addRow("DoRA, %s", format) << "gguf/tiny-llama.gguf" << format << true;
        }
    }

    // The export itself refuses a difference beyond what the format's numbers may cause.
    void answersLikeTheTunedModel() {
        QFETCH(QString, base);
        QFETCH(QString, format);
        QFETCH(bool, decomposed);
        TunedModel model = tuned(base.toStdString(), decomposed);
        const auto difference = exported(format.toStdString(), model, folder());
        QCOMPARE(difference.prompts, kPrompts.size());
        QVERIFY(difference.range > 0);
        if (format == "peft" || format == "merged") {
            QCOMPARE(difference.sameTexts, kPrompts.size());
        } else {
            QVERIFY(difference.largest > 0); // its numbers are rounded
        }
        const std::string text = readFile(folder() / "README.md");
        QVERIFY(text.find("lora.r") != std::string::npos);
        QVERIFY(text.find(format == "peft"     ? "PeftModel"
                          : format == "merged" ? "AutoTokenizer"
                                               : "llama-cli") != std::string::npos);
    }

    void oneModelAtATimeIsInMemory() {
        TunedModel model = tuned("nn/decoders/llama");
        const std::weak_ptr<CausalModel> held = model.model;
        bool gone = false;
        FunctionSink events([&](const Event& event) {
            const auto* stage = std::get_if<StageStarted>(&event);
            gone = gone || (stage != nullptr && stage->stage == "compare" && held.expired());
        });
        JobContext context{{}, events};
        exportLanguageModel(languageExporterNamed("merged"), std::move(model), card(), kPrompts,
                            folder(), context);
        QVERIFY(gone);
    }

    void aPeftFolderIsRead() {
        TunedModel model = tuned("nn/decoders/llama");
        exported("peft", model, folder());
        const LoraSettings settings = readPeftSettings(folder());
        QCOMPARE(settings.rank, 4);
        QCOMPARE(settings.alpha, 8.0);
        QVERIFY(settings.targets == loraTargets());
        // PEFT's own, too.
        QCOMPARE(readPeftSettings(kData / "nn/lora/llama3").rankStabilised, true);
        QCOMPARE(readPeftSettings(kData / "nn/lora/llama3").weightDecomposed, false);
        QCOMPARE(readPeftSettings(kData / "nn/lora/llama3-dora").weightDecomposed, true);
    }

    void refusesOtherKindsOfAdapter_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("another method") << "peft_type" << "\"IA3\"";
        QTest::newRow("biases of their own") << "lora_bias" << "true";
        QTest::newRow("biases") << "bias" << "\"all\"";
        QTest::newRow("some layers") << "layers_to_transform" << "[1]";
        QTest::newRow("ranks of their own") << "rank_pattern" << "{\"q_proj\": 2}";
        QTest::newRow("whole layers") << "modules_to_save" << "[\"lm_head\"]";
        QTest::newRow("a pattern") << "target_modules" << "\".*_proj\"";
        QTest::newRow("no layer's name") << "target_modules" << "[3]";
        QTest::newRow("a rank of nothing") << "r" << "0";
        QTest::newRow("a rank beyond all") << "r" << "1000000";
    }

    void refusesOtherKindsOfAdapter() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        json config = parseJson(readFile(kData / "nn/lora/llama/adapter_config.json"), "config");
        config[key.toStdString()] = parseJson(value.toStdString(), "value");
        fs::create_directories(folder());
        writeFileAtomically(folder() / "adapter_config.json", config.dump());
        QVERIFY_EXCEPTION_THROWN(readPeftSettings(folder()), Error);
    }

    void otherContentIsNotRemoved() {
        TunedModel model = tuned("nn/decoders/llama");
        fs::create_directories(folder());
        writeFileAtomically(folder() / "thesis.txt", "years of work");
        QVERIFY_EXCEPTION_THROWN(exported("peft", model, folder()), Error);
        QCOMPARE(readFile(folder() / "thesis.txt"), std::string("years of work"));
    }

    void anEarlierExportIsReplaced() {
        TunedModel model = tuned("nn/decoders/llama");
        exported("peft", model, folder());
        exported("merged", model, folder());
        QVERIFY(!fs::exists(folder() / "adapter_config.json"));
        QVERIFY(fs::exists(folder() / "config.json"));
    }

private:
    fs::path folder() const { return fs::path(m_temporary->path().toStdString()) / "out"; }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

QTEST_GUILESS_MAIN(TestLanguageExporters)
#include "test_language_exporters.moc"
