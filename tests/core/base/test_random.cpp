#include <QtTest/QtTest>

#include <cmath>
#include <map>

#include "core/base/random.h"

using namespace fts;

namespace {

/// How often `draw` is true, as a share of many draws.
template <typename Draw>
double share(Draw&& draw, int draws = 30000) {
    int hits = 0;
    for (int i = 0; i < draws; ++i) {
        hits += draw() ? 1 : 0;
    }
    return static_cast<double>(hits) / draws;
}

} // namespace

class TestRandom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSplitMix64() {
        // This name leads to the state 1234567, whose numbers are widely published.
        Random random({11906536674387683726ULL});
        QCOMPARE(random.next(), 6457827717110365317ULL);
        QCOMPARE(random.next(), 3203168211198807973ULL);
        QCOMPARE(random.next(), 9817491932198370423ULL);
    }

    void theSameNameGivesTheSameNumbersForEver() {
        // Computed apart from this program; a change would break every resume.
        Random random({42, 0, 7});
        QCOMPARE(random.next(), 6089324418783520356ULL);
        QCOMPARE(random.next(), 3106958070699331318ULL);
        QVERIFY(Random({42, 0, 7}).uniform() == 0.33010293819070613);
        QVERIFY(std::abs(Random({42, 0, 7}).normal() - 0.4389574107579448) < 1e-15);
        QCOMPARE(Random({42, 1}).permutation(8),
                 (std::vector<std::size_t>{5, 7, 2, 3, 0, 6, 4, 1}));
        Random digits({42, 0, 7});
        for (const std::uint64_t digit : {6, 8, 8, 7, 7, 4, 1, 5}) {
            QCOMPARE(digits.below(10), digit);
        }
    }

    void otherNamesGiveOtherNumbers() {
        QCOMPARE(Random({42, 7, 0}).next(), 12463939315354294814ULL);
        QVERIFY(Random({1}).next() != Random({1, 0}).next());
        QVERIFY(Random({0}).next() != Random({}).next());
    }

    void nearbyNamesAreUnrelated() {
        // Seeds of 0, 1, 2 … are what people choose.
        std::uint64_t row = 0;
        QVERIFY(std::abs(share([&] { return Random({42, row++}).uniform() < 0.5; }) - 0.5) < 0.012);
        std::uint64_t seed = 0;
        const auto rises = [&] {
            ++seed;
            return Random({seed}).next() < Random({seed + 1}).next();
        };
        QVERIFY(std::abs(share(rises) - 0.5) < 0.012);
    }

    void favoursNoResult() {
        // With % alone the lower third of such a bound would come half the time.
        Random random({5});
        constexpr std::uint64_t kThird = 1ULL << 62;
        QVERIFY(std::abs(share([&] { return random.below(3 * kThird) < kThird; }) - 1.0 / 3) <
                0.011);
        for (std::uint64_t digit = 0; digit < 7; ++digit) {
            QVERIFY(std::abs(share([&] { return random.below(7) == digit; }) - 1.0 / 7) < 0.009);
        }
        QCOMPARE(random.below(1), std::uint64_t{0});
    }

    void favoursNoOrder() {
        Random random({6});
        std::map<std::vector<std::size_t>, int> seen;
        for (int i = 0; i < 24000; ++i) {
            ++seen[random.permutation(4)];
        }
        QCOMPARE(seen.size(), std::size_t{24});
        for (const auto& [order, times] : seen) {
            QVERIFY2(std::abs(times - 1000) < 160, std::to_string(times).c_str());
        }
        QVERIFY(random.permutation(0).empty());
    }

    void normalNumbersHaveMeanZeroAndVarianceOne() {
        Random random({7});
        constexpr int kDraws = 100'000;
        double sum = 0, squares = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double value = random.normal();
            QVERIFY(std::isfinite(value));
            sum += value;
            squares += value * value;
        }
        QVERIFY(std::abs(sum / kDraws) < 0.016);
        QVERIFY(std::abs(squares / kDraws - 1) < 0.023);
    }
};

QTEST_GUILESS_MAIN(TestRandom)
#include "test_random.moc"
