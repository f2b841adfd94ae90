#include <QtTest/QtTest>

#include "tests/core/llm/chat_replies.h"

using namespace fts;
using Peer = ScriptedServer::Peer;

namespace {

bool has(const std::string& request, const std::string& part) {
    return request.find(part) != std::string::npos;
}

ChatRequest judgement() {
    ChatRequest request = question();
    request.temperature = 0;
    request.seed = 3;
    request.schema = "{\"type\":\"object\"}";
    return request;
}

/// As OpenAI's models of late: another limit, no temperature but their own; and no schemas.
std::string picky(const std::string& request) {
    if (has(request, "\"max_tokens\"")) {
        return errorReply(400, "Use 'max_completion_tokens' instead.");
    }
    if (has(request, "\"temperature\"")) {
        return errorReply(400,
                          "Unsupported value: 'temperature' does not support 0 with this model. "
                          "Only the default (1) value is supported.");
    }
    return has(request, "response_format") ? errorReply(400, "No such field") : chatReply("yes");
}

} // namespace

/// What endpoints do not take of a request, and how they say so.
class TestChatDialect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesOutOneAfterTheOtherAndRemembers() {
        ScriptedServer server(
            [](Peer& peer, const std::string& request, int) { peer.send(picky(request)); });
        auto client = clientOf(server);
        QCOMPARE(client.ask(judgement(), {}).text, std::string("yes"));
        QCOMPARE(server.requests().size(), std::size_t{4});
        client.ask(judgement(), {});
        QCOMPARE(server.requests().size(), std::size_t{5});
        QVERIFY(has(server.requests().back(), "\"seed\":3")); // nobody minded that
    }

    void readsWhichFieldFastApiRefuses() {
        ScriptedServer server([](Peer& peer, const std::string& request, int) {
            peer.send(has(request, "\"seed\"")
                          ? httpReply(422, "{\"detail\": [{\"type\": \"extra_forbidden\", \"loc\": "
                                           "[\"body\", \"seed\"], \"msg\": \"Extra inputs are not "
                                           "permitted\", \"input\": 3}]}")
                          : chatReply("yes"));
        });
        QCOMPARE(clientOf(server).ask(judgement(), {}).text, std::string("yes"));
        QCOMPARE(server.requests().size(), std::size_t{2});
        QVERIFY(has(server.requests().back(), "\"temperature\":0"));
    }

    // Some endpoints repeat the request in their refusal.
    void whatIsOnlyRepeatedIsNotRefused() {
        ScriptedServer server([](Peer& peer, const std::string& request, int) {
            peer.send(has(request, "response_format")
                          ? httpReply(400, "{\"message\": \"Bad\", \"body\": {\"temperature\": 0}}")
                          : chatReply("yes"));
        });
        QCOMPARE(clientOf(server).ask(judgement(), {}).text, std::string("yes"));
        QVERIFY(has(server.requests().back(), "\"temperature\":0"));
    }

    void whatIsRefusedInAnyFormTeachesNothing() {
        ScriptedServer server({errorReply(400, "The temperature of the room"),
                               errorReply(400, "Too long"), errorReply(400, "Too long"),
                               chatReply("yes")});
        auto client = clientOf(server);
        QVERIFY_EXCEPTION_THROWN(client.ask(judgement(), {}), ChatError);
        QCOMPARE(server.requests().size(), std::size_t{3});
        client.ask(judgement(), {});
        QVERIFY(has(server.requests().back(), "\"temperature\":0"));
        QVERIFY(has(server.requests().back(), "response_format"));
    }

    void tellsAnswersAsTheyComeAllTheSame() {
        ScriptedServer server([](Peer& peer, const std::string& request, int) {
            const std::string reply = picky(request);
            peer.send(reply.starts_with("HTTP/1.1 200")
                          ? "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\ndata: {\"choices\":[{"
                            "\"delta\":{\"content\":\"It grows\"}}]}\n\ndata: [DONE]\n\n"
                          : reply);
            peer.close();
        });
        std::string grown;
        clientOf(server).askGrowing(judgement(), {},
                                    [&](std::string_view piece) { grown += piece; });
        QCOMPARE(grown, std::string("It grows"));
        QVERIFY(has(server.requests().back(), "\"stream\":true"));
    }

    // It may be at work on the answer still, and that is paid for.
    void whoTakesTooLongIsAskedOnce() {
        ScriptedServer server([](Peer& peer, const std::string&, int) { peer.hold(); });
        Endpoint endpoint = endpointOf(server);
        endpoint.timeoutSeconds = 1;
        RemoteChatClient client(endpoint, {}, quickPolicy(), std::make_shared<SharedPause>());
        QVERIFY_EXCEPTION_THROWN(client.askGrowing(question(), {}, [](std::string_view) {}),
                                 ChatError);
        QCOMPARE(server.requests().size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestChatDialect)
#include "test_chat_dialect.moc"
