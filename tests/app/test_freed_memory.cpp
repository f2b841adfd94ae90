#include <QtTest/QtTest>

#include "core/base/process_memory.h"

using namespace fts;

namespace {

constexpr std::size_t kMegabyte = 1 << 20;

} // namespace

// How the allocator of the programs that compute deals with what was freed.
class TestFreedMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("The sanitizers have an allocator of their own.");
#endif
    }

    // A training's tensors are of all sizes: left to large ones, freed memory would lie idle while
    // more and more is taken for the small.
    void servesSmallPiecesToo() {
        std::vector<char>(512 * kMegabyte, 1); // freed at once
        const auto held = residentBytes();
        std::vector<std::vector<char>> small;
        for (int i = 0; i < 200; ++i) {
            small.emplace_back(kMegabyte, 1);
        }
        QVERIFY(held > 512 * kMegabyte); // nothing was given back
        QVERIFY(residentBytes() < held + 20 * kMegabyte);
        small.clear();
        returnFreedMemory();
        QVERIFY(residentBytes() < 200 * kMegabyte);
    }
};

QTEST_GUILESS_MAIN(TestFreedMemory)

#include "test_freed_memory.moc"
