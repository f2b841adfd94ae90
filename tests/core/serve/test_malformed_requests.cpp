#include <QtTest/QtTest>

#include "core/base/random.h"
#include "tiny_server.h"

using namespace fts;
using namespace fts::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr int kRequests = 1000;
constexpr std::array kPaths{"/v1/chat/completions",
                            "/v1/completions",
                            "/v1/embeddings",
                            "/v1/fine_tuning/jobs",
                            "/v1/files",
                            "/v1/models",
                            "/v1/models/..%2f..",
                            "/v1/fine_tuning/jobs/a"};
constexpr std::array kFields{"model", "messages", "prompt",        "input",           "max_tokens",
                             "stop",  "stream",   "temperature",   "response_format", "seed",
                             "n",     "tools",    "training_file", "hyperparameters"};

/// Requests that are wrong in one of many ways, the same ones at each run.
class WrongRequests {
public:
    explicit WrongRequests(std::uint64_t number) : m_random{7, number} {}

    std::string next() {
        const std::string path = pick(kPaths);
        switch (m_random.below(8)) {
        case 0:
            return requestText("POST", path, brokenJson());
        case 1:
            return requestText("POST", path, deepJson());
        case 2:
            return requestText("POST", path, dumpJson(wrongTypes()));
        case 3:
            return requestText("POST", path, badText());
        case 4:
            return wrongLength(path);
        case 5:
            return brokenChunks(path);
        case 6:
            return brokenForm(path);
        default:
            return brokenHead(path);
        }
    }

private:
    template <typename List>
    std::string pick(const List& list) {
        return list[m_random.below(list.size())];
    }

    std::string bytes(std::size_t size) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) {
            text += static_cast<char>(m_random.below(256));
        }
        return text;
    }

    json right() {
        return {{"model", "writer"},
                {"messages", json::array({{{"role", "user"}, {"content", "a"}}})},
                {"max_tokens", 1}};
    }

    std::string brokenJson() {
        std::string text = dumpJson(right());
        if (m_random.below(2) == 0) {
            return text.substr(0, m_random.below(text.size()));
        }
        text[m_random.below(text.size())] = static_cast<char>(m_random.below(256));
        return text + "}";
    }

    std::string deepJson() {
        const std::size_t depth = 65 + m_random.below(200'000);
        const std::string open = m_random.below(2) == 0 ? "[" : "{\"a\":";
        std::string text = "{\"model\":\"writer\",\"messages\":";
        for (std::size_t i = 0; i < depth; ++i) {
            text += open;
        }
        return text;
    }

    json wrongValue() {
        switch (m_random.below(9)) {
        case 0:
            return nullptr;
        case 1:
            return -1;
        case 2:
            return 1e308;
        case 3:
            return std::numeric_limits<std::uint64_t>::max();
        case 4:
            return json::array({json::array(), json::object()});
        case 5:
            return json{{"type", wrongText()}};
        case 6:
            return std::string(m_random.below(3000), '{');
        case 7:
            return m_random.below(2) == 0;
        default:
            return wrongText();
        }
    }

    std::string wrongText() { return m_random.below(2) == 0 ? "" : "\x01 ../../etc/passwd %s%n"; }

    json wrongTypes() {
        json request = right();
        for (std::uint64_t i = 0; i <= m_random.below(3); ++i) {
            request[pick(kFields)] = wrongValue();
        }
        request["n"] = 2; // whatever else has become right by chance
        request.erase("training_file");
        return request;
    }

    std::string badText() {
        return "{\"model\": \"writer\", \"n\": 2, \"prompt\": \"" + bytes(20) + "\xff\xfe\xc0\"}";
    }

    std::string wrongLength(const std::string& path) {
        constexpr std::array kLengths{"-1", "99", "18446744073709551616", "abc", "1e3", "5, 7"};
        return "POST " + path +
               " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + pick(kLengths) +
               "\r\n\r\n{\"model\"";
    }

    std::string brokenChunks(const std::string& path) {
        constexpr std::array kChunks{"5\r\n{\"a", "zz\r\nabc\r\n0\r\n\r\n",
                                     "fffffffffffffffff\r\nab", "-1\r\n\r\n",
                                     "3\r\nabcdef\r\n0\r\n\r\n"};
        return "POST " + path +
               " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + pick(kChunks);
    }

    std::string brokenForm(const std::string& path) {
        const std::string body = "--bound\r\nContent-Disposition: form-data; name=\"" + bytes(10) +
                                 "\"\r\n\r\n" + bytes(200);
        return requestText("POST", path, body,
                           "Content-Type: multipart/form-data; boundary=bound\r\n");
    }

    std::string brokenHead(const std::string& path) {
        switch (m_random.below(5)) {
        case 0:
            return bytes(100) + "\r\n\r\n";
        case 1:
            return "GET " + path + "\r\n\r\n";
        case 2:
            return "POST " + path + " HTTP/9.9\r\n\r\n";
        case 3:
            return "GET " + path + "?limit=" + bytes(9) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        default:
            return "BREW " + path + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(2000, 'h') +
                   "\r\n\r\n";
        }
    }

    Random m_random;
};

json rightAnswer(const TinyServer& server) {
    json answer =
        bodyOf(server.post("/v1/chat/completions",
                           {{"model", "writer"},
                            {"messages", json::array({{{"role", "user"}, {"content", "Why?"}}})},
                            {"temperature", 0},
                            {"max_tokens", 10}}));
    return answer.at("choices");
}

} // namespace

class TestMalformedRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changeNothing();
};

void TestMalformedRequests::changeNothing() {
    const TinyServer server;
    const json before = rightAnswer(server);
    const json models = bodyOf(server.get("/v1/models"));
    int answered = 0;
    for (int i = 0; i < kRequests; ++i) {
        RawClient client(server.port);
        QVERIFY2(client.connected(), qPrintable(QString("request %1").arg(i)));
        client.send(WrongRequests(static_cast<std::uint64_t>(i)).next());
        client.finishSending();
        const RawReply reply = readReply(client.receiveAll(5s));
        const bool asked = reply.status == 200; // GET /v1/models with a limit, say
        QVERIFY2(asked || reply.status == 0 || (reply.status >= 400 && reply.status <= 505),
                 qPrintable(QString("request %1: %2").arg(i).arg(reply.status)));
        QVERIFY2(reply.status != 500, qPrintable(QString("request %1").arg(i)));
        const auto type = reply.headers.find("content-type");
        if (reply.status >= 400 && type != reply.headers.end()) { // else the library refused it
            QVERIFY(bodyOf(reply)["error"]["message"].is_string());
            ++answered;
        }
    }
    QVERIFY2(answered > kRequests / 2, qPrintable(QString::number(answered)));
    QCOMPARE(rightAnswer(server), before);
    QCOMPARE(bodyOf(server.get("/v1/models")), models);
    QCOMPARE(bodyOf(server.get("/v1/files"))["data"].size(), std::size_t{0});
    QCOMPARE(bodyOf(server.get("/v1/fine_tuning/jobs"))["data"].size(), std::size_t{0});
    QVERIFY(std::filesystem::is_empty(server.path("data") / "uploads"));
}

QTEST_GUILESS_MAIN(TestMalformedRequests)
#include "test_malformed_requests.moc"
