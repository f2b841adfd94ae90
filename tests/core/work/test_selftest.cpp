#include <QtTest/QtTest>

#include <set>

#include "core/work/selftest.h"
#include "tests/core/train/toy_task.h"

using namespace fts;
using nlohmann::json;

class TestSelftest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Such small tensors are computed faster by one thread than handed to more.
    void initTestCase() { setThreads(1); }

    void passesOnThisMachine() {
        Told told;
        JobContext context{{}, told};
        const json result = runSelftest(context);
        QCOMPARE(result["ok"], json(true));
        QVERIFY(result["cores"] >= 1);
        std::set<std::string> names;
        for (const json& check : result["checks"]) {
            names.insert(check["name"].get<std::string>());
            QCOMPARE(check["ok"], json(true));
            QVERIFY(check["difference"] <= check["limit"]);
        }
        for (const char* name : {"one text at a time", "gradients by parts", "resumed training",
                                 "cpu bf16 vectors", "cpu bf16 training"}) {
            QVERIFY2(names.contains(name), name);
        }
        QCOMPARE(told.lines.size() >= names.size(), true);
    }

    void canBeStopped() {
        Told told;
        std::stop_source stop;
        stop.request_stop();
        JobContext context{stop.get_token(), told};
        bool cancelled = false;
        try {
            runSelftest(context);
        } catch (const Cancelled&) {
            cancelled = true;
        }
        QVERIFY(cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSelftest)
#include "test_selftest.moc"
