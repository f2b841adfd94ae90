#include <QtTest/QtTest>

#include <cstdlib>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/half.h"
#include "core/formats/language_model.h"
#include "core/formats/pytorch_bin.h"
#include "core/formats/safetensors.h"
#include "refusals.h"

using namespace fts;
using namespace fts::test;

namespace {

namespace fs = std::filesystem;
const std::string kGguf = FTS_TEST_DATA "/gguf/";
const std::string kTokenizers = FTS_TEST_DATA "/tokenizers/";

std::vector<float> floats(const WeightSource& source, const std::string& name) {
    std::vector<float> values(static_cast<std::size_t>(source.at(name).size()));
    source.readFloats(name, values);
    return values;
}

/// The values that the weight has when it is packed as `type`.
std::vector<float> unpacked(const WeightSource& source, const std::string& name, GgufType type) {
    std::vector<float> values(static_cast<std::size_t>(source.at(name).size()));
    std::vector<std::byte> rows(values.size() / ggufBlock(type).values * ggufBlock(type).bytes);
    source.readPacked(name, type, rows);
    unpackGguf(type, rows, values);
    return values;
}

/// Each row's values times 1, 2, 3 …: another order of rows or values gives another sum.
std::vector<double> sumsOfRows(const Weight& weight, const std::vector<float>& values) {
    const auto rows = static_cast<std::size_t>(weight.shape.front());
    std::vector<double> sums(rows, 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t width = values.size() / rows;
        sums[i / width] += static_cast<double>(i % width + 1) * values[i];
    }
    return sums;
}

fs::path fetchedModel() {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* models = std::getenv("FTS_MODELS_DIR");
    const fs::path base =
        cache == nullptr || *cache == '\0' ? fs::path(std::getenv("HOME")) / ".cache" : cache;
    return (models == nullptr || *models == '\0' ? base / "finetune-studio/models"
                                                 : fs::path(models)) /
           "SmolLM2-135M-Instruct";
}

} // namespace

class TestLanguageModel : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    fs::path folder() const { return m_folder.path().toStdString(); }

    /// A Hugging Face folder of one weight, with the small SentencePiece tokenizer.
    void writeFolder(const nlohmann::json& changes = nlohmann::json::object()) {
        fs::remove_all(folder());
        fs::create_directories(folder());
        nlohmann::json config{
            {"model_type", "llama"},        {"vocab_size", 600},      {"hidden_size", 8},
            {"intermediate_size", 16},      {"num_hidden_layers", 1}, {"num_attention_heads", 2},
            {"max_position_embeddings", 64}};
        config.update(changes);
        writeFileAtomically(folder() / "config.json", config.dump());
        fs::copy_file(kTokenizers + "spm/tokenizer.model", folder() / "tokenizer.model");
        const std::vector<float> values{1, -2.5, 3.1415926f, 0.00001f};
        const std::vector<TensorView> tensors{
            {"model.norm.weight", DType::F32, {4}, std::as_bytes(std::span(values))}};
        writeSafetensors(folder() / "model.safetensors", tensors, {});
    }

