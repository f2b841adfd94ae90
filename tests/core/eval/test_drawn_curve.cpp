#include <QtTest/QtTest>

#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "core/eval/drawn_curve.h"

using namespace fts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Curve curveOf(const std::vector<double>& values) {
    Curve curve;
    for (std::size_t i = 0; i < values.size(); ++i) {
        curve.append(static_cast<std::int64_t>(i), values[i]);
    }
    return curve;
}

std::vector<double> noise(int count) {
    Random random({1});
    std::vector<double> values;
    for (int i = 0; i < count; ++i) {
        values.push_back(random.normal());
    }
    return values;
}

std::vector<Sample> samplesOf(const DrawnCurve& drawn) {
    std::vector<Sample> samples;
    for (const auto& piece : drawn.pieces) {
        samples.insert(samples.end(), piece.begin(), piece.end());
    }
    return samples;
}

/// The pieces by their steps: "0-3 5".
QString shown(const DrawnCurve& drawn) {
    QStringList pieces;
    for (const auto& piece : drawn.pieces) {
        pieces << (piece.size() == 1
                       ? QString::number(piece.front().step)
                       : QStringLiteral("%1-%2").arg(piece.front().step).arg(piece.back().step));
    }
    return pieces.join(QLatin1Char(' '));
}

DrawnCurve drawn(const std::vector<double>& values, bool logarithmic = false,
                 std::size_t most = 100) {
    return drawnCurve(curveOf(values), {0, static_cast<double>(values.size()), false}, logarithmic,
                      most);
}

} // namespace

class TestDrawnCurve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewSamplesStayAsTheyAre() {
        QCOMPARE(samplesOf(drawn({3, 1, 2})).size(), std::size_t{3});
        QCOMPARE(shown(drawn({3, 1, 2})), QStringLiteral("0-2"));
    }

    void manySamplesKeepTheRangeOfEachColumn() {
        const auto values = noise(100'000);
        const auto samples =
            samplesOf(drawnCurve(curveOf(values), {-0.5, 99'999.5, false}, false, 2000));
        QVERIFY(samples.size() <= 2000 && samples.size() > 1900);
        for (std::size_t column = 0; column < 1000; ++column) {
            const auto begin = values.begin() + static_cast<std::ptrdiff_t>(100 * column);
            const auto [low, high] = std::minmax_element(begin, begin + 100);
            const auto has = [&](double value) {
                return std::ranges::any_of(
                    samples, [&](const Sample& sample) { return sample.value == value; });
            };
            QVERIFY(has(*low) && has(*high));
        }
        QVERIFY(std::ranges::is_sorted(samples, {}, &Sample::step));
    }

    void aSpikeIsNeverLost() {
        std::vector<double> values(100'000, 1.0);
        values[54'321] = 900;
        const auto samples = samplesOf(drawn(values, false, 200));
        QVERIFY(std::ranges::any_of(samples, [](const Sample& sample) {
            return sample.step == 54'321 && sample.value == 900;
        }));
    }

    void keepsColumnsOfALogarithmicAxisToo() {
        const auto values = noise(100'000);
        const auto curve = drawnCurve(curveOf(values), {1, 100'000, true}, false, 2000);
        const auto samples = samplesOf(curve);
        QVERIFY(samples.size() <= 2000);
        // Half of the axis is steps 1 to 316: these few are all drawn.
        const auto early = std::ranges::count_if(
            samples, [](const Sample& sample) { return sample.step >= 1 && sample.step < 100; });
        QCOMPARE(early, 99);
        QVERIFY(std::ranges::all_of(samples, [](const Sample& sample) { return sample.step > 0; }));
    }

    void linesReachBeyondWhatIsShown() {
        const auto curve = drawnCurve(curveOf(noise(50)), {10.5, 20.5, false}, false, 100);
        QCOMPARE(shown(curve), QStringLiteral("10-21"));
        const auto between = drawnCurve(curveOf(noise(50)), {10.2, 10.8, false}, false, 100);
        QCOMPARE(shown(between), QStringLiteral("10-11"));
    }

    void linesEndAtGaps() {
        const auto curve = drawn({1, 2, kNaN, 4, HUGE_VAL, 6, 7});
        QCOMPARE(shown(curve), QStringLiteral("0-1 3 5-6"));
        QCOMPARE(curve.gaps.size(), std::size_t{2});
        QCOMPARE(curve.gaps[0].first, 2);
        QCOMPARE(curve.gaps[1].first, 4);
    }

    void zeroIsAGapOnALogarithmicAxisOnly() {
        QCOMPARE(shown(drawn({1, 0, -1, 2}, true)), QStringLiteral("0 3"));
        QCOMPARE(drawn({1, 0, -1, 2}, true).gaps.front().count, std::size_t{2});
        QCOMPARE(drawn({1, 0, -1, 2}, true).gaps.front().last, 2);
        QCOMPARE(shown(drawn({1, 0, -1, 2}, false)), QStringLiteral("0-3"));
    }

    void aNarrowGapIsListedThoughTheLineGoesOn() {
        auto values = noise(100'000);
        values[70'000] = kNaN;
        const auto curve = drawn(values, false, 2000);
        QCOMPARE(curve.pieces.size(), std::size_t{1});
        QCOMPARE(curve.gaps.size(), std::size_t{1});
        QCOMPARE(curve.gaps[0].first, 70'000);
    }

    void aWideGapInterruptsManySamples() {
        auto values = noise(100'000);
        std::fill(values.begin() + 20'000, values.begin() + 30'000, kNaN);
        const auto curve = drawn(values, false, 2000);
        QCOMPARE(curve.pieces.size(), std::size_t{2});
        QVERIFY(curve.pieces[0].back().step < 20'000);
        QVERIFY(curve.pieces[1].front().step >= 30'000);
        QCOMPARE(curve.gaps.front().count, std::size_t{10'000});
    }

    void rareSamplesAreNoGap() {
        Curve curve;
        for (int step = 0; step < 5000; step += 500) {
            curve.append(step, 1);
        }
        QCOMPARE(drawnCurve(curve, {0, 5000, false}, false, 8).pieces.size(), std::size_t{1});
    }

    void countlessGapsStayBounded() {
        auto values = noise(100'000);
        for (const int count : {1'000, 100'000}) {
            values.resize(static_cast<std::size_t>(count));
            for (std::size_t i = 0; i < values.size(); i += 2) {
                values[i] = kNaN;
            }
            const auto curve = drawn(values, false, 2000);
            QVERIFY(curve.pieces.size() <= kMostPieces);
            QVERIFY(!samplesOf(curve).empty());
        }
    }

    void nothingComesOfNothing() {
        QVERIFY(drawn({}).pieces.empty());
        QVERIFY(drawn({kNaN, kNaN}).pieces.empty());
        QCOMPARE(drawn({kNaN, kNaN}).gaps.size(), std::size_t{1});
        QVERIFY(drawnCurve(Curve(), {0, 1, false}, true, 2000).pieces.empty());
    }
};

QTEST_GUILESS_MAIN(TestDrawnCurve)
#include "test_drawn_curve.moc"
