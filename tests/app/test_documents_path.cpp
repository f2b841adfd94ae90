#include <QtTest/QtTest>

#include "core/store/project_store.h"
#include "tests/app/command_line.h"
#include "tests/core/readers/written_pdf.h"

// From a folder of documents to an exported model, by commands alone.
class TestDocumentsPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(QDir().mkpath(m_cli.file("docs/sub")));
        for (int i = 0; i < 14; ++i) {
            const QString name =
                QStringLiteral("docs/%1tower%2.md").arg(i % 2 ? "sub/" : "").arg(i);
            m_cli.write(name, document(i).toUtf8());
        }
        m_cli.write("docs/picture.png", "\x89PNG\r\n\x1a\n");
        m_project = m_cli.newProject("p");
    }

    void importsAFolder() {
        const Call call = m_cli.run({"import", m_project, m_cli.file("docs"), "--json"});
        QVERIFY2(call.exit == 0, qPrintable(call.err));
        QCOMPARE(call.json()["documents"].toInt(), 14);
        const auto skipped = call.json()["skipped"].toArray();
        QCOMPARE(skipped.size(), 1);
        QVERIFY(skipped[0].toObject()["path"].toString().endsWith("picture.png"));
        QVERIFY(!skipped[0].toObject()["reason"].toString().isEmpty());
    }

    void goesTheWholeWayInOneCall() {
        const Call call = m_cli.run({"update", m_project, "--json", "--set", "train.epochs=1"});
        QVERIFY2(call.exit == 0, qPrintable(call.err));
        QCOMPARE(call.json()["done"].toArray(),
                 QJsonArray({"chunk", "generate", "train", "evaluate", "export"}));
        QVERIFY(QFile::exists(m_project + "/artifacts/model/model.safetensors"));
    }

    void doingItAgainDoesNothing() {
        QCOMPARE(m_cli.run({"import", m_project, m_cli.file("docs"), "--json"})
                     .json()["unchanged"]
                     .toInt(),
                 14);
        const Call generate = m_cli.run({"generate", m_project, "--json"});
        QCOMPARE(generate.json()["passages"].toInt(), 0);
    }

    void aChangedDocumentIsAskedAboutAnew() {
        m_cli.write("docs/tower0.md", "# Tower 0\n\nThe tower was torn down in a storm by Ragnvald "
                                      "the mason and nothing was built in its place again.\n");
        m_cli.run({"import", m_project, m_cli.file("docs")});
        const Call generate = m_cli.run({"generate", m_project, "--json"});
        QVERIFY2(generate.exit == 0, qPrintable(generate.err));
        const int asked = generate.json()["passages"].toInt();
        QVERIFY2(asked == 1 || asked == 2, qPrintable(QString::number(asked))); // only of that file
    }

    // A sentence of a passage is a question to learn from, but makes a verdict too easy.
    void afterAnotherDivisionNoSentenceIsJudgedBy() {
        const QString project = m_cli.newProject("divided");
        m_cli.run({"import", project, m_cli.file("docs")});
        m_cli.run({"generate", project});
        const auto sentencesIn = [&](const char* split) {
            fts::ProjectStore store((project + "/project.sqlite").toStdString());
            auto query = store.database().prepare("SELECT count(*) FROM questions WHERE split = ? "
                                                  "AND origin = 'made:sentence'");
            query.bind(split).step();
            return query.integer(0);
        };
        QVERIFY(sentencesIn("train") > 0);
        const Call again = m_cli.run({"generate", project, "--json", "--set", "split.seed=7"});
        QVERIFY(again.json()["passages"].toInt() > 0);
        QCOMPARE(sentencesIn("test") + sentencesIn("validation"), 0);
        QVERIFY(sentencesIn("train") > 0);
        QCOMPARE(m_cli.run({"generate", project, "--json", "--set", "split.seed=7"})
                     .json()["passages"]
                     .toInt(),
                 0);
    }

    // People judge by their own questions about the very documents that are learned from.
    void theTextsOfATestSetMayBeLearnedFrom() {
        const QString project = m_cli.newProject("judged");
        QByteArray pairs;
        for (int i = 0; i < 14; ++i) {
            const QString text = document(i).section("\n\n", 1);
            pairs += QJsonDocument(QJsonObject{{"question", QStringLiteral("Tower %1?").arg(i)},
                                               {"passage", text}})
                         .toJson(QJsonDocument::Compact) +
                     "\n";
        }
        m_cli.run({"import", project, m_cli.write("test.jsonl", pairs), "--split", "test"});
        m_cli.run({"import", project, m_cli.file("docs")});
        const Call call = m_cli.run({"generate", project, "--json"});
        QVERIFY2(call.exit == 0, qPrintable(call.err));
        const auto questions = call.json()["questions"].toObject();
        QCOMPARE(questions["test"].toInt(), 14); // the set's own alone
        QVERIFY2(questions["train"].toInt() >= 14, qPrintable(call.out));
    }

    void aRemovedDocumentGoesWhenAsked() {
        QVERIFY(QFile::remove(m_cli.file("docs/tower2.md")));
        const Call kept = m_cli.run({"import", m_project, m_cli.file("docs"), "--json"});
        QCOMPARE(kept.json()["missing"].toArray().size(), 1);
        const Call removed =
            m_cli.run({"import", m_project, m_cli.file("docs"), "--remove-missing", "--json"});
        QCOMPARE(removed.json()["removed"].toInt(), 1);
    }

    void aFolderMayBecomeEmpty() {
        const QString project = m_cli.newProject("emptied");
        QVERIFY(QDir().mkpath(m_cli.file("few")));
        m_cli.write("few/a.md", "A lamp burns on the rock.\n");
        const QStringList import{"import", project, m_cli.file("few"), "--json"};
        QCOMPARE(m_cli.run(import).json()["documents"].toInt(), 1);
        QVERIFY(QFile::remove(m_cli.file("few/a.md")));
        const Call told = m_cli.run(import);
        QVERIFY2(told.exit == 0 && told.err.contains("--remove-missing"), qPrintable(told.err));
        QCOMPARE(told.json()["missing"].toArray().size(), 1);
        QCOMPARE(m_cli.run(import + QStringList("--remove-missing")).json()["removed"].toInt(), 1);
    }

    void opensProtectedDocumentsWithAFileOfPasswords() {
        const QString project = m_cli.newProject("locked");
        fts::test::WrittenPdf pdf;
        pdf.password("riddle").page().text(72, 700, "What only those who know the word may read.");
        m_cli.write("locked.pdf", QByteArray::fromStdString(pdf.bytes()));
        m_cli.write("words", "wrong\nriddle\r\n");
        const QStringList import{"import", project, m_cli.file("locked.pdf"), "--json"};
        QCOMPARE(m_cli.run(import).exit, 2);
        const QStringList with = import + QStringList{"--password-file", m_cli.file("words")};
        QFile::setPermissions(m_cli.file("words"), QFile::ReadOwner | QFile::ReadOther);
        const Call readable = m_cli.run(with);
        QVERIFY2(readable.exit == 2 && readable.err.contains("chmod 600"),
                 qPrintable(readable.err));
        QFile::setPermissions(m_cli.file("words"), QFile::ReadOwner | QFile::WriteOwner);
        const Call opened = m_cli.run(with);
        QVERIFY2(opened.exit == 0, qPrintable(opened.err));
        QCOMPARE(opened.json()["documents"].toInt(), 1);
        QVERIFY(!opened.err.contains("riddle") && !opened.out.contains("riddle"));
    }

    void withoutDocumentsItSaysWhatIsNext() {
        const QString empty = m_cli.newProject("empty");
        for (const char* command : {"chunk", "generate"}) {
            const Call call = m_cli.run({command, empty});
            QCOMPARE(call.exit, 2);
            QVERIFY2(call.err.contains("import --format documents"), qPrintable(call.err));
        }
    }

private:
    static QString document(int number) {
        QString text = QStringLiteral("# Tower %1\n\n").arg(number);
        const QStringList masons{"Ragnvald", "Ingrith", "Torfinn", "Solveig", "Hakon"};
        for (int i = 0; i < 6; ++i) {
            text +=
                QStringLiteral("In the year %1 the mason %2 laid %3 stones of basalt on floor %4 "
                               "of tower %5.\n\n")
                    .arg(1400 + 7 * number + i)
                    .arg(masons[(number + i) % 5])
                    .arg(90 + 13 * i + number)
                    .arg(i)
                    .arg(number);
        }
        return text;
    }

    CommandLine m_cli;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestDocumentsPath)
#include "test_documents_path.moc"
