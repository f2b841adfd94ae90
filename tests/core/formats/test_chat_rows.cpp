#include <QtTest/QtTest>

#include <fstream>

#include "core/base/json.h"
#include "core/formats/datasets/chat_rows.h"
#include "tests/core/formats/refusals.h"

using namespace fts;
using namespace fts::test;

namespace {

const QByteArray kUser = R"( {"role": "user", "content": "Why?"})";
const QByteArray kAnswer = R"( {"role": "assistant", "content": "So."})";

QByteArray rowOf(const QByteArray& messages) {
    return "{\"messages\": [" + messages + "]}";
}

} // namespace

class TestChatRows : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    ChatDataSet read(const QByteArray& content) {
        const QString path = m_folder.filePath("rows.jsonl");
        writeFile(path, content);
        return readChatRows(path.toStdString());
    }

    QString reasonOf(const QByteArray& line) {
        const ChatDataSet set = read(line);
        if (set.skipped.empty()) {
            return {};
        }
        return QString::fromStdString(set.skipped.front().reason.english())
            .replace(m_folder.path(), "F");
    }

private Q_SLOTS:
    void readsRowsWithTheirLines() {
        const QByteArray good = rowOf(kUser + "," + kAnswer);
        const ChatDataSet set = read("\xEF\xBB\xBF" + good + "\r\n\n" + good);
        QCOMPARE(set.rows.size(), std::size_t{2});
        QCOMPARE(set.rows[1].line, std::size_t{3});
        QVERIFY(isPlainChat(set.rows[0].chat));
        const auto messages = plainMessages(set.rows[0].chat);
        QVERIFY((messages ==
                 std::vector<ChatMessage>{{ChatRole::User, "Why?"}, {ChatRole::Assistant, "So."}}));
        QCOMPARE(lastUserText(set.rows[0].chat), std::string("Why?"));
    }

    void namesEachBadRowWithItsCure_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QByteArray& line, const char* reason) {
            QTest::newRow(name) << line << QString("F/rows.jsonl, line 1: %1.").arg(reason);
        };
        row("no JSON", "{\"messages\": [",
            "it is no JSON; write the whole row, {\"messages\": "
            "[…]}, on this line");
        row("no UTF-8", rowOf("{\"role\": \"user\", \"content\": \"\xFF\"}," + kAnswer),
            "it is not UTF-8; save the file as UTF-8");
        row("one key twice", R"( {"messages": [], "messages": []})",
            "it is no JSON; write the whole row, {\"messages\": […]}, on this line");
        row("no object", "3", "it must be {\"messages\": […]}");
        row("no messages", R"( {"text": "x"})",
            "it has no \"messages\"; write the conversation as a list of {\"role\": …, "
            "\"content\": …} there");
        row("the older form", R"( {"prompt": "x", "completion": "y"})",
            "it has \"prompt\" and \"completion\", the form of older models; write them as a "
            "user's and an assistant's message");
        row("a strange key of the row",
            R"( {"messages": [)" + kUser + "," + kAnswer + R"(], "id": 4})",
            "it has a key \"id\", which the format does not know; take it out");
        row("a message that is none", rowOf("\"Hello\"," + kAnswer),
            "message 1: it must be {\"role\": …, \"content\": …}");
        row("a strange key", rowOf(R"( {"role": "user", "content": "x", "from": "me"},)" + kAnswer),
            "message 1: it has a key \"from\", which the format does not know; take it out");
        row("no role", rowOf(R"( {"content": "x"},)" + kAnswer),
            "message 1: it has no role; add \"role\": system, user or assistant");
        row("a strange role", rowOf(R"( {"role": "human", "content": "x"},)" + kAnswer),
            "message 1: its role is \"human\"; make it system, user, assistant or tool");
        row("no content", rowOf(kUser + R"(,{"role": "assistant"})"),
            "message 2: it has no content; write its text there, or leave the row out");
        row("empty content", rowOf(R"( {"role": "user", "content": ""},)" + kAnswer),
            "message 1: it has no content; write its text there, or leave the row out");
        row("content of blanks", rowOf(R"( {"role": "user", "content": " \n"},)" + kAnswer),
            "message 1: the text is empty");
        row("content that is a number", rowOf(R"( {"role": "user", "content": 3},)" + kAnswer),
            "message 1: its content is no text; put it in quotes");
        row("a picture",
            rowOf(R"( {"role": "user", "content": [{"type": "image_url", "image_url": {}}]},)" +
                  kAnswer),
            "message 1: its content holds something other than text; nothing but text can be "
            "learned here, so leave the row out");
        row("a zero byte", rowOf(R"( {"role": "user", "content": "a\u0000"},)" + kAnswer),
            "message 1: the text holds a zero byte");
        row("too long",
            rowOf("{\"role\": \"user\", \"content\": \"" + QByteArray(1'000'001, 'x') + "\"}," +
                  kAnswer),
            "message 1: the text is longer than a million bytes; divide it into passages");
        row("the user speaks last", rowOf(kAnswer + "," + kUser),
            "its last message is the user's; end it with the assistant's answer that is to be "
            "learned");
        row("a weight of a user",
            rowOf(R"( {"role": "user", "content": "x", "weight": 1},)" + kAnswer),
            "message 1: only an assistant's message can have a weight; take it out");
        row("half a weight",
            rowOf(kUser + R"(,{"role": "assistant", "content": "x", "weight": 0.5})"),
            "message 2: its weight must be 0 or 1");
        row("nothing to learn",
            rowOf(kUser + R"(,{"role": "assistant", "content": "x", "weight": 0})"),
            "each of its answers has weight 0, so that nothing is left to learn; give one weight "
            "1");
        row("a user that calls",
            rowOf(R"( {"role": "user", "content": "x", "tool_calls": []},)" + kAnswer),
            "message 1: only an assistant's message can call tools; take the calls out");
        row("arguments that are no text",
            rowOf(kUser + R"(,{"role": "assistant", "tool_calls": [{"id": "1", "type": "function",)"
                          R"( "function": {"name": "f", "arguments": {}}}]})"),
            "message 2: its tool_calls must be a list of {\"id\", \"type\", \"function\": "
            "{\"name\", \"arguments\"}}, the arguments as text");
        row("a tool that answers nobody", rowOf(R"( {"role": "tool", "content": "x"},)" + kAnswer),
            "message 1: it is a tool's but does not say of which call; add \"tool_call_id\"");
        row("a name that is none",
            rowOf(R"( {"role": "user", "content": "x", "name": 3},)" + kAnswer),
            "message 1: its name is no text; write one in quotes, or take it out");
        row("too many messages", rowOf([] {
                QByteArray many;
                for (int i = 0; i < 1100; ++i) {
                    many += kUser + "," + kAnswer + ",";
                }
                many.chop(1);
                return many;
            }()),
            "it has more than 2048 messages; divide it");
        row("deep", "{\"messages\": " + QByteArray(100'000, '['),
            "it is no JSON; write the whole row, {\"messages\": […]}, on this line");
    }

    void namesEachBadRowWithItsCure() {
        QFETCH(QByteArray, line);
        QTEST(reasonOf(line), "reason");
    }

    void aBadRowCostsOnlyItself() {
        const QByteArray good = rowOf(kUser + "," + kAnswer);
        const ChatDataSet set = read(good + "\nnonsense\n" + good + "\n");
        QCOMPARE(set.rows.size(), std::size_t{2});
        QCOMPARE(set.skippedRows, std::size_t{1});
        QCOMPARE(reasonOf(good + "\nnonsense\n").left(20), QString("F/rows.jsonl, line 2"));
    }

    void takesWhatTheFormatAllows_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("plain");
        QTest::newRow("developer")
            << rowOf(R"( {"role": "developer", "content": "Be short."},)" + kUser + "," + kAnswer)
            << true;
        QTest::newRow("parts")
            << rowOf(R"( {"role": "user", "content": [{"type": "text", "text": "Why?"}]},)" +
                     kAnswer)
            << true;
        QTest::newRow("nulls, as programs write them")
            << rowOf(kUser + R"(,{"role": "assistant", "content": "So.", "tool_calls": null,)"
                             R"( "name": null, "weight": null})")
            << true;
        QTest::newRow("no user") << rowOf(kAnswer) << true;
        QTest::newRow("a name") << rowOf(R"( {"role": "user", "name": "ana", "content": "x"},)" +
                                         kAnswer)
                                << true;
        QTest::newRow("weights") << rowOf(
                                        R"( {"role": "assistant", "content": "x", "weight": 0},)" +
                                        kUser +
                                        R"(,{"role": "assistant", "content": "y", "weight": 1})")
                                 << false;
        const QByteArray call = R"( {"role": "assistant", "content": null, "tool_calls": [)"
                                R"( {"id": "c1", "type": "function", "function":)"
                                R"( {"name": "f", "arguments": "{}"}}]})";
        QTest::newRow("a call") << rowOf(kUser + "," + call) << false;
        QTest::newRow("a call with its answer")
            << rowOf(kUser + "," + call +
                     R"(,{"role": "tool", "tool_call_id": "c1", "content": "4"},)" + kAnswer)
            << false;
        QTest::newRow("tools")
            << "{\"messages\": [" + kUser + "," + kAnswer +
                   R"(], "tools": [{"type": "function"}], "parallel_tool_calls": false})"
            << false;
        QTest::newRow("an older call") << rowOf(kUser + R"(,{"role": "assistant", "function_call":)"
                                                        R"( {"name": "f", "arguments": "{}"}})")
                                       << false;
    }

    void takesWhatTheFormatAllows() {
        QFETCH(QByteArray, line);
        QFETCH(bool, plain);
        const ChatDataSet set = read(line);
        QVERIFY2(set.rows.size() == 1, qPrintable(reasonOf(line)));
        const ChatRow& row = set.rows.front().chat;
        QCOMPARE(isPlainChat(row), plain);
        // Written and read again it is the same.
        QVERIFY(chatRowFromJson(parseJson(chatRowLine(row), "test")) == row);
        QVERIFY(chatRowLine(row).find('\n') == std::string::npos);
    }

    void refusesAList() { QVERIFY_THROWS_EXCEPTION(Error, read(" [{\"messages\": []}]")); }

    void damagedRowsOfAProjectAreErrors() {
        QVERIFY_THROWS_EXCEPTION(Error, chatRowFromJson(nlohmann::json::array()));
    }
};

QTEST_GUILESS_MAIN(TestChatRows)
#include "test_chat_rows.moc"
