#include <QtTest/QtTest>

#include "tests/app/command_line.h"
#include "tests/core/llm/chat_replies.h"

using namespace fts;

// The command `generate` with a language model at an address.
class TestRemoteGenerate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesQuestionsOnceAndTellsNobodyTheKey() {
        ScriptedServer server([](ScriptedServer::Peer& peer, const std::string&, int number) {
            peer.send(number == 0 ? httpReply(429, "{}", "Retry-After: 0\r\n")
                                  : httpReply(200, chatAnswerJson("Q: Who built lighthouse " +
                                                                  std::to_string(number) +
                                                                  "?\nA: it was built by masons")
                                                       .dump()));
        });
        CommandLine cli;
        const QString project = cli.newProject("p");
        QVERIFY(QDir().mkpath(cli.file("docs")));
        for (int i = 0; i < 3; ++i) {
            cli.write(QStringLiteral("docs/%1.txt").arg(i),
                      "Lighthouse " + QByteArray::number(i) +
                          " stands on a rock in the sea; it was built by masons of the town.");
        }
        cli.write("key", kCanary);
        QFile::setPermissions(cli.file("key"), QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(cli.run({"import", project, cli.file("docs")}).exit, 0);
        const QString url = QString::fromStdString(server.url("/v1"));
        QCOMPARE(cli.run({"set", project, "generate.generator=remote", "generate.url=" + url,
                          "generate.model=small", "generate.round_trip=0"})
                     .exit,
                 0);

        const Call cost = cli.run({"generate", project, "--dry-run", "--json"});
        QVERIFY(cost.json()["requests"].toInt() >= 3);
        QVERIFY(cost.json()["tokens"].toObject()["in"].toInt() > 0);
        QCOMPARE(cost.json()["address"].toString(), QString::fromStdString(server.url()));
        QCOMPARE(server.requests().size(), std::size_t{0});

        const QStringList generate{"generate", project, "--key-file", cli.file("key"), "--json"};
        const Call made = cli.run(generate);
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        const int passages = made.json()["passages"].toInt();
        QVERIFY(passages >= 3);
        QVERIFY2(made.err.contains("goes to " + QString::fromStdString(server.url())),
                 qPrintable(made.err)); // how much text goes where is said first
        const int requests = made.json()["requests"].toInt(); // equal passages share one
        QCOMPARE(requests + made.json()["answers_kept"].toInt(), passages);
        QCOMPARE(made.json()["made"].toInt(), passages);
        QVERIFY(made.json()["kept"].toInt() >= 1);
        const auto sent = static_cast<std::size_t>(requests) + 1; // one was asked to come back
        QCOMPARE(server.requests().size(), sent);
        QVERIFY(server.requests()[1].find("Bearer " + std::string(kCanary)) != std::string::npos);

        QCOMPARE(cli.run(generate).json()["passages"].toInt(), 0);
        const Call again =
            cli.run({"generate", project, "--set", "generate.seed=7", "--json"}); // same requests
        QCOMPARE(again.json()["answers_kept"].toInt(), passages);
        QCOMPARE(server.requests().size(), sent);

        QVERIFY(!made.out.contains(kCanary) && !made.err.contains(kCanary));
        QDirIterator files(project, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains(kCanary), qPrintable(file.fileName()));
        }
    }

    // The first passage is not what the question is about, the second is.
    void aQuestionThatOnePassageDoesNotAnswerMayBeKeptForAnother() {
        ScriptedServer server([](ScriptedServer::Peer& peer, const std::string&, int) {
            peer.send(chatReply("Q: Who built the lighthouse on Skerry island?\nA: masons"));
        });
        CommandLine cli;
        const QString project = cli.newProject("p");
        QVERIFY(QDir().mkpath(cli.file("docs")));
        cli.write("docs/a.txt", "A path leads up the hill behind the village.");
        cli.write("docs/b.txt", "The lighthouse on Skerry island was built by masons.");
        cli.run({"import", project, cli.file("docs")});
        cli.run({"set", project, "generate.generator=remote", "generate.model=small",
                 "model.max_tokens=128", "chunk.tokens=128", // each a passage of its own
                 "generate.round_trip=1",
                 "generate.url=" + QString::fromStdString(server.url("/v1"))});
        const Call made = cli.run({"generate", project, "--json"});
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        QCOMPARE(made.json()["made"].toInt(), 2);
        QCOMPARE(made.json()["kept"].toInt(), 1);
        QCOMPARE(made.json()["left_out"].toObject().keys(),
                 QStringList("a search for it does not find its passage"));
    }

    // An address may refuse to speak of a passage for ever.
    void whatIsNeverAnsweredDoesNotTrainTheModelAgain() {
        ScriptedServer server([](ScriptedServer::Peer& peer, const std::string& request, int) {
            const auto at = request.find("Lighthouse ");
            at == std::string::npos
                ? peer.send(httpReply(400, "{\"error\":{\"message\":\"not about this\"}}"))
                : peer.send(chatReply("Q: Who built lighthouse " + request.substr(at + 11, 2) +
                                      "?\nA: masons of the town"));
        });
        CommandLine cli;
        const QString project = cli.newProject("p");
        QVERIFY(QDir().mkpath(cli.file("docs")));
        cli.write("docs/a.txt", "A path leads up the hill behind the village.");
        for (int i = 10; i < 24; ++i) {
            cli.write(QStringLiteral("docs/%1.txt").arg(i),
                      "Lighthouse " + QByteArray::number(i) + " was built by masons of the town.");
        }
        cli.run({"import", project, cli.file("docs")});
        cli.run({"set", project, "generate.generator=remote", "generate.model=small",
                 "train.epochs=1", "generate.url=" + QString::fromStdString(server.url("/v1"))});
        const Call first = cli.run({"update", project, "--json"});
        QVERIFY2(first.exit == 0, qPrintable(first.err));
        QCOMPARE(first.json()["done"].toArray().size(), 5);
        const Call second = cli.run({"update", project, "--json"});
        QCOMPARE(second.json()["done"].toArray(), QJsonArray({"generate"}));
    }

    void saysThatTheKeyIsRefused() {
        ScriptedServer server({httpReply(401, "{\"error\":{\"message\":\"bad key\"}}")});
        CommandLine cli;
        const QString project = cli.newProject("p");
        QVERIFY(QDir().mkpath(cli.file("docs")));
        cli.write("docs/a.txt", "The lighthouse stands on a rock in the sea, built by masons.");
        cli.run({"import", project, cli.file("docs")});
        const Call call =
            cli.run({"generate", project, "--set", "generate.generator=remote", "--set",
                     "generate.url=" + QString::fromStdString(server.url()), "--set",
                     "generate.model=small", "--set", "generate.parallel=1"});
        QCOMPARE(call.exit, 1);
        QVERIFY2(call.err.contains("key"), qPrintable(call.err));
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void saysWhatIsMissing() {
        CommandLine cli;
        const QString project = cli.newProject("p");
        QVERIFY(QDir().mkpath(cli.file("docs")));
        cli.write("docs/a.txt", "The lighthouse stands on a rock in the sea, built by masons.");
        cli.run({"import", project, cli.file("docs")});
        const Call call = cli.run({"generate", project, "--set", "generate.generator=remote"});
        QCOMPARE(call.exit, 2);
        QVERIFY2(call.err.contains("generate.url"), qPrintable(call.err));
    }
};

QTEST_GUILESS_MAIN(TestRemoteGenerate)
#include "test_remote_generate.moc"
