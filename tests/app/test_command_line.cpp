#include <QtTest/QtTest>

#include <csignal>

#include <fcntl.h>

#include "tests/app/command_line.h"

// The whole program through its commands: what a person or a script sees of it.
class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesFromRowsToAnExportedModel();
    void updateDoesWhatIsStale();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysInJsonWhatIsWrong_data();
    void saysInJsonWhatIsWrong();
    void aMistakeMakesNoProject();
    void takesNoOtherFileForTheManifest();
    void saysThatTheOutputCannotBeWritten();
    void refusesALockedProject();
    void listsAndKeepsSettings();
    void findsAModelFromWhereverItIsAsked();
    void takesKeptAddressesToOtherProjects();
    void embedsLineByLine();
    void aStopEndsWhatWaitsForALine();
    void forecastsATraining();
    void stopsAForecastAtOnce();
    void whatOnlyInformsGivesWay_data();
    void whatOnlyInformsGivesWay();
    void searchesWithEachModel();
    void tellsWhatTheMachineHas();
    void letsClientsAttach();
    void endsAnIdleEngine();
    void checksTheMachine();

private:
    static QStringList keys(const QJsonValue& value) { return value.toObject().keys(); }
    static QStringList states(const Call& status) {
        QStringList states;
        for (const QJsonValue& stage : status.json()["stages"].toArray()) {
            states.append(stage["name"].toString() + " " + stage["state"].toString());
        }
        return states;
    }
};

namespace {

void expectKeys(const QJsonObject& object, const QStringList& expected) {
    for (const QString& key : expected) {
        QVERIFY2(object.contains(key), qPrintable(key));
    }
}

} // namespace

void TestCommandLine::goesFromRowsToAnExportedModel() {
    const CommandLine cli;
    const QString project = cli.newProject("p");
    const Call import =
        cli.run({"import", project, cli.writeSet("a.json", 0, 40), "--split", "train", "--json"});
    QCOMPARE(import.exit, 0);
    QCOMPARE(import.json()["chunks"].toInt(), 40);
    QCOMPARE(import.json()["pairs"].toInt(), 80);
    QCOMPARE(import.json()["documents"].toInt(), 1);
    QVERIFY(import.json()["skipped"].toArray().isEmpty());
    cli.run({"import", project, cli.writeSet("b.json", 60, 20), "--split", "test"});

    const Call train = cli.run({"train", project, "--json"});
    QCOMPARE(train.exit, 0);
    expectKeys(train.json(), {"run", "steps", "epochs", "train_s", "pairs_per_s", "tokens_per_s",
                              "peak_rss_mb", "precision", "best", "stopped"});
    QCOMPARE(train.json()["steps"].toInt(), 40); // 80 pairs, four a batch, two epochs

    const Call base = cli.run({"evaluate", project, "--model", "base", "--json"});
    QCOMPARE(base.exit, 0);
    QCOMPARE(base.json()["queries"].toInt(), 40);
    QCOMPARE(base.json()["passages"].toInt(), 20);
    QVERIFY(!base.json().contains("comparison"));
    const Call tuned = cli.run({"evaluate", project, "--model", "tuned", "--json"});
    QCOMPARE(tuned.exit, 0);
    expectKeys(tuned.json()["rows"].toObject(), {"bm25", "blend", "base"});
    const QJsonObject comparison = tuned.json()["comparison"].toObject();
    expectKeys(comparison, {"metric", "base", "tuned", "difference", "interval", "verdict"});
    QCOMPARE(comparison["base"].toDouble(), base.json().value("metrics")["ndcg@10"].toDouble());
    QVERIFY(QFile::exists(project + "/runs/0001/verdict.json"));

    const QString out = cli.file("model");
    const Call exported =
        cli.run({"export", project, "--format", "sentence-transformers", "--out", out, "--json"});
    QCOMPARE(exported.exit, 0);
    QVERIFY(exported.json()["largest_difference"].toDouble(1) <= 1e-5);
    const Call again = cli.run({"evaluate", project, "--model", out, "--json"});
    QCOMPARE(again.json()["metrics"], tuned.json()["metrics"]);
    QCOMPARE(states(cli.run({"status", project, "--json"})),
             QStringList({"import fresh", "train fresh", "evaluate fresh", "export fresh"}));
}

