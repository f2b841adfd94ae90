#include <QtTest/QtTest>

#include "core/artifact/exporters/catalog.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/gguf.h"
#include "core/formats/gguf_tokenizer.h"
#include "core/formats/safetensors.h"
#include "core/nn/peft_adapter.h"
#include "core/text/token_list.h"
#include "tests/core/base/thrown.h"

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

/// As many as the models here have rows.
TokenList pieces() {
    TokenList list{{"<unk>", "<|begin|>", "<|end|>"},
                   {TokenKind::Unknown, TokenKind::Control, TokenKind::Control},
                   {0, 0, 0}};
    for (int byte = 0; byte < 256; ++byte) {
        list.texts.push_back(
            QString::asprintf("<0x%02X>", static_cast<unsigned>(byte)).toStdString());
        list.kinds.push_back(TokenKind::Byte);
        list.scores.push_back(0);
    }
    float score = 0;
    for (const char* text : {"▁t", "er", "he", "▁the", "the", "▁re", "re", "or", "▁a", "▁▁"}) {
        list.texts.emplace_back(text);
        list.scores.push_back(--score);
    }
    for (const char* letter : {"▁", "t", "h", "e", "r", "a", "o", "p"}) {
        list.texts.emplace_back(letter);
        list.scores.push_back(--score);
    }
    while (list.texts.size() < 320) {
        list.texts.push_back("never" + std::to_string(list.texts.size()));
        list.scores.push_back(--score);
    }
    list.kinds.resize(list.texts.size(), TokenKind::Normal);
    list.unknown = 0;
    return list;
}

