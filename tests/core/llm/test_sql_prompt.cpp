#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/llm/sql_prompt.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

const SqlQuestion kAsked{"How many ships are there?",
                         "CREATE TABLE ship (\n\t\"id\"   INT,\n  name TEXT -- its\n);\n"
                         "CREATE TABLE port (note TEXT DEFAULT 'a  b')"};
const std::string kSchema = "CREATE TABLE ship ( \"id\" INT, name TEXT );\n"
                            "CREATE TABLE port (note TEXT DEFAULT 'a  b')";

const ChatTemplate kTemplate("{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}"
                             "{% if add_generation_prompt %}<assistant>{% endif %}",
                             "template", {});

Tokenizer llamaTokenizer() {
    return Tokenizer::fromFolder(FTS_TEST_DATA "/nn/decoders/llama");
}

} // namespace

class TestSqlPrompt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheTablesWithoutTheirLayout() {
        const auto messages = sqlPromptMessages(kAsked, kTemplate);
        QCOMPARE(messages.size(), std::size_t{2});
        QVERIFY(messages[0].role == ChatRole::System);
        QCOMPARE(messages[1].text, kSchema + "\n\nHow many ships are there?");
        const std::string text = sqlPromptText(kAsked);
        QVERIFY(text.find("### Context:\n" + kSchema + "\n") != std::string::npos);
        QVERIFY(text.ends_with("### Response:\n"));
    }

    void encodesByTemplateOrPlainly() {
        const Tokenizer tokenizer = llamaTokenizer();
        QCOMPARE(tokenizer.decode(sqlPromptIds(kAsked, "chat", tokenizer, &kTemplate)),
                 kTemplate.render(sqlPromptMessages(kAsked, kTemplate), true));
        const auto plain = sqlPromptIds(kAsked, "plain", tokenizer, nullptr);
        QVERIFY(
            QString::fromStdString(tokenizer.decode(plain)).trimmed().endsWith("### Response:"));
        const auto error = thrown([&] { sqlPromptIds(kAsked, "chat", tokenizer, nullptr); });
        QVERIFY2(isError(error, ErrorKind::Unsupported, "model.prompt"), sentence(error));
    }

    // As Mistral's first templates.
    void asksWithoutASystemWhereThereCanBeNone() {
        const ChatTemplate strict("{% for m in messages %}{% if m.role == 'system' %}"
                                  "{{ raise_exception('Roles must alternate') }}{% endif %}"
                                  "[{{ m.content }}]{% endfor %}",
                                  "template", {});
        const auto messages = sqlPromptMessages(kAsked, strict);
        QCOMPARE(messages.size(), std::size_t{1});
        QVERIFY(messages[0].role == ChatRole::User);
        QVERIFY(messages[0].text.starts_with("You write SQL."));
        QVERIFY(messages[0].text.ends_with(kSchema + "\n\nHow many ships are there?"));
        const Tokenizer tokenizer = llamaTokenizer();
        QVERIFY(!sqlPromptIds(kAsked, "chat", tokenizer, &strict).empty());
    }

    void findsTheStatementInAnAnswer_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("statement");
        QTest::newRow("alone") << " SELECT a FROM t" << "SELECT a FROM t";
        QTest::newRow("semicolon") << "SELECT a FROM t; It lists a." << "SELECT a FROM t";
        QTest::newRow("semicolon in a text") << "SELECT 'a;b'; x" << "SELECT 'a;b'";
        QTest::newRow("fence") << "Here:\n```sql\nSELECT a\nFROM t;\n```\nDone."
                               << "SELECT a\nFROM t";
        QTest::newRow("fence not closed") << "```\nselect 1" << "select 1";
        QTest::newRow("label") << "SQL: SELECT a FROM t" << "SELECT a FROM t";
        QTest::newRow("words that look like it")
            << "With this you select all:\nSELECT * FROM t" << "SELECT * FROM t";
        QTest::newRow("common table") << "WITH x AS (SELECT 1) SELECT * FROM x"
                                      << "WITH x AS (SELECT 1) SELECT * FROM x";
        QTest::newRow("apostrophe before it") << "Here's the query:\nSELECT a FROM t WHERE b = 'x'"
                                              << "SELECT a FROM t WHERE b = 'x'";
        QTest::newRow("apostrophe in its line") << "It's SELECT a FROM t" << "SELECT a FROM t";
        QTest::newRow("tables in a fence of their own")
            << "```sql\nCREATE TABLE t (a)\n```\nso\n```sql\nSELECT a FROM t\n```"
            << "SELECT a FROM t";
        QTest::newRow("tables in the only fence")
            << "```sql\nCREATE TABLE t (a)\n```\nSELECT a FROM t;" << "SELECT a FROM t";
        QTest::newRow("none") << "I cannot tell." << "";
        QTest::newRow("other statement") << "DROP TABLE t" << "";
    }

    void findsTheStatementInAnAnswer() {
        QFETCH(QString, answer);
        QTEST(QString::fromStdString(sqlStatementIn(answer.toStdString())), "statement");
    }

    void tellsWhetherAStatementBrokeOff() {
        for (const char* open : {"SELECT a", "Here:\n```sql\nSELECT a FROM", "SELECT 'a;b"}) {
            QVERIFY2(sqlStatementIsOpen(open), open);
        }
        for (const char* ended :
             {"SELECT a;", "```\nSELECT a\n```\nIt", "I cannot", "", "```\nSELECT a; SELECT b"}) {
            QVERIFY2(!sqlStatementIsOpen(ended), ended);
        }
    }

    // Whatever would have followed.
    void aWholeStatementStaysTheSame_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("endsEarly");
        QTest::newRow("fence") << "Here:\n```\nSELECT a\nFROM t\n```\nIt lists SELECT b." << true;
        QTest::newRow("statement in a fence") << "```sql\nSELECT ';' FROM t; -- all\n```" << true;
        QTest::newRow("other first") << "```\nWITH\nSELECT 1;\nSELECT 2;\n```\n" << true;
        QTest::newRow("in a line of words")
            << "```\nUse SELECT a; or\nSELECT b FROM t\n```\nor not" << true;
        QTest::newRow("no SQL in it") << "```python\nprint(1)\n```\n```\nSELECT 1\n```\n" << true;
        QTest::newRow("fence afterwards") << "SELECT 1; or\n```\nSELECT 2;\n```\n" << true;
        QTest::newRow("no fence") << "SELECT 1; SELECT 2; and so on" << false;
        QTest::newRow("open text") << "```\nSELECT 'a; b FROM t; " << false;
        QTest::newRow("open comment") << "```\nSELECT 1 /* a; b" << false;
    }

    void aWholeStatementStaysTheSame() {
        QFETCH(QString, answer);
        QFETCH(bool, endsEarly);
        const std::string text = answer.toStdString();
        bool early = false;
        for (std::size_t size = 0; size < text.size(); ++size) {
            const std::string part = text.substr(0, size);
            if (sqlStatementIsWhole(part)) {
                QCOMPARE(sqlStatementIn(part), sqlStatementIn(text));
                early = true;
            }
        }
        QCOMPARE(early, endsEarly);
    }
};

QTEST_GUILESS_MAIN(TestSqlPrompt)
#include "test_sql_prompt.moc"
