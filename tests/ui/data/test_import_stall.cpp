#include "tests/core/readers/written_pdf.h"
#include "tests/ui/data/data_project.h"
#include "tests/ui/turn_probe.h"

using namespace fts;
using namespace fts::test;

/// How long the window's thread did not come back to its events, at worst.
class TestImportStall : public QObject {
    Q_OBJECT

    /// A chapter on a matter of its own, in one of the formats.
    static void writeDocument(const QDir& folder, int number) {
        static const QStringList endings{"txt", "md", "html", "pdf"};
        const QString ending = endings[number % endings.size()];
        const QString name = QString("Matter %1").arg(number);
        const QString sentence = QString("%1 is told of in words of no great meaning. ").arg(name);
        const QString text = sentence.repeated(12);
        const QByteArray bytes =
            ending == "pdf" ? QByteArray::fromStdString(
                                  WrittenPdf()
                                      .page()
                                      .lines(72, 700, std::vector(12, sentence.toStdString()))
                                      .bytes())
            : ending == "md" ? ("# " + name + "\n\n" + text).toUtf8()
            : ending == "html"
                ? ("<html><body><h1>" + name + "</h1><p>" + text + "</p></body></html>").toUtf8()
                : (name + "\n\n" + text).toUtf8();
        writeFile(folder.filePath(QString("%1.%2").arg(number).arg(ending)), bytes);
    }

    /// What the window's own thread did at a time. One long turn may be a font that was loaded.
    static void check(const TurnProbe& probe) {
        const auto work = probe.work();
        const auto seen = probe.seen();
        QVERIFY(work.size() > 10);
        qInfo("longest turns: %.0f, %.0f, %.0f ms of work; %.0f, %.0f, %.0f ms by the clock; of "
              "%zu",
              work[0], work[1], work[2], seen[0], seen[1], seen[2], work.size());
        QVERIFY2(work[1] < 100, qPrintable(QString::number(work[1])));
        QVERIFY2(seen[2] < 100, qPrintable(QString::number(seen[2])));
    }

private Q_SLOTS:
    void tenThousandPairsDoNotHoldTheWindowUp() {
        DataProject data;
        QByteArray rows;
        for (int i = 0; i < 10'000; ++i) {
            rows += "{\"question\":\"What is said in paragraph " + QByteArray::number(i) +
                    "?\",\"passage\":\"Paragraph " + QByteArray::number(i) +
                    " says: " + QByteArray("many words of no great meaning ").repeated(20) +
                    "\"}\n";
        }
        for (int i = 0; i < 2'000; ++i) { // more than reasons are kept
            rows += "{\"question\":\"Where is its passage?\"}\n";
        }
        writeFile(data.path("rows.jsonl"), rows);
        QTest::qWait(300); // the first look at the empty project
        TurnProbe probe;
        data.page().addFiles({data.path("rows.jsonl")});
        QTRY_COMPARE_WITH_TIMEOUT(data.page().summary(), QString("10,000 pairs"), 60'000);
        auto* table = data.find<QTableView>("pairs");
        QTRY_COMPARE(table->model()->rowCount(), 10'000);
        table->scrollToBottom();
        QTRY_VERIFY(table->model()->index(9'999, 0).data().toString().startsWith("What is said"));
        auto* tabs = data.find<QTabWidget>("dataTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QTest::qWait(50);
        }
        QCOMPARE(data.model("skipped")->rowCount(), 1000);
        check(probe);
    }

    void twoThousandDocumentsDoNotHoldTheWindowUp() {
        DataProject data;
        const QDir folder(data.path("documents"));
        QVERIFY(folder.mkpath("."));
        for (int i = 0; i < 2'000; ++i) {
            writeDocument(folder, i);
        }
        writeFile(folder.filePath("empty.pdf"), "%PDF-1.4\n");
        QTest::qWait(300); // the first look at the empty project
        TurnProbe probe;
        data.page().addFiles({folder.path()});
        QTRY_COMPARE_WITH_TIMEOUT(data.model("skipped")->rowCount(), 1, 120'000);
        QCOMPARE(data.counts().documents, std::int64_t{2'000});
        check(probe);
    }
};

QTEST_MAIN(TestImportStall)
#include "test_import_stall.moc"
