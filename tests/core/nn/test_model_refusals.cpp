#include <QtTest/QtTest>

#include <cmath>
#include <fstream>
#include <functional>

#include "core/nn/causal_model.h"
#include "core/nn/sentence_encoder.h"
#include "model_folder.h"

using namespace fts;
using namespace fts::test;
using nlohmann::json;

namespace {

using Change = std::function<void(const ModelCopy&)>;

Change inConfig(const std::function<void(json&)>& change, const QString& name = "config.json") {
    return [change, name](const ModelCopy& model) {
        json content = model.config(name);
        change(content);
        model.setConfig(content, name);
    };
}

Change inTensors(const std::function<void(std::map<std::string, ModelCopy::Tensor>&)>& change) {
    return [change](const ModelCopy& model) {
        auto tensors = model.tensors();
        change(tensors);
        model.setTensors(tensors);
    };
}

void load(const ModelCopy& model) {
    loadEncoder(model.path(), {Device{}, Precision::Fp32});
}

/// Address space asked for at most, whether or not it was ever touched.
long peakMegabytes() {
    std::ifstream status("/proc/self/status");
    std::string word;
    long kilobytes = 0;
    while (status >> word) {
        if (word == "VmPeak:") {
            status >> kilobytes;
        }
    }
    return kilobytes / 1024;
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(nlohmann::json)

class TestModelRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(ModelCopy()); }

