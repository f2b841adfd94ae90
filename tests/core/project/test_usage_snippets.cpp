#include <QtTest/QtTest>

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

    void aShellReadsThePromptAsItIs() {
        ModelSpec model;
        model.queryPrompt = "- it's a query: ";
        QCOMPARE(shellReads(commandLineSnippet("/m", model), "--prompt="),
                 QString::fromStdString(model.queryPrompt));
    }
};

QTEST_GUILESS_MAIN(TestUsageSnippets)
#include "test_usage_snippets.moc"
