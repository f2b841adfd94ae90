#include <QtTest/QtTest>

#include <thread>

#include "core/base/job_context.h"
#include "tests/core/net/asked.h"
#include "tests/core/net/scripted_server.h"

using namespace fts;
using namespace std::chrono_literals;
using Peer = ScriptedServer::Peer;

namespace {} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksAsItIsTold() {
        ScriptedServer server({httpReply(200, "answer", "X-One: 1\r\nRetry-After:  7 \r\n")});
        HttpClient client;
        auto request = post(server.url("/v1/chat?a=b"));
        request.headers = {{"X-Asked", "yes"}};
        const HttpReply reply = client.send(request, {});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, std::string("answer"));
        QCOMPARE(reply.header("retry-after"), std::string("7"));
        QCOMPARE(reply.header("none"), std::string());
        const QString asked = QString::fromStdString(server.requests().at(0));
        QVERIFY(asked.startsWith("POST /v1/chat?a=b HTTP/1.1\r\n"));
        QVERIFY(asked.contains("\r\nContent-Type: application/json\r\n"));
        QVERIFY(asked.contains("\r\nX-Asked: yes\r\n"));
        QVERIFY(asked.contains(QString("\r\nAuthorization: Bearer %1\r\n").arg(kCanary)));
        QVERIFY(asked.endsWith("\r\n\r\nquestion"));
    }

    void asksWithoutKeyAndBody() {
        ScriptedServer server({httpReply(404, "none")});
        HttpClient client;
        HttpRequest request;
        request.url = server.url("/models");
        const HttpReply reply = client.send(request, {});
        QCOMPARE(reply.status, 404); // a reply like any other
        QCOMPARE(reply.body, std::string("none"));
        const QString asked = QString::fromStdString(server.requests().at(0));
        QVERIFY(asked.startsWith("GET /models "));
        QVERIFY(!asked.contains("Authorization"));
    }

    void sendsLongBodiesAtOnce() {
        ScriptedServer server({httpReply(200, "ok")});
        HttpClient client;
        auto request = post(server.url());
        request.body.assign(3'000'000, 'q');
        QElapsedTimer clock;
        clock.start();
        client.send(request, {});
        QVERIFY(clock.elapsed() < 900); // no second of waiting for "100 Continue"
        QVERIFY(server.requests().at(0).ends_with(request.body));
    }

    void keepsTheConnection() {
        ScriptedServer server({httpReply(200, "a"), httpReply(500, "b")});
        HttpClient client;
        for (int i = 0; i < 5; ++i) {
            client.send(post(server.url()), {});
        }
        QCOMPARE(server.connections(), 1);
    }

    void bearsAConnectionClosedMeanwhile() {
        ScriptedServer server([](Peer& peer, const std::string&, int) {
            peer.send(httpReply(200, "ok"));
            peer.close();
        });
        HttpClient client;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(client.send(post(server.url()), {}).body, std::string("ok"));
            std::this_thread::sleep_for(20ms);
        }
        QCOMPARE(server.requests().size(), std::size_t{3});
    }

    void unpacksCompressedAnswers() {
        const QByteArray text("answer ", 7);
        const std::string reply =
            httpReply(200, deflated(text.repeated(1000)), "Content-Encoding: deflate\r\n");
        ScriptedServer server({reply});
        HttpClient client;
        QCOMPARE(client.send(post(server.url()), {}).body, text.repeated(1000).toStdString());
    }

    void theKeyFollowsNoRedirect() {
        ScriptedServer other({httpReply(200, "stolen")});
        ScriptedServer server({httpReply(307, "", "Location: " + other.url("/v1") + "\r\n")});
        HttpClient client;
        const auto failure = failureOf(post(server.url()), client);
        QVERIFY(failure && failure->fault() == HttpFault::Redirected);
        QVERIFY2(strstr(failure->what(), other.url("/v1").c_str()) != nullptr, failure->what());
        QCOMPARE(other.connections(), 0);
    }

    void saysThatNobodyListens() {
        HttpClient client;
        const auto refused =
            failureOf(post("http://127.0.0.1:" + std::to_string(closedPort())), client);
        QVERIFY(refused && refused->fault() == HttpFault::Refused);
        QVERIFY2(strstr(refused->what(), "whether the server is running"), refused->what());
        const auto unknown = failureOf(post("https://no-such-host.invalid/v1"), client);
        QVERIFY(unknown && unknown->fault() == HttpFault::HostNotFound);
        QVERIFY2(strstr(unknown->what(), "no-such-host.invalid"), unknown->what());
    }

    void aServerThatClosesAtOnceIsLost() {
        ScriptedServer server({httpReply(200, "ok")});
        server.closeAtOnce(1);
        HttpClient client;
        const auto failure = failureOf(post(server.url()), client);
        QVERIFY(failure && failure->fault() == HttpFault::Lost);
    }

    void plainHttpIsNoTls() {
        ScriptedServer server({httpReply(200, "ok")});
        HttpClient client;
        server.closeAtOnce(1);
        const auto failure =
            failureOf(post("https://127.0.0.1:" + std::to_string(server.port())), client);
        QVERIFY(failure && failure->fault() == HttpFault::Tls);
        QVERIFY2(strstr(failure->what(), "may want http://"), failure->what());
    }

    void aKeyGoesToNoPublicAddressInClear() {
        HttpClient client;
        QElapsedTimer clock;
        clock.start();
        const auto failure = failureOf(post("http://192.0.2.1/v1"), client); // of documentation
        QVERIFY(clock.elapsed() < 1000);
        QVERIFY(failure && failure->fault() == HttpFault::KeyInClear);
        QVERIFY2(strstr(failure->what(), "Use https://"), failure->what());
        QVERIFY(failure->kind() == ErrorKind::BadInput);
        // A proxy of the environment does not get it either.
        ScriptedServer proxy({httpReply(200, "stolen")});
        qputenv("http_proxy", proxy.url().c_str());
        const auto again = failureOf(post("http://192.0.2.1/v1"), client);
        qunsetenv("http_proxy");
        QVERIFY(again && again->fault() == HttpFault::KeyInClear);
        QCOMPARE(proxy.connections(), 0);
    }

    void goesByTheProxyOfTheEnvironment() {
        ScriptedServer proxy({httpReply(200, "by proxy")});
        qputenv("http_proxy", proxy.url().c_str());
        qunsetenv("no_proxy");
        qunsetenv("NO_PROXY");
        HttpRequest request;
        request.url = "http://model.example/v1/models";
        const HttpReply reply = HttpClient().send(request, {});
        qunsetenv("http_proxy");
        QCOMPARE(reply.body, std::string("by proxy"));
        QVERIFY(proxy.requests().at(0).starts_with("GET http://model.example/v1/models "));
    }

    void saysThatItIsTheProxyThatRefuses() {
        HttpClient client;
        qunsetenv("no_proxy");
        qunsetenv("NO_PROXY");
        const auto failureBy = [&client](const std::string& proxy) {
            qputenv("https_proxy", proxy.c_str());
            const auto failure = failureOf(post("https://model.example/v1"), client);
            qunsetenv("https_proxy");
            return failure;
        };
        ScriptedServer proxy({"HTTP/1.1 407 Who?\r\nContent-Length: 0\r\n\r\n",
                              "HTTP/1.1 503 Not now\r\nContent-Length: 0\r\n\r\n"});
        const auto unknown = failureBy(proxy.url());
        QVERIFY(unknown && unknown->fault() == HttpFault::Request); // trying again is in vain
        QVERIFY2(strstr(unknown->what(), "proxy") && strstr(unknown->what(), "407"),
                 unknown->what());
        QVERIFY(proxy.requests().at(0).starts_with("CONNECT model.example:443 "));
        const auto later = failureBy(proxy.url());
        QVERIFY(later && later->fault() == HttpFault::Refused);
        const auto nowhere = failureBy("http://no-such-proxy.invalid:3128");
        QVERIFY(nowhere && nowhere->fault() == HttpFault::HostNotFound);
        QVERIFY2(strstr(nowhere->what(), "proxy"), nowhere->what());
    }

    void aKeyIsOneLine() {
        ScriptedServer server({httpReply(200, "ok")});
        HttpClient client;
        for (const char* key : {"sk-CANARY\r\nX-Evil: 1", "sk-CANARY\x7f", "sk-CANARYé"}) {
            auto request = post(server.url());
            request.key = Secret(key);
            const auto failure = failureOf(request, client);
            QVERIFY(failure && failure->fault() == HttpFault::Request);
            QVERIFY2(!strstr(failure->what(), "CANARY"), failure->what());
        }
        QCOMPARE(server.connections(), 0);
    }

    void aStopEndsEachWait_data() {
        QTest::addColumn<QString>("first");
        QTest::newRow("before a word") << "";
        QTest::newRow("within the headers") << "HTTP/1.1 200 OK\r\nConte";
        QTest::newRow("within the body") << "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab";
    }

    void aStopEndsEachWait() {
        QFETCH(QString, first);
        ScriptedServer server([&](Peer& peer, const std::string&, int) {
            peer.send(first.toStdString());
            peer.hold();
        });
        auto request = post(server.url());
        request.limits.silence = request.limits.total = 60s;
        HttpClient client;
        std::stop_source stop;
        QElapsedTimer clock;
        const std::jthread stopping([&] {
            std::this_thread::sleep_for(350ms); // curl itself looks up after 200
            clock.start();
            stop.request_stop();
        });
        QVERIFY_THROWS_EXCEPTION(Cancelled, client.send(request, stop.get_token()));
        QVERIFY2(clock.elapsed() < 200, std::to_string(clock.elapsed()).c_str());
        QVERIFY_THROWS_EXCEPTION(Cancelled, client.send(request, stop.get_token()));
    }

    void aStopEndsConnecting() {
        auto request = post("https://192.0.2.1/v1"); // nobody ever answers there
        HttpClient client;
        std::stop_source stop;
        std::jthread stopping([&] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        try {
            client.send(request, stop.get_token());
        } catch (const Cancelled&) {
        } catch (const HttpError&) { // there is no network at all
        }
        QVERIFY(clock.elapsed() < 300);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "test_http_client.moc"