void TestCommandLine::updateDoesWhatIsStale() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    const auto done = [](const Call& call) {
        return call.json()["done"].toVariant().toStringList();
    };
    const Call first = cli.run({"update", project, "--json"});
    QCOMPARE(first.exit, 0);
    QCOMPARE(done(first), QStringList({"train", "evaluate", "export"}));
    QVERIFY(QFile::exists(project + "/artifacts/model/modules.json"));
    QCOMPARE(first.json()["path"].toString(), project + "/artifacts/model");
    const QString verdict = first.json()["comparison"].toObject()["verdict"].toString();
    QVERIFY(verdict.contains("NDCG@10"));
    QVERIFY(cli.run({"evaluate", project}).out.endsWith(verdict + "\n"));
    QCOMPARE(done(cli.run({"update", project, "--json"})), QStringList());

    cli.run({"set", project, "evaluate.k=1,5"});
    QCOMPARE(done(cli.run({"update", project, "--json"})), QStringList({"evaluate"}));
    cli.run({"set", project, "train.seed=7"});
    QCOMPARE(states(cli.run({"status", project, "--json"})).at(1), QStringLiteral("train stale"));
    QCOMPARE(done(cli.run({"update", project, "--json"})),
             QStringList({"train", "evaluate", "export"}));

    // What an import that was cut off leaves: rows, but no record of the stage.
    QVERIFY(QFile::remove(project + "/artifacts/stages.json"));
    QCOMPARE(done(cli.run({"update", project, "--json"})),
             QStringList({"import", "train", "evaluate", "export"}));
}

void TestCommandLine::saysWhatIsWrong_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("said");
    QTest::newRow("no command") << QStringList() << 2 << "A subcommand is required";
    QTest::newRow("unknown command") << QStringList{"fly"} << 2 << "There is no command \"fly\"";
    QTest::newRow("no such project")
        << QStringList{"status", "nowhere"} << 1 << "There is no project";
    QTest::newRow("not a project") << QStringList{"status", "."} << 1 << "There is no project in /";
    QTest::newRow("unknown key") << QStringList{"train", "PROJECT", "--set", "train.epoch=3"} << 2
                                 << "train.epochs";
    QTest::newRow("no number") << QStringList{"set", "PROJECT", "train.epochs=many"} << 2
                               << "train.epochs";
    QTest::newRow("out of range") << QStringList{"set", "PROJECT", "train.batch=1"} << 2
                                  << "train.batch";
    QTest::newRow("nothing left to train on")
        << QStringList{"train", "PROJECT",       "--set", "split.validation=0.5",
                       "--set", "split.test=0.5"}
        << 2 << "Less than a fifth";
    QTest::newRow("no equals sign")
        << QStringList{"train", "PROJECT", "--set", "x"} << 2 << "key=value";
    QTest::newRow("nothing to train on") << QStringList{"train", "PROJECT"} << 2 << "import";
    QTest::newRow("nothing tuned") << QStringList{"evaluate", "PROJECT"} << 1 << "train";
    QTest::newRow("nothing imported") << QStringList{"update", "PROJECT"} << 2 << "import";
    QTest::newRow("nothing to resume")
        << QStringList{"train", "PROJECT", "--resume"} << 2 << "resume";
    QTest::newRow("no such file") << QStringList{"import", "PROJECT", "gone.json"} << 2
                                  << "gone.json";
    QTest::newRow("no such model")
        << QStringList{"embed", "--model", "no-such-model"} << 1 << "no-such-model";
    QTest::newRow("no such device")
        << QStringList{"embed", "--model", "TINY", "--device", "tpu"} << 2 << "tpu";
    QTest::newRow("project exists")
        << QStringList{"new", "PROJECT", "--kind", "embedding"} << 2 << "p";
    QTest::newRow("a job without what to do to it")
        << QStringList{"jobs", "PROJECT", "--job", "ftjob-1"} << 2 << "--cancel";
    QTest::newRow("jobs of another kind")
        << QStringList{"jobs", "PROJECT"} << 2 << "\"jobs\" is for projects of the kind";
    QTest::newRow("address of another kind")
        << QStringList{"endpoint", "PROJECT"} << 2 << "for projects of the kind distillation";
    QTest::newRow("address that is not asked")
        << QStringList{"endpoint", "PROJECT", "--of",
                       "generate", "--set",   "generate.url=http://localhost:9"}
        << 2 << "generate.generator to remote";
    QTest::newRow("judge of another kind") << QStringList{"evaluate", "PROJECT", "--try-judge"} << 2
                                           << "\"evaluate --try-judge\" is for";
    QTest::newRow("names of tables of another kind")
        << QStringList{"evaluate", "PROJECT", "--constrained"} << 2
        << "\"evaluate --constrained\" is for";
    QTest::newRow("two ways to begin")
        << QStringList{"train", "PROJECT", "--resume", "--fresh"} << 2 << "";
}

