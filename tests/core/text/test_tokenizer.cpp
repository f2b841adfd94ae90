#include <QtTest/QtTest>

#include <thread>

#include "../formats/refusals.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/text/tokenizer.h"
#include "default_model.h"

using namespace fts;
using namespace fts::test;
using nlohmann::json;

namespace {

const QString kTiny = QStringLiteral(FTS_TEST_DATA "/models/tiny-bert");

json readData(const char* name) {
    const std::string path = std::string(FTS_TEST_DATA "/text/") + name;
    return parseJson(readFile(path, 10'000'000), path);
}

Tokenizer tiny() {
    return Tokenizer::fromFolder(kTiny.toStdString());
}

using Ids = std::vector<std::int32_t>;

/// What differs from the reference; empty if nothing does.
QString difference(const Tokenizer& tokenizer, const json& row) {
    const auto text = row["text"].get<std::string>();
    const Encoding found = tokenizer.encode(text, 0);
    const auto offsets = row["offsets"].get<decltype(found.offsets)>();
    if (found.ids != row["ids"].get<Ids>() || found.untruncated != found.ids.size()) {
        return "ids of " + QString::fromStdString(row["text"].dump());
    }
    if (found.offsets != offsets) {
        return "offsets of " + QString::fromStdString(row["text"].dump());
    }
    if (tokenizer.decode(found.ids) != row["decoded"].get<std::string>()) {
        return "decoded text of " + QString::fromStdString(row["text"].dump());
    }
    for (const auto& [limit, ids] : row["cut"].items()) {
        const Encoding cut = tokenizer.encode(text, std::stoul(limit));
        if (cut.ids != ids.get<Ids>() || cut.untruncated != found.ids.size() ||
            cut.offsets.size() != cut.ids.size()) {
            return "cut to " + QString::fromStdString(limit) + ": " +
                   QString::fromStdString(row["text"].dump());
        }
    }
    return {};
}

void copyFolder(const QString& target, const QStringList& names) {
    for (const QString& name : names) {
        QVERIFY(QFile::copy(kTiny + "/" + name, target + "/" + name));
    }
}

} // namespace

class TestTokenizer : public QObject {
    Q_OBJECT

private:
    static void compareWithReference(const Tokenizer& tokenizer, const json& rows) {
        QVERIFY(rows.size() >= 40);
        for (const json& row : rows) {
            QCOMPARE(difference(tokenizer, row), QString());
        }
    }

private Q_SLOTS:
    void agreesWithHuggingFace() {
        compareWithReference(tiny(), readData("reference.json")["tiny-bert"]);
    }

    void namesItsTokens() {
        const Tokenizer tokenizer = tiny();
        const Encoding seen = tokenizer.encode("costs 😀", 0);
        std::vector<std::string> names;
        std::vector<bool> special;
        for (const std::int32_t id : seen.ids) {
            names.push_back(tokenizer.token(id).name);
            special.push_back(tokenizer.token(id).special);
        }
        QCOMPARE(names, (std::vector<std::string>{"[CLS]", "cost", "##s", "[UNK]", "[SEP]"}));
        QCOMPARE(special, (std::vector<bool>{true, false, false, true, true}));
        QCOMPARE(wrongRefusal([&] { tokenizer.token(-1); }, ErrorKind::Format,
                              {"tokenizer.json", "there is no token"}),
                 QByteArray());
    }

    void agreesWithHuggingFaceOnTheDefaultModel() {
        if (defaultModel().empty()) {
            QSKIP("all-MiniLM-L6-v2 has not been fetched");
        }
        compareWithReference(Tokenizer::fromFolder(defaultModel()),
                             readData("reference.json")["all-MiniLM-L6-v2"]);
    }

    void agreesWithTheVectorsOfOtherProjects() {
        if (defaultModel().empty()) {
            QSKIP("all-MiniLM-L6-v2 has not been fetched");
        }
        const Tokenizer tokenizer = Tokenizer::fromFolder(defaultModel());
        const json vectors = readData("bert_vectors.json")["vectors"];
        QVERIFY(vectors.size() >= 60);
        for (const json& vector : vectors) {
            QCOMPARE(tokenizer.encode(vector["text"].get<std::string>(), 0).ids,
                     vector["ids"].get<Ids>());
        }
    }

