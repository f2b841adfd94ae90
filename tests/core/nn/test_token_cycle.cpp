#include <QtTest/QtTest>

#include <numeric>
#include <vector>

#include "core/nn/token_cycle.h"

using namespace fts;

namespace {

std::vector<std::int32_t> repeated(std::vector<std::int32_t> begin,
                                   const std::vector<std::int32_t>& cycle, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        begin.push_back(cycle[i % cycle.size()]);
    }
    return begin;
}

} // namespace

class TestTokenCycle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheShortestThatRepeats() {
        QCOMPARE(cycleAtEnd(repeated({1, 2, 3}, {7}, 64)), 1u);
        QCOMPARE(cycleAtEnd(repeated({}, {7, 8, 9}, 64)), 3u);
        QCOMPARE(cycleAtEnd(repeated({4}, {7, 8, 9, 7, 8, 9}, 70)), 3u);
        std::vector<std::int32_t> longest(32);
        std::iota(longest.begin(), longest.end(), 10);
        QCOMPARE(cycleAtEnd(repeated({1}, longest, 192)), 32u);
    }

    void takesNoFewTimesForIt() {
        QCOMPARE(cycleAtEnd(repeated({1, 2, 3}, {7}, 63)), 0u);
        QCOMPARE(cycleAtEnd(repeated({1, 2, 3}, {7, 8}, 62)), 0u);
        QCOMPARE(cycleAtEnd(repeated({}, {7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18}, 71)), 0u);
        QCOMPARE(cycleAtEnd({}), 0u);
        auto broken = repeated({}, {7, 8}, 80);
        broken.push_back(8);
        QCOMPARE(cycleAtEnd(broken), 0u);
    }

    void tellsHowManyTokensItTakesToSee() {
        QCOMPARE(tokensToCycle(repeated({1, 2, 3}, {7, 8}, 200)), 67u);
        QCOMPARE(tokensToCycle(repeated({1, 2, 3}, {7, 8}, 61)), 64u);
        QCOMPARE(tokensToCycle(repeated({1, 2, 3}, {7, 8}, 20)), 23u);
        QCOMPARE(tokensToCycle({}), 0u);
    }

    void noCircleInWhatOnlyCounts() {
        std::vector<std::int32_t> counting;
        for (std::int32_t i = 0; i < 80; ++i) {
            counting.insert(counting.end(), {7, 100 + i});
        }
        QCOMPARE(cycleAtEnd(counting), 0u);
    }
};

QTEST_GUILESS_MAIN(TestTokenCycle)
#include "test_token_cycle.moc"