void TestCommandLine::saysWhatIsWrong() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    QFETCH(QString, said);
    const CommandLine cli;
    const QString project = cli.newProject("p");
    arguments.replaceInStrings("PROJECT", project);
    arguments.replaceInStrings("TINY", CommandLine::tinyModel());
    const Call call = cli.run(arguments);
    QCOMPARE(call.exit, exit);
    QVERIFY2(call.err.contains(said), qPrintable(call.err));
    QCOMPARE(call.out, QString());
}

void TestCommandLine::saysInJsonWhatIsWrong_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{"--json"};
    QTest::newRow("unknown command") << QStringList{"fly", "--json"};
    QTest::newRow("no project") << QStringList{"status", "--json"};
    QTest::newRow("unknown option") << QStringList{"status", "p", "--all", "--json"};
}

void TestCommandLine::saysInJsonWhatIsWrong() {
    QFETCH(QStringList, arguments);
    const Call call = CommandLine().run(arguments);
    QCOMPARE(call.exit, 2);
    QCOMPARE(call.json()["kind"].toString(), QStringLiteral("bad-input"));
    QVERIFY(!call.json()["message"].isNull());
    QVERIFY(!call.err.isEmpty());
}

void TestCommandLine::aMistakeMakesNoProject() {
    const CommandLine cli;
    const QString project = cli.file("p");
    const QStringList made{"new", project, "--kind", "embedding", "--set"};
    QCOMPARE(cli.run(made + QStringList{"train.epoch=3"}).exit, 2);
    QVERIFY(!QFile::exists(project));
    QCOMPARE(cli.run(made + QStringList{"train.epochs=7"}).exit, 0);
    QCOMPARE(cli.run({"set", project, "--json"}).json()["train.epochs"].toString(),
             QStringLiteral("7"));
}

void TestCommandLine::takesNoOtherFileForTheManifest() {
    const CommandLine cli;
    const QString project = cli.newProject("p");
    QCOMPARE(cli.run({"set", project + "/project.ftproj", "train.epochs=5"}).exit, 0);
    QVERIFY(QFile::copy(project + "/project.ftproj", project + "/copy.ftproj"));
    const Call call = cli.run({"set", project + "/copy.ftproj", "train.epochs=9"});
    QCOMPARE(call.exit, 1);
    QVERIFY2(call.err.contains("There is no project in"), qPrintable(call.err));
    QCOMPARE(cli.run({"set", project, "--json"}).json()["train.epochs"].toString(),
             QStringLiteral("5"));
}

void TestCommandLine::saysThatTheOutputCannotBeWritten() {
    const CommandLine cli;
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    process.setStandardOutputFile("/dev/full");
    process.start(CommandLine::program(), {"set", cli.newProject("p"), "--json"});
    const Call call = CommandLine::finished(process);
    QCOMPARE(call.exit, 1);
    QVERIFY2(call.err.contains("standard output"), qPrintable(call.err));
}

void TestCommandLine::refusesALockedProject() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    QFile lock(project + "/job.lock");
    QVERIFY(lock.open(QIODevice::ReadWrite));
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    QCOMPARE(::fcntl(lock.handle(), F_OFD_SETLK, &whole), 0);
    const Call call = cli.run({"train", project, "--json"});
    QCOMPARE(call.exit, 1);
    QCOMPARE(call.json()["kind"].toString(), QStringLiteral("locked"));
    lock.close();
    QCOMPARE(cli.run({"train", project}).exit, 0);
}

void TestCommandLine::listsAndKeepsSettings() {
    const CommandLine cli;
    const QString project = cli.newProject("p");
    QCOMPARE(cli.run({"set", project, "train.epochs=5"}).exit, 0);
    const QJsonObject values = cli.run({"set", project, "--json"}).json();
    QCOMPARE(values["train.epochs"].toString(), QStringLiteral("5"));
    QVERIFY(values.contains("model.query_prompt"));
    // --set holds for one call.
    cli.run({"status", project, "--set", "train.epochs=9"});
    QCOMPARE(cli.run({"set", project, "--json"}).json()["train.epochs"].toString(),
             QStringLiteral("5"));
}

void TestCommandLine::findsAModelFromWhereverItIsAsked() {
    const CommandLine cli;
    const QString project = cli.newProject("p");
    const auto set = [&](const QString& model) {
        QProcess process;
        process.setProcessEnvironment(cli.environment());
        process.setWorkingDirectory(QFileInfo(CommandLine::tinyModel()).path());
        process.start(CommandLine::program(), {"set", project, "model.base=" + model});
        return CommandLine::finished(process).exit;
    };
    const auto kept = [&] {
        return cli.run({"set", project, "--json"}).json()["model.base"].toString();
    };
    QCOMPARE(set("./tiny-bert"), 0);
    QCOMPARE(kept(), CommandLine::tinyModel());
    QCOMPARE(set("all-MiniLM-L6-v2"), 0); // a name
    QCOMPARE(kept(), QStringLiteral("all-MiniLM-L6-v2"));
}

