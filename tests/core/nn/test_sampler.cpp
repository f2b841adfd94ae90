#include <QtTest/QtTest>

#include <map>

#include "core/nn/sampler.h"

using namespace fts;

namespace {

// How often each id is chosen, of so many times.
std::map<std::int32_t, int> chosen(Sampling sampling, const std::vector<float>& logits,
                                   const std::vector<std::int32_t>& before = {}, int times = 4000) {
    Sampler sampler(sampling);
    std::map<std::int32_t, int> counts;
    for (int i = 0; i < times; ++i) {
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

    void ofALargeVocabularyTheLikeliestAreFoundToo() {
        std::vector<float> logits(20'000);
        for (std::size_t i = 0; i < logits.size(); ++i) { // 0.1 % less likely from one to the next
            logits[(i * 7919) % logits.size()] = -0.001F * static_cast<float>(i);
        }
        QVERIFY(chosen({1.0, 100, 1.0, 1.0, 5}, logits, {}, 400).size() <= 100U);
        const auto half = chosen({1.0, 0, 0.5, 1.0, 5}, logits, {}, 400);
        std::size_t furthest = 0;
        for (const auto& [id, count] : half) {
            const auto place = -1000 * logits[static_cast<std::size_t>(id)];
            furthest = std::max(furthest, static_cast<std::size_t>(std::lround(place)));
        }
        QVERIFY(furthest < 694 && furthest > 600); // 1 − e^(−0.693) is a half
    }

    void logitsThatAreNoNumbersChooseSomething() {
        const float none = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(chosen({1.0, 0, 0.9, 1.0, 5}, {none, none}).begin()->first < 2);
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