    void readsVocabTxtAsTokenizerJson() {
        QTemporaryDir folder;
        copyFolder(folder.path(), {"vocab.txt", "tokenizer_config.json"});
        const Tokenizer tokenizer = Tokenizer::fromFolder(folder.path().toStdString());
        QCOMPARE(tokenizer.vocabularySize(), tiny().vocabularySize());
        compareWithReference(tokenizer, readData("reference.json")["tiny-bert"]);
    }

    void readsVocabTxtAloneAndWithLineEndsOfWindows() {
        QTemporaryDir folder;
        writeFile(folder.filePath("vocab.txt"),
                  readWhole(kTiny + "/vocab.txt").replace("\n", "\r\n"));
        compareWithReference(Tokenizer::fromFolder(folder.path().toStdString()),
                             readData("reference.json")["tiny-bert"]);
    }

    void obeysTokenizerConfig_data() {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matters");
        const auto row = [](const char* name, const char* config, const char* text, bool matters) {
            QTest::newRow(name) << QByteArray(config) << QString::fromUtf8(text) << matters;
        };
        row("nothing said", "{}", "ABLÉ 中文", false);
        row("case kept", R"({"do_lower_case":false})", "RIVER", true);
        row("case kept, none there", R"({"do_lower_case":false})", "river", false);
        row("accents kept", R"({"strip_accents":false})", "ablé", true);
        row("accents kept, none there", R"({"strip_accents":false})", "ABLE", false);
        row("Chinese in words", R"({"tokenize_chinese_chars":false})", "中文", true);
        row("Chinese in words, one letter", R"({"tokenize_chinese_chars":false})", "中", false);
        row("special tokens as objects",
            R"({"cls_token":{"content":"[CLS]"},"unk_token":{"content":"[UNK]"}})", "able", false);
        row("another beginning", R"({"cls_token":"[MASK]"})", "able", true);
    }

    void obeysTokenizerConfig() {
        QFETCH(QByteArray, config);
        QFETCH(QString, text);
        QFETCH(bool, matters);
        QTemporaryDir folder;
        copyFolder(folder.path(), {"vocab.txt"});
        writeFile(folder.filePath("tokenizer_config.json"), config);
        const Tokenizer tokenizer = Tokenizer::fromFolder(folder.path().toStdString());
        const Ids usual = tiny().encode(text.toStdString(), 0).ids;
        QCOMPARE(tokenizer.encode(text.toStdString(), 0).ids != usual, matters);
    }

    void cutsTextAndKeepsTheSpecialTokens() {
        const Tokenizer tokenizer = tiny();
        const std::string text = "the stone bridge and the river in the city";
        const Encoding whole = tokenizer.encode(text, 0);
        const Encoding cut = tokenizer.encode(text, 5);
        QCOMPARE(cut.ids.size(), std::size_t{5});
        QCOMPARE(cut.untruncated, whole.ids.size());
        QVERIFY(std::equal(cut.ids.begin(), cut.ids.end() - 1, whole.ids.begin()));
        QCOMPARE(cut.ids.back(), whole.ids.back());
        QCOMPARE(text.substr(0, cut.offsets[3].second), std::string("the stone bridge"));
        QCOMPARE(tokenizer.encode(text, whole.ids.size()).ids, whole.ids);
        QCOMPARE(tokenizer.encode(text, 1).ids.size(), std::size_t{1});
        QCOMPARE(tokenizer.encode("", 1).ids.size(), std::size_t{1});
    }

    void keepsTypedSpecialTokensWhenCutting() {
        // A typed [SEP] at the end is text: it must not pass for the one the template adds.
        const Tokenizer tokenizer = tiny();
        const Encoding cut = tokenizer.encode("the river [SEP] [SEP] [SEP]", 4);
        QCOMPARE(cut.ids,
                 (Ids{tokenizer.encode("", 0).ids[0], tokenizer.encode("the", 0).ids[1],
                      tokenizer.encode("river", 0).ids[1], tokenizer.encode("", 0).ids[1]}));
    }

