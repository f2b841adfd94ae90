#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/decoder_config.h"
#include "core/formats/gguf.h"
#include "refusals.h"
#include "written_gguf.h"

using namespace fts;
using namespace fts::test;

namespace {

const nlohmann::json& cases() {
    static const std::string path = FTS_TEST_DATA "/formats/decoder_configs.json";
    static const auto all = parseJson(readFile(path), path);
    return all;
}

bool areClose(const std::vector<double>& values, const nlohmann::json& expected) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double wanted = expected.at(i).get<double>(); // computed in 32 bits
        if (std::abs(values[i] - wanted) > 1e-6 * wanted) {
            return false;
        }
    }
    return values.size() == expected.size();
}

using GgufChanges = QMap<QByteArray, QByteArray>; // by key

/// The entries of a small Llama's metadata, some of them replaced, added or (empty) left out.
QByteArray changedGguf(const GgufChanges& changes, const QByteArray& tensor = {},
                       const QByteArray& data = {}) {
    GgufChanges entries;
    entries["general.architecture"] = ggufEntry("general.architecture", QByteArray("llama"));
    const auto number = [&](const char* name, std::uint32_t value) {
        entries[name] = ggufEntry(name, value);
    };
    number("llama.block_count", 2);
    number("llama.context_length", 128);
    number("llama.embedding_length", 64);
    number("llama.feed_forward_length", 96);
    number("llama.attention.head_count", 4);
    number("llama.attention.head_count_kv", 2);
    number("llama.vocab_size", 40);
    entries.insert(changes);
    entries.removeIf([](const auto& item) { return item.value().isEmpty(); });
    QByteArray head =
        ggufHead(tensor.isEmpty() ? 0 : 1, static_cast<std::uint64_t>(entries.size()));
    for (const QByteArray& bytes : entries) {
        head += bytes;
    }
    return ggufFile(head + tensor, data);
}

QByteArray ggufModel(const QByteArray& key = {}, const QByteArray& entry = {},
                     const QByteArray& tensor = {}, const QByteArray& data = {}) {
    return changedGguf(key.isEmpty() ? GgufChanges() : GgufChanges{{key, entry}}, tensor, data);
}

QByteArray ropeDivisors(const std::vector<float>& divisors) {
    return {reinterpret_cast<const char*>(divisors.data()),
            static_cast<qsizetype>(divisors.size() * sizeof(float))};
}

} // namespace

Q_DECLARE_METATYPE(GgufChanges)

class TestDecoderConfig : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path write(const nlohmann::json& config) {
        const QString path = m_folder.filePath("config.json");
        writeFile(path, QByteArray::fromStdString(config.dump()));
        return path.toStdString();
    }

    DecoderConfig readGguf(const QByteArray& content) {
        const QString path = m_folder.filePath("model.gguf");
        writeFile(path, content);
        return readDecoderConfig(GgufFile(path.toStdString()));
    }

