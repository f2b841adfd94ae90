#include <QtTest/QtTest>

#include <csignal>

#include "tests/app/command_line.h"

// Fifty rounds of kill -9 at random moments of every command. Whatever was hit, the next command
// takes the locks over and finds a whole project.
class TestKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesKills();
    void reattachesToARunningEngine();

private:
    static QStringList leftovers(const QString& folder);
    void checkProject(const CommandLine& cli, const QString& project);
};

namespace {

constexpr int kRounds = 50;

/// What is killed in a round; each goes on for at least a second or two.
QStringList command(int round, const CommandLine& cli, const QString& project) {
    switch (round % 4) {
    case 0:
        return {"import", project, cli.file("large.json"), "--split", "train"};
    case 1:
        return {"train", project, "--set", "train.epochs=60", "--set", "train.evaluate_every=20"};
    case 2:
        return {"evaluate", project, "--model", "base", "--set", "evaluate.resamples=200000"};
    default:
        return {
            "export", project, "--format", "sentence-transformers", "--out", cli.file("exported")};
    }
}

} // namespace

// Files written beside their target and never renamed.
QStringList TestKills::leftovers(const QString& folder) {
    QStringList found;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString name = QFileInfo(entries.next()).fileName();
        if (name.contains(".tmp") || name.contains(".partial")) {
            found.append(entries.filePath());
        }
    }
    return found;
}

void TestKills::checkProject(const CommandLine& cli, const QString& project) {
    const Call status = cli.run({"status", project, "--json"});
    QCOMPARE(status.exit, 0);
    const Call base = cli.run({"evaluate", project, "--model", "base", "--json"});
    QVERIFY2(base.exit == 0, qPrintable(base.err));
    QCOMPARE(base.json()["queries"].toInt(), 40);
    const QString exported = cli.file("exported");
    if (QFile::exists(exported)) { // then whole
        const Call embed = cli.run({"embed", "--model", exported}, "text\n");
        QVERIFY2(embed.exit == 0, qPrintable(embed.err));
    }
}

void TestKills::survivesKills() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    cli.writeSet("large.json", 1000, 4000);
    QCOMPARE(cli.run({"train", project, "--set", "train.epochs=1"}).exit, 0);
    auto* random = QRandomGenerator::global();
    int killed = 0;
    for (int round = 0; round < kRounds; ++round) {
        QProcess process;
        process.setProcessEnvironment(cli.environment());
        process.start(CommandLine::program(), command(round, cli, project));
        QVERIFY(process.waitForStarted());
        if (!process.waitForFinished(random->bounded(20, 900))) {
            process.kill();
            ++killed;
        }
        CommandLine::finished(process);
        checkProject(cli, project);
        if (QTest::currentTestFailed()) {
            qWarning("round %d: %s", round, qPrintable(command(round, cli, project).join(' ')));
            return;
        }
    }
    QVERIFY2(killed > kRounds / 2, qPrintable(QString::number(killed)));
    // What a kill left behind is gone once the same command has run to its end.
    QCOMPARE(cli.run({"train", project, "--fresh", "--set", "train.epochs=1"}).exit, 0);
    QCOMPARE(cli.run(command(3, cli, project)).exit, 0);
    QCOMPARE(leftovers(project + "/artifacts"), QStringList());
}

// The client is killed, the engine works on, and the next client sees the whole run.
void TestKills::reattachesToARunningEngine() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    QProcess engine;
    engine.setProcessEnvironment(cli.environment());
    engine.start(CommandLine::program(), {"engine", project, "--idle-seconds", "60"});
    QVERIFY(QTest::qWaitFor(
        [&] { return cli.run({"status", project, "--json"}).json()["engine"].isObject(); }));
    QProcess client;
    client.setProcessEnvironment(cli.environment());
    client.start(CommandLine::program(),
                 {"train", project, "--set", "train.epochs=40", "--set", "train.patience=0"});
    QVERIFY(CommandLine::waitForStep(project, 1, 20));
    client.kill();
    CommandLine::finished(client);
    const auto seen = CommandLine::curve(project, 1).size();
    QVERIFY(
        QTest::qWaitFor([&] { return CommandLine::curve(project, 1).size() > seen + 20; }, 30'000));
    QVERIFY(QTest::qWaitFor(
        [&] {
            const QJsonObject now =
                cli.run({"status", project, "--json"}).json()["engine"].toObject();
            return now["state"].toString() == "idle" && now["run"].toInt() == 1;
        },
        60'000));
    QCOMPARE(CommandLine::curve(project, 1).size(), 800); // 20 steps an epoch
    engine.terminate();
    QCOMPARE(CommandLine::finished(engine).exit, 143);
}

QTEST_GUILESS_MAIN(TestKills)
#include "test_kills.moc"
