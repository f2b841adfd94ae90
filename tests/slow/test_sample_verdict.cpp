#include "tests/app/command_line.h"

// What a person sees who takes the sample project through with every setting as it comes: a model
// that is better beyond chance, within five minutes.
class TestSampleVerdict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isBetterWithinFiveMinutes() {
        qputenv("OMP_WAIT_POLICY", "passive"); // other tests may run beside this one
        const CommandLine cli;
        const QString project = cli.file("sample");
        const QString set =
            QStringLiteral(FTS_BIN_DIR "/../share/finetune-studio/sample/handbook.jsonl");
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(cli.run({"new", project, "--kind", "embedding"}).exit, 0);
        QCOMPARE(cli.run({"import", project, set}).exit, 0);
        QCOMPARE(cli.run({"train", project}, {}, 300'000).exit, 0);
        const Call judged = cli.run({"evaluate", project, "--json"});
        QVERIFY2(judged.exit == 0, qPrintable(judged.err));
        QCOMPARE(cli.run({"export", project, "--format", "sentence-transformers", "--out",
                          cli.file("model")})
                     .exit,
                 0);
        QVERIFY2(clock.elapsed() < 300'000, qPrintable(QString::number(clock.elapsed())));

        const QJsonObject result = judged.json();
        const double low = result["comparison"]["interval"][0].toDouble();
        QVERIFY2(low > 0, qPrintable(result["comparison"]["verdict"].toString()));
        // Word search cannot know the house's names for things; that is what is learned.
        QVERIFY(result["metrics"]["ndcg@10"].toDouble() >
                result["rows"]["bm25"]["ndcg@10"].toDouble());
        qInfo("%s (%lld s)", qPrintable(result["comparison"]["verdict"].toString()),
              clock.elapsed() / 1000);
    }
};

QTEST_GUILESS_MAIN(TestSampleVerdict)
#include "test_sample_verdict.moc"
