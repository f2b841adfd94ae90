#include <QtTest/QtTest>

#include "core/base/job_context.h"
#include "core/llm/endpoint_test.h"
#include "tests/core/llm/chat_replies.h"

using namespace fts;

class TestEndpointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarOneGets_data() {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("reached"); // as "reachable, key, model, answered"
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, const std::string& reply, const char* reached,
                            const char* verdict) {
            QTest::newRow(name) << QString::fromStdString(reply) << reached << verdict;
        };
        auto thinking = chatAnswerJson("");
        thinking["choices"][0]["finish_reason"] = "length";
        row("works", chatReply("yes"), "yyyy", "It works: tiny answered");
        row("thinks first", httpReply(200, thinking.dump()), "yyyy", "It works");
        row("key refused", errorReply(401, "no"), "y---", "refused the key");
        row("no credit", errorReply(402, "no"), "yy--", "no credit left");
        row("model unknown", errorReply(404, "no"), "yy--", "has no model tiny");
        row("busy", errorReply(429, "no"), "yy--", "takes no more requests");
        row("a web page", httpReply(200, "<html>"), "y---", "most end in /v1");
        row("broken", errorReply(500, "oops"), "y---", "trouble of its own");
    }

    void saysHowFarOneGets() {
        QFETCH(QString, reply);
        QFETCH(QString, verdict);
        ScriptedServer server({reply.toStdString()});
        const EndpointTest test = testEndpoint(endpointOf(server), Secret(kCanary), {});
        QString reached;
        for (const bool step : {test.reachable, test.keyAccepted, test.modelKnown, test.answered}) {
            reached += step ? "y" : "-";
        }
        QTEST(reached, "reached");
        const QString said = QString::fromStdString(test.verdict.english());
        QVERIFY2(said.contains(verdict), qPrintable(said));
        QVERIFY2(!said.contains("CANARY"), qPrintable(said));
        QCOMPARE(server.requests().size(), std::size_t{1}); // it costs one call
    }

    void saysThatNobodyIsThere() {
        Endpoint endpoint;
        endpoint.model = "tiny";
        endpoint.url = "http://127.0.0.1:" + std::to_string(closedPort());
        const EndpointTest test = testEndpoint(endpoint, {}, {});
        QVERIFY(!test.reachable && !test.answered);
        QVERIFY(test.verdict.english().find("Nobody answers") != std::string::npos);
        endpoint.url = "nonsense";
        const EndpointTest wrong = testEndpoint(endpoint, {}, {});
        QVERIFY(!wrong.reachable);
        QVERIFY(wrong.verdict.english().find("no web address") != std::string::npos);
    }

    void canBeStopped() {
        std::stop_source stop;
        stop.request_stop();
        ScriptedServer server({chatReply("yes")});
        QVERIFY_THROWS_EXCEPTION(Cancelled, testEndpoint(endpointOf(server), {}, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TestEndpointTest)
#include "test_endpoint_test.moc"
