#include <QtTest/QtTest>

#include <cmath>
#include <cstring>

#include "../text/default_model.h"
#include "core/nn/sentence_encoder.h"
#include "model_folder.h"

using namespace fts;
using namespace fts::test;
using nlohmann::json;

namespace {

using Rows = std::vector<std::vector<float>>;
using Sequences = std::vector<std::vector<std::int32_t>>;

const json& reference() {
    static const json data = parseJson(
        readWhole(QStringLiteral(FTS_TEST_DATA "/nn/reference.json")).toStdString(), "reference");
    return data;
}

std::vector<std::string> texts() {
    return reference()["texts"].get<std::vector<std::string>>();
}

Sequences tokens(const Encoder& encoder, const std::vector<std::string>& texts,
                 const std::string& prompt = "") {
    Sequences sequences;
    for (const std::string& text : texts) {
        sequences.push_back(
            encoder.tokenizer()
                .encode(prompt + text, static_cast<std::size_t>(encoder.positions()))
                .ids);
    }
    return sequences;
}

Rows embed(Encoder& encoder, const Sequences& sequences) {
    const auto dimension = static_cast<std::size_t>(encoder.dimension());
    std::vector<float> values(sequences.size() * dimension);
    encoder.embed(sequences, values);
    Rows rows;
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        rows.emplace_back(values.begin() + static_cast<std::ptrdiff_t>(i * dimension),
                          values.begin() + static_cast<std::ptrdiff_t>((i + 1) * dimension));
    }
    return rows;
}

double cosine(const std::vector<float>& a, const std::vector<float>& b) {
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += double{a[i]} * b[i];
        squareA += double{a[i]} * a[i];
        squareB += double{b[i]} * b[i];
    }
    return product / std::sqrt(squareA * squareB);
}

double difference(const Rows& found, const Rows& expected) {
    double largest = found.size() == expected.size() ? 0 : INFINITY;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t j = 0; j < found[i].size(); ++j) {
            const double one = std::abs(double{found[i][j]} - expected[i][j]);
            largest = one <= largest ? largest : one; // NaN counts as different
        }
    }
    return largest;
}

double leastCosine(const Rows& found, const Rows& expected) {
    double least = found.size() == expected.size() ? 1 : -1;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double one = cosine(found[i], expected[i]);
        least = one >= least ? least : one;
    }
    return least;
}

EncoderOptions in(Precision precision) {
    return {Device{}, precision};
}

#define VERIFY_BELOW(value, bound) QVERIFY2((value) <= (bound), std::to_string(value).c_str())

} // namespace

class TestSentenceEncoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setThreads(1); } // so small a model has no work for two

    void agreesWithSentenceTransformers_data() {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<int>("dimension");
        for (const char* model :
             {"tiny-bert", "tiny-roberta", "tiny-xlm-roberta", "tiny-distilbert", "tiny-mpnet"}) {
            QTest::newRow(model) << "" << "" << 32;
        }
        for (const char* variant : {"cls", "max", "last", "unnormalised"}) {
            QTest::newRow(variant) << variant << "" << 32;
        }
        QTest::newRow("dense") << "dense" << "" << 16;
        QTest::newRow("two-dense") << "two-dense" << "" << 8;
        QTest::newRow("prompts/query") << "prompts" << "query" << 32;
        QTest::newRow("prompts/passage") << "prompts" << "passage" << 32;
    }

    void agreesWithSentenceTransformers() {
        QFETCH(QString, variant);
        QFETCH(QString, prompt);
        QFETCH(int, dimension);
        const QString name = QTest::currentDataTag();
        const ModelCopy model(variant, name.startsWith("tiny-") ? name : "tiny-bert");
        const auto expected = reference()[name.toStdString()].get<Rows>();
        QVERIFY(expected.size() >= 40);
        SentenceEncoder encoder(model.path(), in(Precision::Fp32));
        QVERIFY(encoder.warnings().empty());
        QCOMPARE(encoder.dimension(), dimension);
        const auto& prompts = encoder.config().prompts;
        const std::string before = prompt.isEmpty() ? "" : prompts.at(prompt.toStdString());
        const Rows found = embed(encoder, tokens(encoder, texts(), before));
        VERIFY_BELOW(difference(found, expected), 1e-5);
        QVERIFY(leastCosine(found, expected) >= 0.9999);
    }

    void agreesInBf16() {
        for (const std::string name : {"tiny-bert", "tiny-mpnet", "cls", "max", "last", "dense"}) {
            const bool whole = name.starts_with("tiny-");
            const ModelCopy model(whole ? "" : name.c_str(), whole ? name.c_str() : "tiny-bert");
            const auto encoder = loadEncoder(model.path(), in(Precision::Bf16));
            QCOMPARE(encoder->precision(), Precision::Bf16);
            const Rows found = embed(*encoder, tokens(*encoder, texts()));
            const double least = leastCosine(found, reference()[name].get<Rows>());
            QVERIFY2(least >= 0.999, (name + ": " + std::to_string(least)).c_str());
        }
    }

    void agreesOnTheDefaultModel() {
        if (defaultModel().empty()) {
            QSKIP("all-MiniLM-L6-v2 has not been fetched");
        }
        std::vector<std::string> few;
        for (const auto place : reference()["few"].get<std::vector<std::size_t>>()) {
            few.push_back(texts()[place]);
        }
        const auto expected = reference()["all-MiniLM-L6-v2"].get<Rows>();
        for (const auto& [precision, bound] :
             {std::pair(Precision::Fp32, 0.999999), std::pair(Precision::Bf16, 0.999)}) {
            const auto encoder = loadEncoder(defaultModel(), in(precision));
            Sequences sequences;
            for (const std::string& text : few) {
                sequences.push_back(encoder->tokenizer().encode(text, 128).ids);
            }
            const Rows found = embed(*encoder, sequences);
            QVERIFY(leastCosine(found, expected) >= bound);
            QVERIFY(precision == Precision::Bf16 || difference(found, expected) <= 1e-5);
        }
    }

    void aVectorDoesNotDependOnItsCompany_data() {
        QTest::addColumn<int>("precision");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("fp32") << static_cast<int>(Precision::Fp32) << 2e-6;
        QTest::newRow("bf16") << static_cast<int>(Precision::Bf16) << 2e-2;
    }

    void aVectorDoesNotDependOnItsCompany() {
        QFETCH(int, precision);
        QFETCH(double, tolerance);
        const auto encoder =
            loadEncoder(kTinyBert.toStdString(), in(static_cast<Precision>(precision)));
        const Sequences sequences = tokens(*encoder, texts());
        const Rows together = embed(*encoder, sequences);
        Rows alone;
        for (const auto& sequence : sequences) {
            alone.push_back(embed(*encoder, {sequence})[0]);
        }
        VERIFY_BELOW(difference(together, alone), tolerance);
        Rows backwards = embed(*encoder, Sequences(sequences.rbegin(), sequences.rend()));
        std::reverse(backwards.begin(), backwards.end());
        VERIFY_BELOW(difference(together, backwards), tolerance);
        const Rows twice = embed(*encoder, {sequences[5], sequences[9], sequences[5]});
        VERIFY_BELOW(difference({twice[0]}, {twice[2]}), tolerance);
    }

    void sameInputGivesTheSameBits() {
        const auto encoder = loadEncoder(kTinyBert.toStdString(), in(Precision::Fp32));
        const Sequences sequences = tokens(*encoder, texts());
        QCOMPARE(difference(embed(*encoder, sequences), embed(*encoder, sequences)), 0.0);
    }

    void readsOldCheckpoints() {
        // Norms named gamma and beta, everything under "bert.", as in the first BERT files.
        const ModelCopy model;
        std::map<std::string, ModelCopy::Tensor> old;
        for (auto& [name, tensor] : model.tensors()) {
            std::string key = "bert." + name;
            for (const auto& [now, then] : {std::pair("LayerNorm.weight", "LayerNorm.gamma"),
                                            std::pair("LayerNorm.bias", "LayerNorm.beta")}) {
                if (key.ends_with(now)) {
                    key.replace(key.size() - std::strlen(now), std::string::npos, then);
                }
            }
            old[key] = tensor;
        }
        model.setTensors(old);
        const auto encoder = loadEncoder(model.path(), in(Precision::Fp32));
        VERIFY_BELOW(difference(embed(*encoder, tokens(*encoder, texts())),
                                reference()["tiny-bert"].get<Rows>()),
                     1e-5);
    }

    void readsCheckpointsOfWholeTaskModels() {
        for (const char* family : {"roberta", "distilbert", "mpnet"}) {
            const ModelCopy model("", QString("tiny-") + family);
            std::map<std::string, ModelCopy::Tensor> prefixed;
            for (auto& [name, tensor] : model.tensors()) {
                prefixed[std::string(family) + "." + name] = tensor;
            }
            model.setTensors(prefixed);
            const auto encoder = loadEncoder(model.path(), in(Precision::Fp32));
            VERIFY_BELOW(difference(embed(*encoder, tokens(*encoder, texts())),
                                    reference()[std::string("tiny-") + family].get<Rows>()),
                         1e-5);
        }
    }

    void readsAPlainFolder() {
        // As transformers saves it: mean pooling, not normalised.
        const ModelCopy model;
        QVERIFY(QFile::remove(model.file("modules.json")));
        const auto encoder = loadEncoder(model.path(), in(Precision::Fp32));
        VERIFY_BELOW(difference(embed(*encoder, tokens(*encoder, texts())),
                                reference()["unnormalised"].get<Rows>()),
                     1e-5);
    }

    void readsAnEncoderInAFolderOfItsOwn() {
        const ModelCopy model;
        QVERIFY(QDir().mkpath(model.file("0_Transformer")));
        for (const char* name : {"config.json", "model.safetensors", "tokenizer.json",
                                 "tokenizer_config.json", "sentence_bert_config.json"}) {
            QVERIFY(QFile::rename(model.file(name), model.file(QString("0_Transformer/") + name)));
        }
        json modules = model.config("modules.json");
        modules[0]["path"] = "0_Transformer";
        model.setConfig(modules, "modules.json");
        const auto encoder = loadEncoder(model.path(), in(Precision::Fp32));
        VERIFY_BELOW(difference(embed(*encoder, tokens(*encoder, texts())),
                                reference()["tiny-bert"].get<Rows>()),
                     1e-5);
    }

    void namesItsParametersAsTheirFilesDo() {
        const ModelCopy model("dense");
        SentenceEncoder encoder(model.path(), in(Precision::Fp32));
        QSet<QString> keys;
        for (const auto& parameter : encoder.parameters()) {
            const auto source =
                openSafetensors(model.path() / parameter.file / "model.safetensors");
            QVERIFY(source->find(parameter.name) != nullptr);
            keys.insert(QString::fromStdString(parameter.key()));
        }
        QCOMPARE(keys.size(), static_cast<qsizetype>(encoder.parameters().size()));
        QVERIFY(keys.contains("2_Dense/linear.weight"));
        QVERIFY(keys.contains("encoder.layer.1.output.LayerNorm.bias"));
        QVERIFY(!keys.contains("pooler.dense.weight")); // not part of the vector
    }

    void learnsThroughEveryParameter_data() {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<QString>("base");
        QTest::newRow("dense") << "dense" << "tiny-bert";
        for (const char* base : {"tiny-xlm-roberta", "tiny-distilbert", "tiny-mpnet"}) {
            QTest::newRow(base) << "" << base;
        }
    }

    void learnsThroughEveryParameter() {
        QFETCH(QString, variant);
        QFETCH(QString, base);
        const ModelCopy model(variant, base);
        SentenceEncoder encoder(model.path(), in(Precision::Fp32));
        for (const auto& parameter : encoder.parameters()) {
            torch::Tensor tensor = parameter.tensor;
            tensor.requires_grad_();
        }
        const auto vectors = encoder.forward(tokens(encoder, texts()));
        QVERIFY(vectors.requires_grad());
        (vectors * torch::linspace(-1, 1, vectors.numel()).view_as(vectors)).sum().backward();
        for (const auto& parameter : encoder.parameters()) {
            QVERIFY2(parameter.tensor.grad().defined(), parameter.key().c_str());
            const double size = parameter.tensor.grad().abs().max().item<double>();
            // The key's bias cancels in the softmax.
            const bool cancels = parameter.name.ends_with("key.bias") ||
                                 parameter.name.ends_with("k_lin.bias") ||
                                 parameter.name.ends_with("attn.k.bias");
            QVERIFY2(std::isfinite(size) && (size > 0 || cancels), parameter.key().c_str());
        }
    }

    void takesTunedWeights_data() {
        QTest::addColumn<QString>("changed");
        QTest::newRow("weight") << "encoder.layer.0.output.dense.weight";
        QTest::newRow("bias") << "encoder.layer.0.output.dense.bias";
        QTest::newRow("joint weight") << "encoder.layer.1.attention.self.value.weight";
        QTest::newRow("joint bias") << "encoder.layer.1.attention.self.value.bias";
    }

    void takesTunedWeights() {
        QFETCH(QString, changed);
        const ModelCopy model;
        const ModelCopy tuned;
        auto tensors = tuned.tensors();
        tensors.at(changed.toStdString()).values[0] += 2.0F;
        tuned.setTensors(tensors);
        SentenceEncoder encoder(model.path(), in(Precision::Fp32));
        const auto expected = loadEncoder(tuned.path(), in(Precision::Fp32));
        const Sequences sequences = tokens(encoder, texts());
        QVERIFY(difference(embed(encoder, sequences), embed(*expected, sequences)) > 1e-3);
        encoder.replaceWeights(*openSafetensors(tuned.path() / "model.safetensors"));
        QCOMPARE(difference(embed(encoder, sequences), embed(*expected, sequences)), 0.0);

        tensors.erase("embeddings.LayerNorm.bias");
        tuned.setTensors(tensors);
        QCOMPARE(wrongRefusal(
                     [&] {
                         encoder.replaceWeights(
                             *openSafetensors(tuned.path() / "model.safetensors"));
                     },
                     ErrorKind::Format, {"model.safetensors", "embeddings.LayerNorm.bias"}),
                 QByteArray());
    }

    void refusesSequencesItCannotTake() {
        const auto encoder = loadEncoder(kTinyBert.toStdString(), in(Precision::Fp32));
        const auto refused = [&](const std::vector<std::int32_t>& ids, const QString& word) {
            return wrongRefusal([&] { embed(*encoder, {{2, 3}, ids}); }, ErrorKind::BadInput,
                                {word});
        };
        QCOMPARE(refused({}, "0 tokens"), QByteArray());
        QCOMPARE(refused(std::vector<std::int32_t>(129, 7), "129 tokens"), QByteArray());
        QCOMPARE(refused({2, 215, 3}, "215"), QByteArray());
        QCOMPARE(refused({2, -1, 3}, "-1"), QByteArray());
        QCOMPARE(embed(*encoder, {std::vector<std::int32_t>(128, 7)}).size(), std::size_t{1});
        QVERIFY(embed(*encoder, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestSentenceEncoder)
#include "test_sentence_encoder.moc"