private Q_SLOTS:
    void readsGgufWeightsAsTransformersDoes_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("q and k in llama.cpp's order") << "tiny-llama";
        QTest::newRow("with biases") << "tiny-qwen2";
    }

    void readsGgufWeightsAsTransformersDoes() {
        QFETCH(QString, name);
        const auto model = openLanguageModel(kGguf + name.toStdString() + ".gguf");
        const std::string path = kGguf + "tiny_models.json";
        const auto facts = parseJson(readFile(path), path)[name.toStdString()];
        QCOMPARE(model.config.tiedEmbeddings, facts["tied"].get<bool>());
        QCOMPARE(model.config.queryKeyValueBias, name == "tiny-qwen2");
        for (const auto& [key, weight] : facts["weights"].items()) {
            if (key == "lm_head.weight" && model.config.tiedEmbeddings) {
                continue;
            }
            const auto shape = weight["shape"].get<std::vector<std::int64_t>>();
            model.weights->checkShape(key, shape);
            const auto sums = sumsOfRows(model.weights->at(key), floats(*model.weights, key));
            for (std::size_t row = 0; row < sums.size(); ++row) {
                QVERIFY2(std::abs(sums[row] - weight["sums"][row].get<double>()) < 2e-4,
                         qPrintable(QString("%1 row %2").arg(key.c_str()).arg(row)));
            }
        }
    }

    void readsTheFetchedModel() {
        if (!fs::exists(fetchedModel())) {
            QSKIP("SmolLM2-135M-Instruct has not been fetched");
        }
        const auto model = openLanguageModel(fetchedModel());
        QCOMPARE(model.config.layers, 30);
        QCOMPARE(model.config.vocabularySize, 49'152);
        QCOMPARE(model.config.eosTokenIds, (std::vector<int>{2}));
        const std::vector<std::int64_t> shape{192, 576};
        model.weights->checkShape("model.layers.29.self_attn.k_proj.weight", shape);
        for (const std::string layer : {"self_attn.q_proj", "mlp.down_proj"}) {
            const std::string name = "model.layers.3." + layer + ".weight";
            QVERIFY(unpacked(*model.weights, name, GgufType::Q4_1) == floats(*model.weights, name));
            const auto exact = floats(*model.weights, name);
            const auto coarse = unpacked(*model.weights, name, GgufType::Q8_0);
            for (std::size_t i = 0; i < coarse.size(); ++i) {
                QVERIFY(std::abs(coarse[i] - exact[i]) < 0.02);
            }
        }
        const std::vector<ChatMessage> messages{{ChatRole::User, "Count 12 rows<|im_end|>"}};
        const Encoding prompt = model.chatTemplate->encode(model.tokenizer, messages, true);
        QCOMPARE(std::ranges::count(prompt.ids, 2), 2); // system's and the question's end
        QCOMPARE(model.tokenizer.token(prompt.ids.front()).name, std::string("<|im_start|>"));
        QVERIFY(model.tokenizer.encode("12", 0).ids.size() == 2); // digits stand alone
        QVERIFY(isLanguageModel(fetchedModel()));
    }

    void readsFolders() {
        writeFolder();
        writeFileAtomically(folder() / "tokenizer_config.json",
                            "{\"chat_template\": \"{{ bos_token }}{{ messages[0].content }}\","
                            " \"bos_token\": {\"content\": \"<s>\"}}");
        const auto model = openLanguageModel(folder());
        QCOMPARE(floats(*model.weights, "model.norm.weight"),
                 (std::vector<float>{1, -2.5, 3.1415926f, 0.00001f}));
        std::vector<std::uint16_t> halves(4);
        model.weights->readBFloat16("model.norm.weight", halves);
        QCOMPARE(brainToFloat(halves[2]), 3.140625f);
        const std::vector<ChatMessage> messages{{ChatRole::User, "the</s>"}};
        const auto ids = model.chatTemplate->encode(model.tokenizer, messages, false).ids;
        QCOMPARE(ids.front(), 1);
        QCOMPARE(std::ranges::count(ids, 2), 0);
        QCOMPARE(model.weights->find("lm_head.weight"), nullptr);
        QVERIFY(isLanguageModel(folder()));
    }

    void readsShards() {
        writeFolder();
        fs::rename(folder() / "model.safetensors", folder() / "part-1.safetensors");
        const std::vector<float> values{7, 8};
        const std::vector<TensorView> tensors{
            {"lm_head.weight", DType::F32, {2}, std::as_bytes(std::span(values))}};
        writeSafetensors(folder() / "part-2.safetensors", tensors, {});
        const nlohmann::json index{{"weight_map",
                                    {{"model.norm.weight", "part-1.safetensors"},
                                     {"lm_head.weight", "part-2.safetensors"}}}};
        writeFileAtomically(folder() / "model.safetensors.index.json", index.dump());
        const auto model = openLanguageModel(folder());
        QCOMPARE(model.weights->weights().size(), std::size_t{2});
        QCOMPARE(floats(*model.weights, "lm_head.weight"), values);
        QCOMPARE(floats(*model.weights, "model.norm.weight")[1], -2.5f);
        writeFileAtomically(folder() / "model.safetensors.index.json",
                            "{\"weight_map\": {\"a\": \"../part-1.safetensors\"}}");
        QCOMPARE(wrongRefusal([&] { openLanguageModel(folder()); }, ErrorKind::Format,
                              {"index.json", "../part-1"}),
                 QByteArray());
    }

    void readsPytorchFiles() {
        writeFolder();
        fs::remove(folder() / "model.safetensors");
        fs::copy_file(FTS_TEST_DATA "/formats/layer_zip.bin", folder() / "pytorch_model.bin");
        const auto source = openPytorchBin(folder() / "pytorch_model.bin");
        const auto model = openLanguageModel(folder());
        QCOMPARE(model.weights->weights().size(), source->tensors().size());
        for (const TensorView& tensor : source->tensors()) {
            QCOMPARE(floats(*model.weights, tensor.name), toFloats(tensor));
        }
    }

    void takesTheGgufFileWhereNothingElseHoldsWeights() {
        writeFolder();
        fs::copy_file(kGguf + "tiny-llama.gguf", folder() / "model.gguf");
        QVERIFY(ggufFileAt(folder()).empty());
        fs::remove(folder() / "model.safetensors");
        writeFileAtomically(folder() / "config.json", "{\"model_type\": \"llama\"}");
        QCOMPARE(openLanguageModel(folder()).config.layers, 2);
        QVERIFY(isLanguageModel(folder()));
        fs::copy_file(kGguf + "tiny-llama.gguf", folder() / "other.gguf");
        QVERIFY(isLanguageModel(folder())); // though one of the files has to be chosen
        writeFileAtomically(folder() / "config.json", "{\"model_type\": \"bert\"}");
        QVERIFY(!isLanguageModel(folder()));
        fs::remove(folder() / "other.gguf");
        fs::remove(folder() / "model.gguf");
        QVERIFY(ggufFileAt(folder()).empty());
    }

    void survivesAFileCutShortMeanwhile() {
        writeFolder();
        const auto model = openLanguageModel(folder());
        fs::resize_file(folder() / "model.safetensors", 90);
        QCOMPARE(wrongRefusal([&] { floats(*model.weights, "model.norm.weight"); },
                              ErrorKind::Format, {"model.safetensors", "cut short"}),
                 QByteArray());
    }

    void prefersTheTemplateThatIsAFile() {
        writeFolder();
        writeFileAtomically(folder() / "tokenizer_config.json",
                            "{\"chat_template\": [{\"name\": \"tool_use\", \"template\": \"tool\"},"
                            " {\"name\": \"default\", \"template\": \"one\"}]}");
        QCOMPARE(openLanguageModel(folder()).chatTemplate->source(), std::string("one"));
        writeFileAtomically(folder() / "chat_template.jinja", "two");
        QCOMPARE(openLanguageModel(folder()).chatTemplate->source(), std::string("two"));
        writeFileAtomically(folder() / "chat_template.jinja", "{% if %}");
        QCOMPARE(wrongRefusal([&] { openLanguageModel(folder()); }, ErrorKind::Format,
                              {"chat_template.jinja"}),
                 QByteArray());
    }

    void refusesWhatIsNoLanguageModel() {
        const auto refused = [](const fs::path& path, ErrorKind kind, const QStringList& words) {
            return wrongRefusal([&] { openLanguageModel(path); }, kind, words);
        };
        QCOMPARE(refused(folder() / "missing", ErrorKind::NotFound, {"missing"}), QByteArray());
        fs::create_directories(folder() / "empty");
        QCOMPARE(refused(folder() / "empty", ErrorKind::NotFound, {"neither config.json nor"}),
                 QByteArray());
        fs::copy_file(kGguf + "tiny-llama.gguf", folder() / "empty/a.gguf");
        QCOMPARE(openLanguageModel(folder() / "empty").config.layers, 2);
        fs::copy_file(kGguf + "tiny-qwen2.gguf", folder() / "empty/b.gguf");
        QCOMPARE(refused(folder() / "empty", ErrorKind::BadInput, {"a.gguf", "b.gguf"}),
                 QByteArray());
        const fs::path bert = FTS_TEST_DATA "/models/tiny-bert";
        QCOMPARE(refused(bert, ErrorKind::Unsupported, {"config.json", "\"bert\""}), QByteArray());
        QVERIFY(!isLanguageModel(bert) && !isLanguageModel(folder() / "empty") &&
                !isLanguageModel(folder() / "missing") && isLanguageModel(kGguf + "typed.gguf"));
    }

    void refusesATokenizerOfAnotherModel() {
        writeFolder({{"vocab_size", 500}});
        QCOMPARE(wrongRefusal([&] { openLanguageModel(folder()); }, ErrorKind::Format,
                              {"tokenizer.model", "another model", "resize_token_embeddings"}),
                 QByteArray());
    }

    void namesAMissingOrWrongWeight() {
        writeFolder();
        const auto model = openLanguageModel(folder());
        const std::vector<std::int64_t> shape{2, 2};
        const auto refused = [&](const char* name) {
            return wrongRefusal([&] { model.weights->checkShape(name, shape); }, ErrorKind::Format,
                                {"model.safetensors", name});
        };
        QCOMPARE(refused("model.norm.weight"), QByteArray());
        QCOMPARE(refused("lm_head.weight"), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestLanguageModel)
#include "test_language_model.moc"
