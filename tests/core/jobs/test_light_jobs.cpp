#include <QtTest/QtTest>

#include "core/jobs/light_jobs.h"

using namespace fts;

class TestLightJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOnlyInformsGivesWay() {
        for (const char* heavy : {"train", "evaluate", "export", "import", "update"}) {
            for (const char* light : {"devices", "forecast", "search"}) {
                QVERIFY(givesWay(light, heavy));
                QVERIFY(!givesWay(heavy, light));
            }
            QVERIFY(!givesWay(heavy, "train"));
        }
    }

    void whatAPersonAskedForGoesBeforeWhatNobodyDid() {
        QVERIFY(givesWay("forecast", "search"));
        QVERIFY(!givesWay("search", "forecast"));
        QVERIFY(!givesWay("devices", "forecast")); // one waits for the other
        QVERIFY(!givesWay("search", "search"));
    }
};

QTEST_GUILESS_MAIN(TestLightJobs)
#include "test_light_jobs.moc"
