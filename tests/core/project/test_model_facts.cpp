#include <QtTest/QtTest>

#include "core/project/choices.h"
#include "core/project/model_facts.h"
#include "tests/core/formats/refusals.h"

using namespace fts;
using namespace fts::test;

class TestModelFacts : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString file(const QString& name) { return m_folder->filePath(name); }

    void copyOver(const QString& from) {
        const QString source = QStringLiteral(FTS_TEST_DATA "/") + from;
        QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            writeFile(file(QDir(source).relativeFilePath(path)), readWhole(path));
        }
    }

    void replaceIn(const QString& name, const QByteArray& from, const QByteArray& to) {
        QByteArray content = readWhole(file(name));
        QVERIFY(content.contains(from));
        writeFile(file(name), content.replace(from, to));
    }

    ModelFacts read() { return readModelFacts(m_folder->path().toStdString()); }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        copyOver("models/tiny-bert");
    }

    void tellsWhatAModelIs() {
        const ModelFacts facts = read();
        QVERIFY(hasKey(familyChoices(), facts.family));
        const auto config = QJsonDocument::fromJson(readWhole(file("config.json"))).object();
        QCOMPARE(facts.dimension, config["hidden_size"].toInt());
        QCOMPARE(facts.layers, config["num_hidden_layers"].toInt());
        QCOMPARE(facts.positions, config["max_position_embeddings"].toInt());
        QVERIFY(facts.parameters > 1000);
        QVERIFY(facts.bytes >= static_cast<std::uint64_t>(facts.parameters));
        QCOMPARE(facts.queryPrompt, std::string());
    }

    void knowsEveryFamily() {
        for (const char* family : {"bert", "roberta", "xlm-roberta", "distilbert", "mpnet"}) {
            copyOver(QString("models/tiny-") + family);
            const ModelFacts facts = read();
            QCOMPARE(facts.family, std::string(family));
            QVERIFY(hasKey(familyChoices(), facts.family));
            QCOMPARE(facts.dimension, 32);
            QCOMPARE(facts.layers, 2);
            QCOMPARE(facts.positions, 128);
        }
    }

    void countsWhatFollowsTheEncoder() {
        const auto before = read().parameters;
        copyOver("nn/variants/dense");
        const ModelFacts facts = read();
        const auto dense = QJsonDocument::fromJson(readWhole(file("2_Dense/config.json"))).object();
        QCOMPARE(facts.dimension, dense["out_features"].toInt());
        QVERIFY(facts.parameters > before);
    }

    void tellsTheModelsOwnPrompts() {
        copyOver("nn/variants/prompts");
        const auto prompts =
            QJsonDocument::fromJson(readWhole(file("config_sentence_transformers.json")))
                .object()["prompts"]
                .toObject();
        QCOMPARE(prompts["document"].toString(), QString()); // so the passage's counts
        QVERIFY(!prompts["query"].toString().isEmpty());
        QVERIFY(!prompts["passage"].toString().isEmpty());
        QCOMPARE(QString::fromStdString(read().queryPrompt), prompts["query"].toString());
        QCOMPARE(QString::fromStdString(read().passagePrompt), prompts["passage"].toString());
    }

    void saysWhyAFolderIsNoModel() {
        QCOMPARE(wrongRefusal([] { readModelFacts("/nonexistent"); }, ErrorKind::NotFound,
                              {"no folder /nonexistent"}),
                 QByteArray());
        QTemporaryDir empty;
        QCOMPARE(wrongRefusal([&] { readModelFacts(empty.path().toStdString()); },
                              ErrorKind::NotFound, {"not a model's folder", "config.json"}),
                 QByteArray());
    }

    void saysWhyAModelCannotBeUsed_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content"); ///< null: the file is not there
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* what, const char* name, const QByteArray& content,
                            ErrorKind kind, const char* word) {
            QTest::newRow(what) << QString(name) << content << int(kind) << QString(word);
        };
        row("another family", "config.json", "{\"model_type\":\"llama\"}", ErrorKind::Unsupported,
            "llama");
        row("no weights", "model.safetensors", {}, ErrorKind::NotFound, "no weights");
        row("cut weights", "model.safetensors", "short", ErrorKind::Format, "model.safetensors");
        row("no tokenizer", "tokenizer.json", {}, ErrorKind::NotFound, "tokenizer.json");
        row("a broken tokenizer", "tokenizer.json", "{}", ErrorKind::Format, "tokenizer.json");
        row("a broken list of modules", "modules.json", "{", ErrorKind::Format, "modules.json");
    }

    void saysWhyAModelCannotBeUsed() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, kind);
        QFETCH(QString, word);
        QVERIFY(QFile::remove(file(name)));
        QFile::remove(file("vocab.txt"));
        if (!content.isNull()) {
            writeFile(file(name), content);
        }
        QCOMPARE(wrongRefusal([this] { read(); }, ErrorKind(kind), {word, m_folder->path()}),
                 QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestModelFacts)
#include "test_model_facts.moc"
