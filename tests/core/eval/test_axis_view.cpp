#include <QtTest/QtTest>

#include <cmath>

#include "core/eval/axis_view.h"

using namespace fts;

namespace {

const Axis kWhole{0, 100, false};

bool near(double left, double right) {
    return std::abs(left - right) <= 1e-9 * std::max(1.0, std::abs(right));
}

} // namespace

class TestAxisView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsAllUntilZoomed() {
        AxisView view(1);
        QCOMPARE(view.shown(kWhole), kWhole);
        QCOMPARE(view.shown({0, 500, false}), (Axis{0, 500, false}));
        QVERIFY(!view.isZoomed());
    }

    void staysWhereItIsWhenTheWholeGrows() {
        AxisView view(1);
        view.zoom(kWhole, 0.5, 0.5);
        QCOMPARE(view.shown(kWhole), (Axis{25, 75, false}));
        QCOMPARE(view.shown({0, 500, false}), (Axis{25, 75, false}));
        QCOMPARE(view.shown({0, 10, false}), (Axis{25, 75, false}));
    }

    void zoomingOutFarEnoughShowsAllAgain() {
        AxisView view(1);
        view.zoom(kWhole, 0.5, 0.5);
        view.zoom(kWhole, 2, 0.5);
        QVERIFY(!view.isZoomed());
        view.zoom(kWhole, 0.5, 0);
        view.zoom(kWhole, 4, 0);
        QVERIFY(!view.isZoomed());
    }

    void doesNotZoomBelowWhatCanBeToldApart() {
        AxisView view(2);
        for (int i = 0; i < 60; ++i) {
            view.zoom(kWhole, 0.5, 0.3);
        }
        const Axis shown = view.shown(kWhole);
        QVERIFY(shown.high - shown.low >= 2 && shown.high - shown.low < 4.1);
    }

    void movesOnlyWhenZoomedAndNotOutOfSight() {
        AxisView view(1);
        QVERIFY(!view.move(kWhole, 0.5));
        view.show(kWhole, {20, 40, false});
        QVERIFY(view.move(kWhole, 0.5));
        QCOMPARE(view.shown(kWhole), (Axis{30, 50, false}));
        view.move(kWhole, 1000);
        const Axis shown = view.shown(kWhole);
        QVERIFY(near(shown.low, 90) && near(shown.high, 110));
    }

    void survivesASwitchToALogarithmicAxis() {
        AxisView view(1);
        view.show(kWhole, {20, 40, false});
        QCOMPARE(view.shown({1, 100, true}), (Axis{20, 40, true}));
        view.show(kWhole, {-10, 40, false});
        QCOMPARE(view.shown({1, 100, true}), (Axis{1, 40, true}));
        QCOMPARE(view.shown({50, 100, true}), (Axis{50, 100, true}));
    }

    void zoomsALogarithmicAxisByItsLogarithm() {
        const Axis whole{1, 10'000, true};
        AxisView view(1);
        view.zoom(whole, 0.5, 0.5);
        QVERIFY(near(view.shown(whole).low, 10) && near(view.shown(whole).high, 1000));
    }
};

QTEST_GUILESS_MAIN(TestAxisView)
#include "test_axis_view.moc"
