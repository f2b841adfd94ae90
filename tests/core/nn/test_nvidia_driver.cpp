#include <QtTest/QtTest>

#include <array>
#include <cstring>

#include "core/nn/nvidia_driver.h"

using namespace fts;

namespace {

// Two cards, one as old as its driver still knows.
struct Card {
    const char* name;
    int major, minor;
    std::size_t memory;
};
constexpr std::array<Card, 2> kCards{
    {{"NVIDIA GeForce RTX 2070", 7, 5, 8589934592}, {"NVIDIA GeForce GTX 1080", 6, 1, 8513978368}}};
bool s_works = true;

} // namespace

// The test plays the driver: these are exported, and a library without a name is the program.
extern "C" {
int cuInit(unsigned) {
    return s_works ? 0 : 100; // CUDA_ERROR_NO_DEVICE
}
int cuDeviceGet(int* device, int number) {
    *device = number + 10;
    return number < static_cast<int>(kCards.size()) ? 0 : 101;
}
int cuDeviceGetName(char* name, int size, int device) {
    std::strncpy(name, kCards.at(static_cast<std::size_t>(device - 10)).name,
                 static_cast<std::size_t>(size));
    return 0;
}
int cuDeviceGetAttribute(int* value, int attribute, int device) {
    const Card& card = kCards.at(static_cast<std::size_t>(device - 10));
    *value = attribute == 75 ? card.major : attribute == 76 ? card.minor : -1;
    return 0;
}
int cuDeviceTotalMem_v2(std::size_t* bytes, int device) {
    *bytes = kCards.at(static_cast<std::size_t>(device - 10)).memory;
    return 0;
}
}

class TestNvidiaDriver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { s_works = true; }

    void tellsOfEachCard() {
        const NvidiaDriver driver(nullptr);
        QVERIFY(driver.found());
        const auto card = driver.card(0);
        QVERIFY(card.has_value());
        QCOMPARE(card->model, std::string("NVIDIA GeForce RTX 2070"));
        QCOMPARE(card->memory, std::uint64_t{8589934592});
        QVERIFY(card->whyTooOld().empty());
        QVERIFY(!card->isFastInBf16()); // it would compute in it, by way of fp32 and slowly
        QVERIFY(!driver.card(2));
    }

    void saysThatACardIsTooOld() {
        const auto card = NvidiaDriver(nullptr).card(1);
        QVERIFY(card.has_value());
        QCOMPARE(card->whyTooOld().english(),
                 std::string("The graphics card NVIDIA GeForce GTX 1080 is too old for the CUDA "
                             "libraries: its compute capability is 6.1, and 7.5 is needed."));
    }

    void bf16ComesWithAmpere_data() {
        QTest::addColumn<int>("major");
        QTest::addColumn<int>("minor");
        QTest::addColumn<bool>("usable");
        QTest::addColumn<bool>("bf16");
        QTest::addRow("Volta") << 7 << 0 << false << false;
        QTest::addRow("Turing") << 7 << 5 << true << false;
        QTest::addRow("Ampere") << 8 << 0 << true << true;
        QTest::addRow("Hopper") << 9 << 0 << true << true;
        QTest::addRow("Blackwell") << 12 << 0 << true << true;
    }

    void bf16ComesWithAmpere() {
        QFETCH(int, major);
        QFETCH(int, minor);
        const NvidiaCard card{"a card", 0, major, minor};
        QTEST(card.whyTooOld().empty(), "usable");
        QTEST(card.isFastInBf16(), "bf16");
    }

    void asksNobodyWhereThereIsNoDriver() {
        const NvidiaDriver driver("libnothing-of-this-name.so.1");
        QVERIFY(!driver.found());
        QVERIFY(!driver.card(0));
    }

    void aDriverThatFailsTellsNothing() {
        s_works = false;
        QVERIFY(!NvidiaDriver(nullptr).card(0));
    }
};

QTEST_GUILESS_MAIN(TestNvidiaDriver)
#include "test_nvidia_driver.moc"