    void readsTextThatIsNotUtf8() {
        const Tokenizer tokenizer = tiny();
        const std::string broken = "the \xff\xfe\xe4\xb8 river \xc0";
        const Encoding encoding = tokenizer.encode(broken, 0);
        const Ids river = tokenizer.encode("river", 0).ids;
        const auto place = std::find(encoding.ids.begin(), encoding.ids.end(), river[1]);
        QVERIFY(place != encoding.ids.end());
        const auto [begin, end] =
            encoding.offsets[static_cast<std::size_t>(place - encoding.ids.begin())];
        QCOMPARE(broken.substr(begin, end - begin), std::string("river"));
        for (const auto& [from, to] : encoding.offsets) {
            QVERIFY(from <= to && to <= broken.size());
        }
        QCOMPARE(encoding.ids, tokenizer.encode("the \ufffd\ufffd\ufffd river \ufffd", 0).ids);
    }

    void survivesEveryByteAndRandomBytes() {
        const Tokenizer tokenizer = tiny();
        std::uint32_t state = 1;
        for (int round = 0; round < 300; ++round) {
            std::string bytes(static_cast<std::size_t>(round), '\0');
            for (char& byte : bytes) {
                state = state * 1664525U + 1013904223U;
                byte = static_cast<char>(state >> 24);
            }
            const Encoding encoding = tokenizer.encode(bytes, 0);
            QVERIFY(encoding.ids.size() >= 2);
            for (const auto& [begin, end] : encoding.offsets) {
                QVERIFY(begin <= end && end <= bytes.size());
            }
        }
    }

    void takesLongTextInGoodTime() {
        const Tokenizer tokenizer = tiny();
        QElapsedTimer timer;
        timer.start();
        const Encoding one = tokenizer.encode(std::string(1'000'000, 'x'), 128);
        QCOMPARE(one.untruncated, std::size_t{3}); // one word too long to be cut: unknown
        std::string words;
        while (words.size() < 1'000'000) {
            words += "the drivers of the city, ";
        }
        const Encoding many = tokenizer.encode(words, 128);
        QCOMPARE(many.ids.size(), std::size_t{128});
        QCOMPARE(many.untruncated, 7 * (words.size() / 25) + 2);
        QVERIFY(timer.elapsed() < 20'000);
    }

    void encodesTogetherAsAlone() {
        const Tokenizer tokenizer = tiny();
        const std::vector<std::string> texts{"the river", "", "a stone bridge in the harbour"};
        const auto together = tokenizer.encodeAll(texts, 4);
        QCOMPARE(together.size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QCOMPARE(together[i].ids, tokenizer.encode(texts[i], 4).ids);
        }
    }

    void decodesWhatItIsGiven() {
        const Tokenizer tokenizer = tiny();
        QCOMPARE(tokenizer.decode({}), std::string());
        QCOMPARE(tokenizer.decode(tokenizer.encode("The drivers  moved, unhappy.", 0).ids),
                 std::string("the drivers moved, unhappy."));
        QCOMPARE(tokenizer.decode({-1, 1'000'000, 2, 3}), std::string());
    }

    void encodesInSeveralThreads() {
        const Tokenizer tokenizer = tiny();
        const json rows = readData("reference.json")["tiny-bert"];
        std::vector<QString> wrong(4);
        std::vector<std::thread> threads;
        for (QString& result : wrong) {
            threads.emplace_back([&] {
                for (const json& row : rows) {
                    result += difference(tokenizer, row);
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        QCOMPARE(wrong, std::vector<QString>(4));
    }

    void outlivesItsCopies() {
        auto first = std::make_unique<Tokenizer>(tiny());
        const Tokenizer second = *first;
        first.reset();
        QCOMPARE(second.encode("", 0).ids.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestTokenizer)
#include "test_tokenizer.moc"
