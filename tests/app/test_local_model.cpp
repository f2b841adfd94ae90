#include <QtTest/QtTest>

#include "core/store/project_store.h"
#include "tests/app/command_line.h"

namespace {

QString tinyDecoder() {
    return QStringLiteral(FTS_TEST_DATA "/nn/decoders/qwen2");
}

QStringList generating(const QString& project, const char* generator, int perChunk) {
    return {"generate", project,
            "--set",    QStringLiteral("generate.generator=%1").arg(generator),
            "--set",    QStringLiteral("generate.per_chunk=%1").arg(perChunk),
            "--set",    "generate.round_trip=0",
            "--json"};
}

} // namespace

// Language models by command: a talk, and questions written on this machine.
class TestLocalModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersLineByLine() {
        CommandLine cli;
        const QStringList chat{"chat", "--model", tinyDecoder(), "--max-tokens", "4"};
        const Call one = cli.run(chat, "zebra\n");
        QVERIFY2(one.exit == 0, qPrintable(one.err));
        QVERIFY2(one.err.contains("Answers: 1. Tokens: 4."), qPrintable(one.err));
        const Call two = cli.run(chat, "zebra\nname\n");
        QVERIFY(two.out.startsWith(one.out)); // what follows changes nothing of what was said
        QVERIFY(two.out.size() > one.out.size());
        QCOMPARE(cli.run(chat, "zebra\n").out, one.out);
        QCOMPARE(cli.run(chat).out, QString());
    }

    void adaptersTalkAsTheirModelHasLearned() {
        CommandLine cli;
        const QString taught =
            FTS_BIN_DIR "/../share/finetune-studio/question_writers/SmolLM2-135M-Instruct";
        const Call call = cli.run({"chat", "--model", taught, "--max-tokens", "40"},
                                  "The ferry to Marrow Point runs on Tuesdays and Fridays.\n");
        QVERIFY2(call.exit == 0, qPrintable(call.err));
        QVERIFY2(call.out.contains("ferry") && call.out.contains('?'), qPrintable(call.out));
    }

    void adaptersNameTheirModel() {
        CommandLine cli;
        QVERIFY(QDir().mkpath(cli.file("adapters")));
        cli.write("adapters/adapter_config.json",
                  "{\"base_model_name_or_path\": \"someone/no-such-model\"}");
        const Call call = cli.run({"chat", "--model", cli.file("adapters")}, "Hello\n");
        QVERIFY(call.exit == 1 || call.exit == 2);
        QVERIFY2(call.err.contains("\"someone/no-such-model\"") &&
                     call.err.contains("adapter_config.json"),
                 qPrintable(call.err));
    }

    void aTalkMustFitIntoTheModel() {
        CommandLine cli;
        const Call call =
            cli.run({"chat", "--model", tinyDecoder()}, QByteArray("zebra ").repeated(100) + "\n");
        QCOMPARE(call.exit, 2);
        QVERIFY2(call.err.contains("reads fewer than 64"), qPrintable(call.err));
    }

    void anEncoderDoesNotTalk() {
        CommandLine cli;
        const Call call = cli.run({"chat", "--model", CommandLine::tinyModel()}, "Hello\n");
        QVERIFY(call.exit == 1 || call.exit == 2);
        QVERIFY2(call.err.contains("bert"), qPrintable(call.err));
    }

    void writesQuestionsAboutPassages() {
        CommandLine cli;
        const QString project = projectWithText(cli);
        const QStringList generate = generating(project, "local", 2);
        const Call made = cli.run(generate);
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        const int kept = made.json()["kept"].toInt(); // more are tried
        QVERIFY2(kept > 0 && kept <= 2 * made.json()["passages"].toInt(), qPrintable(made.out));
        QVERIFY(made.json()["tokens_written"].toInt() > 0);
        QCOMPARE(cli.run(generate).json()["passages"].toInt(), 0); // all were asked about
    }

    void writesOneInThreeBesideThoseTakenFromTheText() {
        CommandLine cli;
        const QString project = projectWithText(cli);
        const QStringList generate = generating(project, "mixed", 3);
        const Call made = cli.run(generate);
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        QVERIFY(made.json()["tokens_written"].toInt() > 0);
        fts::ProjectStore store((project + "/project.sqlite").toStdString());
        auto query = store.database().prepare(
            "SELECT sum(origin = 'made:model'), sum(origin <> 'made:model') FROM questions");
        QVERIFY(query.step());
        QVERIFY(query.integer(0) > 0 && query.integer(1) > 0);
        QCOMPARE(cli.run(generate).json()["passages"].toInt(), 0);
    }

    void writesSomeQuestionsOfAProjectWithSettingsAsTheyCome() {
        CommandLine cli;
        const QString project = cli.file("new");
        QCOMPARE(cli.run({"new", project, "--kind", "embedding"}).exit, 0);
        importText(cli, project);
        const Call made = cli.run({"generate", project, "--json"});
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        QVERIFY(made.json()["tokens_written"].toInt() > 0);
        QVERIFY2(!made.err.contains("The model writes about"), qPrintable(made.err)); // all
    }

    void aModelThatReadsTooLittleIsRefused() {
        CommandLine cli;
        const Call call =
            cli.run({"generate", projectWithText(cli), "--set", "generate.generator=local", "--set",
                     "generate.local_model=" + tinyDecoder()});
        QCOMPARE(call.exit, 1);
        QVERIFY2(call.err.contains("reads texts of 64 tokens"), qPrintable(call.err));
    }

private:
    static QString projectWithText(const CommandLine& cli) {
        const QString project = cli.newProject("p");
        importText(cli, project);
        return project;
    }

    static void importText(const CommandLine& cli, const QString& project) {
        cli.write("text.txt",
                  "The old lighthouse of Marrow Point was rebuilt in 1874 after a storm had broken "
                  "its tower. Its lamp is seen from twenty miles away and burns all night.");
        cli.run({"import", project, cli.file("text.txt")});
    }
};

QTEST_GUILESS_MAIN(TestLocalModel)
#include "test_local_model.moc"
