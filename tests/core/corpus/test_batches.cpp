#include <QtTest/QtTest>

#include <algorithm>
#include <numeric>
#include <set>

#include "core/corpus/batches.h"
#include "tests/core/corpus/toy_pairs.h"

using namespace fts;

namespace {

std::vector<std::uint32_t> flat(const std::vector<std::vector<std::uint32_t>>& batches) {
    std::vector<std::uint32_t> all;
    for (const auto& batch : batches) {
        all.insert(all.end(), batch.begin(), batch.end());
    }
    return all;
}

} // namespace

class TestBatches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdEachPairOnce_data() {
        QTest::addColumn<int>("batch");
        QTest::newRow("one") << 1;
        QTest::newRow("a rest stays") << 7;
        QTest::newRow("no rest") << 20;
        QTest::newRow("larger than the data") << 1000;
    }

    void holdEachPairOnce() {
        QFETCH(int, batch);
        const auto data = toyData(30, 2);
        const auto batches = epochBatches(data, batch, 42, 0);
        auto pairs = flat(batches);
        std::ranges::sort(pairs);
        std::vector<std::uint32_t> expected(data.pairs.size());
        std::iota(expected.begin(), expected.end(), 0U);
        QCOMPARE(pairs, expected);
        QCOMPARE(std::int64_t(batches.size()), batchesInEpoch(data, batch));
        for (std::size_t i = 0; i + 1 < batches.size(); ++i) {
            QCOMPARE(batches[i].size(), std::size_t(batch));
        }
    }

    void dependOnSeedAndEpochAlone() {
        const auto data = toyData(30, 2);
        QCOMPARE(epochBatches(data, 8, 42, 3), epochBatches(data, 8, 42, 3));
        QVERIFY(epochBatches(data, 8, 42, 3) != epochBatches(data, 8, 42, 4));
        QVERIFY(epochBatches(data, 8, 42, 3) != epochBatches(data, 8, 43, 3));
        // (seed, epoch) is no sum: the next seed's epochs are not this one's, moved by one.
        QVERIFY(epochBatches(data, 8, 42, 1) != epochBatches(data, 8, 43, 0));
    }

    void keepTheQuestionsOfAPassageTogether() {
        const auto data = toyData(30, 3);
        std::set<std::uint32_t> left;
        std::uint32_t current = data.pairs[flat(epochBatches(data, 24, 1, 0)).front()].passage;
        for (const std::uint32_t pair : flat(epochBatches(data, 24, 1, 0))) {
            if (data.pairs[pair].passage != current) {
                left.insert(current);
                current = data.pairs[pair].passage;
            }
            QVERIFY(!left.contains(current));
        }
    }

    // As of answers that many questions ask for: a batch of one passage would teach nothing.
    void divideThoseOfAPassageThatHasMany() {
        TrainingData data;
        data.passages.resize(6);
        for (std::uint32_t i = 0; i < 6 * 40; ++i) {
            data.pairs.push_back({i, i / 40});
        }
        data.questions.resize(data.pairs.size());
        data.finish();
        std::size_t batches = 0;
        std::size_t passages = 0;
        for (int epoch = 0; epoch < 10; ++epoch) {
            auto pairs = flat(epochBatches(data, 16, 1, epoch));
            std::ranges::sort(pairs);
            QCOMPARE(std::int64_t(std::ranges::unique(pairs).begin() - pairs.begin()), 6 * 40);
            for (const auto& batch : epochBatches(data, 16, 1, epoch)) {
                std::set<std::uint32_t> met;
                for (const std::uint32_t pair : batch) {
                    met.insert(data.pairs[pair].passage);
                }
                QVERIFY(met.size() > 1);
                passages += met.size();
                ++batches;
            }
        }
        QVERIFY(passages > 4 * batches); // of six, by eight groups of two: 4.6 on average
    }

    void fewPairsAreOfSeveralPassagesToo() {
        const auto data = toyData(30, 2);
        int alone = 0;
        for (const auto& batch : epochBatches(data, 2, 1, 0)) {
            alone += data.pairs[batch[0]].passage == data.pairs[batch[1]].passage ? 1 : 0;
        }
        QVERIFY(alone < 8); // of 30, by chance
    }

    void mixThePassages() {
        const auto data = toyData(200, 1);
        const auto order = flat(epochBatches(data, 8, 1, 0));
        int inPlace = 0;
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            inPlace += order[i] == i ? 1 : 0;
        }
        QVERIFY(inPlace < 10);
    }

    void knowWhichTextsBelongTogether() {
        TrainingData data;
        data.questions.resize(2);
        data.passages.resize(4);
        data.pairs = {{0, 3}, {1, 1}, {0, 0}};
        data.finish();
        QVERIFY(data.joined(0, 0) && data.joined(0, 3) && data.joined(1, 1));
        QVERIFY(!data.joined(0, 1) && !data.joined(0, 2) && !data.joined(1, 0));
    }
};

QTEST_GUILESS_MAIN(TestBatches)
#include "test_batches.moc"
