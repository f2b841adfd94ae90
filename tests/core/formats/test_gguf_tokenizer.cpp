#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/gguf_folder_tokenizer.h"
#include "core/formats/gguf_tokenizer.h"
#include "refusals.h"
#include "written_gguf.h"

using namespace fts;
using namespace fts::test;

namespace {

const std::string kData = FTS_TEST_DATA "/tokenizers/";

const char* const kTokens = "tokenizer.ggml.tokens";
const char* const kKinds = "tokenizer.ggml.token_type";
const char* const kScores = "tokenizer.ggml.scores";

QByteArray model(const char* kind) {
    return ggufEntry("tokenizer.ggml.model", QByteArray(kind));
}

} // namespace

class TestGgufTokenizer : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void encodesAsTheOriginal_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"spm", "gpt-2", "smollm", "llama-bpe", "qwen2"}) {
            QTest::newRow(name) << name;
        }
    }

    void encodesAsTheOriginal() {
        QFETCH(QString, name);
        const GgufFile file(kData + name.toStdString() + ".gguf");
        const Tokenizer tokenizer = ggufTokenizer(file);
        const auto vectors = parseJson(readFile(kData + "vectors.json"), "vectors.json");
        for (const auto& expected : vectors.at(name.toStdString())) {
            const std::string text = expected["text"];
            const auto ids = expected["ids"].get<std::vector<std::int32_t>>();
            QVERIFY2(tokenizer.encodeText(text).ids == ids, text.c_str());
            if (expected.contains("parsed")) {
                QCOMPARE(tokenizer.encodeMarkup(text).ids,
                         expected["parsed"].get<std::vector<std::int32_t>>());
            }
            if (text.find('\0') == std::string::npos) {
                QCOMPARE(tokenizer.decode(ids), expected["decoded"].get<std::string>());
            }
        }
    }

    void writesNoPiecesWhoseTextsAreMadeReadyOtherwise() {
        DecoderConfig config;
        config.vocabularySize = 560;
        GgufEntries entries;
        addFolderTokenizer(kData + "spm", config, entries);
        QVERIFY(!entries.empty());
        QCOMPARE(wrongRefusal([&] { addFolderTokenizer(kData + "tidy-spm", config, entries); },
                              ErrorKind::Unsupported,
                              {"tidy-spm/tokenizer.model", "normalizer", "merged folder"}),
                 QByteArray());
    }

    void refusesHostileVocabularies_data() {
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<int>("count");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* what, const QByteArray& entries, int count,
                            const char* word, ErrorKind kind = ErrorKind::Format) {
            QTest::newRow(what) << entries << count << kind << QString(word);
        };
        const QByteArray ab = ggufTexts(kTokens, {"a", "b"});
        const QByteArray kinds = ggufNumbers<std::int32_t>(kKinds, 5, {1, 1});
        const QByteArray scores = ggufNumbers<float>(kScores, 6, {0.f, -1.f});
        row("no kind", ab, 1, "the kind \"\"", ErrorKind::Unsupported);
        row("BERT's kind", model("bert") + ab, 2, "the kind \"bert\"", ErrorKind::Unsupported);
        row("no tokens", model("llama"), 1, kTokens);
        row("tokens that are numbers",
            model("llama") + ggufNumbers<std::int32_t>(kTokens, 5, {1, 2}), 2, kTokens);
        row("no merges", model("gpt2") + ab + kinds, 3, "tokenizer.ggml.merges");
        row("no scores", model("llama") + ab + kinds, 3, "no scores");
        // llama.cpp's PR 20735: lists of unequal length, scores of another type
        row("fewer kinds", model("llama") + ab + ggufNumbers<std::int32_t>(kKinds, 5, {1}) + scores,
            4, "a kind and a score");
        row("fewer scores", model("llama") + ab + kinds + ggufNumbers<float>(kScores, 6, {0.f}), 4,
            "a kind and a score");
        row("scores of bytes",
            model("llama") + ab + kinds + ggufNumbers<std::uint8_t>(kScores, 0, {0, 1}), 4,
            kScores);
        row("no number as a score",
            model("llama") + ab + kinds + ggufNumbers<float>(kScores, 6, {0.f, NAN}), 4, "score");
        row("kind 7", model("llama") + ab + ggufNumbers<std::int32_t>(kKinds, 5, {1, 7}) + scores,
            4, "holds 7");
        row("one token twice", model("llama") + ggufTexts(kTokens, {"a", "a"}) + kinds + scores, 4,
            "same text");
        row("an id outside",
            model("llama") + ab + kinds + scores + ggufEntry("tokenizer.ggml.bos_token_id", 2u), 5,
            "special token 2");
        row("another way of cutting",
            model("gpt2") + ab + kinds + ggufTexts("tokenizer.ggml.merges", {}) +
                ggufEntry("tokenizer.ggml.pre", QByteArray("viking")),
            5, "viking", ErrorKind::Unsupported);
        row("another way of cutting, whose name is no text",
            model("gpt2") + ab + kinds + ggufTexts("tokenizer.ggml.merges", {}) +
                ggufEntry("tokenizer.ggml.pre", QByteArray(99, 'x') + "\xc3\xa9\xff"),
            5, "known here", ErrorKind::Unsupported);
        row("merges of no token",
            model("gpt2") + ab + kinds + ggufTexts("tokenizer.ggml.merges", {"x y"}), 4,
            "not a usable tokenizer");
        row("merges without a gap",
            model("gpt2") + ab + kinds + ggufTexts("tokenizer.ggml.merges", {"ab"}), 4,
            "not a usable tokenizer");
    }

    void refusesHostileVocabularies() {
        QFETCH(QByteArray, entries);
        QFETCH(int, count);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, word);
        const QString path = m_folder.filePath("model.gguf");
        writeFile(path, ggufHead(0, static_cast<std::uint64_t>(count)) + entries);
        const GgufFile file(path.toStdString());
        QCOMPARE(wrongRefusal([&] { ggufTokenizer(file); }, kind, {"model.gguf", word}),
                 QByteArray());
    }

    // "<0x-1>" once made llama.cpp write before a buffer (PR 25969).
    void survivesOddByteTokens() {
        const QString path = m_folder.filePath("model.gguf");
        writeFile(path, ggufHead(0, 4) + model("llama") +
                            ggufTexts(kTokens,
                                      {"<0x-1>", "<0xZZ>", "<0x100>", "<0x", "\u2581", "<0xé>"}) +
                            ggufNumbers<std::int32_t>(kKinds, 5, {6, 6, 6, 6, 1, 6}) +
                            ggufNumbers<float>(kScores, 6, {0.f, 0.f, 0.f, 0.f, 0.f, 0.f}));
        const Tokenizer tokenizer = ggufTokenizer(GgufFile(path.toStdString()));
        tokenizer.encodeText("a b\xff");
        tokenizer.decode({0, 1, 2, 3, 4, 5});
    }
};

QTEST_GUILESS_MAIN(TestGgufTokenizer)
#include "test_gguf_tokenizer.moc"
