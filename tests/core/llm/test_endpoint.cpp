#include <QtTest/QtTest>

#include "core/llm/endpoint.h"
#include "core/llm/price.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

Endpoint complete() {
    Endpoint endpoint;
    endpoint.name = "mine";
    endpoint.url = "https://api.example.org/v1";
    endpoint.model = "large";
    endpoint.concurrency = 8;
    endpoint.timeoutSeconds = 30;
    endpoint.pricePerMillionIn = 0.5;
    endpoint.pricePerMillionOut = 1.5;
    return endpoint;
}

} // namespace

class TestEndpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJson() {
        QVERIFY(endpointFromJson(endpointToJson(complete())) == complete());
        QVERIFY(endpointFromJson(nlohmann::json::object()) == Endpoint());
        QVERIFY(endpointFromJson({{"of tomorrow", 1}}) == Endpoint());
    }

    void refusesOtherTypes() {
        for (const nlohmann::json& json : std::vector<nlohmann::json>{{{"url", 1}},
                                                                      {{"concurrency", "4"}},
                                                                      {{"concurrency", 1.5}},
                                                                      {{"price_in", "cheap"}},
                                                                      nlohmann::json::array(),
                                                                      nullptr}) {
            const auto error = thrown([&] { endpointFromJson(json); });
            QVERIFY2(error && error->kind() == ErrorKind::Format, json.dump().c_str());
        }
    }

    void saysWhatMustBeMended_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("json");
        QTest::newRow("name") << "name" << "{\"name\": \" \"}";
        QTest::newRow("model") << "model" << "{\"model\": \"\"}";
        QTest::newRow("no address") << "url" << "{\"url\": \"\"}";
        QTest::newRow("no scheme") << "url" << "{\"url\": \"api.example.org\"}";
        QTest::newRow("key in the address") << "url" << "{\"url\": \"https://a:b@example.org\"}";
        QTest::newRow("nobody asks") << "concurrency" << "{\"concurrency\": 0}";
        QTest::newRow("too many ask") << "concurrency" << "{\"concurrency\": 65}";
        QTest::newRow("no time") << "timeout_s" << "{\"timeout_s\": 0}";
        QTest::newRow("paid for asking") << "price_in" << "{\"price_in\": -1}";
        QTest::newRow("price") << "price_out" << "{\"price_out\": 1e9}";
    }

    void saysWhatMustBeMended() {
        QFETCH(QString, json);
        auto changed = endpointToJson(complete());
        changed.update(nlohmann::json::parse(json.toStdString()));
        const auto problems = endpointProblems(endpointFromJson(changed));
        QCOMPARE(problems.size(), std::size_t{1});
        QTEST(QString::fromStdString(problems[0].key), "key");
        QVERIFY(problems[0].severity == Problem::Severity::Error);
        QVERIFY(!problems[0].text.empty());
        QVERIFY(endpointProblems(complete()).empty());
    }

    void findsWhereToAsk_data() {
        QTest::addColumn<QString>("asked");
        const char* usual = "https://h/v1/chat/completions";
        for (const char* url :
             {"https://h", "https://h/", "https://h/v1", "https://h/v1/", "https://h/v1//",
              "https://h/v1/chat/completions", "https://h/v1/chat/completions/", "https://h#top"}) {
            QTest::newRow(url) << usual;
        }
        QTest::newRow("http://localhost:8080") << "http://localhost:8080/v1/chat/completions";
        QTest::newRow("https://h/api/v1") << "https://h/api/v1/chat/completions";
        QTest::newRow("https://h/v1beta/openai/") << "https://h/v1beta/openai/chat/completions";
        QTest::newRow("https://h/d?api-version=2") << "https://h/d/chat/completions?api-version=2";
    }

    void findsWhereToAsk() {
        Endpoint endpoint;
        endpoint.url = QTest::currentDataTag();
        QTEST(QString::fromStdString(chatUrl(endpoint)), "asked");
    }

    void aKeyBelongsToAHost() {
        Endpoint endpoint = complete();
        const std::string name = keyName(endpoint);
        endpoint.name = "renamed";
        endpoint.url = "https://API.example.org/v2/";
        QCOMPARE(keyName(endpoint), name);
        for (const char* url : {"https://api.example.com/v1", "http://api.example.org/v1",
                                "https://api.example.org:8443/v1"}) {
            endpoint.url = url;
            QVERIFY(keyName(endpoint) != name);
        }
    }

    void tokensHaveAPrice() {
        QCOMPARE(priceOf({2'000'000, 100'000}, complete()), 1.15);
        QCOMPARE(priceOf({5'000'000, 5'000'000}, Endpoint()), 0.0);
        TokenUse sum{1, 2};
        sum += {10, 20};
        QVERIFY((sum == TokenUse{11, 22}));
    }

    void tokensAreEstimatedBeforeAndFromWhatIsDone() {
        ChatRequest request;
        request.messages = {{ChatRole::System, std::string(400, 'a')}, {ChatRole::User, "日本語"}};
        QVERIFY((estimatedUse(request, 50) == TokenUse{100 + 3 + 8, 50}));
        QVERIFY((extrapolatedUse({30, 6}, 3, 100) == TokenUse{1000, 200}));
        QVERIFY((extrapolatedUse({30, 6}, 0, 100) == TokenUse{}));
    }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "test_endpoint.moc"
