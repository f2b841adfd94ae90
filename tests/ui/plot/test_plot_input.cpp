#include <QtTest/QtTest>

#include <cmath>
#include <limits>

#include <QLabel>
#include <QPushButton>

#include "tests/ui/plot/shown_plot.h"
#include "ui/base/theme.h"

using namespace fts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void turnWheel(QWidget& widget, QPointF at, int notches, Qt::KeyboardModifiers keys = {}) {
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, keys,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void point(QWidget& widget, QPointF at) {
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, {}, {});
    QApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
          Qt::KeyboardModifiers keys = {}) {
    QTest::mousePress(&widget, button, keys, from);
    QMouseEvent move(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, button, keys);
    QApplication::sendEvent(&widget, &move);
    QTest::mouseRelease(&widget, button, keys, to);
}

} // namespace

class TestPlotInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void followsARunUntilZoomed() {
        Shown shown(falling(100));
        const double before = shown.canvas().steps().high;
        shown.view.append(shown.loss, 5000, 0.1);
        shown.painted();
        QVERIFY(shown.canvas().steps().high > before);
        QVERIFY(!shown.view.isZoomed());
    }

    void aLiveUpdateKeepsTheZoom() {
        Shown shown(falling(100));
        turnWheel(shown.canvas(), shown.at(300, 1), 2);
        QVERIFY(shown.view.isZoomed());
        const Axis steps = shown.canvas().steps();
        const Axis values = shown.canvas().values();
        for (int step = 1000; step < 3000; step += 10) {
            shown.view.append(shown.loss, step, 50);
        }
        shown.painted();
        QCOMPARE(shown.canvas().steps(), steps);
        QCOMPARE(shown.canvas().values(), values);
    }

    void wheelZoomsAtTheCursor() {
        Shown shown(falling(100));
        const QPoint point = shown.at(200, 1);
        turnWheel(shown.canvas(), point, 3);
        shown.painted();
        const QPoint after = shown.at(200, 1);
        const QPoint moved = after - point;
        QVERIFY2(moved.manhattanLength() <= 3,
                 qPrintable(QStringLiteral("%1, %2").arg(moved.x()).arg(moved.y())));
    }

    void wheelOverAnAxisZoomsThatAxis() {
        Shown shown(falling(100));
        turnWheel(shown.canvas(), QPoint(400, shown.canvas().height() - 5), 2);
        const Axis part = shown.canvas().steps();
        QVERIFY(part.low > 0 && part.high < 990);
        // The other axis goes on to follow what is seen.
        QVERIFY(shown.canvas().values().high < 3);
        shown.view.resetView();
        const Axis steps = shown.canvas().steps();
        turnWheel(shown.canvas(), QPoint(5, 200), 2);
        QCOMPARE(shown.canvas().steps(), steps);
        QVERIFY(shown.view.isZoomed());
    }

    void aRectangleChoosesWhatIsShown() {
        Shown shown(falling(100));
        drag(shown.canvas(), shown.at(200, 2), shown.at(600, 0.5));
        const Axis steps = shown.canvas().steps();
        QVERIFY(std::abs(steps.low - 200) < 3 && std::abs(steps.high - 600) < 3);
        const Axis values = shown.canvas().values();
        QVERIFY(std::abs(values.low - 0.5) < 0.02 && std::abs(values.high - 2) < 0.02);
    }

    void aClickChangesNothing() {
        Shown shown(falling(100));
        QTest::mouseClick(&shown.canvas(), Qt::LeftButton, {}, shown.at(200, 2));
        QVERIFY(!shown.view.isZoomed());
    }

    void movesByMouse_data() {
        QTest::addColumn<int>("button");
        QTest::addColumn<int>("keys");
        QTest::newRow("middle button") << int(Qt::MiddleButton) << int(Qt::NoModifier);
        QTest::newRow("shift") << int(Qt::LeftButton) << int(Qt::ShiftModifier);
    }

    void movesByMouse() {
        QFETCH(int, button);
        QFETCH(int, keys);
        Shown shown(falling(100));
        drag(shown.canvas(), shown.at(300, 1.5), shown.at(700, 0.5));
        shown.painted();
        const Axis before = shown.canvas().steps();
        drag(shown.canvas(), shown.at(500, 1), shown.at(400, 1), Qt::MouseButton(button),
             Qt::KeyboardModifiers(keys));
        const Axis after = shown.canvas().steps();
        QVERIFY(std::abs(after.low - before.low - 100) < 3);
        QVERIFY(std::abs(after.high - before.high - 100) < 3);
    }

    void keysZoomMoveAndReset() {
        Shown shown(falling(100));
        QTest::keyClick(&shown.canvas(), Qt::Key_Plus);
        const Axis zoomed = shown.canvas().steps();
        QVERIFY(std::abs(zoomed.high - zoomed.low - 505) < 15);
        QTest::keyClick(&shown.canvas(), Qt::Key_Right);
        QVERIFY(shown.canvas().steps().low > zoomed.low);
        QTest::keyClick(&shown.canvas(), Qt::Key_Left);
        QTest::keyClick(&shown.canvas(), Qt::Key_Minus);
        QVERIFY(!shown.view.isZoomed());
        QTest::keyClick(&shown.canvas(), Qt::Key_Plus);
        QTest::keyClick(&shown.canvas(), Qt::Key_0);
        QVERIFY(!shown.view.isZoomed());
    }

    void showAllIsOfferedWhereThereIsMore() {
        Shown shown(falling(100));
        auto* button = shown.view.findChild<QPushButton*>(QStringLiteral("resetView"));
        QVERIFY(!button->isEnabled());
        turnWheel(shown.canvas(), shown.at(300, 1), 1);
        QVERIFY(button->isEnabled());
        button->click();
        QVERIFY(!shown.view.isZoomed() && !button->isEnabled());
        turnWheel(shown.canvas(), shown.at(300, 1), 1);
        QTest::mouseDClick(&shown.canvas(), Qt::LeftButton, {}, shown.at(300, 1));
        QVERIFY(!shown.view.isZoomed());
    }

    void pointingShowsTheValuesThere() {
        Shown shown({3, 2.5, kNaN, 1.5});
        const int other = shown.view.addSeries(QStringLiteral("Rate & more"));
        shown.view.append(other, 12, 2e-5);
        shown.painted();
        point(shown.canvas(), shown.at(10, 2) - QPoint(2, 0));
        QCOMPARE(shown.canvas().readout(),
                 QStringLiteral("Step 10\nLoss: 2.5\nRate & more: 2e-05 (at step 12)"));
        auto* label = shown.canvas().findChild<QLabel*>(QStringLiteral("plotCursor"));
        QVERIFY(label->isVisible() && label->text().contains(QLatin1String("2.5")));
        point(shown.canvas(), shown.at(20, 2));
        QVERIFY(shown.canvas().readout().contains(QLatin1String("Loss: not a number")));
        point(shown.canvas(), QPoint(2, 2));
        QVERIFY(!label->isVisible());
    }

    void keysReachEveryValue() {
        Shown shown({3, 2.5, 2, 1.5});
        auto& canvas = shown.canvas();
        QTest::keyClick(&canvas, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(canvas.readout(), QStringLiteral("Step 0\nLoss: 3"));
        QTest::keyClick(&canvas, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(canvas.readout(), QStringLiteral("Step 10\nLoss: 2.5"));
        QCOMPARE(canvas.accessibleDescription(), canvas.readout());
        QTest::keyClick(&canvas, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(canvas.readout(), QStringLiteral("Step 30\nLoss: 1.5"));
        QTest::keyClick(&canvas, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(canvas.cursor(), std::optional<std::int64_t>(30));
        QTest::keyClick(&canvas, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(canvas.cursor(), std::optional<std::int64_t>(20));
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(!canvas.cursor());
    }

    void theCursorTakesTheViewAlong() {
        Shown shown(falling(100));
        drag(shown.canvas(), shown.at(100, 2), shown.at(200, 0.5));
        QTest::keyClick(&shown.canvas(), Qt::Key_End, Qt::ControlModifier);
        QVERIFY(shown.canvas().steps().holds(990));
    }
};

QTEST_MAIN(TestPlotInput)
#include "test_plot_input.moc"
