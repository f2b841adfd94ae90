#include <QtTest/QtTest>

#include "core/base/json.h"
#include "core/formats/bert_config.h"
#include "mutations.h"
#include "refusals.h"

using namespace fts;
using namespace fts::test;

namespace {

const QString kReference =
    QStringLiteral(FTS_TEST_DATA "/formats/sentence_transformers_6/config.json");

} // namespace

class TestBertConfig : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray& content) {
        const QString path = m_folder.filePath("config.json");
        writeFile(path, content);
        return path;
    }

private Q_SLOTS:
    void readsWhatTransformersWrites() {
        const BertConfig config = readBertConfig(kReference.toStdString());
        QCOMPARE(config.vocabularySize, 7);
        QCOMPARE(config.hidden, 16);
        QCOMPARE(config.layers, 2);
        QCOMPARE(config.heads, 4);
        QCOMPARE(config.intermediate, 32);
        QCOMPARE(config.positions, 64);
        QCOMPARE(config.typeVocabulary, 2);
        QCOMPARE(config.padTokenId, 0);
        QCOMPARE(config.layerNormEpsilon, 1e-12);
        QCOMPARE(config.activation, std::string("gelu"));
    }

    void readsRobertas() {
        auto content = parseJson(readWhole(kReference).toStdString(), "reference");
        content["max_position_embeddings"] = 66;
        content["pad_token_id"] = 1;
        for (const char* type : {"roberta", "xlm-roberta", "camembert"}) {
            content["model_type"] = type;
            const QString path = write(QByteArray::fromStdString(content.dump()));
            const BertConfig config = readBertConfig(path.toStdString());
            QCOMPARE(config.modelType, std::string(type));
            QCOMPARE(config.firstPosition, 2);
            QCOMPARE(config.positions, 64);
        }
        content["pad_token_id"] = 6;
        content["max_position_embeddings"] = 8;
        const QString path = write(QByteArray::fromStdString(content.dump()));
        QCOMPARE(wrongRefusal([&] { readBertConfig(path.toStdString()); }, ErrorKind::Format,
                              {path, "no place for a text"}),
                 QByteArray());
    }

    void readsDistilBerts() {
        const QString path = write(R"({"model_type": "distilbert", "vocab_size": 7, "dim": 16,
            "n_layers": 2, "n_heads": 4, "hidden_dim": 32, "max_position_embeddings": 64,
            "activation": "relu"})");
        const BertConfig config = readBertConfig(path.toStdString());
        QCOMPARE(config.hidden, 16);
        QCOMPARE(config.layers, 2);
        QCOMPARE(config.heads, 4);
        QCOMPARE(config.intermediate, 32);
        QCOMPARE(config.positions, 64);
        QCOMPARE(config.firstPosition, 0);
        QCOMPARE(config.typeVocabulary, 0);
        QCOMPARE(config.activation, std::string("relu"));
    }

    void refusesHostileValues_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* key, const char* value, const char* word = "",
                            ErrorKind kind = ErrorKind::Format) {
            QTest::addRow("%s %s", key, value)
                << QString(key) << QByteArray(value) << kind << QString(word);
        };
        for (const char* key :
             {"vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads",
              "intermediate_size", "max_position_embeddings"}) {
            for (const char* value :
                 {"0", "-1", "1000000000", "9223372036854775807", "18446744073709551615", "1e30",
                  "4.0", "\"4\"", "[4]", "true"}) {
                row(key, value, "must be a whole number");
            }
            row(key, "null", "is missing");
        }
        row("type_vocab_size", "0");
        row("pad_token_id", "-1");
        row("pad_token_id", "7", "outside the vocabulary");
        row("layer_norm_eps", "-1");
        row("layer_norm_eps", "\"small\"");
        row("hidden_act", "5");
        row("num_attention_heads", "3", "cannot be divided");
        const ErrorKind unsupported = ErrorKind::Unsupported;
        row("model_type", "\"t5\"", "\"t5\"", unsupported);
        row("model_type", "null", "model type is \"\"", unsupported);
        row("model_type", "[]");
        row("position_embedding_type", "\"relative_key\"", "relative_key", unsupported);
        row("is_decoder", "true", "encoders", unsupported);
        row("is_decoder", "1");
    }

    void refusesHostileValues() {
        QFETCH(QString, key);
        QFETCH(QByteArray, value);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, word);
        auto content = parseJson(readWhole(kReference).toStdString(), "reference");
        content[key.toStdString()] = parseJson(value.toStdString(), "row");
        const QString path = write(QByteArray::fromStdString(content.dump()));
        QCOMPARE(wrongRefusal([&] { readBertConfig(path.toStdString()); }, kind, {path, word}),
                 QByteArray());
    }

    void refusesSizesThatAreHugeTogether() {
        auto content = parseJson(readWhole(kReference).toStdString(), "reference");
        content["hidden_size"] = 65'536;
        content["num_hidden_layers"] = 512;
        const QString path = write(QByteArray::fromStdString(content.dump()));
        QCOMPARE(wrongRefusal([&] { readBertConfig(path.toStdString()); }, ErrorKind::Unsupported,
                              {path, "parameters"}),
                 QByteArray());
    }

    void refusesOtherFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QByteArray() << "not valid JSON";
        QTest::newRow("list") << QByteArray("[]") << "not a JSON object";
        QTest::newRow("100,000 levels") << QByteArray("{\"a\":").repeated(100'000) << "32 levels";
        QTest::newRow("two million values")
            << "{\"a\":[" + QByteArray("0,").repeated(2'000'000) + "0]}" << "values";
        QTest::newRow("not UTF-8") << QByteArray("{\"model_type\":\"\xff\"}") << "not valid JSON";
    }

    void refusesOtherFiles() {
        QFETCH(QByteArray, content);
        QFETCH(QString, word);
        const QString path = write(content);
        QCOMPARE(wrongRefusal([&] { readBertConfig(path.toStdString()); }, ErrorKind::Format,
                              {path, word}),
                 QByteArray());
    }

    void refusesAMissingFile() {
        const QString path = m_folder.filePath("none.json");
        QCOMPARE(
            wrongRefusal([&] { readBertConfig(path.toStdString()); }, ErrorKind::NotFound, {path}),
            QByteArray());
    }

    void survivesMutations() {
        const QByteArray good = readWhole(kReference);
        Random random({17});
        for (int i = 0; i < 3'000; ++i) {
            const QString path = write(mutated(good, random));
            try {
                readBertConfig(path.toStdString());
            } catch (const Error& error) {
                QVERIFY(error.kind() != ErrorKind::Internal);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBertConfig)
#include "test_bert_config.moc"