void TestCommandLine::takesKeptAddressesToOtherProjects() {
    const CommandLine cli;
    const QString project = cli.newProject("p");
    const QString other = cli.newProject("q");
    QCOMPARE(cli.run({"set", project, "generate.url=http://localhost:9", "generate.model=small",
                      "generate.price_in=0.5", "--keep-endpoint", "mine"})
                 .exit,
             0);
    const Call unknown = cli.run({"set", other, "--endpoint", "yours"});
    QVERIFY2(unknown.exit == 2 && unknown.err.contains("There are: mine."),
             qPrintable(unknown.err));
    QCOMPARE(cli.run({"set", other, "--endpoint", "mine", "generate.parallel=2"}).exit, 0);
    const QJsonObject values = cli.run({"set", other, "--json"}).json();
    QCOMPARE(values["generate.generator"].toString(), QStringLiteral("remote"));
    QCOMPARE(values["generate.url"].toString(), QStringLiteral("http://localhost:9"));
    QCOMPARE(values["generate.price_in"].toString(), QStringLiteral("0.5"));
    QCOMPARE(values["generate.parallel"].toString(), QStringLiteral("2"));
    cli.run({"set", project, "generate.model= "});
    QCOMPARE(cli.run({"set", project, "--keep-endpoint", "none"}).exit, 2);
}

void TestCommandLine::embedsLineByLine() {
    const CommandLine cli;
    const Call call =
        cli.run({"embed", "--model", CommandLine::tinyModel()}, "one\n\none\nthe lighthouse\n");
    QCOMPARE(call.exit, 0);
    const QStringList lines = call.out.split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], lines[2]);
    QVERIFY(lines[0] != lines[3]);
    QCOMPARE(QJsonDocument::fromJson(lines[1].toUtf8()).array().size(), 32);
}

