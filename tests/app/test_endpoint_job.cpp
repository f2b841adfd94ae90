#include <QtTest/QtTest>

#include "tests/app/command_line.h"
#include "tests/core/llm/scripted_tuning.h"

using namespace fts;

namespace {

constexpr const char* kCanary = "sk-CANARY-0123456789";

QByteArray rows(int count) {
    QByteArray lines;
    for (int i = 0; i < count; ++i) {
        lines += QStringLiteral("{\"messages\": [{\"role\": \"user\", \"content\": \"How tall is "
                                "lighthouse %1?\"}, {\"role\": \"assistant\", \"content\": \"It is "
                                "%1 metres tall.\"}]}\n")
                     .arg(i)
                     .toUtf8();
    }
    return lines;
}

} // namespace

/// The commands on fine-tuning jobs at an address, as a person runs them.
class TestEndpointJob : public QObject {
    Q_OBJECT

    static QString newProject(const CommandLine& cli, const ScriptedTuning& endpoint) {
        const QString project = cli.file("p");
        cli.run({"new", project, "--kind", "distillation", "--set", "train.where=endpoint", "--set",
                 "student.url=" + QString::fromStdString(endpoint.endpoint().url), "--set",
                 "student.model=tiny", "--set", "train.price=10"});
        cli.run({"import", project, cli.write("rows.jsonl", rows(12)), "--split", "train"});
        cli.write("key", kCanary);
        QFile::setPermissions(cli.file("key"), QFile::ReadOwner | QFile::WriteOwner);
        return project;
    }

private Q_SLOTS:
    void trainsAtAnAddressAndTellsNobodyTheKey() {
        ScriptedTuning endpoint;
        endpoint.statuses = {"running", "succeeded"};
        endpoint.events = {ScriptedTuning::sampleEvent(5, 2.0),
                           ScriptedTuning::wordEvent(6, std::string("The key ") + kCanary)};
        CommandLine cli;
        const QString project = newProject(cli, endpoint);

        const Call forecast = cli.run({"forecast", project, "--json"});
        QVERIFY2(forecast.exit == 0, qPrintable(forecast.err));
        QCOMPARE(forecast.json()["rows"].toInt(), 12);
        QVERIFY(forecast.json()["cost"].toObject()["price"].toDouble() > 0);
        QCOMPARE(endpoint.server().requests().size(), std::size_t{0});

        const QStringList key{"--key-file", cli.file("key"), "--json"};
        const Call trained = cli.run(QStringList{"train", project} + key);
        QVERIFY2(trained.exit == 0, qPrintable(trained.err));
        QCOMPARE(trained.json()["model"].toString(), QString("ft:tiny:own:1"));
        QVERIFY2(trained.err.contains("Rows sent to http://127.0.0.1"), qPrintable(trained.err));
        QVERIFY2(trained.err.contains("The endpoint trains."), qPrintable(trained.err));
        QCOMPARE(CommandLine::curve(project, 1), QStringList{"5 2.0"});

        const Call exported =
            cli.run({"export", project, "--format", "peft", "--out", cli.file("out")});
        QVERIFY2(exported.exit != 0 && exported.err.contains("as ft:tiny:own:1"),
                 qPrintable(exported.err));

        const Call jobs = cli.run(QStringList{"jobs", project} + key);
        QCOMPARE(jobs.json()["jobs"].toArray()[0].toObject()["run"].toInt(), 1);
        const Call cancelled = cli.run(QStringList{"jobs", project, "--cancel"} + key);
        QCOMPARE(cancelled.json()["status"].toString(), QString("cancelled"));
        for (const Call& call : {forecast, trained, jobs, cancelled}) {
            QVERIFY(!call.out.contains("CANARY") && !call.err.contains("CANARY"));
        }
        QDirIterator files(project, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains("CANARY"), qPrintable(file.fileName()));
        }
    }

    void keepsNoKeyThatStandsInAnAddress() {
        CommandLine cli;
        const QString project = cli.file("p");
        QCOMPARE(cli.run({"new", project, "--kind", "distillation"}).exit, 0);
        const Call set =
            cli.run({"set", project,
                     QStringLiteral("teacher.url=https://api.example/v1?key=%1").arg(kCanary)});
        QCOMPARE(set.exit, 2);
        QVERIFY2(set.err.contains("enter it as the key"), qPrintable(set.err));
        QFile manifest(project + "/project.ftproj");
        QVERIFY(manifest.open(QFile::ReadOnly) && !manifest.readAll().contains(kCanary));
    }

    void saysWhatAnAddressCanDo() {
        ScriptedTuning endpoint;
        CommandLine cli;
        const QString project = newProject(cli, endpoint);
        const Call call = cli.run(
            {"endpoint", project, "--of", "student", "--key-file", cli.file("key"), "--json"});
        QVERIFY2(call.exit == 0, qPrintable(call.err));
        QCOMPARE(call.json()["chat"].toBool(), false); // the script knows no chat
        QCOMPARE(call.json()["fine_tuning"].toBool(), true);
        QCOMPARE(call.json()["shutdown_date"].toString(), QString("2027-01-06"));
        QVERIFY(!call.err.contains("CANARY"));
        QCOMPARE(cli.run({"endpoint", project, "--of", "teacher"}).exit, 2);
    }

    // Killed in the midst, it goes on with the job that is there.
    void aKilledWatchGoesOn() {
        ScriptedTuning endpoint;
        endpoint.statuses = {"running"};
        CommandLine cli;
        const QString project = newProject(cli, endpoint);
        QProcess killed;
        killed.setProcessEnvironment(cli.environment());
        killed.start(CommandLine::program(), {"train", project, "--key-file", cli.file("key")});
        QTRY_VERIFY_WITH_TIMEOUT(endpoint.asked("GET /fine_tuning/jobs/ftjob-1") > 0, 30'000);
        killed.kill();
        killed.waitForFinished();
        endpoint.statuses = {"succeeded"};
        const Call resumed =
            cli.run({"train", project, "--key-file", cli.file("key"), "--resume", "--json"});
        QVERIFY2(resumed.exit == 0, qPrintable(resumed.err));
        QCOMPARE(resumed.json()["run"].toInt(), 1);
        QCOMPARE(endpoint.jobs().size(), std::size_t{1});
    }

    void checksAFileOfRows() {
        CommandLine cli;
        const QString file = cli.write("rows.jsonl", rows(3) + rows(1) + "{\"messages\": []}\n");
        const QString questions = cli.write("questions.txt", "How tall is lighthouse 2?\n");
        const Call call =
            cli.run({"check", file, "--questions", questions, "--price", "8", "--json"});
        QVERIFY2(call.exit == 0, qPrintable(call.err));
        QCOMPARE(call.json()["rows"].toInt(), 4);
        QCOMPARE(call.json()["skipped"].toInt(), 1);
        QCOMPARE(call.json()["duplicates"].toInt(), 1);
        QCOMPARE(call.json()["leaks"].toInt(), 1);
        QCOMPARE(call.json()["cost"].toObject()["epochs"].toInt(), 25);
        const QString problems =
            QJsonDocument(call.json()["problems"].toArray()).toJson(QJsonDocument::Compact);
        QVERIFY2(problems.contains("line 5") && problems.contains("(rows 3)"),
                 qPrintable(problems));
    }
};

QTEST_GUILESS_MAIN(TestEndpointJob)
#include "test_endpoint_job.moc"
