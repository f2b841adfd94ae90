#include <QtTest/QtTest>

#include "chat_requests.h"
#include "core/serve/form_body.h"
#include "tiny_server.h"

using namespace fts;
using namespace fts::test;
using namespace std::chrono_literals;
using nlohmann::json;

// Many clients at once, clients that leave, and a server that ends.
class TestBusyServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TinyServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void answersManyAtOnceAsAlone();
    void embedsManyAtOnceAsAlone();
    void aClientThatIsGoneFreesItsPlace();
    void tellsThoseTooManyToComeLater();
    void cutsAnswersOffWhenItStops();
    void saysWhyItCannotBegin();
    void removesItsOwnLeftUploadsOnly();

private:
    std::unique_ptr<TinyServer> m_server;
};

void TestBusyServer::answersManyAtOnceAsAlone() {
    constexpr int kClients = 24;
    std::vector<std::string> alone, together(kClients);
    for (int i = 0; i < kClients; ++i) {
        alone.push_back(textIn(
            bodyOf(m_server->post(kChat, chat("Question " + std::to_string(i), 5 + i % 30)))));
    }
    {
        std::vector<std::jthread> clients;
        for (int i = 0; i < kClients; ++i) {
            clients.emplace_back([&, i] {
                together[static_cast<std::size_t>(i)] = textIn(bodyOf(
                    m_server->post(kChat, chat("Question " + std::to_string(i), 5 + i % 30))));
            });
        }
    }
    QCOMPARE(together, alone);
}

void TestBusyServer::embedsManyAtOnceAsAlone() {
    constexpr int kClients = 16;
    const auto embed = [&](int i) {
        std::vector<std::string> texts;
        for (int j = 0; j <= i; ++j) {
            texts.push_back("the lamp number " + std::to_string(i * j));
        }
        const json reply =
            bodyOf(m_server->post("/v1/embeddings", {{"model", "encoder"}, {"input", texts}}));
        return reply["data"].back()["embedding"].get<std::vector<float>>();
    };
    std::vector<std::vector<float>> together(kClients);
    {
        std::vector<std::jthread> clients;
        for (int i = 0; i < kClients; ++i) {
            clients.emplace_back([&, i] { together[static_cast<std::size_t>(i)] = embed(i); });
        }
    }
    for (int i = 0; i < kClients; ++i) {
        const auto alone = embed(i);
        for (std::size_t j = 0; j < alone.size(); ++j) {
            QVERIFY(std::abs(alone[j] - together[static_cast<std::size_t>(i)][j]) < 1e-5F);
        }
    }
}

void TestBusyServer::aClientThatIsGoneFreesItsPlace() {
    TinyServer server([](ServeParams& params) {
        params.atOnce = 1;
        params.mostWaiting = 1;
    });
    json endless = endlessChat();
    for (const bool stream : {true, false}) {
        endless["stream"] = stream;
        RawClient client(server.port);
        client.send(requestText("POST", kChat, dumpJson(endless)));
        client.receive(200ms);
    }
    QElapsedTimer timer;
    timer.start();
    RawReply reply = server.post(kChat, chat("And now?", 2));
    while (reply.status == 429 && timer.elapsed() < 5000) { // until they are seen to be gone
        reply = server.post(kChat, chat("And now?", 2));
    }
    QCOMPARE(reply.status, 200);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestBusyServer::tellsThoseTooManyToComeLater() {
    TinyServer server([](ServeParams& params) {
        params.atOnce = 1;
        params.mostWaiting = 1;
    });
    const json endless = endlessChat();
    RawClient one(server.port), other(server.port);
    one.send(requestText("POST", kChat, dumpJson(endless)));
    QVERIFY(!one.receive().empty()); // it has the place
    other.send(requestText("POST", kChat, dumpJson(endless)));
    QVERIFY(other.receive(150ms).empty()); // it waits
    const RawReply refused = server.post(kChat, chat("And now?"));
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.contains("retry-after"));
    QCOMPARE(bodyOf(refused)["error"]["type"], json("rate_limit_error"));
}

void TestBusyServer::cutsAnswersOffWhenItStops() {
    TinyServer server([](ServeParams& params) { params.atOnce = 1; });
    const json endless = endlessChat();
    RawClient writing(server.port), waiting(server.port);
    writing.send(requestText("POST", kChat, dumpJson(endless)));
    std::string begun = writing.receive();
    std::jthread reader([&] { begun += writing.receiveAll(); });
    waiting.send(requestText("POST", kChat, dumpJson(chat("And now?"))));
    std::this_thread::sleep_for(100ms);
    QElapsedTimer timer;
    timer.start();
    server.stop();
    QVERIFY2(timer.elapsed() < 9000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(std::holds_alternative<Succeeded>(server.outcome));
    reader.join();
    QVERIFY(readReply(begun).body.find("server_stopping") != std::string::npos);
    QCOMPARE(readReply(waiting.receiveAll()).status, 503);
}

void TestBusyServer::saysWhyItCannotBegin() {
    const auto failure = [](const std::function<void(ServeParams&)>& change) {
        const TinyServer server(change);
        const auto* failed = std::get_if<Failed>(&server.outcome);
        return failed == nullptr ? std::string() : failed->message.english();
    };
    QVERIFY(failure([](ServeParams& params) {
                params.models = {"no such model"};
            }).find("no such model") != std::string::npos);
    QVERIFY(failure([](ServeParams& params) {
                params.models.push_back("writer=" + params.models[0]);
            }).find("writer") != std::string::npos);
    QVERIFY(failure([&](ServeParams& params) {
                params.port = m_server->port;
            }).find("choose another port") != std::string::npos);
    QVERIFY(failure([&](ServeParams& params) {
                params.data = m_server->params.data;
            }).find("serve") != std::string::npos);
}

// The folder named as --data may be one of the person's, with such a folder in it.
void TestBusyServer::removesItsOwnLeftUploadsOnly() {
    const std::string left = std::string(kUploadName) + "abc123";
    const TinyServer server([&](ServeParams& params) {
        const auto uploads = params.data / "uploads";
        std::filesystem::create_directories(uploads / "holiday");
        writeFileAtomically(uploads / "mine.txt", "Mine.");
        writeFileAtomically(uploads / left, "left");
    });
    const auto uploads = server.params.data / "uploads";
    QCOMPARE(readFile(uploads / "mine.txt"), std::string("Mine."));
    QVERIFY(std::filesystem::exists(uploads / "holiday"));
    QVERIFY(!std::filesystem::exists(uploads / left));
}

QTEST_GUILESS_MAIN(TestBusyServer)
#include "test_busy_server.moc"