void TestCommandLine::aStopEndsWhatWaitsForALine() {
    const CommandLine cli;
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    process.start(CommandLine::program(), {"embed", "--model", CommandLine::tinyModel()});
    QVERIFY(process.waitForStarted()); // until then its signals are caught as here
    const auto awaitsSignals = [&] {
        QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
        if (!status.open(QFile::ReadOnly)) {
            return false;
        }
        const QString caught = QString::fromUtf8(status.readAll()).section("SigCgt:", 1);
        return (caught.section('\n', 0, 0).trimmed().toULongLong(nullptr, 16) &
                1U << (SIGINT - 1)) != 0;
    };
    QVERIFY(QTest::qWaitFor(awaitsSignals, 30'000));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT); // its input stays open
    QCOMPARE(CommandLine::finished(process, 30'000).exit, 130);
}

void TestCommandLine::forecastsATraining() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    const Call call = cli.run({"forecast", project, "--json", "--set", "train.epochs=3"});
    QCOMPARE(call.exit, 0);
    const QJsonObject forecast = call.json();
    expectKeys(forecast, {"batch", "steps", "step_s", "train_s", "validate_s", "evaluate_s",
                          "total_s", "peak_mb", "available_mb", "fits"});
    QCOMPARE(forecast["steps"].toInt(), 60); // 80 pairs, four a batch, three epochs
    QVERIFY(!QFile::exists(project + "/runs"));

    const QJsonObject run = cli.run({"train", project, "--json", "--set", "train.epochs=3"}).json();
    QCOMPARE(run["forecast_s"].toDouble(), forecast["total_s"].toDouble());
    QCOMPARE(run["steps"].toInt(), 60);
    QVERIFY(cli.run({"train", project, "--json"}).json()["forecast_s"].isNull()); // other settings
}

void TestCommandLine::stopsAForecastAtOnce() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    process.start(CommandLine::program(), {"forecast", project});
    QVERIFY(QTest::qWaitFor(
        [&] { return process.readAllStandardError().contains("Measuring a few steps"); }, 30'000));
    QElapsedTimer timer;
    timer.start();
    process.terminate();
    QCOMPARE(CommandLine::finished(process).exit, 143);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!QFile::exists(project + "/forecast.json"));
}

void TestCommandLine::whatOnlyInformsGivesWay_data() {
    QTest::addColumn<bool>("lastingEngine");
    QTest::newRow("a window's engine") << true;
    QTest::newRow("the command itself") << false;
}

void TestCommandLine::whatOnlyInformsGivesWay() {
    QFETCH(bool, lastingEngine);
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    QProcess engine, forecast;
    for (QProcess* process : {&engine, &forecast}) {
        process->setProcessEnvironment(cli.environment());
    }
    if (lastingEngine) {
        engine.start(CommandLine::program(), {"engine", project});
        QVERIFY(QTest::qWaitFor(
            [&] { return !cli.run({"status", project, "--json"}).json()["engine"].isNull(); },
            30'000));
    }
    forecast.start(CommandLine::program(), {"forecast", project});
    QVERIFY(QTest::qWaitFor(
        [&] { return forecast.readAllStandardError().contains("Measuring a few steps"); }, 30'000));
    const Call train = cli.run({"train", project, "--set", "train.epochs=1"});
    QVERIFY2(train.exit == 0, qPrintable(train.err));
    CommandLine::finished(forecast);
    engine.terminate();
    engine.waitForFinished();
}

void TestCommandLine::searchesWithEachModel() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    const QString question = "What is lighthouse 63 built of?";
    const auto results = [&] {
        const Call call = cli.run({"search", project, question, "--k", "3", "--json"});
        return call.json()["results"].toObject();
    };
    QCOMPARE(results().keys(), QStringList({"base", "bm25"}));
    QCOMPARE(cli.run({"train", project, "--set", "train.epochs=1"}).exit, 0);
    const QJsonObject found = results();
    QCOMPARE(found.keys(), QStringList({"base", "bm25", "tuned"}));
    QCOMPARE(found["tuned"].toArray().size(), 3);
    QVERIFY(found["bm25"][0]["text"].toString().contains("number 63 "));

    const Call plain = cli.run({"search", project, question});
    QCOMPARE(plain.exit, 0);
    QVERIFY2(plain.out.contains("results.bm25.0.text: The lighthouse number 63 "),
             qPrintable(plain.out));
    cli.run({"import", project,
             cli.write("bell.json", R"({"queries": {"q": "What does the bell say?"},
                 "corpus": {"p": "The bell \u001b[2J rings."}, "relevant_docs": {"q": ["p"]}})"),
             "--split", "test"});
    const Call bell = cli.run({"search", project, "Which bell rings?"});
    QVERIFY2(bell.out.contains("The bell ?[2J rings."), qPrintable(bell.out)); // to a terminal
    QCOMPARE(cli.run({"search", project, "?", "--k", "0"}).exit, 2);
    QCOMPARE(cli.run({"search", project, " "}).exit, 2);
}

void TestCommandLine::tellsWhatTheMachineHas() {
    const QJsonObject facts = CommandLine().run({"devices", "--json"}).json();
    expectKeys(facts, {"gpus", "why_no_gpu", "cpu_fast_in_bf16", "cores", "memory_mb"});
    QCOMPARE(facts["why_no_gpu"].toString().isEmpty(), !facts["gpus"].toArray().isEmpty());
    QVERIFY(facts["cores"].toInt() > 0 && facts["memory_mb"].toInt() > 100);
}

void TestCommandLine::letsClientsAttach() {
    const CommandLine cli;
    const QString project = cli.projectWithRows("p");
    QProcess process;
    process.setProcessEnvironment(cli.environment());
    process.start(CommandLine::program(),
                  {"train", project, "--set", "train.epochs=3000", "--set", "train.patience=0"});
    QVERIFY(CommandLine::waitForStep(project, 1, 5));
    const QJsonObject engine = cli.run({"status", project, "--json"}).json()["engine"].toObject();
    QCOMPARE(engine["state"].toString(), QStringLiteral("running"));
    QCOMPARE(engine["pid"].toInt(), static_cast<int>(process.processId()));
    QCOMPARE(engine["run"].toInt(), 1);
    const Call second = cli.run({"train", project});
    QCOMPARE(second.exit, 1); // one job at a time, and the sentence says which
    QVERIFY2(second.err.contains("train"), qPrintable(second.err));
    process.terminate();
    QCOMPARE(CommandLine::finished(process).exit, 143);
}

void TestCommandLine::endsAnIdleEngine() {
    const CommandLine cli;
    const Call call = cli.run({"engine", cli.newProject("p"), "--idle-seconds", "1"});
    QCOMPARE(call.exit, 0);
}

void TestCommandLine::checksTheMachine() {
    const CommandLine cli;
    const Call call = cli.run({"selftest", "--json"});
    QCOMPARE(call.exit, 0);
    QCOMPARE(call.json()["ok"].toBool(), true);
    QVERIFY(call.json()["checks"].toArray().size() >= 4);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
