#include <QtTest/QtTest>

#include <atomic>
#include <fstream>
#include <thread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/serve/api_error.h"
#include "core/serve/http_server.h"
#include "raw_client.h"

using namespace fts;
using namespace fts::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr const char* kCanary = "sk-CANARY-0123456789";

class CountedStream : public AnswerStream {
public:
    CountedStream(std::atomic<int>& open, bool endless) : m_open(open), m_endless(endless) {
        ++m_open;
    }
    ~CountedStream() override { --m_open; }
    std::string next() override {
        if (m_next == 3 && !m_endless) {
            return {};
        }
        std::this_thread::sleep_for(5ms);
        return "piece " + std::to_string(m_next++) + "\n";
    }

private:
    std::atomic<int>& m_open;
    bool m_endless;
    int m_next = 0;
};

/// Says back what it was asked, or does what the path says.
class EchoHandler : public HttpHandler {
public:
    std::uint64_t mostBytes(const HttpCall&) const override { return 10'000; }

    HttpAnswer answer(HttpCall& call) override {
        if (call.path == "/stream" || call.path == "/endless") {
            HttpAnswer answer;
            answer.contentType = "text/event-stream";
            answer.stream = std::make_unique<CountedStream>(streams, call.path == "/endless");
            return answer;
        }
        if (call.path == "/wait") {
            while (!go && !call.isGone()) {
                std::this_thread::sleep_for(5ms);
            }
            sawClientGo = sawClientGo || !go;
        } else if (call.path == "/refused") {
            throw ApiError::badRequest("field", Message("The field is \"%1\".", "wrong"));
        } else if (call.path == "/failed") {
            throw std::runtime_error("a secret of the program");
        } else if (call.path == "/unreadable") {
            throw Error(ErrorKind::BadInput, "It cannot be read.");
        }
        json said{{"method", call.method},
                  {"path", call.path},
                  {"query", call.query},
                  {"body", call.body},
                  {"fields", call.fields}};
        if (call.file) {
            said["file"] = {{"name", call.file->name},
                            {"bytes", call.file->bytes},
                            {"content", readFile(call.file->path)}};
            filePath = call.file->path;
        }
        HttpAnswer answer;
        answer.body = dumpJson(said);
        return answer;
    }

    void answered(const ServedCall& call) override {
        const std::lock_guard lock(mutex);
        told.push_back(call);
    }

    std::atomic<bool> go{false}, sawClientGo{false};
    std::atomic<int> streams{0};
    std::filesystem::path filePath;
    std::mutex mutex;
    std::vector<ServedCall> told;
};

/// A server of its own for each test.
class Echo {
public:
    explicit Echo(const std::function<void(HttpServerOptions&)>& change = {}) {
        HttpServerOptions options;
        options.uploads = folder.path().toStdString();
        if (change) {
            change(options);
        }
        server = std::make_unique<HttpServer>(options, handler);
    }
    int port() const { return server->port(); }

    QTemporaryDir folder;
    EchoHandler handler;
    std::unique_ptr<HttpServer> server;
};

json errorIn(const RawReply& reply) {
    const json body = parseJson(reply.body, "reply");
    const json& error = body.at("error");
    for (const char* name : {"message", "type", "param", "code"}) {
        if (!error.contains(name)) {
            return "an error without " + std::string(name);
        }
    }
    return error;
}

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsWholeRequestsOn();
    void takesChunkedBodies();
    void answersSeveralOnOneConnection();
    void tellsErrorsAsOpenAiDoes();
    void sendsStreamsInPieces();
    void endsAStreamWhoseClientIsGone();
    void seesThatAWaitingClientIsGone();
    void takesFormsWithFiles();
    void refusesBrokenForms_data();
    void refusesBrokenForms();
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

void TestHttpServer::handsWholeRequestsOn() {
    Echo echo;
    const RawReply reply = ask(echo.port(), "POST", "/v1/some%20path?after=x%26y&limit=3", "text");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.at("content-type"), std::string("application/json"));
    const json said = parseJson(reply.body, "reply");
    QCOMPARE(said["path"], json("/v1/some path"));
    QCOMPARE(said["query"], (json{{"after", "x&y"}, {"limit", "3"}}));
    QCOMPARE(said["body"], json("text"));
    QTRY_COMPARE(echo.handler.told.size(), std::size_t{1});
    QCOMPARE(echo.handler.told[0].status, 200);
    QCOMPARE(echo.handler.told[0].path, std::string("/v1/some path"));
}