    void refuses_data() {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<Change>("change");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* name, ErrorKind kind, const QStringList& words,
                            const Change& change, const QString& variant = {}) {
            QTest::newRow(name) << variant << change << kind << words;
        };
        const auto contradiction = [&](const char* key, int value, const char* tensor) {
            row(key, ErrorKind::Format,
                {"model.safetensors", tensor, "the model asks for", QString::number(value)},
                inConfig([key = std::string(key), value](json& root) { root[key] = value; }));
        };
        contradiction("vocab_size", 400, "embeddings.word_embeddings.weight");
        contradiction("max_position_embeddings", 512, "embeddings.position_embeddings.weight");
        contradiction("type_vocab_size", 3, "embeddings.token_type_embeddings.weight");
        contradiction("intermediate_size", 128, "encoder.layer.0.intermediate.dense.weight");
        contradiction("hidden_size", 64, "embeddings.word_embeddings.weight");
        row("more layers than weights", ErrorKind::Format,
            {"model.safetensors", "encoder.layer.2.attention.self.query.weight", "missing"},
            inConfig([](json& root) { root["num_hidden_layers"] = 512; }));
        row("a huge vocabulary", ErrorKind::Format,
            {"model.safetensors", "embeddings.word_embeddings.weight", "[215, 32]"},
            inConfig([](json& root) { root["vocab_size"] = 10'000'000; }));
        row("many positions", ErrorKind::Format,
            {"model.safetensors", "embeddings.position_embeddings.weight", "[128, 32]"},
            inConfig([](json& root) { root["max_position_embeddings"] = 10'000'000; }));
        row("wide layers", ErrorKind::Format, {"model.safetensors", "[64, 32]", "[1000000, 32]"},
            inConfig([](json& root) { root["intermediate_size"] = 1'000'000; }));
        row("a smaller table than the tokenizer's", ErrorKind::Format,
            {"tokenizer.json", "214", "200", "another model"},
            inConfig([](json& root) { root["vocab_size"] = 200; }));
        row("heads that do not divide", ErrorKind::Format, {"config.json", "5 attention heads"},
            inConfig([](json& root) { root["num_attention_heads"] = 5; }));
        row("another family", ErrorKind::Unsupported, {"config.json", "\"t5\""},
            inConfig([](json& root) { root["model_type"] = "t5"; }));
        row("an unknown activation", ErrorKind::Unsupported, {"\"swish_glu\""},
            inConfig([](json& root) { root["hidden_act"] = "swish_glu"; }));
        row("a tensor left out", ErrorKind::Format,
            {"model.safetensors", "encoder.layer.1.output.LayerNorm.bias", "missing"},
            inTensors([](auto& all) { all.erase("encoder.layer.1.output.LayerNorm.bias"); }));
        row("a tensor of another shape", ErrorKind::Format,
            {"model.safetensors", "encoder.layer.1.output.dense.weight", "[64, 32]", "[32, 64]"},
            inTensors(
                [](auto& all) { all["encoder.layer.1.output.dense.weight"].shape = {64, 32}; }));
        row("no weights", ErrorKind::NotFound, {"model.safetensors", "pytorch_model.bin"},
            [](const ModelCopy& model) { QFile::remove(model.file("model.safetensors")); });
        row("weights cut short", ErrorKind::Format, {"model.safetensors"},
            [](const ModelCopy& model) {
                QFile file(model.file("model.safetensors"));
                QVERIFY(file.resize(file.size() - 5));
            });
        row("no tokenizer", ErrorKind::NotFound, {"tokenizer.json", "vocab.txt"},
            [](const ModelCopy& model) {
                QFile::remove(model.file("tokenizer.json"));
                QFile::remove(model.file("vocab.txt"));
            });
        row("no configuration", ErrorKind::NotFound, {"config.json"},
            [](const ModelCopy& model) { QFile::remove(model.file("config.json")); });
        row(
            "a dense layer of another width", ErrorKind::Format,
            {"2_Dense/config.json", "in_features is 16"},
            [](const ModelCopy& model) {
                inConfig([](json& root) { root["in_features"] = 16; },
                         "2_Dense/config.json")(model);
                inConfig([](json& root) { root.erase("embedding_dimension"); },
                         "1_Pooling/config.json")(model);
            },
            "dense");
        row("a dense layer wider than its weights", ErrorKind::Format,
            {"2_Dense/model.safetensors", "linear.weight", "[16, 32]", "[1000, 32]"},
            inConfig([](json& root) { root["out_features"] = 1000; }, "2_Dense/config.json"),
            "dense");
        row(
            "a dense layer without weights", ErrorKind::NotFound, {"2_Dense", "no weights"},
            [](const ModelCopy& model) { QFile::remove(model.file("2_Dense/model.safetensors")); },
            "dense");
    }

    void refuses() {
        QFETCH(QString, variant);
        QFETCH(Change, change);
        QFETCH(ErrorKind, kind);
        QFETCH(QStringList, words);
        const ModelCopy model(variant);
        change(model);
        const long before = peakMegabytes();
        QCOMPARE(wrongRefusal([&] { load(model); }, kind, words), QByteArray());
        QVERIFY2(peakMegabytes() - before < 200, "memory was taken for what is not there");
    }

    void refusesQuantisedWeights() {
        const ModelCopy model;
        const auto source = openSafetensors(model.path() / "model.safetensors");
        std::vector<TensorView> views = source->tensors();
        const std::vector<std::byte> bytes(215 * 32);
        for (TensorView& view : views) {
            if (view.name == "embeddings.word_embeddings.weight") {
                view.dtype = DType::I8;
                view.bytes = bytes;
            }
        }
        writeSafetensors(model.path() / "model.safetensors", views, {});
        QCOMPARE(wrongRefusal([&] { load(model); }, ErrorKind::Unsupported,
                              {"model.safetensors", "embeddings.word_embeddings.weight", "I8"}),
                 QByteArray());
    }

    void refusesQuantisedWeightsOfALanguageModel() {
        const ModelCopy model({}, "../nn/decoders/llama");
        const auto source = openSafetensors(model.path() / "model.safetensors");
        std::vector<TensorView> views = source->tensors();
        const std::vector<std::byte> bytes(48 * 32);
        const std::string name = "model.layers.1.mlp.up_proj.weight";
        for (TensorView& view : views) {
            if (view.name == name) {
                view.dtype = DType::I8;
                view.bytes = bytes;
            }
        }
        writeSafetensors(model.path() / "model.safetensors", views, {});
        QCOMPARE(wrongRefusal([&] { CausalModel(model.path(), Device{}, Precision::Fp32); },
                              ErrorKind::Unsupported,
                              {"model.safetensors", QString::fromStdString(name), "I8", ".gguf"}),
                 QByteArray());
    }

    void warnsOfWeightsThatAreNoNumbers_data() {
        QTest::addColumn<float>("value");
        QTest::newRow("NaN") << std::nanf("");
        QTest::newRow("infinite") << -INFINITY;
    }

    void warnsOfWeightsThatAreNoNumbers() {
        QFETCH(float, value);
        const ModelCopy model;
        inTensors([value](auto& all) {
            all["encoder.layer.0.output.dense.weight"].values[100] = value;
            all["pooler.dense.weight"].values[0] = value; // not used, so not worth a word
        })(model);
        for (const auto precision : {Precision::Fp32, Precision::Bf16}) {
            const auto encoder = loadEncoder(model.path(), {Device{}, precision});
            QCOMPARE(encoder->warnings().size(), std::size_t{1});
            const QString warning = QString::fromStdString(encoder->warnings()[0].english());
            QVERIFY(warning.contains("model.safetensors") &&
                    warning.contains("encoder.layer.0.output.dense.weight"));
        }
    }

    void acceptsEveryFamily_data() {
        QTest::addColumn<json>("config");
        const json common{{"model_type", "bert"},
                          {"vocab_size", 30'522},
                          {"max_position_embeddings", 512},
                          {"type_vocab_size", 2},
                          {"hidden_act", "gelu"},
                          {"layer_norm_eps", 1e-12},
                          {"pad_token_id", 0},
                          {"position_embedding_type", "absolute"}};
        const auto row = [&](const char* name, int hidden, int layers, int heads,
                             int intermediate) {
            json config = common;
            config["hidden_size"] = hidden;
            config["num_hidden_layers"] = layers;
            config["num_attention_heads"] = heads;
            config["intermediate_size"] = intermediate;
            QTest::newRow(name) << config;
        };
        row("MiniLM-L6", 384, 6, 12, 1536);
        row("MiniLM-L12, bge-small, e5-small, gte-small", 384, 12, 12, 1536);
        row("bge-base, e5-base, gte-base", 768, 12, 12, 3072);
        row("bge-large, e5-large, gte-large", 1024, 24, 16, 4096);
    }

    void acceptsEveryFamily() {
        QFETCH(json, config);
        const ModelCopy model;
        model.setConfig(config);
        const BertConfig read = readBertConfig(model.path() / "config.json");
        QCOMPARE(read.hidden, config["hidden_size"].get<int>());
        QCOMPARE(read.layers, config["num_hidden_layers"].get<int>());
        // All that is wrong with the folder now is that the weights are tiny-bert's.
        QCOMPARE(wrongRefusal([&] { load(model); }, ErrorKind::Format,
                              {"embeddings.word_embeddings.weight", "[30522, "}),
                 QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestModelRefusals)
#include "test_model_refusals.moc"
