#include <QtTest/QtTest>

#include "core/base/clock.h"

using namespace fts;

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsATime_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("begin") << "1970-01-01T00:00:00Z" << 0.0;
        QTest::newRow("day") << "1970-01-02T00:00:01Z" << 86401.0;
        QTest::newRow("leap day") << "2024-02-29T12:30:45Z" << 1709209845.0;
        QTest::newRow("milliseconds") << "2026-11-23T20:29:47.250Z" << 1795465787.25;
    }

    void readsATime() {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        const auto found = utcSeconds(text.toStdString());
        QVERIFY(found);
        QVERIFY(std::abs(*found - seconds) < 1e-6);
        QCOMPARE(QDateTime::fromString(text, Qt::ISODateWithMs).toMSecsSinceEpoch() / 1000.0,
                 seconds); // the figures above, by another
    }

    void readsItsOwnTime() {
        const auto now = utcSeconds(utcNow());
        QVERIFY(now);
        QVERIFY(std::abs(*now - double(QDateTime::currentSecsSinceEpoch())) <= 2);
    }

    void refusesWhatIsNone() {
        for (const char* text :
             {"", "2026", "2026-11-23", "2026-11-23T20:29:4", "2026-02-30T00:00:00Z",
              "2026-13-01T00:00:00Z", "yesterday, at noon sharp", "2026-11-23 20:29:47Z",
              "-026-11-23T20:29:47Z"}) {
            QVERIFY2(!utcSeconds(text), text);
        }
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "test_clock.moc"