private Q_SLOTS:
    void readsAsTransformersDoes_data() {
        QTest::addColumn<QString>("name");
        for (const auto& [name, facts] : cases().items()) {
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
    }

    void readsAsTransformersDoes() {
        QFETCH(QString, name);
        const auto& facts = cases().at(name.toStdString());
        const DecoderConfig config = readDecoderConfig(write(facts["file"]));
        QCOMPARE(config.layers, facts["layers"].get<int>());
        QCOMPARE(config.heads, facts["heads"].get<int>());
        QCOMPARE(config.keyValueHeads, facts["key_value_heads"].get<int>());
        QCOMPARE(config.headSize, facts["head_size"].get<int>());
        QCOMPARE(config.rmsNormEpsilon, facts["epsilon"].get<double>());
        QCOMPARE(config.slidingWindow, facts["window"].get<int>());
        QCOMPARE(config.tiedEmbeddings, facts["tied"].get<bool>());
        QCOMPARE(config.queryKeyValueBias, facts["biases"][0].get<bool>());
        QCOMPARE(config.outputBias, facts["biases"][1].get<bool>());
        QCOMPARE(config.feedForwardBias, facts["biases"][2].get<bool>());
        if (facts["file"].contains("eos_token_id")) {
            QCOMPARE(config.eosTokenIds, facts["ends"].get<std::vector<int>>());
        }
        QVERIFY(areClose(ropeFrequencies(config, 1), facts["frequencies"]));
        QVERIFY(areClose(ropeFrequencies(config, 1'000), facts["frequencies_of_1000"]));
    }

    void readsWhatOtherFamiliesDoNotSayAsTransformersDoes() {
        for (const char* name : {"Mistral", "Qwen2"}) {
            auto content = cases()[name]["file"];
            content.update(
                {{"num_key_value_heads", nullptr}, {"attention_bias", true}, {"mlp_bias", true}});
            const DecoderConfig config = readDecoderConfig(write(content));
            QCOMPARE(config.keyValueHeads, config.heads);
            QCOMPARE(config.queryKeyValueBias, std::string(name) == "Qwen2");
            QVERIFY(!config.outputBias && !config.feedForwardBias);
            content.erase("num_key_value_heads");
            content["num_attention_heads"] = 64;
            content["hidden_size"] = 512;
            QCOMPARE(readDecoderConfig(write(content)).keyValueHeads,
                     std::string(name) == "Qwen2" ? 32 : 8);
        }
    }

    void takesTheEndOfAnAnswerFromTheGenerationFile() {
        const auto path = write(cases()["SmolLM2"]["file"]);
        const QString beside = m_folder.filePath("generation_config.json");
        writeFile(beside, "{\"eos_token_id\": [3, 4], \"bos_token_id\": 1}");
        QCOMPARE(readDecoderConfig(path).eosTokenIds, (std::vector<int>{3, 4}));
        writeFile(beside, "{\"bos_token_id\": 1}");
        QCOMPARE(readDecoderConfig(path).eosTokenIds, (std::vector<int>{2}));
        writeFile(beside, "{\"eos_token_id\": 99999}");
        QVERIFY(!wrongRefusal([&] { readDecoderConfig(path); }, ErrorKind::Internal, {}).isEmpty());
        QCOMPARE(wrongRefusal([&] { readDecoderConfig(path); }, ErrorKind::Format, {"99999"}),
                 QByteArray());
        QFile::remove(beside);
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
            for (const char* value : {"0", "-1", "1000000000", "9223372036854775807",
                                      "18446744073709551615", "1e30", "4.0", "\"4\"", "[4]"}) {
                row(key, value, "must be a whole number");
            }
            row(key, "null", "is missing");
        }
        row("num_key_value_heads", "0", "num_key_value_heads");
        row("num_key_value_heads", "2", "cannot be divided");
        row("num_attention_heads", "7", "cannot be divided");
        row("head_dim", "33", "in pairs");
        row("head_dim", "100000", "head_dim");
        row("rms_norm_eps", "-1", "rms_norm_eps");
        row("rope_theta", "0", "rope_theta");
        row("rope_theta", "\"big\"", "rope_theta");
        row("bos_token_id", "49152", "bos_token_id 49152");
        row("eos_token_id", "[1, 49152]", "eos_token_id 49152");
        row("eos_token_id", "[1, \"two\"]", "eos_token_id");
        row("eos_token_id", "\"</s>\"", "eos_token_id");
        row("rope_scaling", "[]", "rope_scaling");
        row("rope_scaling", "{\"type\":\"linear\",\"factor\":0}", "factor");
        row("rope_scaling", "{\"rope_type\":\"llama3\",\"factor\":8}", "original_max_position");
        row("rope_scaling",
            "{\"rope_type\":\"llama3\",\"factor\":8,\"original_max_position_embeddings\":64,"
            "\"low_freq_factor\":4,\"high_freq_factor\":1}",
            "high_freq_factor");
        const ErrorKind unsupported = ErrorKind::Unsupported;
        row("rope_scaling", "{\"type\":\"yarn\",\"factor\":4}", "\"yarn\"", unsupported);
        row("model_type", "\"bert\"", "\"bert\"", unsupported);
        row("model_type", "null", "model type is \"\"", unsupported);
        row("hidden_act", "\"gelu\"", "gelu", unsupported);
        row("partial_rotary_factor", "0.5", "partial_rotary_factor", unsupported);
        row("use_sliding_window", "true", "use_sliding_window", unsupported);
        row("tie_word_embeddings", "1", "tie_word_embeddings");
        row("quantization_config", "{\"quant_method\":\"gptq\"}", "packed", unsupported);
    }

    void refusesHostileValues() {
        QFETCH(QString, key);
        QFETCH(QByteArray, value);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, word);
        auto config = cases()["SmolLM2"]["file"];
        config[key.toStdString()] = nlohmann::json::parse(value.toStdString());
        const auto path = write(config);
        QCOMPARE(wrongRefusal([&] { readDecoderConfig(path); }, kind, {"config.json", word}),
                 QByteArray());
    }

    void refusesSizesThatAreHonestEachButNotTogether() {
        auto config = cases()["SmolLM2"]["file"];
        config.update({{"hidden_size", 65'536},
                       {"num_attention_heads", 1'024},
                       {"num_key_value_heads", 1'024},
                       {"num_hidden_layers", 512},
                       {"intermediate_size", 1'000'000}});
        const auto path = write(config);
        QCOMPARE(wrongRefusal([&] { readDecoderConfig(path); }, ErrorKind::Unsupported,
                              {"config.json", "parameters"}),
                 QByteArray());
    }

    void readsGguf() {
        const DecoderConfig config = readGguf(ggufModel());
        QCOMPARE(config.modelType, std::string("llama"));
        QCOMPARE(config.layers, 2);
        QCOMPARE(config.positions, 128);
        QCOMPARE(config.hidden, 64);
        QCOMPARE(config.intermediate, 96);
        QCOMPARE(config.heads, 4);
        QCOMPARE(config.keyValueHeads, 2);
        QCOMPARE(config.headSize, 16);
        QCOMPARE(config.vocabularySize, 40);
        QCOMPARE(config.ropeTheta, 10'000.0);
        QVERIFY(config.tiedEmbeddings);
        QVERIFY(config.eosTokenIds.empty() && !config.bosTokenId);
    }

    void readsLlama3sDivisorsFromGguf() {
        const std::vector<float> divisors{1, 1, 1, 2, 4, 8, 8, 8};
        const auto config = readGguf(
            ggufModel({}, {}, ggufTensor("rope_freqs.weight", {8}, 0, 0), ropeDivisors(divisors)));
        QCOMPARE(config.ropeScaling.divisors, divisors);
        const auto frequencies = ropeFrequencies(config, 1);
        QCOMPARE(frequencies[2], std::pow(10'000.0, -4.0 / 16));
        QCOMPARE(frequencies[7], std::pow(10'000.0, -14.0 / 16) / 8);
        QCOMPARE(wrongRefusal(
                     [&] {
                         readGguf(ggufModel({}, {}, ggufTensor("rope_freqs.weight", {8}, 0, 0),
                                            QByteArray(32, 0)));
                     },
                     ErrorKind::Format, {"rope_freqs.weight"}),
                 QByteArray());
    }

    void knowsTheEndOfATurnByItsText_data() {
        QTest::addColumn<GgufChanges>("changes");
        QTest::addColumn<std::vector<int>>("ends");
        const auto id = [](const char* name, std::uint32_t value) {
            const QByteArray key = QByteArray("tokenizer.ggml.") + name;
            return std::pair(key, ggufEntry(key, value));
        };
        const char* const tokens = "tokenizer.ggml.tokens";
        const char* const kinds = "tokenizer.ggml.token_type";
        const std::pair<QByteArray, QByteArray> listed(
            tokens, ggufTexts(tokens, {"a", "<|eom_id|>", "<|eot_id|>", "<|im_end|>", "</s>"}));
        const std::pair<QByteArray, QByteArray> typed(
            kinds, ggufNumbers<std::int32_t>(kinds, 5, {1, 3, 3, 1, 3}));
        const auto row = [](const char* name, std::vector<int> ends,
                            std::initializer_list<std::pair<QByteArray, QByteArray>> changes) {
            QTest::newRow(name) << GgufChanges(changes) << std::move(ends);
        };
        row("by their texts", {4, 1, 2}, {listed, typed, id("eos_token_id", 4)});
        row("without kinds", {4, 1, 2, 3}, {listed, id("eos_token_id", 4)});
        row("of a turn only", {2, 1}, {listed, typed, id("eos_token_id", 2)});
        row("named", {4, 0, 3},
            {listed, typed, id("eos_token_id", 4), id("eom_token_id", 0), id("eot_token_id", 3)});
        row("without tokens", {4, 3}, {id("eos_token_id", 4), id("eot_token_id", 3)});
    }

    void knowsTheEndOfATurnByItsText() {
        QFETCH(GgufChanges, changes);
        QFETCH(std::vector<int>, ends);
        QCOMPARE(readGguf(changedGguf(changes)).eosTokenIds, ends);
    }

    void readsLinearScalingFromGgufAsLlamaCppDoes_data() {
        QTest::addColumn<GgufChanges>("changes");
        QTest::addColumn<double>("factor");
        const auto factor = [](const char* name, float value) {
            const QByteArray key = QByteArray("llama.rope.") + name;
            return std::pair(key, ggufEntry(key, value));
        };
        const auto type = [](const char* name) {
            const QByteArray key = "llama.rope.scaling.type";
            return std::pair(key, ggufEntry(key, QByteArray(name)));
        };
        const auto row = [](const char* name, double expected,
                            std::initializer_list<std::pair<QByteArray, QByteArray>> changes) {
            QTest::newRow(name) << GgufChanges(changes) << expected;
        };
        row("the old key", 8, {factor("scale_linear", 8)});
        row("without a type", 4, {factor("scaling.factor", 4)});
        row("both keys", 4, {factor("scaling.factor", 4), factor("scale_linear", 8)});
        row("with its type", 4, {factor("scaling.factor", 4), type("linear")});
        row("apart", 0.5, {factor("scaling.factor", 0.5), type("linear")});
        row("none", 1, {factor("scaling.factor", 4), type("none")});
        row("a factor of 0", 1, {factor("scaling.factor", 0), type("linear")});
    }

    void readsLinearScalingFromGgufAsLlamaCppDoes() {
        QFETCH(GgufChanges, changes);
        QFETCH(double, factor);
        const auto config = readGguf(changedGguf(changes));
        QCOMPARE(ropeFrequencies(config, 1)[2], std::pow(10'000.0, -4.0 / 16) / factor);
    }

    void appliesLinearScalingBesideDivisors() {
        const QByteArray key = "llama.rope.scaling.factor";
        const auto config = readGguf(ggufModel(key, ggufEntry(key, 4.0f),
                                               ggufTensor("rope_freqs.weight", {8}, 0, 0),
                                               ropeDivisors({1, 1, 1, 2, 4, 8, 8, 8})));
        QCOMPARE(ropeFrequencies(config, 1)[2], std::pow(10'000.0, -4.0 / 16) / 4);
        QCOMPARE(ropeFrequencies(config, 1)[7], std::pow(10'000.0, -14.0 / 16) / 32);
    }

    void readsPositionsThatLieFurtherApart() {
        auto content = cases()["SmolLM2"]["file"];
        content["rope_scaling"] = {{"type", "linear"}, {"factor", 0.5}};
        QCOMPARE(ropeFrequencies(readDecoderConfig(write(content)), 1)[0], 2.0);
    }

    void refusesHostileGguf_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char* key, const QByteArray& entry,
                            ErrorKind kind = ErrorKind::Format) {
            QTest::addRow("%s %lld", key, static_cast<long long>(entry.size()))
                << QByteArray(key) << entry << kind;
        };
        const auto number = [&](const char* key, std::uint32_t value,
                                ErrorKind kind = ErrorKind::Format) {
            QTest::addRow("%s %u", key, value) << QByteArray(key) << ggufEntry(key, value) << kind;
        };
        for (const char* key :
             {"llama.block_count", "llama.context_length", "llama.embedding_length",
              "llama.feed_forward_length", "llama.attention.head_count"}) {
            row(key, {});
            number(key, 0);
            number(key, UINT32_MAX);
        }
        number("llama.block_count", 513); // llama.cpp's PR 25821
        row("llama.block_count", ggufEntry("llama.block_count", QByteArray("2")));
        number("llama.attention.head_count", 6);
        number("llama.attention.head_count", 100);
        number("llama.attention.head_count_kv", 3);
        number("tokenizer.ggml.eos_token_id", 40);
        number("tokenizer.ggml.bos_token_id", 1u << 31);
        const ErrorKind unsupported = ErrorKind::Unsupported;
        number("llama.expert_count", 8, unsupported);
        number("llama.rope.dimension_count", 8, unsupported);
        number("llama.attention.value_length", 8, unsupported);
        number("split.count", 2, unsupported);
        row("general.architecture", ggufEntry("general.architecture", QByteArray("bert")),
            unsupported);
        row("general.architecture", {}, unsupported);
        row("llama.rope.scaling.type", ggufEntry("llama.rope.scaling.type", QByteArray("yarn")),
            unsupported);
        row("llama.rope.freq_base", ggufEntry("llama.rope.freq_base", NAN));
    }

    void refusesHostileGguf() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, entry);
        QFETCH(ErrorKind, kind);
        QCOMPARE(wrongRefusal([&] { readGguf(ggufModel(key, entry)); }, kind, {"model.gguf"}),
                 QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestDecoderConfig)
#include "test_decoder_config.moc"
