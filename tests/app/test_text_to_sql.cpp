#include <QtTest/QtTest>

#include "tests/app/command_line.h"

namespace {

QString ledgers() {
    return QStringLiteral(FTS_TEST_DATA "/../../resources/sample/ledgers.jsonl");
}

} // namespace

// Questions on databases by command: a project, its rows, and how good the base model is.
class TestTextToSql : public QObject {
    Q_OBJECT

    CommandLine m_cli;
    QString m_project;

    Call run(const QStringList& arguments) const { return m_cli.run(arguments); }

private Q_SLOTS:
    void initTestCase() {
        m_project = m_cli.file("ledgers");
        const Call made =
            run({"new", m_project, "--kind", "text-to-sql", "--set", "evaluate.resamples=200",
                 "--set", "evaluate.answer_tokens=24", "--set", "train.threads=1"});
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        const Call imported = run({"import", m_project, ledgers(), "--json"});
        QVERIFY2(imported.exit == 0, qPrintable(imported.err));
        QCOMPARE(imported.json()["rows"].toInt(), 322);
        const QJsonObject parts = imported.json()["questions"].toObject();
        QCOMPARE(parts["train"].toInt() + parts["validation"].toInt() + parts["test"].toInt(), 322);
        QVERIFY(parts["test"].toInt() > 15 && parts["validation"].toInt() > 15);
    }

    void listsTheSettingsOfItsKind() {
        const QJsonObject values = run({"set", m_project, "--json"}).json();
        QCOMPARE(values["model.base"].toString(), QString("SmolLM2-135M-Instruct"));
        QVERIFY(values.contains("lora.r") && !values.contains("chunk.tokens"));
        const Call other = run({"set", m_project, "chunk.tokens=5"});
        QCOMPARE(other.exit, 2);
        QVERIFY2(other.err.contains("There is no setting \"chunk.tokens\""), qPrintable(other.err));
    }

    void showsItsStages() {
        const QJsonObject status = run({"status", m_project, "--json"}).json();
        QCOMPARE(status["kind"].toString(), QString("text-to-sql"));
        QStringList stages;
        for (const QJsonValue& stage : status["stages"].toArray()) {
            stages << stage["name"].toString() + ":" + stage["state"].toString();
        }
        QCOMPARE(stages.join(' '),
                 QString("import:fresh train:missing evaluate:missing export:missing"));
    }

    void refusesCommandsOfAnotherKind() {
        for (const QStringList& command :
             {QStringList{"chunk"}, QStringList{"generate"}, QStringList{"search", "?"},
              QStringList{"export-data", "--format", "csv", "--out", m_cli.file("rows.csv")}}) {
            QStringList arguments = command;
            arguments.insert(1, m_project);
            const Call call = run(arguments);
            QVERIFY2(call.exit == 2 && call.err.contains("kind text-to-sql; \"" + command[0]),
                     qPrintable(command[0] + ": " + call.err));
        }
    }

    void refusesWhatAnotherKindReads() {
        const Call pairs = run({"import", m_project, ledgers(), "--format", "pairs"});
        QCOMPARE(pairs.exit, 2);
        QVERIFY2(pairs.err.contains("Use auto, sql-create-context, spider"), qPrintable(pairs.err));
        const QString search = m_cli.newProject("search");
        const Call sql = run({"import", search, ledgers(), "--format", "spider"});
        QCOMPARE(sql.exit, 2);
        QVERIFY2(sql.err.contains("Use auto, llamaindex"), qPrintable(sql.err));
    }

    void judgesTheBaseModelByRunningWhatItWrites() {
        QStringList evaluate{"evaluate", m_project, "--model", "base", "--json"};
        evaluate << "--set" << "evaluate.rows=3";
        const Call call = run(evaluate);
        QVERIFY2(call.exit == 0, qPrintable(call.err));
        const QJsonObject result = call.json();
        QCOMPARE(result["model"].toString(), QString("base"));
        QCOMPARE(result["split"].toString(), QString("test"));
        QCOMPARE(result["queries"].toInt(), 3);
        QCOMPARE(result["not_judged"].toInt(), 0);
        const QJsonObject metrics = result["metrics"].toObject();
        QVERIFY(metrics["execution_accuracy"].toDouble() <= metrics["valid_sql"].toDouble());
        double wrong = 0;
        for (const QJsonValue& count : result["errors"].toObject()) {
            wrong += count.toInt();
        }
        QCOMPARE(wrong / 3 + metrics["execution_accuracy"].toDouble(), 1.0);
        QVERIFY(!result.contains("comparison"));
        const QJsonArray interval = result["intervals"].toObject()["execution_accuracy"].toArray();
        QVERIFY(interval[0].toDouble() <= metrics["execution_accuracy"].toDouble() &&
                interval[1].toDouble() >= metrics["execution_accuracy"].toDouble());
    }

    void sayWhatIsMissing() {
        const Call tuned = run({"evaluate", m_project});
        QCOMPARE(tuned.exit, 1);
        QVERIFY2(tuned.err.contains("Next: train"), qPrintable(tuned.err));
        const QString empty = m_cli.file("empty");
        run({"new", empty, "--kind", "text-to-sql"});
        const Call nothing = run({"evaluate", empty, "--model", "base"});
        QCOMPARE(nothing.exit, 2);
        QVERIFY2(nothing.err.contains("no questions in its test part"), qPrintable(nothing.err));
    }
};

QTEST_GUILESS_MAIN(TestTextToSql)
#include "test_text_to_sql.moc"
