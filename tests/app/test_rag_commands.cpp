#include <QtTest/QtTest>

#include "tests/app/command_line.h"
#include "tests/core/work/answering_endpoint.h"

using namespace fts;

// The commands `rag` and `evaluate` of a distillation project, with models at an address.
class TestRagCommands : public QObject {
    Q_OBJECT

    std::unique_ptr<AnsweringEndpoint> m_endpoint;
    std::unique_ptr<CommandLine> m_cli;
    QString m_project;

    Call run(QStringList arguments) const {
        arguments.insert(1, m_project);
        return m_cli->run(arguments + QStringList{"--key-file", m_cli->file("key")});
    }

private Q_SLOTS:
    void initTestCase() {
        m_endpoint = std::make_unique<AnsweringEndpoint>();
        m_cli = std::make_unique<CommandLine>();
        m_project = m_cli->file("mills");
        const QString url = QString::fromStdString(m_endpoint->url());
        const Call made = m_cli->run({"new",    m_project,
                                      "--kind", "distillation",
                                      "--set",  "rag.encoder=" + CommandLine::tinyModel(),
                                      "--set",  "rag.blend=0",
                                      "--set",  "generate.generator=remote",
                                      "--set",  "generate.url=" + url,
                                      "--set",  "generate.model=writer",
                                      "--set",  "generate.round_trip=0",
                                      "--set",  "teacher.url=" + url,
                                      "--set",  "teacher.model=teacher",
                                      "--set",  "judge.url=" + url,
                                      "--set",  "judge.model=judge",
                                      "--set",  "evaluate.probes=6",
                                      "--set",  "evaluate.resamples=200",
                                      "--set",  "split.test=0.5",
                                      "--set",  "split.validation=0"});
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        m_cli->write("key", kCanary);
        QFile::setPermissions(m_cli->file("key"), QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(QDir().mkpath(m_cli->file("docs")));
        for (int i = 0; i < 12; ++i) {
            const QByteArray number = QByteArray::number(i);
            m_cli->write(QStringLiteral("docs/mill%1.txt").arg(i),
                         "The mill of village" + number + " was built in 18" +
                             QByteArray::number(10 + i) +
                             ". Its wheel \x1B[31m \xC2\x9B"
                             "31m was turned by the river near the bridge.");
        }
        QCOMPARE(m_cli->run({"import", m_project, m_cli->file("docs")}).exit, 0);
        QCOMPARE(m_cli->run({"chunk", m_project}).exit, 0);
    }

    void aQuestionIsAnsweredWithItsSources() {
        const QStringList asked{"rag", "When was built the mill of village3?", "--model",
                                "teacher"};
        const Call shown = run(asked);
        QVERIFY2(shown.exit == 0, qPrintable(shown.err));
        QVERIFY(shown.out.startsWith("The mill of village3 was built in 1813."));
        QVERIFY2(shown.err.contains("go to http://127.0.0.1"), qPrintable(shown.err));
        QVERIFY2(shown.out.contains("[1] ") && shown.out.contains("mill3.txt"),
                 qPrintable(shown.out));
        // A document does not command a terminal.
        QVERIFY(!shown.out.contains('\x1B') && !shown.out.contains(QChar(0x9B)));
        const QJsonObject json = run(asked + QStringList{"--json"}).json();
        QCOMPARE(json["answer"].toString(), QString("The mill of village3 was built in 1813."));
        QCOMPARE(json["abstained"].toBool(), false);
        QCOMPARE(json["sources"].toArray().size(), 2);
    }

    void theJudgeIsTriedAndNobodyLearnsTheKey() {
        QCOMPARE(m_cli->run({"generate", m_project}).exit, 0);
        const Call tried = run({"evaluate", "--try-judge", "--json"});
        QVERIFY2(tried.exit == 0, qPrintable(tried.err));
        const QJsonObject judge = tried.json()["judge"].toObject();
        QCOMPARE(judge["auc"].toDouble(), 1.0);
        QCOMPARE(judge["reliable"].toBool(), true);
        QVERIFY2(tried.err.contains("go to http://127.0.0.1"), qPrintable(tried.err));
        QVERIFY(!tried.out.contains(kCanary) && !tried.err.contains(kCanary));
        QDirIterator files(m_project, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains(kCanary), qPrintable(file.fileName()));
        }
    }

    void saysBeforeAVerdictWhatItAsksAndCosts() {
        const QString url = QString::fromStdString(m_endpoint->url());
        QStringList sets;
        for (const QString& set :
             QStringList{"train.where=endpoint", "student.url=" + url, "student.model=naive",
                         "judge.price_in=1000", "evaluate.relevancy_questions=1"}) {
            sets << "--set" << set;
        }
        const QStringList evaluate = QStringList{"evaluate", "--model", "base", "--json"} + sets;
        const std::size_t before = m_endpoint->asked();
        const Call cost = m_cli->run(
            QStringList{"evaluate", m_project, "--model", "base", "--dry-run", "--json"} +
            sets); // without a key
        QVERIFY2(cost.exit == 0, qPrintable(cost.err));
        QCOMPARE(m_endpoint->asked(), before);
        const QJsonObject plan = cost.json();
        const int planned = plan["requests"].toInt();
        QStringList roles;
        int together = 0;
        for (const QJsonValue& asked : plan["asked"].toArray()) {
            roles << asked["role"].toString();
            together += asked["requests"].toInt();
            QVERIFY(asked["address"].toString().startsWith("http://127.0.0.1"));
            QVERIFY(asked["tokens"]["in"].toInt() > 0);
        }
        roles.sort();
        QCOMPARE(roles.join(' '), QString("base judge teacher"));
        QCOMPARE(together, planned);
        QVERIFY(plan["price"].toDouble() > 0);

        const Call done = run(evaluate);
        QVERIFY2(done.exit == 0, qPrintable(done.err));
        const int asked = int(m_endpoint->asked() - before);
        QVERIFY2(asked <= planned && 2 * asked >= planned,
                 qPrintable(QString("%1 asked, %2 planned").arg(asked).arg(planned)));

        // All of that is kept, and so there is nothing to ask.
        const QJsonObject again =
            m_cli
                ->run(QStringList{"evaluate", m_project, "--model", "base", "--dry-run", "--json"} +
                      sets)
                .json();
        QCOMPARE(again["requests"].toInt(), 0);
        QCOMPARE(again["price"].toDouble(), 0.0);
        QVERIFY(again["answers_kept"].toInt() >= asked);
    }

    void anotherKindOfProjectHasNone() {
        const Call call = m_cli->run({"rag", m_cli->newProject("p"), "Why?"});
        QCOMPARE(call.exit, 2);
        QVERIFY2(call.err.contains("rag"), qPrintable(call.err));
        const Call cost = m_cli->run({"evaluate", m_cli->newProject("q"), "--dry-run"});
        QCOMPARE(cost.exit, 2);
        QVERIFY2(cost.err.contains("evaluate --dry-run"), qPrintable(cost.err));
    }
};

QTEST_GUILESS_MAIN(TestRagCommands)
#include "test_rag_commands.moc"
