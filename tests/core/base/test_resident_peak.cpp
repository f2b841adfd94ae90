#include <QtTest/QtTest>

#include <vector>

#include "core/base/process_memory.h"
#include "core/base/resident_peak.h"

using namespace fts;

class TestResidentPeak : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What was held before does not count, what was held meanwhile does, though it is given back.
    void seesWhatWasHeldWhileItWatched() {
        hold();
        const std::uint64_t before = residentBytes();
        const ResidentPeak peak;
        QVERIFY(peak.bytes() < before + kBlock / 10);
        hold();
        QVERIFY(residentBytes() < before + kBlock / 10);
        QVERIFY2(peak.bytes() > before + kBlock * 9 / 10,
                 qPrintable(QString::number(peak.bytes() - before)));
    }

private:
    static constexpr std::uint64_t kBlock = 200'000'000;

    static void hold() {
        const std::vector<char> block(kBlock, 'x');
        QTest::qSleep(100);
        QVERIFY(block[kBlock / 2] == 'x');
    }
};

QTEST_GUILESS_MAIN(TestResidentPeak)
#include "test_resident_peak.moc"
