#include <QtTest/QtTest>

#include <csignal>

#include "tests/app/command_line.h"

// Trainings by command that end before their end, or are to go on after it.
class TestInterruptedTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesOnToTheBit_data();
    void goesOnToTheBit();
    void extendsAFinishedRun();
    void keepsTheProjectWhenFilesMayNotGrow();

private:
    const QStringList m_sets{"--set", "train.epochs=12", "--set", "train.patience=0"};
    const CommandLine m_cli;
    QString m_trained; ///< a project whose first run nothing has interrupted
};

void TestInterruptedTraining::initTestCase() {
    m_trained = m_cli.projectWithRows("trained");
    QCOMPARE(m_cli.run(QStringList{"train", m_trained} + m_sets).exit, 0);
}

void TestInterruptedTraining::goesOnToTheBit_data() {
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QStringList>("goOn");
    QTest::newRow("interrupted") << SIGINT << 130 << QStringList{"--resume"};
    QTest::newRow("terminated") << SIGTERM << 143 << QStringList{"--resume"};
    QTest::newRow("killed") << SIGKILL << -1 << QStringList(); // nobody has to tell it to go on
}

void TestInterruptedTraining::goesOnToTheBit() {
    QFETCH(int, signal);
    QFETCH(int, exit);
    QFETCH(QStringList, goOn);
    const QString project = m_cli.copied(m_trained, QTest::currentDataTag());

    QProcess process;
    process.setProcessEnvironment(m_cli.environment());
    process.start(CommandLine::program(), QStringList{"train", project, "--fresh"} + m_sets);
    QVERIFY(CommandLine::waitForStep(project, 2, 8));
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QCOMPARE(CommandLine::finished(process).exit, exit);
    const auto stopped = CommandLine::curve(project, 2).size();
    QVERIFY(stopped < CommandLine::curve(project, 1).size());

    const Call resumed = m_cli.run(QStringList{"train", project, "--json"} + goOn + m_sets);
    QCOMPARE(resumed.exit, 0);
    QCOMPARE(resumed.json()["run"].toInt(), 2);
    for (const char* name : {"loss", "gradient_norm", "lr", "validation.ndcg@10"}) {
        QCOMPARE(CommandLine::curve(project, 2, name), CommandLine::curve(project, 1, name));
    }
}

void TestInterruptedTraining::extendsAFinishedRun() {
    const QString project = m_cli.projectWithRows("extended");
    QCOMPARE(m_cli.run({"train", project}).exit, 0);
    const Call extended = m_cli.run({"train", project, "--extend", "1", "--json"});
    QCOMPARE(extended.exit, 0);
    QCOMPARE(extended.json()["run"].toInt(), 1);
    QCOMPARE(extended.json()["steps"].toInt(), 60); // two epochs of 20 steps, and one
    QCOMPARE(CommandLine::curve(project, 1).size(), 60);
}

// Much like a full disk: no file may grow past 100 kB, less than a checkpoint.
void TestInterruptedTraining::keepsTheProjectWhenFilesMayNotGrow() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    cli.run({"set", project, "train.epochs=1"});
    QCOMPARE(cli.run({"train", project}).exit, 0);
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    process.start("bash", {"-c", "trap '' XFSZ; ulimit -f 100; exec \"$0\" \"$@\"",
                           CommandLine::program(), "train", project, "--fresh", "--json"});
    const Call full = CommandLine::finished(process);
    QCOMPARE(full.exit, 1);
    QCOMPARE(full.json()["kind"].toString(), QStringLiteral("io"));
    QVERIFY(!full.err.contains("terminate called"));
    const Call status = cli.run({"status", project, "--json"});
    QCOMPARE(status.json()["runs"][1]["state"].toString(), QStringLiteral("failed"));
    QCOMPARE(cli.run({"evaluate", project, "--model", "run:1"}).exit, 0);
    QCOMPARE(cli.run({"train", project}).exit, 0);
}

QTEST_GUILESS_MAIN(TestInterruptedTraining)
#include "test_interrupted_training.moc"
