#include "tests/ui/fake_server.h"

#include <csignal>

#include "ui/base/message_text.h"
#include "ui/base/model_server.h"

using namespace fts;
using State = ModelServer::State;

// The server as a child of the window, with a program that does as if it served.
class TestModelServer : public QObject {
    Q_OBJECT

    static ModelServer::Order order() {
        ModelServer::Order order;
        order.project = "/a project";
        order.models = {"mills-run-3=run:3", "base"};
        order.data = "/a project/served";
        order.host = "127.0.0.1";
        order.port = 8080;
        order.device = "cpu";
        order.threads = 2;
        return order;
    }

private Q_SLOTS:
    void servesUntilItIsStopped() {
        FakeServer fake;
        ModelServer server(fake.program());
        QSignalSpy failed(&server, &ModelServer::failed);
        server.start(order());
        QCOMPARE(server.state(), State::Starting);
        QTRY_COMPARE(server.state(), State::Serving);
        QCOMPARE(server.address(), QString("http://127.0.0.1:8123/v1"));
        const QString said = fake.arguments().join(' ');
        QVERIFY2(said.startsWith("serve --json --project /a project --data /a project/served"),
                 qPrintable(said));
        QVERIFY(said.contains("--port 8080 --device cpu --threads 2"));
        QVERIFY(said.endsWith("--model mills-run-3=run:3 --model base"));
        server.stop();
        QCOMPARE(server.state(), State::Ending);
        QTRY_COMPARE(server.state(), State::Off);
        QVERIFY(failed.isEmpty());
        server.start(order()); // again
        QTRY_COMPARE(server.state(), State::Serving);
    }

    void handsTheKeyOnByStandardInputOnly() {
        FakeServer fake;
        ModelServer server(fake.program());
        auto wanted = order();
        wanted.key = Secret("sk-CANARY-0123456789");
        server.start(wanted);
        QTRY_COMPARE(server.state(), State::Serving);
        QCOMPARE(fake.input(), QString("sk-CANARY-0123456789"));
        QVERIFY(fake.arguments().join(' ').endsWith("--key-file -"));
        QVERIFY(!fake.arguments().join(' ').contains("CANARY"));
    }

    void tellsWhatWasAnswered() {
        FakeServer fake;
        ModelServer server(fake.program());
        std::vector<AnsweredCall> calls;
        connect(&server, &ModelServer::answered, &server,
                [&](const auto& more) { calls.insert(calls.end(), more.begin(), more.end()); });
        server.start(order());
        QTRY_COMPARE(server.state(), State::Serving);
        fake.answer("/v1/embeddings", 200, 3);
        QTRY_COMPARE(calls.size(), std::size_t{3});
        QCOMPARE(calls[0].method + calls[0].path, QString("POST/v1/embeddings"));
        QCOMPARE(calls[0].status, 200);
        QCOMPARE(calls[0].seconds, 0.25);
    }

    void saysWhyItCannotBegin() {
        FakeServer fake;
        fake.refuse(Error(ErrorKind::Io, "Nothing can listen at %1.", "127.0.0.1"));
        ModelServer server(fake.program());
        std::vector<Error> failed;
        connect(&server, &ModelServer::failed, &server,
                [&](const Error& error) { failed.push_back(error); });
        server.start(order());
        QTRY_COMPARE(server.state(), State::Off);
        QCOMPARE(failed.size(), std::size_t{1});
        QCOMPARE(shown(failed[0]), QString("Nothing can listen at 127.0.0.1."));
    }

    void saysThatItEndedByItself() {
        FakeServer fake;
        ModelServer server(fake.program());
        QString failed;
        connect(&server, &ModelServer::failed, &server,
                [&](const Error& error) { failed = shown(error); });
        server.start(order());
        QTRY_COMPARE(server.state(), State::Serving);
        fake.die();
        QTRY_COMPARE(server.state(), State::Off);
        QVERIFY2(failed.startsWith("The server ended unexpectedly."), qPrintable(failed));
    }

    void saysThatThereIsNoProgram() {
        ModelServer server("/nowhere/at/all");
        QString failed;
        connect(&server, &ModelServer::failed, &server,
                [&](const Error& error) { failed = shown(error); });
        server.start(order());
        QTRY_COMPARE(server.state(), State::Off);
        QVERIFY2(failed.startsWith("The server cannot be started"), qPrintable(failed));
    }

    void endsWhatSpeaksInRiddles() {
        FakeServer fake;
        ModelServer server(fake.program());
        QString failed;
        connect(&server, &ModelServer::failed, &server,
                [&](const Error& error) { failed = shown(error); });
        server.start(order());
        QTRY_COMPARE(server.state(), State::Serving);
        fake.say("no JSON\n");
        QTRY_COMPARE(server.state(), State::Off);
        QVERIFY2(failed.startsWith("What the server says cannot be read"), qPrintable(failed));
    }

    // Nobody is to find the port taken by a server that no window shows.
    void endsWhenTheWindowIsKilled() {
        FakeServer fake;
        QProcess window;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("FTS_HELD_SERVER", QString::fromStdString(fake.program().string()));
        window.setProcessEnvironment(environment);
        window.start(QCoreApplication::applicationFilePath(), {"holdsAServerForTheTestAbove"});
        QTRY_VERIFY_WITH_TIMEOUT(fake.runs(), 20000);
        window.kill();
        QVERIFY(window.waitForFinished());
        QTRY_VERIFY(!fake.runs());
    }

    void holdsAServerForTheTestAbove() {
        if (!qEnvironmentVariableIsSet("FTS_HELD_SERVER")) {
            return;
        }
        ModelServer server(qEnvironmentVariable("FTS_HELD_SERVER").toStdString());
        server.start(order());
        QTest::qWait(60000); // it is killed meanwhile
    }

    void endsWithTheWindow() {
        FakeServer fake;
        auto server = std::make_unique<ModelServer>(fake.program());
        server->start(order());
        QTRY_COMPARE(server->state(), State::Serving);
        const auto process = static_cast<pid_t>(server->processId());
        QCOMPARE(::kill(process, 0), 0);
        server.reset();
        QTRY_VERIFY(::kill(process, 0) != 0);
    }
};

QTEST_MAIN(TestModelServer)
#include "test_model_server.moc"
