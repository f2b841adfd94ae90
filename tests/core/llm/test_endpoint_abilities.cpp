#include <QtTest/QtTest>

#include "core/base/job_context.h"
#include "core/llm/endpoint_abilities.h"
#include "tests/core/llm/scripted_tuning.h"

using namespace fts;

namespace {

/// Answers each path with what a test says; 404 for all else.
std::unique_ptr<ScriptedServer> serverOf(std::map<std::string, std::string> replies) {
    const auto play = [replies](ScriptedServer::Peer& peer, const std::string& request, int) {
        for (const auto& [call, reply] : replies) {
            if (request.starts_with(call + " ") || request.starts_with(call + "?")) {
                peer.send(reply);
                return;
            }
        }
        peer.send(httpReply(404, "{\"error\": {\"message\": \"Unknown request URL\"}}"));
    };
    return std::make_unique<ScriptedServer>(play);
}

Endpoint endpointAt(const ScriptedServer& server) {
    Endpoint endpoint;
    endpoint.url = server.url();
    endpoint.model = "tiny";
    endpoint.timeoutSeconds = 2;
    return endpoint;
}

QString shown(const std::optional<bool>& holds) {
    return !holds ? "unknown" : *holds ? "yes" : "no";
}

} // namespace

class TestEndpointAbilities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAnEndpointCanDo_data() {
        QTest::addColumn<QString>("models");
        QTest::addColumn<QString>("jobs");
        QTest::addColumn<QString>("embeddings");
        QTest::addColumn<QString>("expected"); // lists models, fine-tunes, embeds
        const auto row = [](const char* name, const std::string& models, const std::string& jobs,
                            const std::string& embeddings, const char* expected) {
            QTest::newRow(name) << QString::fromStdString(models) << QString::fromStdString(jobs)
                                << QString::fromStdString(embeddings) << expected;
        };
        const std::string list = httpReply(200, " {\"data\": [{\"id\": \"tiny\"}]}");
        const std::string none = httpReply(404, "");
        const std::string error =
            httpReply(404, " {\"error\": {\"message\": \"no\", \"code\": \"model_not_found\"}}");
        row("all", list, httpReply(200, " {\"data\": []}"),
            httpReply(200, " {\"data\": [{\"embedding\": [1]}]}"), "yes yes yes");
        row("chat alone", none, none, none, "no no no");
        row("web pages", httpReply(200, "<html>"), httpReply(200, "<html>"),
            httpReply(200, "<html>"), "no no no");
        row("another model embeds", list, httpReply(405, ""), error, "yes no yes");
        row("the key may not", httpReply(403, ""), httpReply(401, ""), httpReply(401, ""),
            "unknown unknown unknown");
        row("busy or broken", httpReply(429, ""), httpReply(500, ""), httpReply(503, ""),
            "unknown unknown unknown");
        row("garbage", httpReply(200, "[]"), httpReply(200, "{\"data\": 3}"),
            httpReply(200, "{\"data\": 3}"), "no no no");
    }

    void saysWhatAnEndpointCanDo() {
        QFETCH(QString, models);
        QFETCH(QString, jobs);
        QFETCH(QString, embeddings);
        const auto server = serverOf({{"GET /v1/models", models.toStdString()},
                                      {"GET /v1/fine_tuning/jobs", jobs.toStdString()},
                                      {"POST /v1/embeddings", embeddings.toStdString()}});
        const auto abilities = endpointAbilities(endpointAt(*server), Secret("sk-CANARY-1234"), {});
        const QString found = shown(abilities.listsModels) + " " + shown(abilities.fineTuning) +
                              " " + shown(abilities.embeddings);
        QTEST(found, "expected");
        QCOMPARE(server->requests().size(), std::size_t{3}); // asked once each
    }

    void saysWhenAModelIsShutDown() {
        ScriptedTuning endpoint;
        const auto abilities = endpointAbilities(endpoint.endpoint(), {}, {});
        QCOMPARE(abilities.shutdownDate, std::string("2027-01-06"));
        QString said;
        for (const Message& sentence : abilities.sentences("tiny")) {
            said += QString::fromStdString(sentence.english()) + " ";
        }
        QCOMPARE(said, QString("It makes no embeddings. It takes fine-tuning jobs. Models it "
                               "lists: 2. tiny is to be shut down: 2027-01-06. "));
    }

    void readsADateGivenInSeconds() {
        const auto server = serverOf(
            {{"GET /v1/models",
              httpReply(200, " {\"data\": [{\"id\": \"tiny\", \"shutdown_date\": 1799193600}]}")}});
        QCOMPARE(endpointAbilities(endpointAt(*server), {}, {}).shutdownDate,
                 std::string("2027-01-06"));
    }

    void noAddressCanDoNothing() {
        Endpoint endpoint;
        endpoint.url = "nonsense";
        QVERIFY(!endpointAbilities(endpoint, {}, {}).fineTuning);
        endpoint.url = "http://127.0.0.1:" + std::to_string(closedPort());
        QVERIFY(endpointAbilities(endpoint, {}, {}).sentences("x").empty());
    }

    void canBeStopped() {
        ScriptedTuning endpoint;
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 endpointAbilities(endpoint.endpoint(), {}, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestEndpointAbilities)
#include "test_endpoint_abilities.moc"
