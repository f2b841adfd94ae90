#include <QtTest/QtTest>

#include <map>

#include "core/nn/sampler.h"

using namespace fts;

namespace {

// How often each id is chosen, of 4,000 times.
std::map<std::int32_t, int> chosen(Sampling sampling, const std::vector<float>& logits,
                                   const std::vector<std::int32_t>& before = {}) {
    Sampler sampler(sampling);
    std::map<std::int32_t, int> counts;
    for (int i = 0; i < 4000; ++i) {
        std::vector<float> changed = logits;
        ++counts[sampler.choose(changed, before)];
    }
    return counts;
}

const std::vector<float> kLogits{std::log(0.1F), std::log(0.6F), std::log(0.05F), std::log(0.25F)};

} // namespace

class TestSampler : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutTemperatureTheLikeliestIsChosen() {
        QCOMPARE(chosen({}, kLogits), (std::map<std::int32_t, int>{{1, 4000}}));
    }

    void tokensComeAsOftenAsTheyAreLikely() {
        const auto counts = chosen({1.0, 0, 1.0, 1.0, 5}, kLogits);
        QVERIFY(std::abs(counts.at(1) - 2400) < 200);
        QVERIFY(std::abs(counts.at(3) - 1000) < 200);
        QVERIFY(std::abs(counts.at(0) - 400) < 120);
        QVERIFY(std::abs(counts.at(2) - 200) < 120);
    }

    void aHighTemperatureMakesThemAlike() {
        const auto counts = chosen({100.0, 0, 1.0, 1.0, 5}, kLogits);
        QVERIFY(std::abs(counts.at(2) - 1000) < 200);
    }

    void onlyTheLikeliestAreKept() {
        QCOMPARE(chosen({1.0, 2, 1.0, 1.0, 5}, kLogits).size(), 2U);
        QCOMPARE(chosen({1.0, 0, 0.7, 1.0, 5}, kLogits).size(), 2U);
        QCOMPARE(chosen({1.0, 0, 0.5, 1.0, 5}, kLogits).size(), 1U);
        QCOMPARE(chosen({1.0, 0, 0.9, 1.0, 5}, kLogits).size(), 3U);
        QCOMPARE(chosen({1.0, 0, 0.0, 1.0, 5}, kLogits).size(), 1U);
    }

    void whatWasThereBeforeBecomesLessLikely() {
        Sampling sampling;
        sampling.repetitionPenalty = 2;
        const std::vector<float> logits{3, 4, -1, 2.5};
        QCOMPARE(chosen(sampling, logits, {1, 1}).begin()->first, 0);
        QCOMPARE(chosen(sampling, logits, {1, 0}).begin()->first, 3);
        QCOMPARE(chosen(sampling, {-3, -1, -4, -1.5}, {1}).begin()->first, 3);
    }
};

QTEST_GUILESS_MAIN(TestSampler)
#include "test_sampler.moc"
