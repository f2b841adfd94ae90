#include <QtTest/QtTest>

#include "echo_server.h"

using namespace fts;
using namespace fts::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr const char* kCanary = "sk-CANARY-0123456789";

} // namespace

// Who is let in, and what is too much.
class TestHttpRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForTheKey_data();
    void asksForTheKey();
    void isOfThisMachineWithoutAKey_data();
    void isOfThisMachineWithoutAKey();
    void listensElsewhereWithAKeyOnly();
    void refusesLargeBodies();
    void refusesLargeHeads();
    void endsConnectionsThatDawdle_data();
    void endsConnectionsThatDawdle();
    void tellsThoseTooManyToComeLater();
    void takesNoMoreOnceItStops();
};

void TestHttpRefusals::asksForTheKey_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const QByteArray key(kCanary);
    QTest::newRow("right") << "Authorization: Bearer " + key + "\r\n" << 200;
    QTest::newRow("scheme in small letters") << "authorization: bearer " + key + "\r\n" << 200;
    QTest::newRow("missing") << QByteArray() << 401;
    QTest::newRow("empty") << QByteArray("Authorization: Bearer \r\n") << 401;
    QTest::newRow("shorter") << "Authorization: Bearer " + key.chopped(1) + "\r\n" << 401;
    QTest::newRow("longer") << "Authorization: Bearer " + key + "0\r\n" << 401;
    QTest::newRow("another scheme") << "Authorization: Basic " + key + "\r\n" << 401;
    QTest::newRow("bare") << "Authorization: " + key + "\r\n" << 401;
}

void TestHttpRefusals::asksForTheKey() {
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    Echo echo([](HttpServerOptions& options) { options.key = Secret(kCanary); });
    const RawReply reply = ask(echo.port(), "POST", "/v1/models", "text", header.toStdString());
    QCOMPARE(reply.status, status);
    QVERIFY(reply.body.find("CANARY") == std::string::npos);
    if (status == 401) {
        QCOMPARE(errorIn(reply)["code"], json("invalid_api_key"));
    }
}

void TestHttpRefusals::isOfThisMachineWithoutAKey_data() {
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("by number") << QByteArray("Host: 127.0.0.1:8080\r\n") << 200;
    QTest::newRow("IPv6") << QByteArray("Host: [::1]:8080\r\n") << 200;
    QTest::newRow("page of this machine")
        << QByteArray("Host: LOCALHOST\r\nOrigin: http://localhost:3000\r\n") << 200;
    QTest::newRow("another name") << QByteArray("Host: evil.example\r\n") << 403;
    QTest::newRow("a name like a number") << QByteArray("Host: 127.0.0.1.evil.example\r\n") << 403;
    QTest::newRow("another page") << QByteArray(
                                         "Host: localhost\r\nOrigin: https://evil.example\r\n")
                                  << 403;
    QTest::newRow("a page without a name")
        << QByteArray("Host: localhost\r\nOrigin: null\r\n") << 403;
}

void TestHttpRefusals::isOfThisMachineWithoutAKey() {
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    Echo echo;
    RawClient client(echo.port());
    client.send("GET /x HTTP/1.1\r\nConnection: close\r\n" + headers.toStdString() + "\r\n");
    QCOMPARE(readReply(client.receiveAll()).status, status);
}

void TestHttpRefusals::listensElsewhereWithAKeyOnly() {
    QVERIFY_EXCEPTION_THROWN(Echo([](HttpServerOptions& options) { options.host = "0.0.0.0"; }),
                             Error);
    QVERIFY_EXCEPTION_THROWN(
        Echo([](HttpServerOptions& options) { options.host = "no such host.invalid"; }), Error);
    const Echo echo([](HttpServerOptions& options) {
        options.host = "0.0.0.0";
        options.key = Secret(kCanary);
    });
    QVERIFY_EXCEPTION_THROWN(Echo([&](HttpServerOptions& options) { options.port = echo.port(); }),
                             Error); // taken
}

