#include <QtTest/QtTest>

#include "core/base/json.h"
#include "core/project/usage_snippets.h"

using namespace fts;

namespace {

const std::string kHostile = "/tmp/a 'quoted' \"name\" \\ with\ttab, $HOME `x` ü";

/// What a shell makes of a command line's last word.
QString shellReads(const std::string& snippet, const char* option) {
    const auto start = snippet.find(option) + std::string(option).size();
    const auto word = snippet.substr(start, snippet.rfind('\n') - start);
    QProcess shell;
    shell.start("sh", {"-c", QString::fromStdString("printf %s " + word)});
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput());
}

const std::string kQuestion = "CREATE TABLE \"a'b\" (x);\n\n\"\"\"Who\"\"\" \\n?";

ModelCard hostileCard() {
    ModelCard card;
    card.baseModel = "Smol";
    card.prompt.messages = {{ChatRole::System, kHostile}, {ChatRole::User, kQuestion}};
    card.prompt.contextTokens = 900;
    return card;
}

/// What the messages in a Python program say.
std::vector<std::string> contentsOf(const std::string& code) {
    const std::string key = "\"content\": ";
    std::vector<std::string> contents;
    for (std::size_t at = code.find(key); at != code.npos; at = code.find(key, at + 1)) {
        const std::size_t begin = at + key.size();
        contents.push_back(parseJson(code.substr(begin, code.find("},\n", begin) - begin), "text"));
    }
    return contents;
}

} // namespace

class TestUsageSnippets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPathIsPythonText() {
        const std::string text = sentenceTransformersSnippet(kHostile);
        QVERIFY2(text.find("SentenceTransformer(\"/tmp/a 'quoted' \\\"name\\\" \\\\ with\\ttab, "
                           "$HOME `x` ü\")\n") != std::string::npos,
                 text.c_str());
    }

    void llamaIndexIsToldThePrompts() {
        QCOMPARE(llamaIndexSnippet("/m", {}),
                 std::string("from llama_index.embeddings.huggingface import HuggingFaceEmbedding"
                             "\n\nembed_model = HuggingFaceEmbedding(\"/m\")\n"));
        ModelSpec model;
        model.queryPrompt = "ask: \"";
        model.passagePrompt = "text\n";
        const std::string text = llamaIndexSnippet("/m", model);
        QVERIFY2(text.ends_with("(\"/m\", query_instruction=\"ask: \\\"\", "
                                "text_instruction=\"text\\n\")\n"),
                 text.c_str());
    }

    void aShellReadsThePathAsItIs() {
        const std::string text = commandLineSnippet(kHostile, {});
        QVERIFY(text.starts_with("echo 'a question' | finetune-studio-cli embed --model '"));
        QCOMPARE(shellReads(text, "--model "), QString::fromStdString(kHostile));
    }

    // Whatever Python program asks a language model, it says what the model has learned from.
    void pythonAsksAsTheModelHasLearned() {
        const ModelCard card = hostileCard();
        for (const std::string& code :
             {peftSnippet(kHostile, card), transformersSnippet("/m", card),
              llamaCppPythonSnippet("/m", card)}) {
            QCOMPARE(contentsOf(code), (std::vector<std::string>{kHostile, kQuestion}));
        }
        QVERIFY(peftSnippet("/m", card).find("base = \"Smol\"") != std::string::npos);
        QVERIFY(llamaCppPythonSnippet("/m", card).find("Llama(\"/m/model.gguf\", n_ctx=900") !=
                std::string::npos);
    }

    void aShellAsksAsTheModelHasLearned() {
        const ModelCard card = hostileCard();
        const std::string line = llamaCppSnippet(kHostile, card);
        QCOMPARE(shellReads(line, "-p "), QString::fromStdString(kQuestion));
        QCOMPARE(shellReads(line.substr(0, line.find(" \\\n  -p ")) + "\n", "-sys "),
                 QString::fromStdString(kHostile));
        QVERIFY(line.find("--no-escape") != std::string::npos);
        const std::string ollama = ollamaSnippet(kHostile, card);
        QCOMPARE(shellReads(ollama, "run my-model "), QString::fromStdString(kQuestion));
        QCOMPARE(shellReads(ollama.substr(0, ollama.find("\nollama run") + 1), "-f "),
                 QString::fromStdString(kHostile + "/Modelfile"));
    }

    // `chat` reads a line at a time.
    void theProgramAsksWhatIsOneLine() {
        ModelCard card = hostileCard();
        QCOMPARE(chatSnippet("/m", card), std::string());
        card.prompt.messages.back().text = "Who\\n is 'it'?";
        const std::string line = chatSnippet("/m", card);
        const std::string asking = line.substr(0, line.find(" | finetune-studio-cli chat "));
        QCOMPARE(shellReads(asking + "\n", "printf '%s\\n' "), QString("Who\\n is 'it'?"));
        QCOMPARE(shellReads(line, "--system="), QString::fromStdString(kHostile));
        card.prompt.messages.erase(card.prompt.messages.begin());
        QVERIFY(chatSnippet("/m", card).ends_with(" chat --model '/m'\n"));
        card.prompt.messages.clear();
        card.prompt.text = "One line.";
        QCOMPARE(chatSnippet("/m", card), std::string());
    }

    void aModelAskedByPlainTextIsGivenThatText() {
        ModelCard card = hostileCard();
        card.prompt.messages.clear();
        card.prompt.text = kQuestion;
        card.prompt.stops = {"\n###"};
        const std::string code = llamaCppPythonSnippet("/m", card);
        QVERIFY(code.find("messages") == std::string::npos);
        QVERIFY(code.find("stop=[\"\\n###\"]") != std::string::npos);
        QVERIFY(transformersSnippet("/m", card).find("tokenizer(prompt, ") != std::string::npos);
        QVERIFY(llamaCppSnippet("/m", card).find("-no-cnv") != std::string::npos);
        QCOMPARE(shellReads(llamaCppSnippet("/m", card), "-p "), QString::fromStdString(kQuestion));
    }

    void aShellReadsThePromptAsItIs() {
        ModelSpec model;
        model.queryPrompt = "- it's a query: ";
        QCOMPARE(shellReads(commandLineSnippet("/m", model), "--prompt="),
                 QString::fromStdString(model.queryPrompt));
    }
};

QTEST_GUILESS_MAIN(TestUsageSnippets)
#include "test_usage_snippets.moc"
