#include <QtTest/QtTest>

#include <cmath>

#include "ui/base/duration_text.h"

using namespace fts;

class TestDurationText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysItAsPeopleDo_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << "less than 1 s";
        QTest::newRow("clock set back") << -5.0 << "less than 1 s";
        QTest::newRow("seconds") << 12.4 << "12 s";
        QTest::newRow("rounded up to a minute") << 59.7 << "1 min 0 s";
        QTest::newRow("minutes") << 130.0 << "2 min 10 s";
        QTest::newRow("nearly an hour") << 3599.0 << "59 min 59 s";
        QTest::newRow("hours") << 3600.0 * 3 + 60 * 5 + 10 << "3 h 5 min";
        QTest::newRow("rounded up to an hour") << 3600.0 * 4 - 20 << "4 h 0 min";
        QTest::newRow("nearly a day") << 86400.0 - 60 << "23 h 59 min";
        QTest::newRow("days") << 86400.0 * 2 + 3600 * 4 << "2 d 4 h";
        QTest::newRow("not known") << std::nan("") << "–";
    }

    void saysItAsPeopleDo() {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(durationText(seconds), text);
    }

    void guessesAreNeverLessThanASecond() {
        QCOMPARE(aboutDurationText(0.2), "about 1 s");
        QCOMPARE(aboutDurationText(130), "about 2 min 10 s");
    }
};

QTEST_GUILESS_MAIN(TestDurationText)
#include "test_duration_text.moc"
