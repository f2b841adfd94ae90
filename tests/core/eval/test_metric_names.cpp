#include <QtTest/QtTest>

#include "core/eval/metric_names.h"

using namespace fts;

class TestMetricNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titlesAreThoseOfPapers() {
        QCOMPARE(metricTitle("ndcg@10"), std::string("NDCG@10"));
        QCOMPARE(metricTitle("recall@5"), std::string("Recall@5"));
    }

    void groupsHoldTheirMetricsByGrowingK() {
        const std::vector<std::string> keys{"accuracy@1", "accuracy@10", "accuracy@5", "map@100",
                                            "mrr@10",     "ndcg@10",     "recall@3",   "future@2"};
        const auto groups = metricGroups(keys);
        QCOMPARE(groups.size(), std::size_t{3}); // no precision was measured
        QCOMPARE(groups[0].key, std::string("accuracy"));
        QCOMPARE(groups[0].metrics,
                 (std::vector<std::string>{"accuracy@1", "accuracy@5", "accuracy@10"}));
        QCOMPARE(groups[1].key, std::string("order"));
        QCOMPARE(groups[1].metrics, (std::vector<std::string>{"mrr@10", "ndcg@10", "map@100"}));
        QCOMPARE(groups[2].metrics, (std::vector<std::string>{"recall@3"}));
        QVERIFY(metricGroups({}).empty());
    }

    void labelsWithinAGroupDiffer() {
        QCOMPARE(metricLabel("accuracy@5").english(), std::string("First 5"));
        QVERIFY(!(metricLabel("mrr@10") == metricLabel("ndcg@10")));
        QVERIFY(metricLabel("map@100").english() != metricLabel("ndcg@10").english());
    }

    void helpEndsWithTheNamePeopleLookUp() {
        QVERIFY(metricHelp("ndcg@10").english().ends_with("(NDCG@10)."));
        QVERIFY(metricHelp("accuracy@3").english().ends_with("(hit rate or accuracy@3)."));
        QVERIFY(metricHelp("precision@3").english().ends_with("(precision@3)."));
        QVERIFY(metricHelp("recall@3").english().ends_with("(recall@3)."));
        QVERIFY(metricHelp("mrr@10").english().ends_with("(MRR@10)."));
        QVERIFY(metricHelp("map@100").english().ends_with("(MAP@100)."));
    }

    void moreIsBetterButForALoss() {
        QVERIFY(isBetter("ndcg@10", 0.7, 0.6) && !isBetter("ndcg@10", 0.6, 0.6));
        QVERIFY(isBetter("loss", 0.6, 0.7) && !isBetter("loss", 0.7, 0.7));
    }
};

QTEST_GUILESS_MAIN(TestMetricNames)
#include "test_metric_names.moc"
