#include <QtTest/QtTest>

#include <vector>

#include "core/base/process_memory.h"

using namespace fts;

class TestProcessMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsWithWhatIsHeldAndShrinksAgain() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Sanitizers keep what is freed.");
#endif
        constexpr std::uint64_t kBlock = 200'000'000; // far more than rounding and the heap's slack
        const std::uint64_t before = residentBytes();
        QVERIFY(before > 1'000'000);
        {
            const std::vector<char> block(kBlock, 'x');
            QVERIFY(block[kBlock / 2] == 'x');
            const std::uint64_t grown = residentBytes() - before;
            QVERIFY2(grown > kBlock * 9 / 10 && grown < kBlock * 11 / 10,
                     qPrintable(QString::number(grown)));
        }
        QVERIFY(residentBytes() < before + kBlock / 10);
        QVERIFY(peakResidentBytes() > before + kBlock * 9 / 10);
    }
};

QTEST_GUILESS_MAIN(TestProcessMemory)
#include "test_process_memory.moc"
