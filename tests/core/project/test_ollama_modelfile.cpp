#include <QtTest/QtTest>

#include "core/formats/gguf_metadata.h"
#include "core/formats/language_model.h"
#include "core/project/go_template.h"
#include "core/project/ollama_modelfile.h"
#include "tests/core/project/modelfile_reader.h"

using namespace fts;

namespace {

using Values = std::vector<std::string>;

Values valuesOf(const std::string& modelfile, const std::string& name) {
    Values values;
    for (const auto& [instruction, value] : readModelfile(modelfile)) {
        if (instruction == name) {
            values.push_back(value);
        }
    }
    return values;
}

ModelCard cardThatSays(const std::string& system) {
    ModelCard card;
    card.prompt.messages = {{ChatRole::System, system}, {ChatRole::User, "Who?"}};
    card.prompt.stops = {"<|end|>", "\n###"};
    card.prompt.contextTokens = 700;
    return card;
}

std::optional<std::string> goOf(const std::string& jinja, const std::string& first = "<s>") {
    return goTemplate(ChatTemplate(jinja, "test", {{"bos_token", "<s>"}, {"eos_token", "</s>"}}),
                      first, "");
}

} // namespace

class TestOllamaModelfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A file of metadata alone: no weight says how a model is asked.
    void initTestCase() {
        const std::filesystem::path base = FTS_TEST_DATA "/nn/decoders/llama";
        m_model = std::filesystem::path(m_folder.path().toStdString()) / kGgufName;
        writeGguf(m_model, ggufMetadata(openLanguageModel(base).config, base, 1), {});
    }

    void saysHowTheModelIsAsked() {
        const std::string file =
            ollamaModelfile(m_model, cardThatSays("Answer \"so\".\n\nIn short."));
        QCOMPARE(valuesOf(file, "FROM"), Values{"./model.gguf"});
        QCOMPARE(valuesOf(file, "SYSTEM"), Values{"Answer \"so\".\n\nIn short."});
        QCOMPARE(valuesOf(file, "TEMPLATE").size(), std::size_t{1});
        QCOMPARE(valuesOf(file, "PARAMETER temperature"), Values{"0"});
        QCOMPARE(valuesOf(file, "PARAMETER num_ctx"), Values{"700"});
        QCOMPARE(valuesOf(file, "PARAMETER stop"), (Values{"<|end|>", "\n###"}));
    }

    void aModelAskedByPlainTextIsAskedAsItIs() {
        ModelCard card = cardThatSays("");
        card.prompt.messages.clear();
        card.prompt.text = "### Question";
        const std::string file = ollamaModelfile(m_model, card);
        QCOMPARE(valuesOf(file, "TEMPLATE"), Values{"{{ .Prompt }}"});
        QVERIFY(valuesOf(file, "SYSTEM").empty());
    }

    void whatAValueHoldsIsReadBack_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "You write SQL.";
        QTest::newRow("lines") << "One.\n\n\tTwo. ";
        QTest::newRow("quotes") << "\"quoted\" and ''' and `code`";
        QTest::newRow("triple quotes within a line") << "write \"\"\"so\"\"\" always";
        QTest::newRow("a quote at the end") << "say \"yes\"";
        QTest::newRow("instructions") << "one\nFROM ./other.gguf\n# no comment\n";
        QTest::newRow("a template") << "{{ .Prompt }} {{ end }} \\n %s";
        QTest::newRow("other letters") << "Große Straße – „so“。数据库（表）";
    }

    void whatAValueHoldsIsReadBack() {
        QFETCH(QString, text);
        const std::string system = text.toStdString();
        const std::string file = ollamaModelfile(m_model, cardThatSays(system));
        QCOMPARE(valuesOf(file, "SYSTEM"), Values{system});
        QCOMPARE(valuesOf(file, "FROM"), Values{"./model.gguf"});
    }

    void whatNoValueHoldsIsToldByTheTemplate_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("triple quotes at a line's end")
            << "so \"\"\" \nFROM ./other.gguf" << "\"so \\\"\\\"\\\" \\nFROM ./other.gguf\"";
        QTest::newRow("triple quotes alone") << "\"\"\"\nx" << "\"\\\"\\\"\\\"\\nx\"";
        QTest::newRow("signs that are not printed") << "a\rb\u00a0c" << "\"a\\x0db\\xc2\\xa0c\"";
    }

    void whatNoValueHoldsIsToldByTheTemplate() {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QVERIFY(!modelfileValue(text.toStdString()));
        const std::string file = ollamaModelfile(m_model, cardThatSays(text.toStdString()));
        QVERIFY(valuesOf(file, "SYSTEM").empty());
        QCOMPARE(valuesOf(file, "FROM"), Values{"./model.gguf"});
        const auto told = "{{- if not .System }}{{ \"";
        const auto layout = QString::fromStdString(valuesOf(file, "TEMPLATE").at(0));
        QVERIFY2(layout.contains(told) && layout.contains("{{ " + written + " }}"),
                 qPrintable(layout));
    }

    void theTemplateOfATurnIsWhatItWrites() {
        const auto layout = goOf("{% for m in messages %}{{ '<|' + m.role + '|>\\n' + m.content + "
                                 "'\"</s>\\n' }}{% endfor %}{% if add_generation_prompt %}"
                                 "{{ '<|assistant|>\\n' }}{% endif %}");
        QVERIFY(layout.has_value());
        QCOMPARE(*layout,
                 std::string("{{- $last := \"\" }}\n"
                             "{{- range .Messages }}\n"
                             "{{- if eq .Role \"system\" }}{{ \"<|system|>\\n\" }}{{ .Content }}\n"
                             "{{- else if eq .Role \"user\" }}\n"
                             "{{- if eq $last \"\" }}{{ \"<|user|>\\n\" }}"
                             "{{ else if eq $last \"system\" }}{{ \"\\\"</s>\\n<|user|>\\n\" }}"
                             "{{ else }}{{ \"\\\"</s>\\n<|user|>\\n\" }}{{ end }}{{ .Content }}\n"
                             "{{- else }}{{ \"\\\"</s>\\n<|assistant|>\\n\" }}{{ .Content }}\n"
                             "{{- end }}\n"
                             "{{- $last = .Role }}\n"
                             "{{- end }}\n"
                             "{{- if ne $last \"assistant\" }}{{ \"\\\"</s>\\n<|assistant|>\\n\" }}"
                             "{{ end }}"));
    }

    // llama.cpp puts it there itself, and twice would be wrong.
    void theFirstTokenIsLeftOut() {
        const std::string jinja = "{{ bos_token }}{% for m in messages %}[{{ m.role }}] "
                                  "{{ m.content }}</s>{% endfor %}[answer]";
        QVERIFY(goOf(jinja)->find("<s>") == std::string::npos);
        QVERIFY(goOf(jinja, "")->find("{{ \"<s>[system] \" }}") != std::string::npos);
    }

    void aDefaultSystemTextStaysForWhoSaysNone() {
        const auto layout =
            goOf("{% if messages[0].role != 'system' %}<sys>Be kind.</sys>{% endif %}"
                 "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}<assistant>");
        QVERIFY(layout.has_value());
        QVERIFY(layout->find("{{- if eq $last \"\" }}{{ \"<sys>Be kind.</sys><user>\" }}") !=
                std::string::npos);
    }

    void templatesItCannotSayAreLeftToOllama_data() {
        QTest::addColumn<QString>("jinja");
        QTest::newRow("refuses system messages")
            << "{% if messages[0].role == 'system' %}{{ raise_exception('no') }}{% endif %}"
               "{% for m in messages %}{{ m.content }}{% endfor %}";
        QTest::newRow("counts turns")
            << "{% for m in messages %}{{ loop.index }}: {{ m.content }}\n{% endfor %}";
        QTest::newRow("forgets turns") << "{{ messages[-1].content }}";
        QTest::newRow("says things twice")
            << "{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}";
    }

    void templatesItCannotSayAreLeftToOllama() {
        QFETCH(QString, jinja);
        QVERIFY(!goOf(jinja.toStdString()).has_value());
    }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_model;
};

QTEST_GUILESS_MAIN(TestOllamaModelfile)
#include "test_ollama_modelfile.moc"
