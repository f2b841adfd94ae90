#include <QtTest/QtTest>

#include <functional>

#include "../formats/mutations.h"
#include "../formats/refusals.h"
#include "core/base/base64.h"
#include "core/base/json.h"
#include "core/text/tokenizer.h"

using namespace fts;
using namespace fts::test;
using nlohmann::json;

namespace {

const QString kTiny = QStringLiteral(FTS_TEST_DATA "/models/tiny-bert");
constexpr std::size_t kRows = 215; // of tiny-bert's table

json goodTokenizer() {
    return json::parse(readWhole(kTiny + "/tokenizer.json").toStdString());
}

using Change = std::function<void(json&)>;

json bpe(const json& vocabulary, const json& merges) {
    return {{"version", "1.0"},
            {"added_tokens", json::array()},
            {"normalizer", nullptr},
            {"pre_tokenizer", nullptr},
            {"post_processor", nullptr},
            {"decoder", nullptr},
            {"model", {{"type", "BPE"}, {"vocab", vocabulary}, {"merges", merges}}}};
}

/// A rule that splits or replaces by a regular expression.
json splitBy(const std::string& regex) {
    return {{"type", "Split"},
            {"pattern", {{"Regex", regex}}},
            {"behavior", "Isolated"},
            {"invert", false}};
}

json manyOf(const json& step, std::size_t count = 60) {
    json steps = json::array();
    steps.get_ref<json::array_t&>().assign(count, step);
    return steps;
}

/// SentencePiece's table of what characters become.
json table(const std::string& bytes) {
    return {{"type", "Precompiled"}, {"precompiled_charsmap", toBase64(bytes)}};
}

json unigram(const std::string& token) {
    return {{"type", "Unigram"},
            {"unk_id", 0},
            {"vocab", json::array({{"<unk>", 0.0}, {token, -1.0}})},
            {"byte_fallback", false}};
}

json replacing(const std::string& what, const std::string& with) {
    return {{"type", "Replace"}, {"pattern", {{"String", what}}}, {"content", with}};
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestHostileTokenizer : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Tokenizer open(const QByteArray& content) {
        writeFile(m_folder.filePath("tokenizer.json"), content);
        Tokenizer tokenizer = Tokenizer::fromFolder(m_folder.path().toStdString());
        tokenizer.checkIds(kRows);
        return tokenizer;
    }
    /// A text is a file as it stands.
    Tokenizer open(const json& content) {
        return open(QByteArray::fromStdString(content.is_string() ? content.get<std::string>()
                                                                  : content.dump()));
    }

    /// Opens and uses it; whatever it is, all that may come out is an Error.
    void use(const QByteArray& content) {
        try {
            const Tokenizer tokenizer = open(content);
            for (const char* text : {"", "The drivers of the city.", "中文 [SEP] \xff x", "a a"}) {
                const Encoding encoding = tokenizer.encode(text, 8);
                QVERIFY(encoding.ids.size() <= 8);
                QCOMPARE(encoding.offsets.size(), encoding.ids.size());
                tokenizer.decode(encoding.ids);
                for (const std::int32_t id : encoding.ids) {
                    QVERIFY(id >= 0 && id < static_cast<std::int32_t>(kRows));
                }
            }
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains("tokenizer.json"), error.what());
            QVERIFY(error.kind() != ErrorKind::Internal);
        }
    }

private Q_SLOTS:
    void refuses_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, ErrorKind kind, const char* word,
                            const Change& change) {
            QTest::newRow(name) << change << kind << QString(word);
        };
        row("an id beyond the table", ErrorKind::Format, "ids up to 5000",
            [](json& root) { root["model"]["vocab"]["the"] = 5000; });
        row("an id beyond 32 bits", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root["model"]["vocab"]["the"] = 1ULL << 40; });
        row("the largest id", ErrorKind::Format, "ids up to 4294967295",
            [](json& root) { root["model"]["vocab"]["the"] = 0xffffffffU; });
        row("a negative id", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root["model"]["vocab"]["the"] = -1; });
        row("a text for an id", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root["model"]["vocab"]["the"] = "7"; });
        row("added token beyond the table", ErrorKind::Format, "another model", [](json& root) {
            json token = root["added_tokens"][0];
            for (int i = 0; i < 10; ++i) {
                token["id"] = kRows + static_cast<std::size_t>(i);
                token["content"] = "<extra" + std::to_string(i) + ">";
                root["added_tokens"].push_back(token);
            }
        });
        row("template with an id of its own", ErrorKind::Format, "ids up to 70000", [](json& root) {
            root["post_processor"]["special_tokens"]["[CLS]"]["ids"] = {70'000};
        });
        row("template without its token", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root["post_processor"]["special_tokens"].erase("[CLS]"); });
        row("template of many pieces", ErrorKind::Unsupported, "pieces around a text",
            [](json& root) {
                json& single = root["post_processor"]["single"];
                const json text = single[1];
                single.insert(single.end(), 100, text);
            });
        row("no model", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root.erase("model"); });
        row("a model nobody knows", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root["model"]["type"] = "Oracle"; });
        row("a list for the vocabulary", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root["model"]["vocab"] = json::array({1, 2}); });
        row("a merge of unknown tokens", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root = bpe({{"a", 0}}, {"a b"}); });
        row("a regular expression that is none", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root["pre_tokenizer"] = splitBy("(("); });
        row("a regular expression too large", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root["pre_tokenizer"] = splitBy("((a{1000}){1000}){1000}"); });
        row("words without end", ErrorKind::Unsupported, "max_input_chars_per_word",
            [](json& root) { root["model"]["max_input_chars_per_word"] = 1'000'000'000; });
        row("replacements that grow", ErrorKind::Unsupported, "as long", [](json& root) {
            json steps = json::array();
            for (int i = 0; i < 60; ++i) {
                steps.push_back(replacing("a", "aa"));
            }
            root["normalizer"] = {{"type", "Sequence"}, {"normalizers", steps}};
        });
        row("letters for bytes again and again", ErrorKind::Unsupported, "as long", [](json& root) {
            root["pre_tokenizer"] = {{"type", "Sequence"},
                                     {"pretokenizers", manyOf({{"type", "ByteLevel"},
                                                               {"add_prefix_space", false},
                                                               {"trim_offsets", true}})}};
        });
        row("more steps than a text needs", ErrorKind::Unsupported, "steps", [](json& root) {
            root["normalizer"] = {{"type", "Sequence"},
                                  {"normalizers", manyOf({{"type", "Lowercase"}}, 1'000)}};
        });
        row("many regular expressions", ErrorKind::Unsupported, "expressions", [](json& root) {
            root["pre_tokenizer"] = {{"type", "Sequence"},
                                     {"pretokenizers", manyOf(splitBy("\\w{60}"))}};
        });
        row("a table of long replacements", ErrorKind::Unsupported, "as long",
            [](json& root) { root["normalizer"] = table(std::string(4, '\0').append(200, 'x')); });
        row("a table larger than it is", ErrorKind::Format, "damaged",
            [](json& root) { root["normalizer"] = table("\xff\xff\xff\xff"); });
        row("a token as deep as the stack", ErrorKind::Format, "longer than any real one",
            [](json& root) { root["model"] = unigram(std::string(1'000'000, 'a')); });
        row("a part that comes twice", ErrorKind::Format, "twice", [](json& root) {
            root = "{\"model\": " + unigram(std::string(1'000'000, 'a')).dump() + "," +
                   root.dump().substr(1);
        });
        row("a long word in an error", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root["version"] = std::string(200'000, 'v'); });
        row("deep JSON", ErrorKind::Format, "levels deep", [](json& root) {
            json deep = root["normalizer"];
            for (int i = 0; i < 70; ++i) {
                deep = {{"type", "Sequence"}, {"normalizers", json::array({deep})}};
            }
            root["normalizer"] = deep;
        });
        row("a list", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root = json::array({root}); });
        row("null", ErrorKind::Format, "not a usable tokenizer",
            [](json& root) { root = nullptr; });
    }

    void refuses() {
        QFETCH(Change, change);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, word);
        json content = goodTokenizer();
        change(content);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(wrongRefusal([&] { open(content); }, kind, {"tokenizer.json", word}),
                 QByteArray());
        QVERIFY(timer.elapsed() < 5'000);
    }

    void survives_data() {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const Change& change) {
            QTest::newRow(name) << change;
        };
        row("as it is", [](json&) {});
        row("two tokens swapped", [](json& root) {
            json& vocabulary = root["model"]["vocab"];
            std::swap(vocabulary["the"], vocabulary["river"]);
        });
        row("every id the same", [](json& root) {
            for (json& id : root["model"]["vocab"]) {
                id = 1;
            }
        });
        row("empty tokens", [](json& root) {
            root["model"]["vocab"][""] = 7;
            root["added_tokens"][0]["content"] = "";
            root["model"]["continuing_subword_prefix"] = "";
        });
        row("unknown token unknown", [](json& root) { root["model"]["unk_token"] = "nobody"; });
        row("no vocabulary", [](json& root) { root["model"]["vocab"] = json::object(); });
        row("no post-processor", [](json& root) { root["post_processor"] = nullptr; });
        row("two templates", [](json& root) {
            const json once = root["post_processor"];
            root["post_processor"] = {{"type", "Sequence"},
                                      {"processors", json::array({once, once, once})}};
        });
        row("a padding of its own", [](json& root) {
            root["padding"] = {{"strategy", {{"Fixed", 100'000'000}}},
                               {"direction", "Right"},
                               {"pad_to_multiple_of", nullptr},
                               {"pad_id", 0},
                               {"pad_type_id", 0},
                               {"pad_token", "[PAD]"}};
        });
        row("a truncation of its own", [](json& root) {
            root["truncation"] = {{"direction", "Right"},
                                  {"max_length", 1},
                                  {"strategy", "LongestFirst"},
                                  {"stride", 5}};
        });
        row("a regular expression that backtracks",
            [](json& root) { root["pre_tokenizer"] = splitBy(R"((a+)+\1(?=b)c)"); });
        row("a regular expression that matches nothing",
            [](json& root) { root["pre_tokenizer"] = splitBy(""); });
        row("nothing replaced by something",
            [](json& root) { root["normalizer"] = replacing("", "x"); });
    }

    void survives() {
        QFETCH(Change, change);
        json content = goodTokenizer();
        change(content);
        QElapsedTimer timer;
        timer.start();
        use(QByteArray::fromStdString(content.dump()));
        QVERIFY(timer.elapsed() < 5'000);
    }

    void ignoresLimitsThatTheFileSets() {
        json content = goodTokenizer();
        content["truncation"] = {
            {"direction", "Left"}, {"max_length", 3}, {"strategy", "LongestFirst"}, {"stride", 0}};
        const std::string text = "the river in the city";
        QCOMPARE(open(content).encode(text, 0).ids, open(goodTokenizer()).encode(text, 0).ids);
    }

    void boundsARegularExpressionThatBacktracks() {
        json content = goodTokenizer();
        content["pre_tokenizer"] = splitBy(R"((?:(a+)+\1b)|(?=(?:a|aa)+c)x)");
        const Tokenizer tokenizer = open(content);
        QElapsedTimer timer;
        timer.start();
        tokenizer.encode(std::string(5'000, 'a'), 0);
        QVERIFY(timer.elapsed() < 10'000);
    }

    void takesManyMerges() {
        json vocabulary = json::object();
        json merges = json::array();
        std::string word = "a";
        vocabulary[word] = 0;
        for (int i = 1; i < 3'000; ++i) {
            merges.push_back(json::array({word, "a"}));
            word += "a";
            vocabulary[word] = i % static_cast<int>(kRows);
        }
        QElapsedTimer timer;
        timer.start();
        const Tokenizer tokenizer = open(bpe(vocabulary, merges));
        QVERIFY(!tokenizer.encode(std::string(20'000, 'a'), 0).ids.empty());
#ifndef __SANITIZE_THREAD__ // takes many times as long
        QVERIFY(timer.elapsed() < 10'000);
#endif
    }

    void refusesFilesCutShort() {
        const QByteArray whole = readWhole(kTiny + "/tokenizer.json");
        for (qsizetype size = 0; size < whole.size(); size += 97) {
            QCOMPARE(wrongRefusal([&] { open(whole.left(size)); }, ErrorKind::Format,
                                  {"tokenizer.json", "JSON"}),
                     QByteArray());
        }
    }

    void survivesMutations() {
        const QByteArray good = readWhole(kTiny + "/tokenizer.json");
        Random random({31});
        for (int i = 0; i < 1'500; ++i) {
            use(mutated(good, random));
        }
    }

    void survivesOddValues() {
        const json odd = json::parse(R"([null, true, -1, 0, 1e300, "", "Sequence", [], {}, [[]],
            18446744073709551615, 0.5, {"type": "BertNormalizer"}, {"Regex": "a*"}])");
        Random random({32});
        for (int i = 0; i < 1'500; ++i) {
            json root = goodTokenizer();
            json* value = &root;
            while (value->is_structured() && !value->empty() && random.below(5) != 0) {
                auto item = value->begin();
                std::advance(item, random.below(value->size()));
                value = &*item;
            }
            *value = odd[random.below(odd.size())];
            use(QByteArray::fromStdString(root.dump()));
        }
    }

    void refusesVocabTxtThatIsNone_data() {
        QTest::addColumn<QByteArray>("vocabulary");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("word");
        const QByteArray special = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n";
        QTest::newRow("empty") << QByteArray() << QByteArray("{}") << "[PAD]";
        QTest::newRow("no end token")
            << QByteArray("[PAD]\n[UNK]\n[CLS]\n[MASK]\n") << QByteArray("{}") << "[SEP]";
        QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\n\x80", 5) << QByteArray("{}")
                               << "[PAD]";
        QTest::newRow("another name") << special << QByteArray(R"({"cls_token":"<s>"})") << "<s>";
        QTest::newRow("configuration is a list") << special << QByteArray("[]") << "JSON object";
        QTest::newRow("configuration is cut") << special << QByteArray("{\"cls") << "JSON";
    }

    void refusesVocabTxtThatIsNone() {
        QFETCH(QByteArray, vocabulary);
        QFETCH(QByteArray, config);
        QFETCH(QString, word);
        QTemporaryDir folder;
        writeFile(folder.filePath("vocab.txt"), vocabulary);
        writeFile(folder.filePath("tokenizer_config.json"), config);
        QCOMPARE(wrongRefusal([&] { Tokenizer::fromFolder(folder.path().toStdString()); },
                              ErrorKind::Format, {folder.path(), word}),
                 QByteArray());
    }

    void survivesOddVocabTxt() {
        Random random({33});
        const QByteArray good = readWhole(kTiny + "/vocab.txt");
        QTemporaryDir folder;
        for (int i = 0; i < 500; ++i) {
            writeFile(folder.filePath("vocab.txt"), mutated(good, random));
            try {
                Tokenizer::fromFolder(folder.path().toStdString()).encode("the rivers", 0);
            } catch (const Error& error) {
                QCOMPARE(error.kind(), ErrorKind::Format);
            }
        }
    }

    void saysThatThereIsNoTokenizer() {
        QTemporaryDir folder;
        QCOMPARE(wrongRefusal([&] { Tokenizer::fromFolder(folder.path().toStdString()); },
                              ErrorKind::NotFound, {folder.path(), "tokenizer.json", "vocab.txt"}),
                 QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestHostileTokenizer)
#include "test_hostile_tokenizer.moc"
