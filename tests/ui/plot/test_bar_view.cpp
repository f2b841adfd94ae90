#include <QtTest/QtTest>

#include <cmath>
#include <limits>

#include <QCheckBox>
#include <QLabel>

#include "ui/base/theme.h"
#include "ui/plot/bar_view.h"

using namespace fts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Shown {
    BarView view{QStringLiteral("Verdict")};

    Shown() {
        view.setBars({QStringLiteral("Hit rate at 1"), QStringLiteral("Hit rate at 5"),
                      QStringLiteral("NDCG@10")},
                     {{QStringLiteral("Base"), {0.4, 0.6, 0.5}},
                      {QStringLiteral("Tuned"), {0.5, 0.7, 0.45}, {ValueRange{0.44, 0.56}}},
                      {QStringLiteral("Words"), {0.3, kNaN}}});
        view.resize(500, 420); // narrow, so that bars have not reached their greatest width
        view.show();
        view.canvas().grab();
    }

    BarCanvas& canvas() { return view.canvas(); }
};

void point(QWidget& widget, QPointF at) {
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, {}, {});
    QApplication::sendEvent(&widget, &event);
}

} // namespace

class TestBarView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void barsAreAsHighAsTheirValues() {
        Shown shown;
        const qreal high = shown.canvas().barAt({0, 1}).height();
        const qreal low = shown.canvas().barAt({0, 0}).height();
        QVERIFY(std::abs(high / low - 1.5) < 0.02);
        QVERIFY(shown.canvas().barAt({2, 1}).isEmpty());
        QVERIFY(shown.canvas().barAt({2, 2}).isEmpty());
        const QPoint inside = shown.canvas().barAt({1, 2}).bottomLeft().toPoint() + QPoint(4, -2);
        const QColor pixel = shown.canvas().grab().toImage().pixelColor(inside);
        QVERIFY(pixel.saturation() > 40);
    }

    void whatAPersonHidesStaysHidden() {
        Shown shown;
        shown.view.showSeries(2, false);
        std::vector<BarSet> sets = shown.canvas().sets();
        sets.front().values[0] = 0.9;
        shown.view.setBars(shown.canvas().categories(), sets);
        QVERIFY(!shown.view.isSeriesShown(2) && !shown.canvas().isShown(2));
        QVERIFY(shown.view.isSeriesShown(0) && shown.canvas().isShown(0));
        sets.pop_back();
        shown.view.setBars(shown.canvas().categories(), sets);
        QVERIFY(shown.view.isSeriesShown(0) && shown.view.isSeriesShown(1));
    }

    void pointingTellsAValueAndItsInterval() {
        Shown shown;
        point(shown.canvas(), shown.canvas().barAt({1, 0}).center());
        QCOMPARE(shown.canvas().readout(),
                 QStringLiteral("Hit rate at 1, Tuned: 0.500 (between 0.440 and 0.560)"));
        auto* label = shown.canvas().findChild<QLabel*>(QStringLiteral("plotCursor"));
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), shown.canvas().readout());
        // Above a low bar is still that bar.
        point(shown.canvas(), QPointF(shown.canvas().barAt({2, 0}).center().x(), 30));
        QCOMPARE(shown.canvas().readout(), QStringLiteral("Hit rate at 1, Words: 0.300"));
    }

    void writesNumbersAsTheReaderDoes() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        Shown shown;
        point(shown.canvas(), shown.canvas().barAt({2, 0}).center());
        const QString readout = shown.canvas().readout();
        QLocale::setDefault(before);
        QCOMPARE(readout, QStringLiteral("Hit rate at 1, Words: 0,300"));
    }

    void keysReachEveryBar() {
        Shown shown;
        QStringList read;
        for (int i = 0; i < 9; ++i) {
            QTest::keyClick(&shown.canvas(), Qt::Key_Right);
            read << shown.canvas().readout();
        }
        QCOMPARE(read[0], QStringLiteral("Hit rate at 1, Base: 0.400"));
        QCOMPARE(read[3], QStringLiteral("Hit rate at 5, Base: 0.600"));
        QCOMPARE(read[6], QStringLiteral("NDCG@10, Tuned: 0.450"));
        QCOMPARE(read[8], read[6]);
        QCOMPARE(shown.canvas().accessibleDescription(), read[6]);
        QTest::keyClick(&shown.canvas(), Qt::Key_Left);
        QCOMPARE(shown.canvas().readout(), QStringLiteral("NDCG@10, Base: 0.500"));
        QTest::keyClick(&shown.canvas(), Qt::Key_Escape);
        QVERIFY(!shown.canvas().cursor());
    }

    void theLegendHidesASet() {
        Shown shown;
        const qreal width = shown.canvas().barAt({0, 0}).width();
        auto* box = shown.view.findChild<QCheckBox*>(QStringLiteral("legend2"));
        QTest::keyClick(box, Qt::Key_Space);
        shown.canvas().grab();
        QVERIFY(shown.canvas().barAt({2, 0}).isEmpty());
        QVERIFY(shown.canvas().barAt({0, 0}).width() > width);
    }

    void sumsUpAndTellsTheSameAsATable() {
        Shown shown;
        QCOMPARE(shown.view.summary(), QStringLiteral("Highest: Base in 1 of 3, Tuned in 2 of 3."));
        auto* model = shown.view.tableModel();
        QAbstractItemModelTester tester(model);
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("0.500 (0.440 to 0.560)"));
        QCOMPARE(model->index(1, 3).data().toString(), QStringLiteral("not a number"));
        QCOMPARE(model->index(2, 3).data().toString(), QString());
    }

    void othersReplaceThem() {
        Shown shown;
        QTest::keyClick(&shown.canvas(), Qt::Key_Right);
        shown.view.setBars({QStringLiteral("A")}, {{QStringLiteral("Only"), {-0.5}}});
        shown.canvas().grab();
        QVERIFY(!shown.canvas().cursor());
        QCOMPARE(shown.view.tableModel()->columnCount(), 2);
        QVERIFY(shown.canvas().barAt({0, 0}).height() > 50); // below zero
        shown.view.setBars({}, {});
        shown.canvas().grab();
        QCOMPARE(shown.view.summary(), QString());
    }

    void hasNames() {
        Shown shown;
        QCOMPARE(shown.canvas().accessibleName(), QStringLiteral("Verdict, bars"));
        QCOMPARE(shown.canvas().accessibleDescription(), shown.view.summary());
    }
};

QTEST_MAIN(TestBarView)
#include "test_bar_view.moc"