void TestHttpRefusals::refusesLargeBodies() {
    Echo echo;
    const RawReply announced = ask(echo.port(), "POST", "/x", std::string(20'000, 'a'));
    QCOMPARE(announced.status, 413);
    QCOMPARE(errorIn(announced)["code"], json("request_too_large"));
    RawClient chunked(echo.port());
    chunked.send("POST /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                 "Transfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 3; ++i) {
        chunked.send("1000\r\n" + std::string(4096, 'b') + "\r\n");
    }
    chunked.send("0\r\n\r\n");
    QCOMPARE(readReply(chunked.receiveAll()).status, 413);
    RawClient endless(echo.port()); // what nobody could want to read to its end
    endless.send("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\n\r\n");
    QCOMPARE(readReply(endless.receive()).status, 413);
}

void TestHttpRefusals::refusesLargeHeads() {
    Echo echo;
    const RawReply reply =
        ask(echo.port(), "GET", "/x", {}, "X-Long: " + std::string(100'000, 'a') + "\r\n");
    QVERIFY2(reply.status >= 400 || reply.status == 0, qPrintable(QString::number(reply.status)));
    QCOMPARE(ask(echo.port(), "GET", "/x").status, 200);
}

void TestHttpRefusals::endsConnectionsThatDawdle_data() {
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a head") << QByteArray("GET /x HTTP/1.1\r\nHost: localhost\r\nX: ");
    QTest::newRow("a body") << QByteArray("POST /x HTTP/1.1\r\nHost: localhost\r\n"
                                          "Content-Length: 9000\r\n\r\n");
}

// A byte now and then does not help.
void TestHttpRefusals::endsConnectionsThatDawdle() {
    QFETCH(QByteArray, begin);
    Echo echo([](HttpServerOptions& options) { options.times = {200ms, 200ms, 200ms}; });
    RawClient client(echo.port());
    client.send(begin.toStdString());
    QElapsedTimer timer;
    timer.start();
    bool closed = false;
    while (!closed && timer.elapsed() < 5000) {
        client.send(begin.isEmpty() ? "" : "a");
        closed = client.isClosed(20ms);
    }
    QVERIFY2(closed && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(ask(echo.port(), "GET", "/x").status, 200);
}

void TestHttpRefusals::tellsThoseTooManyToComeLater() {
    Echo echo([](HttpServerOptions& options) { options.mostCalls = 2; });
    RawClient one(echo.port()), other(echo.port());
    one.send(requestText("GET", "/wait"));
    other.send(requestText("GET", "/wait"));
    QTRY_COMPARE(echo.server->calls(), 2);
    const RawReply refused = ask(echo.port(), "GET", "/x");
    QCOMPARE(refused.status, 429);
    QVERIFY(std::stoi(refused.headers.at("retry-after")) >= 1);
    QCOMPARE(errorIn(refused)["code"], json("overloaded"));
    echo.handler.go = true;
    QCOMPARE(readReply(one.receiveAll()).status, 200);
    QTRY_COMPARE(ask(echo.port(), "GET", "/x").status, 200);
}

void TestHttpRefusals::takesNoMoreOnceItStops() {
    Echo echo;
    RawClient waiting(echo.port()), kept(echo.port());
    kept.send("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(readReply(kept.receive()).status, 200);
    QTRY_COMPARE(echo.server->calls(), 0);
    waiting.send(requestText("GET", "/wait"));
    QTRY_COMPARE(echo.server->calls(), 1);
    const int port = echo.port();
    echo.server->refuseFurther();
    kept.send("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const RawReply refused = readReply(kept.receive());
    QCOMPARE(refused.status, 503);
    QCOMPARE(errorIn(refused)["code"], json("server_stopping"));
    echo.handler.go = true;
    QCOMPARE(readReply(waiting.receiveAll()).status, 200); // what had begun comes to its end
    QVERIFY(ask(port, "GET", "/x").status == 0);
}

QTEST_GUILESS_MAIN(TestHttpRefusals)
#include "test_http_refusals.moc"