void TestHttpServer::takesChunkedBodies() {
    Echo echo;
    RawClient client(echo.port());
    client.send("POST /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    std::this_thread::sleep_for(20ms);
    client.send("2\r\nde\r\n0\r\n\r\n");
    QCOMPARE(parseJson(readReply(client.receiveAll()).body, "reply")["body"], json("abcde"));
}

void TestHttpServer::answersSeveralOnOneConnection() {
    Echo echo;
    RawClient client(echo.port());
    for (int i = 0; i < 3; ++i) {
        client.send("GET /number" + std::to_string(i) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const RawReply reply = readReply(client.receive());
        QCOMPARE(reply.status, 200);
    }
}

void TestHttpServer::tellsErrorsAsOpenAiDoes() {
    Echo echo;
    const RawReply refused = ask(echo.port(), "GET", "/refused");
    QCOMPARE(refused.status, 400);
    QCOMPARE(errorIn(refused), (json{{"message", "The field is \"wrong\"."},
                                     {"type", "invalid_request_error"},
                                     {"param", "field"},
                                     {"code", "invalid_value"}}));
    QCOMPARE(ask(echo.port(), "GET", "/unreadable").status, 400);
    const RawReply failed = ask(echo.port(), "GET", "/failed");
    QCOMPARE(failed.status, 500);
    QCOMPARE(errorIn(failed)["type"], json("server_error"));
    QVERIFY(failed.body.find("secret") == std::string::npos);
}

void TestHttpServer::sendsStreamsInPieces() {
    Echo echo;
    RawClient client(echo.port());
    client.send(requestText("GET", "/stream"));
    const std::string first = client.receive();
    QVERIFY2(first.find("piece 2") == std::string::npos, "the first piece waited for the last");
    const RawReply reply = readReply(first + client.receiveAll());
    QCOMPARE(reply.body, std::string("piece 0\npiece 1\npiece 2\n"));
    QTRY_COMPARE(echo.handler.streams.load(), 0);
}

void TestHttpServer::endsAStreamWhoseClientIsGone() {
    Echo echo;
    {
        RawClient client(echo.port());
        client.send(requestText("GET", "/endless"));
        QVERIFY(!client.receive().empty());
        QCOMPARE(echo.handler.streams.load(), 1);
    }
    QTRY_COMPARE(echo.handler.streams.load(), 0);
    QTRY_COMPARE(echo.server->calls(), 0);
    QTRY_COMPARE(echo.handler.told.size(), std::size_t{1});
    QCOMPARE(echo.handler.told[0].status, 0);
}

void TestHttpServer::seesThatAWaitingClientIsGone() {
    Echo echo;
    {
        RawClient client(echo.port());
        client.send(requestText("GET", "/wait"));
        QTRY_COMPARE(echo.server->calls(), 1);
    }
    QTRY_VERIFY(echo.handler.sawClientGo);
    QTRY_COMPARE(echo.server->calls(), 0);
}

void TestHttpServer::takesFormsWithFiles() {
    Echo echo;
    std::string content = "one\r\ntwo\r\n--bouncing\nthree";
    content += '\0';
    content.append(5000, 'x');
    const RawReply reply = askWithFile(echo.port(), "/v1/files", content);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.find("\"purpose\":\"fine-tune\"") != std::string::npos);
    const json file = parseJson(reply.body, "reply")["file"];
    QCOMPARE(file["name"], json("rows.jsonl"));
    QCOMPARE(file["bytes"], json(content.size()));
    QCOMPARE(file["content"], json(content));
    QTRY_VERIFY(!std::filesystem::exists(echo.handler.filePath)); // nobody wanted to keep it
}

void TestHttpServer::refusesBrokenForms_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << QByteArray("--bound\r\n");
    QTest::newRow("cut short") << QByteArray("multipart/form-data; boundary=bound")
                               << QByteArray(
                                      "--bound\r\nContent-Disposition: form-data; name=\"file\"; "
                                      "filename=\"a\"\r\n\r\nabc");
    QTest::newRow("no form at all")
        << QByteArray("multipart/form-data; boundary=bound") << QByteArray("{\"a\": 1}");
    QTest::newRow("a field without an end")
        << QByteArray("multipart/form-data; boundary=bound")
        << "--bound\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + QByteArray(9'000, 'b');
}

void TestHttpServer::refusesBrokenForms() {
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    Echo echo;
    const RawReply reply = ask(echo.port(), "POST", "/v1/files", body.toStdString(),
                               "Content-Type: " + type.toStdString() + "\r\n");
    QCOMPARE(reply.status, 400);
    QCOMPARE(errorIn(reply)["type"], json("invalid_request_error"));
    QTRY_VERIFY(QDir(echo.folder.path()).isEmpty());
}

void TestHttpServer::asksForTheKey_data() {
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

void TestHttpServer::asksForTheKey() {
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

void TestHttpServer::isOfThisMachineWithoutAKey_data() {
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

void TestHttpServer::isOfThisMachineWithoutAKey() {
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    Echo echo;
    RawClient client(echo.port());
    client.send("GET /x HTTP/1.1\r\nConnection: close\r\n" + headers.toStdString() + "\r\n");
    QCOMPARE(readReply(client.receiveAll()).status, status);
}

void TestHttpServer::listensElsewhereWithAKeyOnly() {
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

void TestHttpServer::refusesLargeBodies() {
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

void TestHttpServer::refusesLargeHeads() {
    Echo echo;
    const RawReply reply =
        ask(echo.port(), "GET", "/x", {}, "X-Long: " + std::string(100'000, 'a') + "\r\n");
    QVERIFY2(reply.status >= 400 || reply.status == 0, qPrintable(QString::number(reply.status)));
    QCOMPARE(ask(echo.port(), "GET", "/x").status, 200);
}

void TestHttpServer::endsConnectionsThatDawdle_data() {
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a head") << QByteArray("GET /x HTTP/1.1\r\nHost: localhost\r\nX: ");
    QTest::newRow("a body") << QByteArray("POST /x HTTP/1.1\r\nHost: localhost\r\n"
                                          "Content-Length: 9000\r\n\r\n");
}

// A byte now and then does not help.
void TestHttpServer::endsConnectionsThatDawdle() {
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

void TestHttpServer::tellsThoseTooManyToComeLater() {
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

void TestHttpServer::takesNoMoreOnceItStops() {
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

QTEST_GUILESS_MAIN(TestHttpServer)
#include "test_http_server.moc"
