#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "ui/base/job_bar.h"

using namespace fts;

class TestJobBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarAJobIs() {
        JobBar bar;
        QVERIFY(bar.isHidden());
        bar.begin("Working");
        QCOMPARE(text(bar), "Working …");
        bar.take(StageStarted{"embed", "Embedding"});
        bar.take(Progress{"embed", 225, 900});
        QCOMPARE(text(bar), "Embedding: 225 of 900");
        QCOMPARE(bar.findChild<QProgressBar*>("jobProgress")->value(), 250);
        bar.end();
        QVERIFY(bar.isHidden());
    }

    void tellsHowLongItStillTakesOnceThatCanBeSaid() {
        JobBar bar;
        bar.begin("Working");
        bar.take(StageStarted{"embed", "Embedding"});
        for (int done = 0; done <= 5; ++done) {
            bar.take(Progress{"embed", done, 100});
            QTest::qWait(500);
        }
        QVERIFY2(text(bar).startsWith("Embedding: 5 of 100, about "), qPrintable(text(bar)));
        bar.take(StageStarted{"judge", "Judging"}); // of which nothing is known yet
        bar.take(Progress{"judge", 1, 10});
        QCOMPARE(text(bar), "Judging: 1 of 10");
    }

private:
    static QString text(const JobBar& bar) { return bar.findChild<QLabel*>("jobText")->text(); }
};

QTEST_MAIN(TestJobBar)
#include "test_job_bar.moc"
