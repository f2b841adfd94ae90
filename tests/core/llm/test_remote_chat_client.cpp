#include <QtTest/QtTest>

#include <atomic>
#include <thread>

#include "core/base/job_context.h"
#include "tests/core/llm/chat_replies.h"

using namespace fts;
using namespace std::chrono_literals;
using Peer = ScriptedServer::Peer;

class TestRemoteChatClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksAsTheProtocolHasIt() {
        ScriptedServer server({chatReply("yes")});
        auto client = clientOf(server);
        auto request = question();
        request.seed = 7;
        request.messages.push_back({ChatRole::Assistant, "\xff?"});
        const ChatAnswer answer = client.ask(request, {});
        QCOMPARE(answer.text, std::string("yes"));
        QCOMPARE(answer.finishReason, std::string("stop"));
        QCOMPARE(answer.model, std::string("tiny-1"));
        QVERIFY((answer.use == TokenUse{12, 3}));
        const std::string asked = server.requests().at(0);
        QVERIFY(asked.starts_with("POST /v1/chat/completions "));
        const auto body = nlohmann::json::parse(asked.substr(asked.find("\r\n\r\n")));
        QCOMPARE(body["model"].get<std::string>(), std::string("tiny"));
        QCOMPARE(body["temperature"].get<double>(), 0.5);
        QCOMPARE(body["max_tokens"].get<int>(), 99);
        QCOMPARE(body["seed"].get<int>(), 7);
        QCOMPARE(body["stream"].get<bool>(), false);
        QCOMPARE(body["messages"][0]["role"].get<std::string>(), std::string("system"));
        QCOMPARE(body["messages"][1]["content"].get<std::string>(), std::string("What?"));
        QCOMPARE(body["messages"][2]["content"].get<std::string>(), std::string("\uFFFD?"));
    }

    void leavesOutWhatIsNotSet() {
        ScriptedServer server({chatReply("yes")});
        RemoteChatClient client(endpointOf(server), {}, quickPolicy(),
                                std::make_shared<SharedPause>());
        auto request = question();
        request.temperature = std::nullopt;
        request.model = "other";
        client.ask(request, {});
        const std::string asked = server.requests().at(0);
        QVERIFY(asked.find("Authorization") == std::string::npos); // local servers want none
        QVERIFY(asked.find("temperature") == std::string::npos);
        QVERIFY(asked.find("seed") == std::string::npos);
        QVERIFY(asked.find("\"other\"") != std::string::npos);
    }

    void bearsAnswersThatSayLess() {
        auto parts = chatAnswerJson("");
        parts["choices"][0]["message"]["content"] = {{{"type", "text"}, {"text", "a"}},
                                                     {{"type", "text"}, {"text", "b"}}};
        parts.erase("usage");
        parts.erase("model");
        parts["choices"][0].erase("finish_reason");
        auto wrongCounts = chatAnswerJson("c");
        wrongCounts["usage"] = {{"prompt_tokens", -5}, {"completion_tokens", 1e300}};
        ScriptedServer server({httpReply(200, parts.dump()), httpReply(200, wrongCounts.dump())});
        auto client = clientOf(server);
        const ChatAnswer answer = client.ask(question(), {});
        QCOMPARE(answer.text, std::string("ab"));
        QVERIFY(answer.use == TokenUse{});
        QVERIFY(client.ask(question(), {}).use == TokenUse{});
    }

    void triesAgainWhatMaySucceedLater() {
        ScriptedServer server({errorReply(500, "oops"), errorReply(409, "busy"),
                               errorReply(408, "slow"), errorReply(503, "later"),
                               chatReply("at last")});
        server.closeAtOnce(1);
        QCOMPARE(clientOf(server).ask(question(), {}).text, std::string("at last"));
        QCOMPARE(server.requests().size(), std::size_t{5});
    }

    void aStreamCutShortIsAskedForAgain() {
        ScriptedServer server([](Peer& peer, const std::string&, int number) {
            const std::string whole = chatReply("whole");
            peer.send(number == 0 ? whole.substr(0, whole.size() - 5) : whole);
            peer.close();
        });
        QCOMPARE(clientOf(server).ask(question(), {}).text, std::string("whole"));
    }

    void whoTakesTooLongIsNotAskedAgain() {
        ScriptedServer server([](Peer& peer, const std::string&, int) { peer.hold(); });
        Endpoint endpoint = endpointOf(server);
        endpoint.timeoutSeconds = 1;
        RemoteChatClient client(endpoint, {}, quickPolicy(), std::make_shared<SharedPause>());
        try {
            client.ask(question(), {});
            QFAIL("it answered");
        } catch (const ChatError& error) {
            QVERIFY2(strstr(error.what(), "did not answer within 1 seconds"), error.what());
            QVERIFY(!error.lasting()); // another question may be shorter
        }
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void survivesAStormOfRefusals() {
        ScriptedServer server([](Peer& peer, const std::string&, int number) {
            peer.send(number < 12 ? errorReply(429, "too many") : chatReply("calm"));
        });
        QCOMPARE(clientOf(server).ask(question(), {}).text, std::string("calm"));
    }

    void aStormWithoutEndIsGivenUp() {
        ScriptedServer server({errorReply(429, "too many")});
        QElapsedTimer clock;
        clock.start();
        const auto failure = failureOf(server);
        QVERIFY(failure && failure->fault() == ChatFault::RateLimited && failure->lasting());
        QVERIFY(clock.elapsed() < 3000); // the policy's budget and the calls
    }

    void waitsAsLongAsItIsTold_data() {
        QTest::addColumn<QString>("header");
        QTest::newRow("seconds") << "0.6";
        QTest::newRow("date") << "in two seconds"; // dates have no parts of seconds
    }

    void waitsAsLongAsItIsTold() {
        QFETCH(QString, header);
        if (header.startsWith("in")) {
            header = QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(2),
                                           "ddd, dd MMM yyyy hh:mm:ss 'GMT'");
        }
        const std::string line = "Retry-After: " + header.toStdString() + "\r\n";
        ScriptedServer server({errorReply(429, "wait", "", line), chatReply("now")});
        auto policy = quickPolicy();
        policy.budget = 5s;
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(clientOf(server, policy).ask(question(), {}).text, std::string("now"));
        QVERIFY2(clock.elapsed() >= 590, std::to_string(clock.elapsed()).c_str());
        QCOMPARE(server.requests().size(), std::size_t{2});
    }

    void allClientsOfAnEndpointWait() {
        ScriptedServer server([](Peer& peer, const std::string&, int number) {
            peer.send(number == 0 ? errorReply(429, "wait", "", "Retry-After: 0.5\r\n")
                                  : chatReply("yes"));
        });
        const auto make = remoteChatClients(endpointOf(server), {}, quickPolicy());
        std::jthread first([&] { make()->ask(question(), {}); });
        QTRY_COMPARE(server.requests().size(), std::size_t{1});
        std::this_thread::sleep_for(50ms); // the refusal arrives
        QElapsedTimer clock;
        clock.start();
        make()->ask(question(), {});
        QVERIFY2(clock.elapsed() > 300, "it asked although the endpoint said when to come back");
    }

    void learnsTheNewNameOfTheLimit() {
        ScriptedServer server([](Peer& peer, const std::string& request, int) {
            const bool known = request.find("\"max_completion_tokens\":99") != std::string::npos;
            peer.send(known ? chatReply("yes")
                            : errorReply(400, "Use 'max_completion_tokens' instead."));
        });
        auto client = clientOf(server);
        client.ask(question(), {});
        client.ask(question(), {});
        QCOMPARE(server.requests().size(), std::size_t{3}); // it is remembered
    }

    void tellsAnAnswerAsItComes() {
        const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                 "Connection: close\r\n\r\n";
        const auto event = [](const std::string& text) {
            return "data: " +
                   nlohmann::json{{"choices", {{{"delta", {{"content", text}}}}}}}.dump() +
                   "\r\n\r\n";
        };
        std::atomic<bool> firstSeen = false;
        ScriptedServer server([&](Peer& peer, const std::string& request, int) {
            QVERIFY(request.find("\"stream\":true") != std::string::npos);
            const std::string first = event("It is ");
            peer.send(head + ": a comment\n" + first.substr(0, 20));
            peer.send(first.substr(20));
            while (!firstSeen && !peer.isGone(1ms)) { // before the rest is even sent
            }
            peer.send(event("so.") + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":"
                                     "\"stop\"}],\"usage\":{\"prompt_tokens\":7,"
                                     "\"completion_tokens\":2}}\n\ndata: [DONE]\n\n");
            peer.close();
        });
        std::vector<std::string> pieces;
        const ChatAnswer answer =
            clientOf(server).askGrowing(question(), {}, [&](std::string_view piece) {
                pieces.emplace_back(piece);
                firstSeen = true;
            });
        QVERIFY(pieces == (std::vector<std::string>{"It is ", "so."}));
        QCOMPARE(answer.text, std::string("It is so."));
        QCOMPARE(answer.use.in, 7);
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void anEndpointThatTellsNoAnswersAsTheyComeIsAskedPlainly() {
        for (const std::string& first :
             {chatReply("whole"), errorReply(400, "no stream here"),
              errorReply(422, "stream: not permitted"), errorReply(501, "not implemented"),
              errorReply(500, "oops")}) {
            ScriptedServer server({first, chatReply("whole")});
            std::string grown;
            clientOf(server).askGrowing(question(), {},
                                        [&](std::string_view piece) { grown += piece; });
            QCOMPARE(grown, std::string("whole"));
            const bool answered = first == chatReply("whole"); // and is not paid for twice
            QCOMPARE(server.requests().size(), answered ? std::size_t{1} : std::size_t{2});
        }
    }

    void whatIsRefusedInOnePieceTooIsAskedOnce_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<ChatFault>("fault");
        QTest::newRow("the key") << 401 << ChatFault::KeyRefused;
        QTest::newRow("its rights") << 403 << ChatFault::KeyRefused;
        QTest::newRow("credit") << 402 << ChatFault::NoCredit;
        QTest::newRow("the model") << 404 << ChatFault::ModelUnknown;
        QTest::newRow("its length") << 413 << ChatFault::Refused;
    }
    void whatIsRefusedInOnePieceTooIsAskedOnce() {
        QFETCH(int, status);
        QFETCH(ChatFault, fault);
        ScriptedServer server({errorReply(status, "no"), chatReply("whole")});
        auto client = clientOf(server);
        try {
            client.askGrowing(question(), {}, [](std::string_view) { QFAIL("there is no text"); });
            QFAIL("it answered");
        } catch (const ChatError& error) {
            QCOMPARE(error.fault(), fault);
            QVERIFY2(strstr(error.what(), kCanary) == nullptr, error.what());
        }
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void anAnswerThatBreaksOffIsNone_data() {
        QTest::addColumn<QString>("end");
        const QString text = "data: {\"choices\":[{\"delta\":{\"content\":\"It is\"}}]}\n\n";
        QTest::newRow("in the midst") << text;
        QTest::newRow("of a line") << text + "data: {\"choices\":[{";
        QTest::newRow("by an error") << text + "data: {\"error\":{\"message\":\"overload\"}}\n\n";
        QTest::newRow("at its limit")
            << text + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n";
        QTest::newRow("wrong types")
            << text + "data: {\"choices\":[{\"delta\":7}]}\n\ndata: {\"choices\":[8]}\n\n"
                      "data: []\n\ndata: {\"choices\":{}}\n\n";
    }
    void anAnswerThatBreaksOffIsNone() {
        QFETCH(QString, end);
        ScriptedServer server([&](Peer& peer, const std::string&, int) {
            peer.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + end.toStdString());
            peer.close();
        });
        auto client = clientOf(server);
        QVERIFY_EXCEPTION_THROWN(client.askGrowing(question(), {}, [](std::string_view) {}),
                                 ChatError);
        QCOMPARE(server.requests().size(), std::size_t{1}); // part of it was shown
    }

    void sendsASchemaUntilItIsRefused() {
        const auto asked = [] {
            ChatRequest request = question();
            request.schema = "{\"type\":\"object\"}";
            return request;
        }();
        ScriptedServer knows({chatReply("{}")});
        clientOf(knows).ask(asked, {});
        QVERIFY(knows.requests()[0].find("\"schema\":{\"type\":\"object\"}") != std::string::npos);

        ScriptedServer refuses([](Peer& peer, const std::string& request, int) {
            const bool wanted = request.find("response_format") != std::string::npos;
            peer.send(wanted ? errorReply(400, "response_format is not supported")
                             : chatReply("{}"));
        });
        auto client = clientOf(refuses);
        QCOMPARE(client.ask(asked, {}).text, std::string("{}"));
        QCOMPARE(client.ask(asked, {}).text, std::string("{}"));
        QCOMPARE(refuses.requests().size(), std::size_t{3}); // it is remembered
    }

    void whatIsRefusedWithoutASchemaTooIsToldOnce() {
        ScriptedServer server({errorReply(400, "no such thing")});
        auto client = clientOf(server);
        ChatRequest asked = question();
        asked.schema = "{}";
        QVERIFY_EXCEPTION_THROWN(client.ask(asked, {}), ChatError);
        QCOMPARE(server.requests().size(), std::size_t{2});
    }

    void aStopEndsEachWait_data() {
        QTest::addColumn<QString>("reply");
        QTest::newRow("for the answer") << "";
        QTest::newRow("for the next try") << QString::fromStdString(errorReply(500, "oops"));
        QTest::newRow("for the moment it was told")
            << QString::fromStdString(errorReply(429, "wait", "", "Retry-After: 600\r\n"));
    }

    void aStopEndsEachWait() {
        QFETCH(QString, reply);
        ScriptedServer server([&](Peer& peer, const std::string&, int) {
            peer.send(reply.toStdString());
            peer.hold();
        });
        RetryPolicy policy; // of the program, so each wait is long
        policy.first = 60s;
        auto client = clientOf(server, policy);
        std::stop_source stop;
        QElapsedTimer clock;
        const std::jthread stopping([&] {
            std::this_thread::sleep_for(350ms); // curl itself looks up after 200
            clock.start();
            stop.request_stop();
        });
        QVERIFY_THROWS_EXCEPTION(Cancelled, client.ask(question(), stop.get_token()));
        QVERIFY2(clock.elapsed() < 200, std::to_string(clock.elapsed()).c_str());
    }
};

QTEST_GUILESS_MAIN(TestRemoteChatClient)
#include "test_remote_chat_client.moc"
