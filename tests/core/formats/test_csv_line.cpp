#include <QtTest/QtTest>

#include "core/formats/csv_line.h"
#include "core/formats/datasets/csv_file.h"
#include "tests/core/formats/refusals.h"

using namespace fts;

class TestCsvLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasWritten() {
        const std::vector<std::string> texts{"plain",      "a, b", "he said \"no\"",
                                             "two\nlines", "",     "a;b\tc"};
        QTemporaryDir folder;
        const QString path = folder.filePath("x.csv");
        test::writeFile(path, "1,2,3,4,5,6\r\n" + QByteArray::fromStdString(csvLine(texts)));
        CsvFile file(path.toStdString());
        std::vector<std::string> read;
        QVERIFY(file.next(read));
        QVERIFY(file.next(read));
        QCOMPARE(read, texts);
    }

    void givesASpreadsheetNoFormula_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("formula") << "=1+2" << "'=1+2\r\n";
        QTest::newRow("plus") << "+1" << "'+1\r\n";
        QTest::newRow("minus") << "-1" << "'-1\r\n";
        QTest::newRow("at") << "@SUM(1)" << "'@SUM(1)\r\n";
        QTest::newRow("quoted") << "=\"a\"" << "\"'=\"\"a\"\"\"\r\n";
        QTest::newRow("inside") << "1=1" << "1=1\r\n";
    }

    void givesASpreadsheetNoFormula() {
        QFETCH(QString, text);
        const std::vector<std::string> texts{text.toStdString()};
        QTEST(QString::fromStdString(csvLine(texts)), "line");
    }
};

QTEST_GUILESS_MAIN(TestCsvLine)
#include "test_csv_line.moc"
