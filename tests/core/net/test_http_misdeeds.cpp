#include <QtTest/QtTest>

#include "tests/core/net/asked.h"
#include "tests/core/net/scripted_server.h"

using namespace fts;
using namespace std::chrono_literals;
using Peer = ScriptedServer::Peer;
using Play = ScriptedServer::Play;

namespace {

/// gzip's header before the same stream; who gives up half-way never sees that its end is wrong.
std::string gzipped(const QByteArray& bytes) {
    return std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + deflated(bytes).substr(2);
}

struct Misdeed {
    const char* name;
    HttpFault fault;
    const char* part; ///< of the sentence
    Play play;
};

Play sends(const std::string& bytes) {
    return [bytes](Peer& peer, const std::string&, int) {
        peer.send(bytes);
        peer.close();
    };
}

void dripsForEver(Peer& peer, const std::string&, int) {
    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
    while (!peer.isGone(20ms) && peer.send("x")) {
    }
    peer.close();
}

void floodsForEver(Peer& peer, const std::string&, int) {
    const std::string piece(100'000, 'x');
    peer.send("HTTP/1.1 200 OK\r\n\r\n");
    while (peer.send(piece)) {
    }
    peer.close();
}

void sendsHeadersForEver(Peer& peer, const std::string&, int) {
    peer.send("HTTP/1.1 200 OK\r\n");
    while (peer.send("X-More: " + std::string(500, 'y') + "\r\n")) {
    }
    peer.close();
}

const std::vector<Misdeed>& misdeeds() {
    static const QByteArray zeros(64 << 20, '\0');
    static const std::vector<Misdeed> all{
        {"never answers", HttpFault::TimedOut, "within 0 seconds",
         [](Peer& peer, const std::string&, int) { peer.hold(); }},
        {"silent in the middle", HttpFault::TimedOut, "within 0 seconds",
         [](Peer& peer, const std::string&, int) {
             peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab");
             peer.hold();
         }},
        {"drips for ever", HttpFault::TimedOut, "within 3 seconds", dripsForEver},
        {"cut off", HttpFault::Lost, "broke off",
         sends("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab")},
        {"cut off in the headers", HttpFault::Lost, "broke off", sends("HTTP/1.1 200 OK\r\nConte")},
        {"closes without a word", HttpFault::Lost, "broke off", sends("")},
        {"garbage for chunks", HttpFault::Lost, "broke off",
         sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n")},
        {"an endless chunk", HttpFault::Lost, "broke off",
         sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nx")},
        {"wrong compression", HttpFault::Lost, "broke off",
         sends(httpReply(200, "this is not gzip", "Content-Encoding: gzip\r\n"))},
        {"length that is none", HttpFault::NotHttp, "not a web server",
         sends("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx")},
        {"not HTTP", HttpFault::NotHttp, "not a web server", sends("SSH-2.0-OpenSSH_9.2\r\n")},
        {"huge body", HttpFault::TooLarge, "larger than 16 MiB", floodsForEver},
        {"huge length", HttpFault::TooLarge, "larger than 16 MiB",
         sends("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx")},
        {"gzip bomb", HttpFault::TooLarge, "larger than 16 MiB",
         sends(httpReply(200, gzipped(zeros), "Content-Encoding: gzip\r\n"))},
        {"deflate bomb", HttpFault::TooLarge, "larger than 16 MiB",
         sends(httpReply(200, deflated(zeros), "Content-Encoding: deflate\r\n"))},
        {"endless headers", HttpFault::TooLarge, "larger", sendsHeadersForEver},
        {"a header too long", HttpFault::TooLarge, "larger",
         sends(httpReply(200, "x", "X-Long: " + std::string(70'000, 'z') + "\r\n"))},
        {"redirect to itself", HttpFault::Redirected, "sends to another address",
         sends(httpReply(307, "", "Location: /elsewhere\r\n"))},
        {"redirect to a file", HttpFault::Redirected, "no web address",
         sends(httpReply(302, "", "Location: file:///etc/passwd\r\n"))},
        {"redirect to an endless address", HttpFault::Redirected, "zzz …. Neither key",
         sends(httpReply(302, "", "Location: /" + std::string(30'000, 'z') + "\r\n"))},
        {"redirect with the key in it", HttpFault::Redirected, "[removed]",
         sends(httpReply(302, "",
                         std::string("Location: http://127.0.0.1:1/") + kCanary + "?" + kCanary +
                             "\r\n"))},
    };
    return all;
}

} // namespace

/// Servers that do wrong, each in its own way.
class TestHttpMisdeeds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAServerDoesWrong_data() {
        QTest::addColumn<int>("misdeed");
        for (std::size_t i = 0; i < misdeeds().size(); ++i) {
            QTest::newRow(misdeeds()[i].name) << static_cast<int>(i);
        }
    }

    void tellsWhatAServerDoesWrong() {
        QFETCH(int, misdeed);
        const Misdeed& wrong = misdeeds().at(static_cast<std::size_t>(misdeed));
        ScriptedServer server(wrong.play);
        HttpClient client;
        QElapsedTimer clock;
        clock.start();
        const auto failure = failureOf(post(server.url(std::string("/v1?key=") + kCanary)), client);
        QVERIFY2(clock.elapsed() < 4000, "it hung");
        QVERIFY2(failure, "it was taken for a reply");
        QVERIFY2(failure->fault() == wrong.fault && strstr(failure->what(), wrong.part) != nullptr,
                 failure->what());
        QVERIFY2(strlen(failure->what()) < 1000, failure->what());
        QVERIFY2(strstr(failure->what(), "CANARY") == nullptr, failure->what());
        QVERIFY2(strstr(failure->what(), server.url().c_str()) != nullptr, failure->what());
        // The client is as good as new.
        ScriptedServer sane({httpReply(200, "ok")});
        QCOMPARE(client.send(post(sane.url()), {}).body, std::string("ok"));
    }
};

QTEST_GUILESS_MAIN(TestHttpMisdeeds)
#include "test_http_misdeeds.moc"
