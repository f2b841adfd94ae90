#include <QtTest/QtTest>

#include "core/work/memory_plan.h"
#include "tests/core/base/thrown.h"

using namespace fts;

class TestMemoryPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrainingThatFitsIsTriedAsItIs() {
        const MemoryPlan plan = planMemory(kNeeds, 10'000, 4096, kNeeds.bytes(10'000));
        QVERIFY(plan.fits);
        QCOMPARE(plan.tokensAtOnce, std::int64_t{10'000});
        QCOMPARE(plan.needed, kNeeds.bytes(10'000));
    }

    // Parts larger than any batch are never computed.
    void noMoreThanTheLongestBatchCounts() {
        QCOMPARE(kNeeds.bytes(1'000'000), kNeeds.bytes(kNeeds.longestBatch));
        QVERIFY(planMemory(kNeeds, 1'000'000, 4096, kNeeds.bytes(kNeeds.longestBatch)).fits);
    }

    void oneThatDoesNotIsTriedInSmallerParts() {
        const MemoryPlan plan = planMemory(kNeeds, 10'000, 4096, kNeeds.bytes(10'000) - 1);
        QVERIFY(!plan.fits);
        QCOMPARE(plan.tokensAtOnce, std::int64_t{4096});
        QCOMPARE(plan.needed, kNeeds.bytes(10'000)); // of what was asked for
    }

    void aModelThatDoesNotFitIsNotTriedAtAll() {
        const auto error =
            thrown([] { planMemory(kNeeds, 10'000, 4096, kNeeds.bytes(4096) - 1'000'000); });
        QVERIFY2(isError(error, ErrorKind::OutOfMemory, "The training needs about"),
                 sentence(error));
    }

private:
    static constexpr MemoryNeeds kNeeds{500'000'000, 20'000'000, 250'000, 12'000};
};

QTEST_GUILESS_MAIN(TestMemoryPlan)
#include "test_memory_plan.moc"
