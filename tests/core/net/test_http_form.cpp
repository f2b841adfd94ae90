#include <QtTest/QtTest>

#include <filesystem>
#include <fstream>
#include <thread>

#include "core/base/job_context.h"
#include "tests/core/net/asked.h"
#include "tests/core/net/scripted_server.h"

using namespace fts;
using Peer = ScriptedServer::Peer;

namespace {

HttpRequest formOf(const ScriptedServer& server, const std::filesystem::path& file) {
    HttpRequest request = post(server.url("/v1/files"));
    request.body.clear();
    request.parts = {{"purpose", "fine-tune", {}, {}}, {"file", {}, file, "rows \"1\".jsonl"}};
    return request;
}

} // namespace

class TestHttpForm : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path file(const std::string& content) {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "rows.jsonl";
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }

private Q_SLOTS:
    void sendsValuesAndFiles() {
        const std::string content("{\"a\": \"ü\"}\r\n\0tail", 18);
        ScriptedServer server({httpReply(200, "{}")});
        HttpClient client;
        QCOMPARE(client.send(formOf(server, file(content)), {}).status, 200);
        const std::string request = server.requests().at(0);
        QVERIFY(request.find("Content-Type: multipart/form-data; boundary=") != std::string::npos);
        QVERIFY(request.find("Authorization: Bearer ") != std::string::npos);
        QVERIFY(request.find("Content-Type: application/json") == std::string::npos);
        QVERIFY(request.find("name=\"purpose\"\r\n\r\nfine-tune\r\n--") != std::string::npos);
        QVERIFY(request.find("name=\"file\"; filename=\"rows %221%22.jsonl\"") !=
                std::string::npos);
        QVERIFY(request.find("\r\n\r\n" + content + "\r\n--") != std::string::npos);
    }

    void theSameClientSendsOtherThingsAfterwards() {
        ScriptedServer server({httpReply(200, "{}")});
        HttpClient client;
        client.send(formOf(server, file("x")), {});
        client.send(post(server.url()), {});
        QVERIFY(server.requests().at(1).ends_with("\r\n\r\nquestion"));
        QCOMPARE(server.connections(), 1);
    }

    // A large file is not held in memory: what arrives is what lies there.
    void sendsAFileLargerThanAPiece() {
        std::string content;
        while (content.size() < 8'000'000) {
            content += std::to_string(content.size()) + "\n";
        }
        ScriptedServer server({httpReply(200, "{}")});
        HttpClient client;
        client.send(formOf(server, file(content)), {});
        QVERIFY(server.requests().at(0).find(content) != std::string::npos);
    }

    void saysWhyAFileCannotBeSent() {
        ScriptedServer server({httpReply(200, "{}")});
        HttpClient client;
        for (const char* path : {"/nowhere/rows.jsonl", "/", "/dev/zero"}) {
            const auto failure = failureOf(formOf(server, path), client);
            QVERIFY(failure && failure->fault() == HttpFault::Request);
            QVERIFY2(strstr(failure->what(), path), failure->what());
        }
        QCOMPARE(server.requests().size(), std::size_t{0});
    }

    void aFileThatShrinksMeanwhileIsNotSent() {
        const auto path = file(std::string(50'000'000, 'x'));
        ScriptedServer server({httpReply(200, "{}")});
        HttpClient client;
        HttpRequest request = formOf(server, path);
        std::stop_source stop;
        const std::jthread shrinking([&] {
            while (server.connections() == 0) {
                std::this_thread::yield();
            }
            std::filesystem::resize_file(path, 10);
        });
        const auto failure = failureOf(request, client);
        QVERIFY(failure);
        QVERIFY2(strstr(failure->what(), "changed while it was sent"), failure->what());
    }

    void anUploadThatIsCutIsLost() {
        ScriptedServer server({httpReply(200, "{}")});
        server.cutAfter(100'000);
        HttpClient client;
        const auto failure = failureOf(formOf(server, file(std::string(30'000'000, 'x'))), client);
        QVERIFY(failure && failure->fault() == HttpFault::Lost);
    }

    // Its answer is taken although the upload is not over.
    void anEarlyRefusalIsAReply() {
        ScriptedServer server({httpReply(200, "{}")});
        server.cutAfter(100'000, httpReply(413, "{\"error\": \"too large\"}"));
        HttpClient client;
        const HttpReply reply = client.send(formOf(server, file(std::string(30'000'000, 'x'))), {});
        QCOMPARE(reply.status, 413);
    }

    void aStopEndsAnUpload() {
        ScriptedServer server([](Peer& peer, const std::string&, int) { peer.hold(); });
        HttpClient client;
        std::stop_source stop;
        const std::jthread stopping([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request_stop();
        });
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 client.send(formOf(server, file("x")), stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestHttpForm)
#include "test_http_form.moc"
