#include <QtTest/QtTest>

#include "core/base/json.h"
#include "core/project/served_snippets.h"

using namespace fts;

namespace {

const std::string kHostile = "a 'quoted' \"name\" \\ $HOME `x` ü";

/// What a shell gives curl, argument by argument.
QStringList shellReads(const std::string& snippet) {
    QProcess shell;
    shell.start("sh", {"-c", "OPENAI_API_KEY=secret; curl() { printf '%s\\n' \"$@\"; }; " +
                                 QString::fromStdString(snippet)});
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
}

} // namespace

class TestServedSnippets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void curlAsksWhateverTheModelIsCalled() {
        const QStringList words = shellReads(curlSnippet({"http://h:1/v1", true, "", kHostile}));
        QCOMPARE(words.size(), 7);
        QCOMPARE(words[0], QString("http://h:1/v1/embeddings"));
        QCOMPARE(words[2], QString("Authorization: Bearer secret"));
        const auto body = parseJson(words[6].toStdString(), "body");
        QCOMPARE(body["model"].get<std::string>(), kHostile);
        QCOMPARE(body["input"][0].get<std::string>(), std::string("a question"));
    }

    void asksEachKindAsItCanBeAsked() {
        const std::string chat = curlSnippet({"http://h:1/v1", false, "w", ""});
        QVERIFY(chat.find("/chat/completions") != std::string::npos);
        QVERIFY(chat.find("embeddings") == std::string::npos);
        QVERIFY(chat.find("Authorization") == std::string::npos);
        const ServedPlace both{"http://h:1/v1", true, "w", "e"};
        const std::string python = openAiSnippet(both);
        QVERIFY(python.find("OpenAI(base_url=\"http://h:1/v1\"") != std::string::npos);
        QVERIFY(python.find("chat.completions.create(\n    model=\"w\"") != std::string::npos);
        QVERIFY(python.find("embeddings.create(\n    model=\"e\"") != std::string::npos);
        const std::string index = servedLlamaIndexSnippet(both);
        QVERIFY(index.find("OpenAILikeEmbedding(\n    model_name=\"e\"") != std::string::npos);
        QVERIFY(index.find("OpenAILike(\n    model=\"w\"") != std::string::npos);
    }

    void putsBeforeTextsWhatTheEncoderWants() {
        const ServedPlace place{"http://h:1/v1", false, "", "e", "query: ", "passage: "};
        QVERIFY(openAiSnippet(place).find("[\"query: a question\", \"passage: a passage\"]") !=
                std::string::npos);
        const auto body = parseJson(shellReads(curlSnippet(place)).last().toStdString(), "body");
        QCOMPARE(body["input"][0].get<std::string>(), std::string("query: a question"));
        QVERIFY(servedLlamaIndexSnippet(place).find("# The encoder wants \"query: \"") !=
                std::string::npos);
        QVERIFY(servedLlamaIndexSnippet({"http://h:1/v1", false, "", "e"}).find('#') ==
                std::string::npos);
    }

    // The text to paste may be shown to anyone.
    void theKeyIsTakenFromTheEnvironment() {
        const ServedPlace place{"http://h:1/v1", true, "w", "e"};
        for (const std::string& text : {openAiSnippet(place), servedLlamaIndexSnippet(place)}) {
            QVERIFY(text.starts_with("import os\n"));
            QVERIFY(text.find("api_key=os.environ[\"OPENAI_API_KEY\"]") != std::string::npos);
        }
        QVERIFY(openAiSnippet({"http://h:1/v1", false, "w", "e"}).find("os.") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestServedSnippets)
#include "test_served_snippets.moc"
