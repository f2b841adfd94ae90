#include "tests/app/command_line.h"

// The data of the sample project, as the build writes it for the command line program too.
class TestSampleSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTakenWithoutAnyRowLeftOut() {
        const CommandLine cli;
        const QString project = cli.newProject("sample");
        const Call imported = cli.run({"import", project, sampleFile(), "--json"});
        QVERIFY2(imported.exit == 0, qPrintable(imported.err));
        const QJsonObject result = imported.json();
        QVERIFY(result["skipped"].toArray().isEmpty());
        QVERIFY(result["documents"].toInt() >= 10); // fewer would not be divided by document
        QVERIFY(result["pairs"].toInt() >= 350);
        QCOMPARE(result["pairs"].toInt(), rows().size());
    }

    void asksEachQuestionOnceAndKeepsQuestionsApartFromPassages() {
        QSet<QString> questions;
        QMap<QString, int> askedOf;
        for (const QJsonObject& row : rows()) {
            const QString question = row["question"].toString();
            QVERIFY2(!questions.contains(question), qPrintable(question));
            QVERIFY2(question.endsWith('?'), qPrintable(question));
            questions.insert(question);
            ++askedOf[row["passage"].toString()];
        }
        for (auto entry = askedOf.cbegin(); entry != askedOf.cend(); ++entry) {
            const auto words = entry.key().split(' ').size();
            QVERIFY2(words >= 60 && words <= 120 && !entry.key().contains("  "),
                     qPrintable(entry.key()));
            QVERIFY2(entry.value() >= 2, qPrintable(entry.key()));
        }
    }

private:
    static QString sampleFile() {
        return QStringLiteral(FTS_BIN_DIR "/../share/finetune-studio/sample/handbook.jsonl");
    }

    static QList<QJsonObject> rows() {
        QFile file(sampleFile());
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        QList<QJsonObject> rows;
        while (!file.atEnd()) {
            rows.append(QJsonDocument::fromJson(file.readLine()).object());
        }
        return rows;
    }
};

QTEST_GUILESS_MAIN(TestSampleSet)
#include "test_sample_set.moc"
