#include <QtTest/QtTest>

#include <cmath>
#include <limits>

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QSlider>
#include <QTableView>
#include <QToolTip>

#include "core/base/random.h"
#include "tests/ui/plot/shown_plot.h"
#include "ui/base/theme.h"

using namespace fts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Pixels clearly of a curve's colour.
int pixelsOf(const QImage& image, int series, const QRect& area = {}) {
    const QColor color = seriesColor(series, QApplication::palette());
    const QRect part = area.isNull() ? image.rect() : area;
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                                 std::abs(pixel.blue() - color.blue()) <
                             60
                         ? 1
                         : 0;
        }
    }
    return count;
}

} // namespace

class TestPlotView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void saysWhatWillBeThere() {
        PlotView view(QStringLiteral("Loss"));
        view.setEmptyText(QStringLiteral("Nothing yet."));
        view.resize(600, 400);
        view.show();
        const QImage before = view.canvas().grab().toImage();
        view.setEmptyText(QString());
        QVERIFY(view.canvas().grab().toImage() != before);
        QCOMPARE(view.summary(), QString());
    }

    void leavesThePlotItsRoomBesideManyNames() {
        PlotView view(QStringLiteral("Validation"));
        for (int i = 0; i < 40; ++i) {
            view.addSeries(QStringLiteral("A measure of quality, number %1").arg(i));
        }
        view.resize(600, 400);
        view.show();
        QTest::qWait(1);
        QVERIFY(view.canvas().height() > view.height() / 2);
        QVERIFY(view.minimumSizeHint().height() < view.height());
        auto* last = view.findChild<QCheckBox*>(QStringLiteral("legend39"));
        last->setFocus();
        QTest::keyClick(last, Qt::Key_Space);
        QVERIFY(!view.isSeriesShown(39));
    }

    void drawsACurve() {
        Shown shown(falling(200));
        QVERIFY(pixelsOf(shown.painted(), 0) > 500);
    }

    void aLogarithmicAxisSurvivesZeroAndNaN() {
        std::vector<double> values = falling(200);
        values[50] = 0;
        values[51] = -1;
        values[120] = kNaN;
        values[150] = HUGE_VAL;
        Shown shown(values);
        shown.view.setLogarithmic(Qt::Vertical, true);
        QVERIFY(pixelsOf(shown.painted(), 0) > 500);
        shown.view.setLogarithmic(Qt::Horizontal, true);
        QVERIFY(pixelsOf(shown.painted(), 0) > 500);
        QVERIFY(shown.canvas().values().low > 0);
        Shown none({0, 0, kNaN});
        none.view.setLogarithmic(Qt::Vertical, true);
        QVERIFY(none.canvas().values().low > 0);
        none.painted();
    }

    void aGapIsSeenAndExplained() {
        std::vector<double> values(100, 1.0);
        std::fill(values.begin() + 40, values.begin() + 60, kNaN);
        Shown shown(values);
        const QImage image = shown.painted();
        const QPoint left = shown.at(410, 1);
        const QPoint right = shown.at(580, 1);
        QCOMPARE(pixelsOf(image, 0, QRect(left - QPoint(0, 3), right + QPoint(0, 3))), 0);
        const QPoint bottom(shown.at(495, 1).x(), shown.at(0, shown.canvas().values().low).y());
        QVERIFY(pixelsOf(image, 0, QRect(bottom - QPoint(5, 12), bottom + QPoint(5, 0))) > 5);
        QHelpEvent help(QEvent::ToolTip, bottom - QPoint(0, 6),
                        shown.canvas().mapToGlobal(bottom - QPoint(0, 6)));
        QApplication::sendEvent(&shown.canvas(), &help);
        QCOMPARE(QToolTip::text(), QStringLiteral("Loss cannot be drawn at 20 steps from 400 to "
                                                  "590. The first value is not a number."));
    }

    void aSinglePointIsSeen() {
        Shown shown({kNaN, 1.5, kNaN});
        const QPoint point = shown.at(10, 1.5);
        QVERIFY(pixelsOf(shown.painted(), 0, QRect(point - QPoint(4, 4), point + QPoint(4, 4))) >
                8);
    }

    void theLegendHidesCurves() {
        Shown shown(falling(100));
        const int other = shown.view.addSeries(QStringLiteral("Other"));
        for (int step = 0; step < 1000; step += 10) {
            shown.view.append(other, step, 100);
        }
        QVERIFY(pixelsOf(shown.painted(), other) > 100);
        auto* box = shown.view.findChild<QCheckBox*>(QStringLiteral("legend1"));
        QCOMPARE(box->accessibleName(), QStringLiteral("Show Other"));
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(!shown.view.isSeriesShown(other));
        QCOMPARE(pixelsOf(shown.painted(), other), 0);
        QVERIFY(shown.canvas().values().high < 5); // the axis is of what is seen
        QVERIFY(!shown.view.summary().contains(QLatin1String("Other")));
        shown.view.showSeries(shown.loss, false);
        QCOMPARE(pixelsOf(shown.painted(), shown.loss), 0);
        shown.view.showSeries(other, true);
        QVERIFY(pixelsOf(shown.painted(), other) > 100);
    }

    void smoothsByTheSlider() {
        Random random({3});
        std::vector<double> values;
        for (int i = 0; i < 300; ++i) {
            values.push_back(1 + 0.2 * random.normal());
        }
        Shown shown(values);
        shown.view.setSmoothingOffered(true);
        auto* slider = shown.view.findChild<QSlider*>(QStringLiteral("smoothing"));
        slider->setValue(slider->maximum());
        QVERIFY(std::abs(shown.view.smoothing().weight - 0.999) < 1e-9);
        shown.view.setSmoothing({Smoothing::Kind::MovingAverage, 0.9});
        QCOMPARE(slider->value(), 20);
        QVERIFY(shown.view.findChild<QAction*>(QStringLiteral("movingAverage"))->isChecked());
        shown.painted();
        shown.canvas().setCursor(2500);
        QVERIFY(shown.canvas().readout().contains(QLatin1String("smoothed")));
        QCOMPARE(shown.view.curve(shown.loss).samples()[7].value, values[7]); // raw stays raw
        shown.view.leaveUnsmoothed(shown.loss);
        QVERIFY(!shown.canvas().readout().contains(QLatin1String("smoothed")));
    }

    void outliersCanBeIgnored() {
        std::vector<double> values = falling(100);
        values[70] = 1e6;
        Shown shown(values);
        QVERIFY(shown.canvas().values().high > 1e5);
        shown.view.findChild<QAction*>(QStringLiteral("ignoreOutliers"))->trigger();
        QVERIFY(shown.canvas().values().high < 10);
    }

    void sumsUpInWords() {
        Shown shown(falling(200));
        QCOMPARE(shown.view.summary(), QStringLiteral("Loss 0.1207 at step 1990, falling"));
        shown.view.append(shown.loss, 2000, kNaN);
        shown.painted();
        QCOMPARE(shown.view.summary(), QStringLiteral("Loss is not a number at step 2000"));
        QCOMPARE(shown.canvas().accessibleDescription(), shown.view.summary());
    }

    void hasTheSameNumbersAsATable() {
        Shown shown({3, 2.5, kNaN});
        const int rate = shown.view.addSeries(QStringLiteral("Rate"));
        shown.view.append(rate, 5, 0.001);
        shown.view.findChild<QAction*>(QStringLiteral("showAsTable"))->trigger();
        QVERIFY(shown.view.isTableShown());
        auto* model = shown.view.tableModel();
        QAbstractItemModelTester tester(model);
        const auto row = [model](int row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column) {
                cells << model->index(row, column).data().toString();
            }
            return cells.join(QLatin1Char('|'));
        };
        QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Loss"));
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(row(1), QStringLiteral("5||0.001"));
        QCOMPARE(row(3), QStringLiteral("20|not a number|"));
        shown.view.append(shown.loss, 30, 7);
        shown.painted();
        QCOMPARE(row(4), QStringLiteral("30|7|"));
        shown.view.append(shown.loss, 10, 8); // a resumed run
        shown.painted();
        QCOMPARE(model->rowCount(), 3);
        shown.view.clear();
        QCOMPARE(model->rowCount(), 0);
    }

    void followsTheTheme() {
        Shown shown(falling(100));
        const QColor light = shown.painted().pixelColor(400, 100);
        applyTheme(Theme::Dark);
        const QColor dark = shown.painted().pixelColor(400, 100);
        QVERIFY(light.lightness() > 200 && dark.lightness() < 60);
        QVERIFY(pixelsOf(shown.painted(), 0) > 300);
        applyTheme(Theme::Light);
    }

    void everythingHasAName() {
        Shown shown(falling(10));
        QCOMPARE(shown.canvas().accessibleName(), QStringLiteral("Progress, plot"));
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&shown.canvas());
        QCOMPARE(canvas->role(), QAccessible::Chart);
        for (const QWidget* widget : shown.view.findChildren<QWidget*>()) {
            const bool inViews =
                qobject_cast<QAbstractItemView*>(widget->parentWidget()) != nullptr;
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !inViews) {
                QAccessibleInterface* face =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                         qPrintable(widget->objectName() + QLatin1Char(' ') +
                                    QLatin1String(widget->metaObject()->className())));
            }
        }
    }

    void drawsAtMostTenTimesASecond() {
        Shown shown(falling(10));
        QSignalSpy changes(&shown.canvas(), &PlotCanvas::dataChanged);
        QElapsedTimer timer;
        timer.start();
        for (int step = 100; timer.elapsed() < 500; ++step) {
            shown.view.append(shown.loss, step, 1);
            QTest::qWait(5);
        }
        QVERIFY2(changes.count() >= 2 && changes.count() <= 6, QByteArray::number(changes.count()));
    }
};

QTEST_MAIN(TestPlotView)
#include "test_plot_view.moc"
