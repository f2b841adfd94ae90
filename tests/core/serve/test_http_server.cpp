#include <QtTest/QtTest>

#include <fstream>

#include "core/base/process_memory.h"
#include "echo_server.h"

using namespace fts;
using namespace fts::test;
using namespace std::chrono_literals;
using nlohmann::json;

class TestHttpServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsWholeRequestsOn();
    void takesChunkedBodies();
    void answersSeveralOnOneConnection();
    void tellsErrorsAsOpenAiDoes();
    void sendsStreamsInPieces();
    void sendsFilesWithoutHoldingThem();
    void endsAStreamWhoseClientIsGone();
    void aStreamThatFailsEndsItsConnectionOnly();
    void seesThatAWaitingClientIsGone();
    void seesThatAClientWithANextRequestIsGone();
    void takesFormsWithFiles();
    void refusesBrokenForms_data();
    void refusesBrokenForms();
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

void TestHttpServer::sendsFilesWithoutHoldingThem() {
    constexpr std::uintmax_t size = 200'000'000;
    Echo echo;
    echo.handler.filePath = echo.folder.filePath("large").toStdString();
    std::ofstream(echo.handler.filePath).close();
    std::filesystem::resize_file(echo.handler.filePath, size);
    RawClient client(echo.port());
    const std::uint64_t before = residentBytes();
    client.send(requestText("GET", "/file"));
    std::string bytes = client.receive();
    QVERIFY(residentBytes() < before + size / 4);
    QCOMPARE(readReply(bytes).headers["content-length"], std::to_string(size));
    std::uintmax_t received = readReply(bytes).body.size();
    while (!(bytes = client.receive()).empty()) {
        received += bytes.size();
    }
    QCOMPARE(received, size);
    std::filesystem::remove(echo.handler.filePath);
    QCOMPARE(ask(echo.port(), "GET", "/file").status, 0); // no answer is no file
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

void TestHttpServer::aStreamThatFailsEndsItsConnectionOnly() {
    Echo echo;
    const RawReply reply = ask(echo.port(), "GET", "/failing-stream");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.find("piece 1") == std::string::npos);
    QTRY_COMPARE(echo.handler.streams.load(), 0);
    QCOMPARE(ask(echo.port(), "GET", "/x").status, 200);
}

void TestHttpServer::seesThatAClientWithANextRequestIsGone() {
    Echo echo;
    {
        RawClient client(echo.port());
        client.send("GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(echo.server->calls(), 1);
        client.send("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    const bool seen = QTest::qWaitFor([&] { return echo.handler.sawClientGo.load(); });
    echo.handler.go = true; // else the server would not end
    QVERIFY(seen);
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

QTEST_GUILESS_MAIN(TestHttpServer)
#include "test_http_server.moc"
