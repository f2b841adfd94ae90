#include <QtTest/QtTest>

#include <csignal>

#include "tests/app/command_line.h"
#include "tests/core/llm/scripted_tuning.h"

using namespace fts;

// Students whose training was ended before its end, by command: here and at an address.
class TestInterruptedStudent : public QObject {
    Q_OBJECT

    /// A project with twelve conversations to learn, eight to choose by.
    QString newProject(const QStringList& sets) const {
        const QString project = m_cli.file(QTest::currentTestFunction());
        QStringList arguments{"new", project, "--kind", "distillation"};
        for (const QString& set : sets) {
            arguments << "--set" << set;
        }
        m_cli.run(arguments);
        m_cli.run({"import", project, m_cli.write("t.jsonl", rows(0, 12)), "--split", "train"});
        m_cli.run(
            {"import", project, m_cli.write("v.jsonl", rows(12, 8)), "--split", "validation"});
        return project;
    }

    static QByteArray rows(int first, int count) {
        QByteArray lines;
        for (int i = first; i < first + count; ++i) {
            lines += QStringLiteral("{\"messages\": [{\"role\": \"user\", \"content\": \"Who keeps "
                                    "lamp %1?\"}, {\"role\": \"assistant\", \"content\": \"Keeper "
                                    "%1 does.\"}]}\n")
                         .arg(i)
                         .toUtf8();
        }
        return lines;
    }

    QString newEndpointProject(const ScriptedTuning& endpoint) const {
        return newProject({"train.where=endpoint", "student.model=tiny",
                           "student.url=" + QString::fromStdString(endpoint.endpoint().url)});
    }

    /// Ends the watch once the job has been looked at, as Ctrl-C does.
    Call interrupted(const QString& project, const ScriptedTuning& endpoint) const {
        QProcess process;
        process.setProcessEnvironment(m_cli.environment());
        process.start(CommandLine::program(), {"train", project});
        if (!QTest::qWaitFor([&] { return endpoint.asked("GET /fine_tuning/jobs/ftjob-1") > 0; },
                             30'000)) {
            return {};
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        return CommandLine::finished(process);
    }

    const CommandLine m_cli;

private Q_SLOTS:
    void aStudentHereGoesOnToTheBit() {
        const QString project = newProject({"model.base=" FTS_TEST_DATA "/nn/decoders/llama",
                                            "train.epochs=8", "train.batch=2", "train.threads=1",
                                            "train.precision=fp32", "train.patience=0"});
        const Call whole = m_cli.run({"train", project});
        QVERIFY2(whole.exit == 0, qPrintable(whole.err));

        QProcess process;
        process.setProcessEnvironment(m_cli.environment());
        process.start(CommandLine::program(), {"train", project, "--fresh"});
        QVERIFY(CommandLine::waitForStep(project, 2, 10));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QCOMPARE(CommandLine::finished(process).exit, 130);
        QVERIFY(CommandLine::curve(project, 2).size() < CommandLine::curve(project, 1).size());

        const Call resumed = m_cli.run({"train", project, "--resume", "--json"});
        QVERIFY2(resumed.exit == 0, qPrintable(resumed.err));
        QCOMPARE(resumed.json()["run"].toInt(), 2);
        for (const char* name : {"loss", "lr", "validation.loss"}) {
            QVERIFY(!CommandLine::curve(project, 1, name).isEmpty());
            QCOMPARE(CommandLine::curve(project, 2, name), CommandLine::curve(project, 1, name));
        }
    }

    // Nothing comes of a job that was cancelled, and nobody pays for another without asking for it.
    void aCancelledJobIsNotWaitedFor() {
        ScriptedTuning endpoint;
        endpoint.statuses = {"running"};
        const QString project = newEndpointProject(endpoint);
        const Call left = interrupted(project, endpoint);
        QVERIFY2(left.exit == 130 && left.err.contains("goes on"), qPrintable(left.err));
        const Call cancelled = m_cli.run({"jobs", project, "--cancel", "--json"});
        QCOMPARE(cancelled.json()["status"].toString(), QString("cancelled"));

        const Call resumed = m_cli.run({"train", project, "--resume"});
        QVERIFY2(resumed.exit != 0, qPrintable(resumed.out));
        QVERIFY2(resumed.err.contains("cancelled") && resumed.err.contains("train"),
                 qPrintable(resumed.err));
        QCOMPARE(endpoint.jobs().size(), std::size_t{1});

        endpoint.statuses = {"succeeded"};
        const Call anew = m_cli.run({"train", project, "--json"});
        QVERIFY2(anew.exit == 0, qPrintable(anew.err));
        QCOMPARE(anew.json()["run"].toInt(), 2);
        QCOMPARE(anew.json()["model"].toString(), QString("ft:tiny:own:1"));
        QCOMPARE(endpoint.jobs().size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestInterruptedStudent)
#include "test_interrupted_student.moc"
