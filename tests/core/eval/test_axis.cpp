#include <QtTest/QtTest>

#include <cmath>

#include "core/eval/axis.h"

using namespace fts;

namespace {

QString labels(const std::vector<Tick>& ticks) {
    QStringList list;
    for (const Tick& tick : ticks) {
        list << QString::fromStdString(tick.label);
    }
    return list.join(QLatin1Char(' '));
}

bool near(double left, double right) {
    return std::abs(left - right) <= 1e-9 * std::max(1.0, std::abs(right));
}

} // namespace

class TestAxis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesValuesLinearly() {
        const Axis axis{-2, 8, false};
        QCOMPARE(axis.share(3), 0.5);
        QCOMPARE(axis.value(0.25), 0.5);
    }

    void placesValuesByTheirLogarithm() {
        const Axis axis{0.01, 100, true};
        QVERIFY(near(axis.share(1), 0.5));
        QVERIFY(near(axis.value(0.75), 10));
        QVERIFY(!std::isfinite(axis.share(0)));
        QVERIFY(!std::isfinite(axis.share(-1)));
    }

    void zoomKeepsTheValueUnderTheCursor_data() {
        QTest::addColumn<bool>("logarithmic");
        QTest::newRow("linear") << false;
        QTest::newRow("logarithmic") << true;
    }

    void zoomKeepsTheValueUnderTheCursor() {
        QFETCH(bool, logarithmic);
        const Axis axis{1, 1000, logarithmic};
        const Axis near3 = axis.zoomed(0.5, 0.3);
        QVERIFY(near(near3.value(0.3), axis.value(0.3)));
        QVERIFY(near(axis.share(near3.high) - axis.share(near3.low), 0.5));
        const Axis back = near3.zoomed(2, 0.3);
        QVERIFY(near(back.low, 1) && near(back.high, 1000));
    }

    void movesByAShareOfWhatIsShown() {
        QCOMPARE((Axis{0, 10, false}.moved(0.5)), (Axis{5, 15, false}));
        const Axis moved = Axis{1, 100, true}.moved(0.5);
        QVERIFY(near(moved.low, 10) && near(moved.high, 1000));
    }

    void choosesRoundTicks_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("logarithmic");
        QTest::addColumn<QString>("expected");
        QTest::newRow("steps") << 0.0 << 100000.0 << false << "0 20000 40000 60000 80000 100000";
        QTest::newRow("loss") << 0.31 << 2.87 << false << "0.5 1.0 1.5 2.0 2.5";
        QTest::newRow("around zero") << -0.25 << 0.3 << false << "-0.2 -0.1 0 0.1 0.2 0.3";
        QTest::newRow("rate") << 0.0 << 1e-4 << false << "0 2e-05 4e-05 6e-05 8e-05 0.0001";
        QTest::newRow("far from zero")
            << 1000000.0 << 1000010.0 << false << "1000000 1000002 1000004 1000006 1000008 1000010";
        QTest::newRow("large") << 0.0 << 3e9 << false << "0 1e+09 2e+09 3e+09";
        QTest::newRow("small on a large base")
            << 1.00001 << 1.00004 << false << "1.00001 1.00002 1.00003 1.00004";
        QTest::newRow("four decades") << 0.0005 << 3.0 << true << "0.001 0.01 0.1 1";
        QTest::newRow("one decade") << 0.3 << 2.9 << true << "0.3 0.5 1 2";
        QTest::newRow("part of a decade") << 0.62 << 0.84 << true << "0.65 0.70 0.75 0.80";
        QTest::newRow("many decades") << 1e-12 << 1e12 << true << "1e-10 1e-05 1 100000 1e+10";
    }

    void choosesRoundTicks() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, logarithmic);
        QFETCH(QString, expected);
        QCOMPARE(labels(Axis{low, high, logarithmic}.ticks(6)), expected);
    }

    void neverMakesTooManyTicksNorNone() {
        for (const bool logarithmic : {false, true}) {
            for (double low = 1e-7; low < 1e7; low *= 3.7) {
                for (double factor = 1.003; factor < 1e9; factor *= 1.9) {
                    const Axis axis{low, low * factor, logarithmic};
                    for (const int most : {3, 5, 9}) {
                        const auto ticks = axis.ticks(most);
                        QVERIFY(!ticks.empty());
                        QVERIFY(std::ssize(ticks) <= most);
                        for (const Tick& tick : ticks) {
                            QVERIFY(axis.share(tick.value) > -1e-6);
                            QVERIFY(axis.share(tick.value) < 1 + 1e-6);
                        }
                    }
                }
            }
        }
    }

    void differentTicksHaveDifferentLabels() {
        for (double low = 1e-6; low < 1e8; low *= 4.3) {
            for (double span = 1e-4; span < 1e4; span *= 3.1) {
                const auto ticks = Axis{low, low + span * low, false}.ticks(8);
                for (std::size_t i = 1; i < ticks.size(); ++i) {
                    QVERIFY2(ticks[i].label != ticks[i - 1].label, ticks[i].label.c_str());
                }
            }
        }
    }

    void stepsAreWhole() {
        QCOMPARE(labels(Axis{0.5, 2.5, false}.ticks(9, true)), QStringLiteral("1 2"));
    }

    void leavesRoomAroundValues() {
        const Axis axis = axisAround({1, 2}, false, 0.04);
        QVERIFY(axis.low < 1 && axis.low > 0.9);
        QVERIFY(axis.high > 2 && axis.high < 2.1);
        QCOMPARE(axisAround({0, 5}, false, 0.04).low, 0.0);
        QVERIFY(axisAround({-1, 5}, false, 0.04).low < -1);
        QVERIFY(axisAround({0.001, 5}, true, 0.04).low < 0.001);
    }

    void equalValuesLieInTheMiddle() {
        QCOMPARE(axisAround({4, 4}, false, 0.04).share(4), 0.5);
        QCOMPARE(axisAround({0, 0}, false, 0.04).share(0), 0.5);
        QVERIFY(near(axisAround({4, 4}, true, 0.04).share(4), 0.5));
    }

    void survivesExtremes() {
        const Axis linear = axisAround({-1.7e308, 1.7e308}, false, 0.04);
        QVERIFY(std::isfinite(linear.high - linear.low));
        QVERIFY(!linear.ticks(6).empty());
        const Axis logarithmic = axisAround({5e-324, 1.7e308}, true, 0.04);
        QVERIFY(std::isfinite(logarithmic.share(1)));
        QVERIFY(!logarithmic.ticks(6).empty());
    }
};

QTEST_GUILESS_MAIN(TestAxis)
#include "test_axis.moc"
