#include <cmath>

#include <QtTest/QtTest>

#include "core/base/number_text.h"

using namespace fts;

class TestNumberText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesNumbersForPeople_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("loss") << 0.41999999 << "0.42";
        QTest::newRow("rate") << 1.25e-5 << "1.25e-05";
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("long whole number") << 123456.7 << "123457";
        QTest::newRow("too long") << -1234567890.0 << "-1.235e+09";
        QTest::newRow("not a number") << std::nan("") << "NaN";
        QTest::newRow("infinite") << -HUGE_VAL << "−∞";
    }

    void writesNumbersForPeople() {
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(shortNumber(value, 4)), expected);
    }

    void keepsDecimals() {
        QCOMPARE(fixedNumber(0.5, 3), std::string("0.500"));
        QCOMPARE(fixedNumber(std::nan(""), 3), std::string("NaN"));
    }
};

QTEST_GUILESS_MAIN(TestNumberText)
#include "test_number_text.moc"
