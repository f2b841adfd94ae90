#include <QtTest/QtTest>

#include <QDate>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/text/chat_template.h"

using namespace fts;

namespace {

const std::string kData = FTS_TEST_DATA "/chat/";
const std::map<std::string, std::string> kTokens{
    {"bos_token", "<s>"}, {"eos_token", "</s>"}, {"unk_token", "<unk>"}};

ChatRole roleOf(const std::string& name) {
    return name == "system" ? ChatRole::System
           : name == "user" ? ChatRole::User
                            : ChatRole::Assistant;
}

std::vector<ChatMessage> messagesOf(const nlohmann::json& list) {
    std::vector<ChatMessage> messages;
    for (const auto& message : list) {
        messages.push_back({roleOf(message[0]), message[1].get<std::string>()});
    }
    return messages;
}

/// What rendering `source` for one question ends with: the error's sentence, or the text.
QString failure(const std::string& source, ErrorKind kind = ErrorKind::Format) {
    const std::vector<ChatMessage> messages{{ChatRole::User, "Why is the sky blue?"}};
    try {
        const std::string text =
            ChatTemplate(source, "model/tokenizer_config.json", kTokens).render(messages, true);
        return "rendered: " + QString::fromStdString(text).left(200);
    } catch (const Error& error) {
        return error.kind() == kind ? QString(error.what())
                                    : "of another kind: " + QString(error.what());
    }
}

} // namespace

class TestChatTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rendersAsTransformersDoes_data() {
        QTest::addColumn<int>("index");
        const auto cases = parseJson(readFile(kData + "rendered.json"), "rendered.json");
        for (std::size_t i = 0; i < cases.size(); ++i) {
            QTest::addRow("%s %zu", cases[i]["template"].get<std::string>().c_str(), i)
                << static_cast<int>(i);
        }
    }

    void rendersAsTransformersDoes() {
        QFETCH(int, index);
        static const auto cases = parseJson(readFile(kData + "rendered.json"), "rendered.json");
        const auto& expected = cases[static_cast<std::size_t>(index)];
        const std::string name = expected["template"];
        const ChatTemplate chat(readFile(kData + name + ".jinja"), name, kTokens);
        const auto messages = messagesOf(expected["messages"]);
        try {
            const auto text =
                QString::fromStdString(chat.render(messages, expected["for_answer"].get<bool>()));
            const QString wanted =
                QString::fromStdString(expected.value("text", "refused"))
                    .replace("Date: %Y", QDate::currentDate().toString("'Date: 'yyyy"));
            QCOMPARE(text, wanted);
        } catch (const Error& error) {
            QVERIFY2(expected.contains("refusal"), error.what());
            QCOMPARE(error.kind(), ErrorKind::BadInput);
            const QString words = QString::fromStdString(expected["refusal"].get<std::string>());
            QVERIFY2(QString(error.what()).contains(words), error.what());
        }
    }

    void refusesWrongTemplates_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* source, const char* word) {
            QTest::newRow(source) << QString(source) << QString(word);
        };
        row("{% for m in messages %}", "cannot be used");
        row("{{ messages[ }}", "cannot be used");
        row("{%}", "cannot be used");
        row("ok\n{% unknown %}", "line 2");
        row("{% include 'file:///etc/passwd' %}", "tokenizer_config.json");
        row("{% import '/etc/passwd' as x %}", "tokenizer_config.json");
        row("{% extends 'other' %}", "tokenizer_config.json");
        row("{{ open('/etc/passwd').read() }}", "failed");
        row("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "failed");
        row("{{ ''.__class__.__mro__[1].__subclasses__() }}", "failed");
        row("{{ messages.__class__.__base__.__subclasses__() }}", "failed");
        row("{{ missing.attribute }}", "failed");
        row("{{ 1 / 0 }}", "failed");
        row("{{ strftime_now('%') ~ strftime_now('%10000000Y') }}", "failed");
    }

    void refusesWrongTemplates() {
        QFETCH(QString, source);
        QFETCH(QString, word);
        const QString sentence = failure(source.toStdString());
        QVERIFY2(sentence.contains("tokenizer_config.json"), qPrintable(sentence));
        QVERIFY2(sentence.contains(word), qPrintable(sentence));
    }

    void stopsWhatNeverEnds_data() {
        QTest::addColumn<QString>("source");
        const auto row = [](const char* what, const char* source) {
            QTest::newRow(what) << QString(source);
        };
        row("nested loops", "{% for a in range(99999) %}{% for b in range(99999) %}{{ a }}"
                            "{% endfor %}{% endfor %}");
        row("doubling", "{% set ns = namespace(x='0123456789') %}{% for i in range(90) %}"
                        "{% set ns.x = ns.x ~ ns.x %}{% endfor %}{{ ns.x }}");
        row("doubling a list", "{% set ns = namespace(x=[1,2,3]) %}{% for i in range(90) %}"
                               "{% set ns.x = ns.x + ns.x %}{% endfor %}{{ ns.x | length }}");
        row("doubling by replacing",
            "{% set ns = namespace(x='aa') %}{% for i in range(60) %}"
            "{% set ns.x = ns.x.replace('a', 'aa') %}{% endfor %}{{ ns.x }}");
        row("doubling by joining", "{% set ns = namespace(x='aa') %}{% for i in range(60) %}"
                                   "{% set ns.x = [ns.x, ns.x] | join(ns.x) %}{% endfor %}");
        row("a long text", "{{ 'x' * 4000000000 }}");
        row("wide columns", "{{ '%999999999d' | format(1) }}");
        row("deep indenting", "{{ 'a\nb' | indent(4000000000) }}");
        row("a macro that calls itself", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}");
        row("many outputs of a macro", "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% else "
                                       "%}0123456789{% endif %}{% endmacro %}{{ m(60) }}");
        row("loop that calls itself", "{% for a in [[1]] recursive %}{{ loop([a]) }}{% endfor %}");
        row("nested, then shown",
            "{% set ns = namespace(x=[]) %}{% for i in range(99000) %}{% set ns.x = [ns.x] %}"
            "{% endfor %}{{ ns.x | string | length // 0 }}");
        row("nested for JSON",
            "{% set ns = namespace(x=[]) %}{% for i in range(20000) %}{% set ns.x = [ns.x] %}"
            "{% endfor %}{{ ns.x | tojson }}");
    }

    void stopsWhatNeverEnds() {
#ifdef __SANITIZE_THREAD__
        QSKIP("A template takes so long there that its limit of time ends it.");
#endif
        QFETCH(QString, source);
        QElapsedTimer timer;
        timer.start();
        const QString sentence = failure(source.toStdString());
        QVERIFY2(sentence.contains("tokenizer_config.json"), qPrintable(sentence));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void refusesAParserBomb() {
        const std::string deep(100'000, '(');
        QVERIFY(failure("{{ " + deep).contains("tokenizer_config.json"));
        QVERIFY(failure("{{ [" + std::string(50'000, '[')).contains("tokenizer_config.json"));
        QVERIFY(failure(std::string(2'000'000, 'x')).contains("too long"));
        std::string blocks;
        for (int i = 0; i < 20'000; ++i) {
            blocks += "{% if 1 %}";
        }
        QVERIFY(failure(blocks).contains("tokenizer_config.json"));
    }

    // Each is one expression inside the other to the library, which goes through them that way.
    void bearsLongChains_data() {
        QTest::addColumn<QString>("link");
        for (const char* link : {".a", "[0]", "|trim", "()"}) {
            QTest::newRow(link) << QString(link);
        }
    }

    void bearsLongChains() {
        QFETCH(QString, link);
        const QString chain = link.repeated(99'000 / link.size());
        const QString sentence = failure("{{ a" + chain.toStdString() + " }}");
        QVERIFY2(sentence.contains("tokenizer_config.json") || sentence == "rendered: ",
                 qPrintable(sentence));
    }

    void bearsManyCases() {
        const std::string cases = QStringLiteral("{% elif a %}").repeated(8'000).toStdString();
        QCOMPARE(failure("{% if a %}" + cases + "{% else %}none{% endif %}"), "rendered: none");
    }

    // What a stopped rendering holds is lost, so there are few.
    void doesNotHoldMoreAndMore() {
        const ChatTemplate chat("{% set ns = namespace(x=[1,2,3]) %}{% for i in range(90) %}"
                                "{% set ns.x = ns.x + ns.x %}{% endfor %}{{ ns.x | length }}",
                                "model/tokenizer_config.json", kTokens);
        const std::vector<ChatMessage> messages{{ChatRole::User, "Why?"}};
        for (int i = 0; i < 200; ++i) {
            QVERIFY_THROWS_EXCEPTION(Error, chat.render(messages, true));
        }
        QFile memory("/proc/self/statm");
        QVERIFY(memory.open(QIODevice::ReadOnly));
        QVERIFY(memory.readAll().split(' ').at(1).toLongLong() * 4096 < 2'000'000'000);
    }

    void tellsAShortSentence() {
        const QString sentence =
            failure("{{ raise_exception('x' * 500000) }}", ErrorKind::BadInput);
        QVERIFY2(sentence.size() < 2'000, qPrintable(sentence.left(100)));
        QVERIFY(sentence.contains("xxx"));
    }

    void takesLongMessages() {
#ifdef __SANITIZE_THREAD__
        QSKIP("A template takes so long there that its limit of time ends it.");
#endif
        const std::vector<ChatMessage> messages{{ChatRole::User, std::string(5'000'000, 'a')}};
        const ChatTemplate chat(readFile(kData + "llama3.jinja"), "llama3", kTokens);
        QVERIFY(chat.render(messages, true).size() > 5'000'000);
    }

    void carriesAnyBytes() {
        const std::vector<ChatMessage> messages{{ChatRole::User, "a\xff b\xc3"}};
        const ChatTemplate chat(readFile(kData + "smollm2.jinja"), "smollm2", kTokens);
        QVERIFY(QString::fromStdString(chat.render(messages, false)).contains("a\uFFFD b\uFFFD"));
    }
};

QTEST_GUILESS_MAIN(TestChatTemplate)
#include "test_chat_template.moc"
