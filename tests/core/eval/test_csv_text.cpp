#include <QtTest/QtTest>

#include <clocale>
#include <cmath>
#include <limits>

#include "core/eval/csv_text.h"

using namespace fts;

class TestCsvText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatNeedsIt() {
        CsvText csv;
        csv.cell("plain").cell("a,b").cell("say \"so\"").cell("two\nlines").emptyCell();
        csv.endRow();
        csv.emptyCell().cell(std::int64_t{-7});
        csv.endRow();
        QCOMPARE(csv.text(),
                 std::string("plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\r\n,-7\r\n"));
    }

    void keepsEveryDigitInAnyLocale() {
        const double values[] = {0.1,           1.0 / 3, 5e-324, -1.7976931348623157e308,
                                 123456789.125, -0.0};
        for (const char* locale : {"C", "de_DE.UTF-8"}) {
            std::setlocale(LC_ALL, locale);
            for (const double value : values) {
                CsvText csv;
                csv.cell(value);
                std::setlocale(LC_ALL, "C");
                QVERIFY(std::strtod(csv.text().c_str(), nullptr) == value); // QCOMPARE rounds
                QVERIFY(csv.text().find(',') == std::string::npos);
            }
        }
        std::setlocale(LC_ALL, "C");
    }

    void namesWhatIsNoNumber() {
        CsvText csv;
        csv.cell(std::nan("")).cell(HUGE_VAL).cell(-HUGE_VAL);
        QCOMPARE(csv.text(), std::string("NaN,Infinity,-Infinity"));
    }

    void aTextIsNoFormula_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("=") << QByteArray("=1+1") << QByteArray("\"'=1+1\"");
        QTest::newRow("+") << QByteArray("+1") << QByteArray("\"'+1\"");
        QTest::newRow("-") << QByteArray("-cmd") << QByteArray("\"'-cmd\"");
        QTest::newRow("@") << QByteArray("@SUM(A1)") << QByteArray("\"'@SUM(A1)\"");
        QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("\"'\t'=1\"");
        QTest::newRow("after a semicolon") << QByteArray("x;=1+1;y") << QByteArray("\"x;'=1+1;y\"");
        QTest::newRow("in a new line") << QByteArray("x\n@A1") << QByteArray("\"x\n'@A1\"");
        QTest::newRow("wide") << QByteArray("＝1+1") << QByteArray("\"'＝1+1\"");
        QTest::newRow("number") << QByteArray("-1.50") << QByteArray("-1.50");
        QTest::newRow("semicolon") << QByteArray("x; y") << QByteArray("\"x; y\"");
        QTest::newRow("inside") << QByteArray("a=1") << QByteArray("a=1");
    }

    void aTextIsNoFormula() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        CsvText csv;
        csv.cell(std::string_view(text.toStdString()));
        QCOMPARE(QByteArray::fromStdString(csv.text()), expected);
    }

    void writesCurvesSideBySide() {
        Curve loss;
        loss.append(1, 2.5);
        loss.append(2, std::nan(""));
        loss.append(3, 0.1);
        Curve rate;
        rate.append(2, 1e-5);
        const std::vector<std::pair<std::string, const Curve*>> curves{{"Loss", &loss},
                                                                       {"Rate", &rate}};
        QCOMPARE(curvesAsCsv("Step", curves),
                 std::string("Step,Loss,Rate\r\n1,2.5,\r\n2,NaN,1e-05\r\n3,0.1,\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestCsvText)
#include "test_csv_text.moc"
