#include <QtTest/QtTest>

#include "tests/core/llm/chat_replies.h"

using namespace fts;

namespace {

/// A right answer with one part of it replaced.
std::string changed(const char* pointer, const nlohmann::json& value) {
    auto answer = chatAnswerJson("yes");
    answer[nlohmann::json::json_pointer(pointer)] = value;
    return httpReply(200, answer.dump());
}

struct BadReply {
    const char* name;
    std::string reply;
    ChatFault fault;
    bool lasting;
    int asked; ///< how often
    const char* part;
};

const std::vector<BadReply>& badReplies() {
    using enum ChatFault;
    constexpr int all = 6; // tries of the policy
    static const std::vector<BadReply> replies{
        {"expired key", errorReply(401, "expired"), KeyRefused, true, 1, "refused the key"},
        {"key not allowed", errorReply(403, "no"), KeyRefused, true, 1, "HTTP 403"},
        {"text flagged",
         httpReply(403, "{\"error\": {\"code\": 403, \"message\": \"flagged\", \"metadata\": "
                        "{\"flagged_input\": \"a fight\"}}}"),
         Refused, false, 1, "HTTP 403: flagged"},
        {"text against a policy", errorReply(403, "not this", "content_policy_violation"), Refused,
         false, 1, "HTTP 403: not this"},
        {"no credit", errorReply(402, "pay"), NoCredit, true, 1, "no credit left"},
        {"quota used up", errorReply(429, "quota", "insufficient_quota"), NoCredit, true, 1,
         "no credit left"},
        {"model unknown", errorReply(404, "no such model"), ModelUnknown, true, 1,
         "has no model tiny, or the address is wrong (no such model"},
        {"no such page", httpReply(404, "<html>Not found</html>"), ModelUnknown, true, 1,
         "(no reason)"},
        {"request refused", errorReply(400, "too long"), Refused, false, 1, "HTTP 400: too long"},
        {"detail of FastAPI", httpReply(422, "{\"detail\": \"bad field\"}"), Refused, false, 1,
         "HTTP 422: bad field"},
        {"list of FastAPI",
         httpReply(422, "{\"detail\": [{\"loc\": [\"body\", \"n\", 0], \"msg\": \"too many\"}]}"),
         Refused, false, 1, "HTTP 422: body.n: too many"},
        {"plain words", httpReply(413, "Payload\r\n  too large"), Refused, false, 1,
         "HTTP 413: Payload too large"},
        {"commands to a terminal",
         errorReply(400, "no \x1B[2J\xC2\x9B"
                         "31m way"),
         Refused, false, 1, "HTTP 400: no [2J 31m way"},
        {"words that are no text", httpReply(400, "\xff\xfe"), Refused, false, 1, "no reason"},
        {"broken for ever", errorReply(500, "oops"), Server, false, all, "HTTP 500: oops"},
        {"HTML for an error", httpReply(502, "<html>Bad gateway</html>"), Server, false, all,
         "HTTP 502: no reason"},
        {"asks to wait for hours", errorReply(429, "tomorrow", "", "Retry-After: 7200\r\n"),
         RateLimited, true, 1, "takes no more requests for now (tomorrow"},
        {"malformed JSON", httpReply(200, "{\"choices\": [{]}"), NotAnAnswer, false, 1,
         "not as a language model does"},
        {"cut JSON of full length", httpReply(200, "{\"choices\": [{\"message"), NotAnAnswer, false,
         1, "not as a language model does"},
        {"a number past all bounds", httpReply(200, "{\"choices\": 1e999}"), NotAnAnswer, false, 1,
         "not as a language model does"},
        {"nested without end", httpReply(200, std::string(100'000, '[')), NotAnAnswer, false, 1,
         "not as a language model does"},
        {"HTML", httpReply(200, "<html>Welcome</html>"), NotAnAnswer, false, 1, "most end in /v1"},
        {"another program's JSON", httpReply(200, "{\"status\": \"ok\"}"), NotAnAnswer, false, 1,
         "JSON that is no answer"},
        {"an array", httpReply(200, "[]"), NotAnAnswer, false, 1, "not as a language model does"},
        {"nothing", httpReply(200, ""), NotAnAnswer, false, 1, "not as a language model does"},
        {"wrong UTF-8", httpReply(200, "{\"choices\": \"\xc3\x28\"}"), NotAnAnswer, false, 1,
         "bytes that are no text"},
        {"half a surrogate", httpReply(200, "{\"choices\": \"\\ud800\"}"), NotAnAnswer, false, 1,
         "not as a language model does"},
        {"no choices", changed("/choices", nlohmann::json::array()), Empty, false, 1,
         "no answer at all"},
        {"choices of another type", changed("/choices", 5), NotAnAnswer, false, 1, "JSON that is"},
        {"no message", changed("/choices/0", nlohmann::json::object()), NotAnAnswer, false, 1,
         "without a message"},
        {"null content", changed("/choices/0/message/content", nullptr), Empty, false, 1, "empty"},
        {"blank content", changed("/choices/0/message/content", " \n"), Empty, false, 1, "empty"},
        {"content of another type", changed("/choices/0/message/content", 7), Empty, false, 1,
         "empty"},
        {"filtered", changed("/choices/0/finish_reason", "content_filter"), Filtered, false, 1,
         "content filter"},
        {"declined", changed("/choices/0/message/refusal", "I will not"), Filtered, false, 1,
         "declined to answer: I will not"},
        {"cut short", changed("/choices/0/finish_reason", "length"), CutShort, false, 1,
         "Allow longer answers"},
        {"error with status 200", errorReply(200, "upstream is gone"), Refused, false, 1,
         "reports: upstream is gone"},
    };
    return replies;
}

} // namespace

/// Replies that are no answer, each with its own sentence.
class TestChatReplies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsWrongWithAReply_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < badReplies().size(); ++i) {
            QTest::newRow(badReplies()[i].name) << static_cast<int>(i);
        }
    }

    void tellsWhatIsWrongWithAReply() {
        QFETCH(int, index);
        const BadReply& bad = badReplies().at(static_cast<std::size_t>(index));
        ScriptedServer server({bad.reply});
        const auto failure = failureOf(server);
        QVERIFY2(failure, "it was taken for an answer");
        QVERIFY2(strstr(failure->what(), bad.part), failure->what());
        QVERIFY2(!strstr(failure->what(), "CANARY"), failure->what());
        QVERIFY(failure->fault() == bad.fault);
        QCOMPARE(failure->lasting(), bad.lasting);
        QCOMPARE(static_cast<int>(server.requests().size()), bad.asked);
    }

    void anAnswerThatCannotBeUsedIsPaidFor() {
        ScriptedServer server({changed("/choices/0/finish_reason", "length")});
        const auto failure = failureOf(server);
        QVERIFY(failure && (failure->use() == TokenUse{12, 3}));
    }

    void aLongReasonIsShortenedAtOnce() {
        ScriptedServer server({httpReply(400, std::string(8'000'000, 'x'))});
        QElapsedTimer timer;
        timer.start();
        const auto failure = failureOf(server);
        QVERIFY(failure);
        QVERIFY(strlen(failure->what()) < 500);
        QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
    }

    void asksForTheKeyThatIsMissing() {
        ScriptedServer server({errorReply(401, "who are you")});
        RemoteChatClient client(endpointOf(server), {}, quickPolicy(),
                                std::make_shared<SharedPause>());
        try {
            client.ask(question(), {});
            QFAIL("it answered");
        } catch (const ChatError& error) {
            QVERIFY2(strstr(error.what(), "wants a key"), error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestChatReplies)
#include "test_chat_replies.moc"
