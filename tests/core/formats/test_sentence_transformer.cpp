#include <QtTest/QtTest>

#include <map>

#include "core/base/json.h"
#include "core/formats/sentence_transformer.h"
#include "mutations.h"
#include "refusals.h"

using namespace fts;
using namespace fts::test;
using nlohmann::json;
using Pooling = SentenceTransformerConfig::Pooling;

namespace {

const QString kNew = QStringLiteral(FTS_TEST_DATA "/formats/sentence_transformers_6");

using Files = std::map<QString, QByteArray>;

QByteArray moduleEntry(const QByteArray& type, const QByteArray& path) {
    return "{\"idx\":0,\"name\":\"0\",\"path\":\"" + path + "\",\"type\":\"" + type + "\"}";
}

QByteArray moduleList(const QByteArrayList& kinds) {
    QByteArrayList entries;
    for (const QByteArray& kind : kinds) {
        const QByteArray path = kind == "Transformer" ? QByteArray() : "x_" + kind;
        entries.append(moduleEntry("sentence_transformers.models." + kind, path));
    }
    return "[" + entries.join(',') + "]";
}

/// A folder as sentence-transformers 2 writes it: mean pooling, a dense layer, normalising.
Files oldFolder() {
    return {{"modules.json", moduleList({"Transformer", "Pooling", "Dense", "Normalize"})},
            {"x_Pooling/config.json", R"({"word_embedding_dimension":16,
                "pooling_mode_cls_token":false,"pooling_mode_mean_tokens":true,
                "pooling_mode_max_tokens":false,"pooling_mode_mean_sqrt_len_tokens":false})"},
            {"x_Dense/config.json", R"({"in_features":16,"out_features":4,"bias":true,
                "activation_function":"torch.nn.modules.activation.Tanh"})"},
            {"config_sentence_transformers.json",
             R"({"__version__":{"sentence_transformers":"2.0.0"}})"},
            {"sentence_bert_config.json", R"({"max_seq_length":256,"do_lower_case":false})"},
            {"config.json", R"({"model_type":"bert","vocab_size":9,"hidden_size":16,
                "num_hidden_layers":1,"num_attention_heads":2,"intermediate_size":8,
                "max_position_embeddings":64})"}};
}

/// One value somewhere in `content` becomes one that nobody expects there.
QByteArray withOddValue(const QByteArray& content, Random& random) {
    static const json kOdd = json::parse(R"([null, true, -1, 0, 1e300, "", "../x", [], {}, [[[]]],
        18446744073709551615, 0.5, "\u0000", {"a": {}}, [null]])");
    json root = json::parse(content.toStdString());
    json* value = &root;
    while (value->is_structured() && !value->empty() && random.below(4) != 0) {
        auto item = value->begin();
        std::advance(item, random.below(value->size()));
        value = &*item;
    }
    *value = kOdd[random.below(kOdd.size())];
    return QByteArray::fromStdString(root.dump());
}

} // namespace

class TestSentenceTransformer : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path write(const Files& files) {
        const QString folder = m_folder.filePath("model");
        QDir(folder).removeRecursively();
        QDir().mkpath(folder);
        for (const auto& [name, content] : files) {
            writeFile(folder + "/" + name, content);
        }
        return folder.toStdString();
    }

    SentenceTransformerConfig read(const Files& files) {
        return readSentenceTransformer(write(files));
    }

