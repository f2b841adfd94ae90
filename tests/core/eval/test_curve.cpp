#include <QtTest/QtTest>

#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "core/eval/curve.h"
#include "core/eval/smoothing.h"

using namespace fts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Steps 10, 20, 30 …
Curve curveOf(const std::vector<double>& values) {
    Curve curve;
    for (std::size_t i = 0; i < values.size(); ++i) {
        curve.append(static_cast<std::int64_t>(10 * (i + 1)), values[i]);
    }
    return curve;
}

std::vector<double> valuesOf(const Curve& curve) {
    std::vector<double> values;
    for (const Sample& sample : curve.samples()) {
        values.push_back(sample.value);
    }
    return values;
}

std::vector<double> smoothedValues(const std::vector<double>& values, Smoothing smoothing) {
    Smoother smoother(smoothing);
    return valuesOf(smoothed(curveOf(values), smoother));
}

} // namespace

class TestCurve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResumedRunReplacesItsSteps() {
        Curve curve = curveOf({1, 2, 3, 4});
        curve.append(20, 7);
        QCOMPARE(valuesOf(curve), (std::vector<double>{1, 7}));
        curve.append(20, 8);
        curve.append(25, 9);
        QCOMPARE(valuesOf(curve), (std::vector<double>{1, 8, 9}));
    }

    void findsTheNearestSample() {
        const Curve curve = curveOf({1, kNaN, 3});
        QCOMPARE(curve.nearest(-5)->step, 10);
        QCOMPARE(curve.nearest(14)->step, 10);
        QCOMPARE(curve.nearest(15)->step, 10);
        QCOMPARE(curve.nearest(16)->step, 20);
        QCOMPARE(curve.nearest(1e9)->step, 30);
        QVERIFY(Curve().nearest(0) == nullptr);
    }

    void findsASampleAtItsStepOnly() {
        const Curve curve = curveOf({1, 2});
        QCOMPARE(curve.at(20)->value, 2.0);
        QVERIFY(curve.at(15) == nullptr);
        QVERIFY(curve.at(21) == nullptr);
    }

    void cutsOutASpan() {
        const Curve curve = curveOf({1, 2, 3, 4});
        QCOMPARE(curve.between(15, 30).size(), std::size_t{2});
        QCOMPARE(curve.between(15, 30).front().step, 20);
        QVERIFY(curve.between(11, 19).empty());
        QVERIFY(curve.between(100, 200).empty());
    }

    void measuresTheRangeOfWhatCanBeShown() {
        const Curve curve = curveOf({3, kNaN, 0, kInfinity, -2, 5});
        QCOMPARE(*valueRange(curve.samples(), false), (ValueRange{-2, 5}));
        QCOMPARE(*valueRange(curve.samples(), true), (ValueRange{3, 5}));
        QVERIFY(!valueRange(curveOf({kNaN, 0}).samples(), true));
        QVERIFY(!valueRange({}, false));
    }

    void leavesOutOutliers() {
        std::vector<double> values(98, 1.0);
        values.push_back(1e6);
        values.push_back(-1e6);
        QCOMPARE(*valueRange(curveOf(values).samples(), false, 0.04), (ValueRange{1, 1}));
        QCOMPARE(*valueRange(curveOf({4, 2}).samples(), false, 0.04), (ValueRange{2, 4}));
    }

    void mergesTheStepsOfSeveralCurves() {
        Curve other;
        other.append(5, 0);
        other.append(20, 0);
        const Curve curve = curveOf({1, 2});
        const std::vector<const Curve*> both{&curve, &other};
        QCOMPARE(stepsOf(both), (std::vector<std::int64_t>{5, 10, 20}));
    }

    void tellsWhereACurveIsGoing() {
        Random random({7});
        std::vector<double> noise;
        std::vector<double> falling;
        for (int i = 0; i < 500; ++i) {
            noise.push_back(random.normal());
            falling.push_back(3 * std::exp(-i / 200.0) + 0.01 * random.normal());
        }
        std::vector<double> few;
        for (int i = 0; i < 60; ++i) {
            few.push_back(1 - 0.005 * i + 0.1 * random.normal());
        }
        QVERIFY(trendOf(curveOf(noise)) == Trend::Level);
        QVERIFY(trendOf(curveOf(falling)) == Trend::Falling);
        QVERIFY(trendOf(curveOf(few)) == Trend::Falling);
        QVERIFY(trendOf(curveOf({0.5, 0.6})) == Trend::Rising);
        QVERIFY(trendOf(curveOf({0.5, 0.6, kNaN})) == Trend::Rising);
        QVERIFY(trendOf(curveOf({0.5})) == Trend::Level);
        QVERIFY(trendOf(Curve()) == Trend::Level);
    }

    void smoothsAsTensorBoardDoes() {
        const double weight = 0.6;
        double last = 0;
        std::vector<double> expected;
        const std::vector<double> values{2.5, 2.1, 2.4, 1.2, 0.9, 1.1};
        for (std::size_t n = 1; n <= values.size(); ++n) {
            last = last * weight + (1 - weight) * values[n - 1];
            expected.push_back(last / (1 - std::pow(weight, n)));
        }
        const auto found = smoothedValues(values, {.weight = weight});
        for (std::size_t i = 0; i < values.size(); ++i) {
            QVERIFY(std::abs(found[i] - expected[i]) < 1e-12);
        }
        QCOMPARE(found[0], 2.5); // no pull towards zero
    }

    void smoothingPassesOverWhatIsNoNumber() {
        for (const auto kind : {Smoothing::Kind::Exponential, Smoothing::Kind::MovingAverage}) {
            const Smoothing smoothing{kind, 0.5};
            const auto with = smoothedValues({1, kNaN, 5, kInfinity, 2}, smoothing);
            const auto without = smoothedValues({1, 5, 2}, smoothing);
            QVERIFY(std::isnan(with[1]) && std::isinf(with[3]));
            QCOMPARE((std::vector<double>{with[0], with[2], with[4]}), without);
        }
    }

    void smoothingLeavesEqualValuesEqual() {
        for (const auto kind : {Smoothing::Kind::Exponential, Smoothing::Kind::MovingAverage}) {
            const auto found = smoothedValues(std::vector<double>(5000, 0.1), {kind, 0.999});
            QVERIFY(std::ranges::all_of(found, [](double value) { return value == 0.1; }));
        }
    }

    void noSmoothingChangesNothing() {
        const std::vector<double> values{3, 1, 2};
        QCOMPARE(smoothedValues(values, {}), values);
        QCOMPARE(smoothedValues(values, {Smoothing::Kind::MovingAverage, 0}), values);
    }

    void aMovingAverageForgets() {
        std::vector<double> values(30, 1.0);
        values[0] = 1e12;
        const Smoothing smoothing{Smoothing::Kind::MovingAverage, 0.9};
        QCOMPARE(smoothing.samples(), 10);
        const auto found = smoothedValues(values, smoothing);
        QVERIFY(found[9] > 1e10);
        QVERIFY(std::abs(found[10] - 1) < 1e-3);
        QCOMPARE(found[29], 1.0);
        QCOMPARE(smoothedValues({1, 2, 6}, {Smoothing::Kind::MovingAverage, 0.5}),
                 (std::vector<double>{1, 1.5, 4}));
    }
};

QTEST_GUILESS_MAIN(TestCurve)
#include "test_curve.moc"
