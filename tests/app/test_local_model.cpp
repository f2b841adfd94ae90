#include <QtTest/QtTest>

#include "core/store/project_store.h"
#include "tests/app/command_line.h"

namespace {

constexpr const char* kEnglish =
    "The old lighthouse of Marrow Point was rebuilt in 1874 after a storm had broken its tower. Its "
    "lamp is seen from twenty miles away and burns all night.";

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

    void whatItSaysCommandsNoTerminal() {
        CommandLine cli;
        const Call call = cli.run({"chat", "--model", tinyDecoder(), "--max-tokens", "60",
                                   "--temperature", "10"}, // says whatever it can
                                  QByteArray("zebra\n").repeated(5));
        QVERIFY2(call.err.contains("Answers: 5."), qPrintable(call.err));
        QVERIFY2(!call.out.contains(QRegularExpression("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]")),
                 qPrintable(call.out));
    }

    void aLongTalkForgetsItsBeginning() {
        CommandLine cli;
        const Call call = cli.run({"chat", "--model", tinyDecoder(), "--max-tokens", "4"},
                                  QByteArray("zebra name\n").repeated(12));
        QVERIFY2(call.exit == 0, qPrintable(call.err));
        QVERIFY2(call.err.contains("Answers: 12."), qPrintable(call.err));
        QVERIFY2(call.err.contains("no longer knows what was said first"), qPrintable(call.err));
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

    void writesSomeQuestionsOfAProjectWithSettingsAsTheyCome() {
        CommandLine cli;
        const QString project = newProject(cli, {kEnglish});
        const Call made = cli.run({"generate", project, "--json"});
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        QVERIFY(made.json()["tokens_written"].toInt() > 0);
        QCOMPARE(askedAbout(project, "= 'made:model'"), 1);
        QCOMPARE(askedAbout(project, "<> 'made:model'"), 1);
        QCOMPARE(cli.run({"generate", project, "--json"}).json()["passages"].toInt(), 0);
    }

    void putsNoMorePassagesToTheModelThanAreAllowed() {
        CommandLine cli;
        const QString project = newProject(cli, {kEnglish, kEnglish, kEnglish});
        const auto generate = [&](const char* most) {
            return cli.run({"generate", project, "--json", "--set",
                            QStringLiteral("generate.most_written=%1").arg(most)});
        };
        const Call some = generate("1");
        QVERIFY2(some.err.contains("1 of 3, evenly spread"), qPrintable(some.err));
        QCOMPARE(askedAbout(project, "= 'made:model'"), 1);
        QCOMPARE(askedAbout(project, "<> 'made:model'"), 3);
        QCOMPARE(generate("0").json()["passages"].toInt(), 3);
        QCOMPARE(askedAbout(project, "= 'made:model'"), 3);
    }

    void needsNoModelForWhatItDoesNotRead() {
        CommandLine cli;
        const QString project = newProject(
            cli, {"Der Leuchtturm wurde nach einem Sturm neu gebaut, und seine Lampe ist die ganze "
                  "Nacht zu sehen. Von der Insel fährt am Dienstag ein Boot zum Hafen."});
        const Call made = cli.run({"generate", project, "--json"});
        QVERIFY2(made.json()["kept"].toInt() > 0, qPrintable(made.err));
        QVERIFY(!made.json().contains("tokens_written"));
    }

    void aMissingModelIsToldWithAWayAround() {
        CommandLine cli;
        const Call call = cli.run({"generate", newProject(cli, {kEnglish}), "--set",
                                   "generate.local_model=no-such-model"});
        QVERIFY(call.exit == 1 || call.exit == 2);
        QVERIFY2(call.err.contains("\"no-such-model\"") && call.err.contains("generate.generator"),
                 qPrintable(call.err));
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
        importTexts(cli, project, {kEnglish});
        return project;
    }

    // All its settings as they come.
    static QString newProject(const CommandLine& cli, const QStringList& texts) {
        const QString project = cli.file("new");
        cli.run({"new", project, "--kind", "embedding"});
        importTexts(cli, project, texts);
        return project;
    }

    static void importTexts(const CommandLine& cli, const QString& project,
                            const QStringList& texts) {
        QDir().mkpath(cli.file("texts"));
        for (int i = 0; i < texts.size(); ++i) { // numbered, since equal passages are one
            cli.write(QStringLiteral("texts/%1.txt").arg(i),
                      QStringLiteral("%1 This was written down by keeper %2.")
                          .arg(texts[i])
                          .arg(i)
                          .toUtf8());
        }
        cli.run({"import", project, cli.file("texts")});
    }

    // Passages of which a question of such an origin was made, whether it was kept or not.
    static int askedAbout(const QString& project, const char* origin) {
        fts::ProjectStore store((project + "/project.sqlite").toStdString());
        auto query = store.database().prepare(
            std::string("SELECT count(DISTINCT chunk_id) FROM pairs JOIN questions "
                        "ON questions.id = question_id WHERE origin ") +
            origin);
        return query.step() ? static_cast<int>(query.integer(0)) : -1;
    }
};

QTEST_GUILESS_MAIN(TestLocalModel)
#include "test_local_model.moc"