/// A model whose adapters have learned something.
TunedModel tuned(const fs::path& base, bool decomposed = false,
                 Precision precision = Precision::Fp32) {
    TunedModel tuned{std::make_shared<CausalModel>(base, Device{}, precision), base};
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

/// In place.
void roundWeights(const fs::path& file, torch::ScalarType type) {
    const auto source = openSafetensors(file);
    std::vector<torch::Tensor> rounded;
    std::vector<TensorView> views;
    for (const TensorView& tensor : source->tensors()) {
        std::vector<float> values = toFloats(tensor);
        rounded.push_back(torch::tensor(values).to(type));
        views.push_back({tensor.name,
                         type == torch::kBFloat16 ? DType::BF16 : DType::F16,
                         tensor.shape,
                         {static_cast<const std::byte*>(rounded.back().const_data_ptr()),
                          rounded.back().nbytes()}});
    }
    writeSafetensors(file, views, {{"format", "pt"}});
}

ModelCard card() {
    ModelCard card;
    card.baseModel = "tiny";
    card.specs = defaultSpecs(kTextToSql);
    card.run = 1;
    card.prompt.messages = {{ChatRole::System, "Be brief."}, {ChatRole::User, "Who?"}};
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
        TunedModel model = tuned(baseOf(base.toStdString()), decomposed);
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

    // In a file beside the model, which Ollama makes its own model from.
    void aGgufFileComesWithWhatOllamaIsTold() {
        exported("gguf-q8_0", tuned(baseOf("nn/decoders/llama")), folder());
        const std::string told = readFile(folder() / "Modelfile");
        for (const char* part :
             {"\nFROM ./model.gguf\n", "{{ \"<|begin|>system: \" }}{{ .Content }}",
              "\nSYSTEM \"\"\"Be brief.\"\"\"\n", "\nPARAMETER temperature 0\n"}) {
            QVERIFY2(told.find(part) != std::string::npos, told.c_str());
        }
        exported("merged", tuned(baseOf("nn/decoders/llama")), folder());
        QVERIFY(!fs::exists(folder() / "Modelfile"));
    }

    void aMergedFolderKeepsTheNumbersOfItsBase_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("allowed");
        QTest::newRow("bf16") << "bfloat16" << 0.1;
        QTest::newRow("fp16") << "float16" << 0.02;
    }

    void aMergedFolderKeepsTheNumbersOfItsBase() {
        QFETCH(QString, name);
        QFETCH(double, allowed);
        const fs::path base = fs::path(m_temporary->path().toStdString()) / "base";
        fs::copy(kData / "nn/decoders/llama", base);
        const auto type = name == "bfloat16" ? torch::kBFloat16 : torch::kFloat16;
        roundWeights(base / "model.safetensors", type);
        const auto precision = exportPrecision(languageExporterNamed("merged"), base);
        QVERIFY((precision == Precision::Bf16) == (type == torch::kBFloat16));
        QVERIFY(exportPrecision(languageExporterNamed("gguf-f16"), base) == Precision::Fp32);
        const auto difference = exported("merged", tuned(base, false, precision), folder());
        QVERIFY(difference.largest > 0);
        QVERIFY(std::abs(difference.allowed / difference.range - allowed) < 1e-9);
        const fs::path file = folder() / "model.safetensors";
        QVERIFY(fs::file_size(file) <
                fs::file_size(kData / "nn/decoders/llama/model.safetensors") * 6 / 10);
        for (const TensorView& tensor : openSafetensors(file)->tensors()) {
            QVERIFY(tensor.dtype == (type == torch::kBFloat16 ? DType::BF16 : DType::F16));
        }
        const json config = parseJson(readFile(folder() / "config.json"), "config");
        QCOMPARE(config.at("torch_dtype").get<std::string>(), name.toStdString());
        QVERIFY(!config.contains("dtype"));
    }

    // As of a Llama 2 that transformers has converted, without tokenizer.model.
    void writesThePiecesOfATokenizerJson() {
        const fs::path base = fs::path(m_temporary->path().toStdString()) / "pieces";
        fs::copy(kData / "nn/decoders/llama", base);
        writeFileAtomically(base / "tokenizer.json", sentencePieceJson(pieces(), "pieces"));
        exported("gguf-f16", tuned(base), folder());
        const GgufFile file(folder() / "model.gguf");
        QCOMPARE(file.text("tokenizer.ggml.model", ""), std::string("llama"));
        QCOMPARE(file.texts("tokenizer.ggml.tokens")->size(), std::size_t{320});
        const std::string text = "the  reporter athe – theé<|end|>";
        const auto ids = Tokenizer::fromFolder(base).encode(text, 0).ids;
        QVERIFY(ids.size() < text.size());
        QCOMPARE(ggufTokenizer(file).encode(text, 0).ids, ids);
    }

    void ggufNamesTheEndsOfTextMessageAndTurn() {
        const fs::path base = fs::path(m_temporary->path().toStdString()) / "ends";
        fs::copy(kData / "nn/decoders/llama", base);
        writeFileAtomically(base / "tokenizer.json", sentencePieceJson(pieces(), "pieces"));
        writeFileAtomically(base / "generation_config.json", R"({"eos_token_id": [2, 4, 1]})");
        exported("gguf-f16", tuned(base), folder());
        const GgufFile file(folder() / "model.gguf");
        QCOMPARE(file.tokenId("eos_token_id"), std::optional(2));
        QCOMPARE(file.tokenId("eom_token_id"), std::optional(4));
        QCOMPARE(file.tokenId("eot_token_id"), std::optional(1));
        QCOMPARE(readDecoderConfig(file).eosTokenIds, (std::vector<int>{2, 4, 1}));
    }

    void oneModelAtATimeIsInMemory() {
        TunedModel model = tuned(baseOf("nn/decoders/llama"));
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

    void aStopIsHeardWhileItWrites_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("safetensors") << "merged";
        QTest::newRow("GGUF") << "gguf-q8_0";
    }

    void aStopIsHeardWhileItWrites() {
        QFETCH(QString, name);
        std::stop_source stop;
        std::int64_t written = 0;
        FunctionSink events([&](const Event& event) {
            const auto* progress = std::get_if<Progress>(&event);
            if (progress != nullptr && progress->stage == "write") {
                written = progress->done;
                QVERIFY(progress->total > 3);
                stop.request_stop();
            }
        });
        JobContext context{stop.get_token(), events};
        bool stopped = false;
        try {
            exportLanguageModel(languageExporterNamed(name.toStdString()),
                                tuned(baseOf("nn/decoders/qwen2")), card(), kPrompts, folder(),
                                context);
        } catch (const Cancelled&) {
            stopped = true;
        }
        QVERIFY(stopped);
        QCOMPARE(written, std::int64_t{0});
        QVERIFY(!fs::exists(folder()));
    }

    void aPeftFolderIsRead() {
        TunedModel model = tuned(baseOf("nn/decoders/llama"));
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
        QTest::newRow("a part of the base") << "init_lora_weights" << "\"pissa\"";
        QTest::newRow("a part of the base, faster") << "init_lora_weights" << "\"pissa_niter_16\"";
        QTest::newRow("a number") << "init_lora_weights" << "1";
        QTest::newRow("from a word on") << "alora_invocation_tokens" << "[3, 4]";
        QTest::newRow("a pattern") << "target_modules" << "\".*_proj\"";
        QTest::newRow("one layer") << "target_modules" << "[\"0.self_attn.q_proj\"]";
        QTest::newRow("the head") << "target_modules" << "[\"q_proj\", \"lm_head\"]";
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
        const auto error = thrown([&] { readPeftSettings(folder()); });
        const ErrorKind kind = key == "r" ? ErrorKind::Format : ErrorKind::Unsupported;
        const std::string next = key == "r" ? "must be" : "merge_and_unload";
        QVERIFY2(isError(error, kind, next), sentence(error));
        QVERIFY2(isError(error, kind, "adapter_config.json"), sentence(error));
    }

    void takesTheEndsOfLayersNames() {
        json config = parseJson(readFile(kData / "nn/lora/llama/adapter_config.json"), "config");
        config["target_modules"] = {"self_attn.q_proj", "v_proj", "mlp.up_proj"};
        fs::create_directories(folder());
        writeFileAtomically(folder() / "adapter_config.json", config.dump());
        QCOMPARE(readPeftSettings(folder()).targets,
                 (std::vector<std::string>{"q_proj", "v_proj", "up_proj"}));
    }

    void takesAdaptersThatBeganBesideTheirBase() {
        json config = parseJson(readFile(kData / "nn/lora/llama/adapter_config.json"), "config");
        fs::create_directories(folder());
        for (const json& begun :
             {json(), json(false), json("gaussian"), json("orthogonal"), json("eva")}) {
            config["init_lora_weights"] = begun;
            config["alora_invocation_tokens"] = json::array();
            writeFileAtomically(folder() / "adapter_config.json", config.dump());
            QCOMPARE(readPeftSettings(folder()).rank, 4);
        }
        config.erase("init_lora_weights");
        writeFileAtomically(folder() / "adapter_config.json", config.dump());
        QCOMPARE(readPeftSettings(folder()).rank, 4);
    }

    void takesNoMemoryForAdaptersThatAreNotThere() {
        const fs::path adapter = kData / "nn/lora/llama";
        fs::create_directories(folder());
        fs::copy_file(adapter / "adapter_model.safetensors",
                      folder() / "adapter_model.safetensors");
        json config = parseJson(readFile(adapter / "adapter_config.json"), "config");
        config["r"] = 4096;
        writeFileAtomically(folder() / "adapter_config.json", config.dump());
        CausalModel model(kData / "nn/decoders/llama", Device{}, Precision::Fp32);
        const auto error = thrown([&] { openPeftAdapter(model, folder()); });
        QVERIFY2(isError(error, ErrorKind::Format, "lora_A.weight has the shape [4"),
                 sentence(error));
        QVERIFY(!model.lora()); // nothing was laid out yet
        openPeftAdapter(model, adapter);
        QCOMPARE(model.lora()->rank, 4);
    }

    void otherContentIsNotRemoved() {
        TunedModel model = tuned(baseOf("nn/decoders/llama"));
        fs::create_directories(folder());
        writeFileAtomically(folder() / "thesis.txt", "years of work");
        QVERIFY_EXCEPTION_THROWN(exported("peft", model, folder()), Error);
        QCOMPARE(readFile(folder() / "thesis.txt"), std::string("years of work"));
    }

    void anEarlierExportIsReplaced() {
        TunedModel model = tuned(baseOf("nn/decoders/llama"));
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
