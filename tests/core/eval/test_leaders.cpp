#include <QtTest/QtTest>

#include <cmath>

#include "core/eval/leaders.h"

using namespace fts;

class TestLeaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsPlaceByPlace() {
        QCOMPARE(timesHighest({{0.5, 0.6, 0.9}, {0.7, 0.6, 0.1}}), (std::vector<int>{2, 2}));
    }

    void leavesOutWhatIsNoNumber() {
        QCOMPARE(timesHighest({{std::nan(""), 0.2}, {0.1, HUGE_VAL}, {}}),
                 (std::vector<int>{1, 1, 0}));
    }

    void nothingLeadsNothing() { QVERIFY(timesHighest({}).empty()); }
};

QTEST_GUILESS_MAIN(TestLeaders)
#include "test_leaders.moc"