private Q_SLOTS:
    void readsAFolderOfVersion2() {
        const auto config = read(oldFolder());
        QCOMPARE(config.pooling, Pooling::Mean);
        QVERIFY(config.normalize);
        QCOMPARE(config.dense.size(), std::size_t{1});
        QCOMPARE(config.dense[0].inFeatures, 16);
        QCOMPARE(config.dense[0].outFeatures, 4);
        QCOMPARE(config.dense[0].activation, std::string("tanh"));
        QCOMPARE(config.dense[0].folder, std::string("x_Dense"));
        QVERIFY(config.dense[0].bias);
        QCOMPARE(config.maxSeqLength, std::optional(256));
        QVERIFY(config.prompts.empty() && config.defaultPrompt.empty());
        QCOMPARE(config.similarity, std::string("cosine"));
    }

    void readsAFolderOfVersion6() {
        const auto config = readSentenceTransformer(kNew.toStdString());
        QCOMPARE(config.pooling, Pooling::Last);
        QVERIFY(config.normalize);
        QCOMPARE(config.dense.size(), std::size_t{2});
        QCOMPARE(config.dense[0].activation, std::string("gelu"));
        QVERIFY(!config.dense[0].bias);
        QCOMPARE(config.dense[1].outFeatures, 4);
        QCOMPARE(config.maxSeqLength, std::optional(48));
        QCOMPARE(config.prompts.at("query"), std::string("query: "));
        QCOMPARE(config.prompts.at("passage"), std::string("passage: "));
        QCOMPARE(config.defaultPrompt, std::string("query"));
        QCOMPARE(config.similarity, std::string("dot"));
    }

    void readsAPlainFolder() {
        const auto config = read(
            {{"config.json", "{}"},
             {"tokenizer_config.json", R"({"model_max_length":1000000000000000019884624838656})"}});
        QCOMPARE(config.pooling, Pooling::Mean);
        QVERIFY(!config.normalize);
        QVERIFY(!config.maxSeqLength);
    }

    void readsEncodersInAFolderOfTheirOwn() {
        Files files = oldFolder();
        files["modules.json"].replace("\"path\":\"\"", "\"path\":\"0_Transformer\"");
        files["0_Transformer/sentence_bert_config.json"] = R"({"max_seq_length":99})";
        const auto config = read(files);
        QCOMPARE(config.transformerPath, std::string("0_Transformer"));
        QCOMPARE(config.maxSeqLength, std::optional(99));
    }

    void readsEveryPooling_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Pooling>("pooling");
        QTest::newRow("old mean") << QByteArray(R"({"pooling_mode_mean_tokens":true})")
                                  << Pooling::Mean;
        QTest::newRow("old cls") << QByteArray(R"({"pooling_mode_cls_token":true,
                                                   "pooling_mode_mean_tokens":false})")
                                 << Pooling::Cls;
        QTest::newRow("old max") << QByteArray(R"({"pooling_mode_max_tokens":true})")
                                 << Pooling::Max;
        QTest::newRow("old last") << QByteArray(R"({"pooling_mode_lasttoken":true})")
                                  << Pooling::Last;
        QTest::newRow("none") << QByteArray("{}") << Pooling::Mean;
        QTest::newRow("new mean") << QByteArray(R"({"pooling_mode":"mean"})") << Pooling::Mean;
        QTest::newRow("new cls") << QByteArray(R"({"pooling_mode":"cls"})") << Pooling::Cls;
        QTest::newRow("new max") << QByteArray(R"({"pooling_mode":"max"})") << Pooling::Max;
        QTest::newRow("new last") << QByteArray(R"({"pooling_mode":"lasttoken"})") << Pooling::Last;
        QTest::newRow("list of one") << QByteArray(R"({"pooling_mode":["cls"]})") << Pooling::Cls;
        QTest::newRow("both spellings")
            << QByteArray(R"({"pooling_mode":"cls","pooling_mode_mean_tokens":true})")
            << Pooling::Cls;
    }

    void readsEveryPooling() {
        QFETCH(QByteArray, content);
        QFETCH(Pooling, pooling);
        Files files = oldFolder();
        files["x_Pooling/config.json"] = content;
        QCOMPARE(read(files).pooling, pooling);
    }

    void readsEveryActivation_data() {
        QTest::addColumn<QString>("function");
        QTest::addColumn<QString>("activation");
        for (const auto& [function, activation] :
             {std::pair("torch.nn.modules.linear.Identity", "identity"),
              std::pair("torch.nn.modules.activation.Tanh", "tanh"),
              std::pair("torch.nn.modules.activation.ReLU", "relu"),
              std::pair("torch.nn.modules.activation.GELU", "gelu"),
              std::pair("torch.nn.modules.activation.SiLU", "silu"),
              std::pair("torch.nn.Identity", "identity")}) {
            QTest::newRow(function) << function << activation;
        }
    }

    void readsEveryActivation() {
        QFETCH(QString, function);
        QFETCH(QString, activation);
        Files files = oldFolder();
        files["x_Dense/config.json"].replace("torch.nn.modules.activation.Tanh", function.toUtf8());
        QCOMPARE(read(files).dense[0].activation, activation.toStdString());
    }

    void refusesHostileFolders_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* what, const char* file, const QByteArray& content,
                            ErrorKind kind, const char* word) {
            QTest::newRow(what) << QString(file) << content << kind << QString(word);
        };
        const ErrorKind format = ErrorKind::Format;
        const ErrorKind unsupported = ErrorKind::Unsupported;
        const char* modules = "modules.json";
        const auto withPath = [](const QByteArray& path) {
            return "[" + moduleEntry("sentence_transformers.models.Transformer", "") + "," +
                   moduleEntry("sentence_transformers.models.Pooling", path) + "]";
        };
        row("path upwards", modules, withPath("../../etc"), format, "\"../../etc\" leads out");
        row("absolute path", modules, withPath("/etc"), format, "\"/etc\" leads out");
        row("path through a link", modules, withPath("link"), format, "leads out");
        row("circle of links", modules, withPath("circle"), format, "leads out");
        row("path with a zero byte", modules, withPath("x_Pooling\\u0000"), format, "leads out");
        row("path of 5,000 bytes", modules, withPath(QByteArray(5'000, 'n')), format, "leads out");
        row("path that is not there", modules, withPath("none"), ErrorKind::NotFound, "none");
        row("path that is a number", modules,
            R"([{"path":1,"type":"sentence_transformers.models.Transformer"}])", format,
            "\"path\" is 1");
        row("not a list", modules, "{}", format, "not a list");
        row("no modules", modules, "[]", format, "not a list");
        row("101 modules", modules, "[" + QByteArray("0,").repeated(100) + "0]", format,
            "not a list");
        row("module that is a text", modules, R"(["Transformer"])", format, "not a JSON object");
        row("100,000 levels", modules, QByteArray(100'000, '['), format, "32 levels");
        row("not JSON", modules, "nonsense", format, "not valid JSON");
        row("code of the model's own", modules,
            "[" + moduleEntry("custom_st.Transformer", "") + "]", unsupported,
            "custom_st.Transformer");
        row("no type", modules, R"([{"path":""}])", unsupported, "module \"\"");
        row("unknown module", modules, moduleList({"StaticEmbedding"}), unsupported,
            "StaticEmbedding");
        row("no encoder", modules, moduleList({"Pooling"}), unsupported, "Pooling");
        row("no pooling", modules, moduleList({"Transformer"}), unsupported, "needed");
        row("dense before pooling", modules, moduleList({"Transformer", "Dense", "Pooling"}),
            unsupported, "Dense");
        row("dense after normalising", modules,
            moduleList({"Transformer", "Pooling", "Normalize", "Dense"}), unsupported, "Dense");
        row("two poolings", modules, moduleList({"Transformer", "Pooling", "Pooling"}), unsupported,
            "Pooling");
        row("two encoders", modules, moduleList({"Transformer", "Pooling", "Transformer"}),
            unsupported, "Transformer");

        const char* pooling = "x_Pooling/config.json";
        row("several poolings", pooling,
            R"({"pooling_mode_cls_token":true,"pooling_mode_max_tokens":true})", unsupported,
            "several");
        row("several new poolings", pooling, R"({"pooling_mode":["cls","mean"]})", unsupported,
            "several");
        row("another pooling", pooling, R"({"pooling_mode_weightedmean_tokens":true})", unsupported,
            "pooling_mode_weightedmean_tokens");
        row("another new pooling", pooling, R"({"pooling_mode":"weightedmean"})", unsupported,
            "weightedmean");
        row("pooling that is a number", pooling, R"({"pooling_mode":3})", format,
            "\"pooling_mode\" is 3");
        row("flag that is a text", pooling, R"({"pooling_mode_cls_token":"yes"})", format,
            "true or false");
        row("without the prompt", pooling, R"({"include_prompt":false})", unsupported, "prompt");

        const char* dense = "x_Dense/config.json";
        row("no sizes", dense, "{}", format, "\"in_features\" is missing");
        row("width that does not fit", dense, R"({"in_features":8,"out_features":4})", format,
            "in_features is 8, but the module before it gives 16");
        row("no features", dense, R"({"in_features":0,"out_features":1})", format,
            "\"in_features\" is 0");
        row("10^9 features", dense, R"({"in_features":16,"out_features":1000000000})", format,
            "\"out_features\" is 1000000000");
        row("layer of 16 GB", dense, R"({"in_features":65536,"out_features":65536})", unsupported,
            "too large");
        row("features in a text", dense, R"({"in_features":"16","out_features":4})", format,
            "\"in_features\" is \"16\"");
        row("another activation", dense,
            R"({"in_features":16,"out_features":4,"activation_function":"torch.nn.Softmax"})",
            unsupported, "torch.nn.Softmax");
        row("activation of the model's own", dense,
            R"({"in_features":16,"out_features":4,"activation_function":"custom.Tanh"})",
            unsupported, "custom.Tanh");
        row("residual", dense, R"({"in_features":16,"out_features":4,"use_residual":true})",
            unsupported, "residual");
        row("dense on tokens", dense,
            R"({"in_features":16,"out_features":4,"module_input_name":"token_embeddings"})",
            unsupported, "token_embeddings");
        row("normalising of tokens", "x_Normalize/config.json",
            R"({"module_input_name":"token_embeddings"})", unsupported, "token_embeddings");

        const char* prompts = "config_sentence_transformers.json";
        row("prompts in a list", prompts, R"({"prompts":["query: "]})", format,
            "not a JSON object");
        row("prompt that is a number", prompts, R"({"prompts":{"query":1}})", format,
            "\"query\" is 1");
        row("default prompt that is not there", prompts,
            R"({"prompts":{"query":""},"default_prompt_name":"document"})", format,
            "\"document\" is not among");
        row("another kind of model", prompts, R"({"model_type":"SparseEncoder"})", unsupported,
            "SparseEncoder");

        const char* limits = "sentence_bert_config.json";
        row("no tokens", limits, R"({"max_seq_length":0})", format, "\"max_seq_length\" is 0");
        row("2^63 tokens", limits, R"({"max_seq_length":9223372036854775808})", format,
            "max_seq_length");
        row("lower case", limits, R"({"do_lower_case":true})", unsupported, "do_lower_case");
    }

    void refusesHostileFolders() {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, word);
        Files files = oldFolder();
        files[file] = content;
        const auto folder = write(files);
        const QString path = m_folder.filePath("model/");
        QVERIFY(QFile::link("/etc", path + "link"));
        QVERIFY(QFile::link("circle", path + "circle"));
        QStringList words{word};
        if (kind != ErrorKind::NotFound) {
            words.append(path + file);
        }
        QCOMPARE(wrongRefusal([&] { readSentenceTransformer(folder); }, kind, words), QByteArray());
    }

    void writesWhatItReads_data() {
        QTest::addColumn<QString>("source");
        QTest::newRow("version 2") << QString();
        QTest::newRow("version 6") << kNew;
    }

    void writesWhatItReads() {
        QFETCH(QString, source);
        const auto from =
            source.isEmpty() ? write(oldFolder()) : std::filesystem::path(source.toStdString());
        const auto config = readSentenceTransformer(from);
        QTemporaryDir target;
        writeSentenceTransformer(target.path().toStdString(), from, config);
        const auto again = readSentenceTransformer(target.path().toStdString());
        QCOMPARE(again.pooling, config.pooling);
        QCOMPARE(again.normalize, config.normalize);
        QCOMPARE(again.maxSeqLength, config.maxSeqLength);
        QCOMPARE(again.prompts, config.prompts);
        QCOMPARE(again.defaultPrompt, config.defaultPrompt);
        QCOMPARE(again.similarity, config.similarity);
        QCOMPARE(again.dense.size(), config.dense.size());
        for (std::size_t i = 0; i < config.dense.size(); ++i) {
            QCOMPARE(again.dense[i].outFeatures, config.dense[i].outFeatures);
            QCOMPARE(again.dense[i].activation, config.dense[i].activation);
            QCOMPARE(again.dense[i].bias, config.dense[i].bias);
            QCOMPARE(again.dense[i].folder, config.dense[i].folder);
        }
        QCOMPARE(readWhole(target.filePath("config.json")),
                 readWhole(QString::fromStdString((from / "config.json").string())));
    }

    void writesWhatVersion2Reads() {
        const auto from = write(oldFolder());
        QTemporaryDir target;
        writeSentenceTransformer(target.path().toStdString(), from, readSentenceTransformer(from));
        const auto content = [&](const char* name) {
            return parseJson(readWhole(target.filePath(name)).toStdString(), name);
        };
        const json modules = content("modules.json");
        QCOMPARE(modules[0]["type"], json("sentence_transformers.models.Transformer"));
        QCOMPARE(modules[1]["path"], json("1_Pooling"));
        QCOMPARE(modules[3]["type"], json("sentence_transformers.models.Normalize"));
        const json pooling = content("1_Pooling/config.json");
        QCOMPARE(pooling["word_embedding_dimension"], json(16));
        QCOMPARE(pooling["pooling_mode_mean_tokens"], json(true));
        QCOMPARE(pooling["pooling_mode_cls_token"], json(false));
        QCOMPARE(content("sentence_bert_config.json")["max_seq_length"], json(256));
    }

    void survivesMutations() {
        const Files good = oldFolder();
        const auto folder = write(good);
        Random random({13});
        for (int i = 0; i < 3'000; ++i) {
            auto chosen = good.begin();
            std::advance(chosen, random.below(good.size()));
            const QString path = m_folder.filePath("model/" + chosen->first);
            writeFile(path, i % 2 == 0 ? mutated(chosen->second, random)
                                       : withOddValue(chosen->second, random));
            try {
                readSentenceTransformer(folder);
            } catch (const Error& error) {
                QVERIFY(error.kind() != ErrorKind::Internal);
            }
            writeFile(path, chosen->second);
        }
    }
};

QTEST_GUILESS_MAIN(TestSentenceTransformer)
#include "test_sentence_transformer.moc"
