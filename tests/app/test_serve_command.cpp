#include <QtTest/QtTest>

#include <csignal>

#include "tests/app/command_line.h"
#include "tests/core/serve/raw_client.h"

using namespace fts::test;

namespace {

constexpr const char* kCanary = "sk-CANARY-0123456789";

/// The command, running until it is told to end.
class Serving {
public:
    Serving(const CommandLine& cli, const QStringList& more, const QByteArray& input = {}) {
        m_process.setProcessEnvironment(cli.environment());
        m_process.start(CommandLine::program(),
                        QStringList{"serve", "--model", "small=" + CommandLine::tinyModel(),
                                    "--data", cli.file("data"), "--port", "0", "--json"} +
                            more);
        m_process.write(input);
        m_process.closeWriteChannel();
        while (m_process.canReadLine() || m_process.waitForReadyRead(60'000)) {
            if (m_process.canReadLine()) {
                ready = QJsonDocument::fromJson(m_process.readLine()).object();
                break;
            }
        }
    }

    int port() const { return ready["address"].toString().section(':', -1).chopped(3).toInt(); }
    qint64 processId() const { return m_process.processId(); }

    Call end(int signal) {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        return CommandLine::finished(m_process, 20'000);
    }

    QJsonObject ready;

private:
    QProcess m_process;
};

} // namespace

// The server as a person starts and ends it.
class TestServeCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesUntilItIsTold_data();
    void servesUntilItIsTold();
    void tellsOfRequestsOfAnyBytes();
    void servesWhatARunHasLearned();
    void keepsTheKeyToItself_data();
    void keepsTheKeyToItself();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void TestServeCommand::servesUntilItIsTold_data() {
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("exit");
    QTest::newRow("terminated") << SIGTERM << 143;
    QTest::newRow("interrupted") << SIGINT << 130;
    QTest::newRow("terminal closed") << SIGHUP << 129;
}

void TestServeCommand::servesUntilItIsTold() {
    QFETCH(int, signal);
    QFETCH(int, exit);
    ::signal(SIGHUP, SIG_DFL); // whatever began the tests
    const CommandLine cli;
    Serving serving(cli, {});
    QVERIFY(serving.ready["address"].toString().startsWith("http://127.0.0.1:"));
    QCOMPARE(serving.ready["models"].toArray(), QJsonArray{"small"});
    const auto reply = ask(serving.port(), "POST", "/v1/embeddings",
                           "{\"model\": \"small\", \"input\": \"a secret text\"}");
    QCOMPARE(reply.status, 200);
    const Call call = serving.end(signal);
    QCOMPARE(call.exit, exit);
    const auto told = QJsonDocument::fromJson(call.out.section('\n', 0, 0).toUtf8()).object();
    QCOMPARE(told["path"].toString(), QString("/v1/embeddings"));
    QCOMPARE(told["status"].toInt(), 200);
    QVERIFY(!(call.out + call.err).contains("secret"));
}

void TestServeCommand::tellsOfRequestsOfAnyBytes() {
    const CommandLine cli;
    Serving serving(cli, {});
    ask(serving.port(), "\xFF\x1B[2J", "/\xFE");
    QCOMPARE(ask(serving.port(), "GET", "/v1/models").status, 200);
    QTest::qWait(300);                                              // it is told a little later
    QCOMPARE(ask(serving.port(), "GET", "/v1/models").status, 200); // and has not ended by that
    const Call call = serving.end(SIGTERM);
    QCOMPARE(call.exit, 143);
    QVERIFY(!call.out.contains('\x1B'));
}

void TestServeCommand::servesWhatARunHasLearned() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    QCOMPARE(cli.run({"train", project}).exit, 0);
    const QString out = cli.file("out");
    QCOMPARE(cli.run({"export", project, "--format", "sentence-transformers", "--out", out}).exit,
             0);
    const auto exported =
        QJsonDocument::fromJson(cli.run({"embed", "--model", out}, "a lamp\n").out.toUtf8());
    Serving serving(cli, {"--project", project, "--model", "tuned", "--model", "first=run:1"});
    QCOMPARE(serving.ready["models"].toArray(), (QJsonArray{"small", "tuned", "first"}));
    const auto firstNumber = [&](const std::string& model) {
        const auto reply = ask(serving.port(), "POST", "/v1/embeddings",
                               "{\"model\": \"" + model + "\", \"input\": \"a lamp\"}");
        return QJsonDocument::fromJson(
                   QByteArray::fromStdString(reply.body))["data"][0]["embedding"][0]
            .toDouble();
    };
    QVERIFY(qAbs(firstNumber("tuned") - exported[0].toDouble()) < 1e-4);
    QVERIFY(qAbs(firstNumber("small") - exported[0].toDouble()) > 1e-4);
    QCOMPARE(firstNumber("first"), firstNumber("tuned"));
}

void TestServeCommand::keepsTheKeyToItself_data() {
    QTest::addColumn<bool>("file");
    QTest::newRow("from a file") << true;
    QTest::newRow("from standard input") << false;
}

void TestServeCommand::keepsTheKeyToItself() {
    QFETCH(bool, file);
    const CommandLine cli;
    const QString key = cli.file("key");
    QFile keyFile(key);
    QVERIFY(keyFile.open(QIODevice::WriteOnly));
    keyFile.write(QByteArray(kCanary) + "\n");
    keyFile.close();
    QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner);
    Serving serving(cli, {"--key-file", file ? key : "-"}, file ? "" : kCanary);
    QCOMPARE(ask(serving.port(), "GET", "/v1/models").status, 401);
    const std::string bearer = "Authorization: Bearer " + std::string(kCanary) + "\r\n";
    QCOMPARE(ask(serving.port(), "GET", "/v1/models", {}, bearer).status, 200);
    for (const char* name : {"cmdline", "environ"}) {
        QFile seen(QString("/proc/%1/%2").arg(serving.processId()).arg(name));
        QVERIFY(seen.open(QIODevice::ReadOnly));
        QVERIFY(!seen.readAll().contains("CANARY"));
    }
    const Call call = serving.end(SIGTERM);
    QVERIFY(!(call.out + call.err).contains("CANARY"));
    QDirIterator files(cli.file("data"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile kept(files.next());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY2(!kept.readAll().contains("CANARY"), qPrintable(kept.fileName()));
    }
}

void TestServeCommand::saysWhatIsWrong_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    const QString model = CommandLine::tinyModel();
    QTest::newRow("no model") << QStringList{"--data", "d"} << "--model";
    QTest::newRow("no such model") << QStringList{"--model", "nothing", "--data", "d"} << "nothing";
    QTest::newRow("no data") << QStringList{"--model", model} << "--data";
    QTest::newRow("a port that is none")
        << QStringList{"--model", model, "--data", "d", "--port", "70000"} << "--port";
    QTest::newRow("for all without a key")
        << QStringList{"--model", model, "--data", "d", "--host", "0.0.0.0"} << "--key-file";
    QTest::newRow("a key that others can read")
        << QStringList{"--model", model, "--data", "d", "--key-file", "open-key"} << "open-key";
}

void TestServeCommand::saysWhatIsWrong() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const CommandLine cli;
    QFile open(cli.file("open-key"));
    QVERIFY(open.open(QIODevice::WriteOnly));
    open.write(kCanary);
    open.close();
    QFile::setPermissions(open.fileName(), QFile::ReadOwner | QFile::ReadOther);
    arguments.replaceInStrings(QRegularExpression("^(d|open-key)$"), cli.file("\\1"));
    const Call call = cli.run(QStringList{"serve"} + arguments);
    QVERIFY2(call.exit == 1 || call.exit == 2, qPrintable(QString::number(call.exit)));
    QVERIFY2(call.err.contains(word), qPrintable(call.err));
    QVERIFY(!call.err.contains("CANARY"));
}

QTEST_GUILESS_MAIN(TestServeCommand)
#include "test_serve_command.moc"
