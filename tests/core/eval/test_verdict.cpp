#include <QtTest/QtTest>

#include <cmath>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/random.h"
#include "core/eval/paired_bootstrap.h"
#include "core/eval/verdict.h"

using namespace fts;

namespace {

std::vector<double> repeated(const std::vector<double>& pattern, int times) {
    std::vector<double> values;
    for (int i = 0; i < times; ++i) {
        values.insert(values.end(), pattern.begin(), pattern.end());
    }
    return values;
}

/// Metrics of one key with those values.
RetrievalMetrics metricsOf(const std::string& key, const std::vector<double>& values) {
    RetrievalMetrics metrics;
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += values[i];
        metrics.judged.push_back(i);
    }
    metrics.mean[key] = sum / static_cast<double>(values.size());
    metrics.perQuestion[key] = values;
    return metrics;
}

Comparison compare(const std::string& key, const std::vector<double>& base,
                   const std::vector<double>& tuned) {
    return compareModels(metricsOf(key, base), metricsOf(key, tuned), key, 2000, 42);
}

bool startsWith(const Message& message, const std::string& start) {
    return message.english().starts_with(start);
}

} // namespace

class TestVerdict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalDifferencesLeaveNoDoubt() {
        const auto interval =
            pairedBootstrap(std::vector<double>(30, 0.25), std::vector<double>(30, 0.75), 500, 1);
        QCOMPARE(interval, (Interval{0.5, 0.5}));
    }

    void intervalHasTheWidthOfTheStandardError() {
        // 400 coin tosses of ±1: standard error 0.05, 95 % within ±0.098.
        const std::vector<double> base(400, 0.0);
        const auto interval = pairedBootstrap(base, repeated({1, -1}, 200), 20000, 3);
        QVERIFY(std::abs(interval.low + 0.098) < 0.006);
        QVERIFY(std::abs(interval.high - 0.098) < 0.006);
    }

    void intervalHoldsTheTruthNineteenTimesInTwenty() {
        int held = 0;
        for (std::uint64_t trial = 0; trial < 300; ++trial) {
            Random random({99, trial});
            std::vector<double> base(120);
            std::vector<double> tuned(120);
            for (std::size_t i = 0; i < base.size(); ++i) {
                base[i] = random.uniform();
                tuned[i] = base[i] + 0.1 + random.normal();
            }
            const auto interval = pairedBootstrap(base, tuned, 1000, trial);
            held += interval.low <= 0.1 && 0.1 <= interval.high ? 1 : 0;
        }
        QVERIFY2(held >= 274 && held <= 296, std::to_string(held).c_str());
    }

    void sameSeedGivesTheSameInterval() {
        const auto base = repeated({0, 0.5, 1, 0.25}, 20);
        const auto tuned = repeated({1, 0.5, 0.3}, 27);
        const std::vector<double> cut(tuned.begin(), tuned.begin() + 80);
        QCOMPARE(pairedBootstrap(base, cut, 1000, 5), pairedBootstrap(base, cut, 1000, 5));
        QVERIFY(pairedBootstrap(base, cut, 1000, 5) != pairedBootstrap(base, cut, 1000, 6));
    }

    void pairsTheQuestions() {
        // Unpaired, these two would overlap widely: the questions differ, the gain does not.
        const auto base = repeated({0.0, 0.8}, 50);
        const auto tuned = repeated({0.1, 0.9}, 50);
        QVERIFY(pairedBootstrap(base, tuned, 500, 1).low > 0.09);
    }

    void refusesWhatCannotBeCompared() {
        const std::vector<double> one{1};
        const std::vector<double> two{1, 2};
        QVERIFY_EXCEPTION_THROWN(pairedBootstrap(one, two, 100, 1), Error);
        QVERIFY_EXCEPTION_THROWN(pairedBootstrap({}, {}, 100, 1), Error);
        QVERIFY_EXCEPTION_THROWN(pairedBootstrap(one, one, 0, 1), Error);
        QVERIFY_EXCEPTION_THROWN(
            compareModels(metricsOf("ndcg@10", one), metricsOf("mrr@10", one), "ndcg@10", 100, 1),
            Error);
        auto other = metricsOf("ndcg@10", one);
        other.judged = {7};
        QVERIFY_EXCEPTION_THROWN(compareModels(metricsOf("ndcg@10", one), other, "ndcg@10", 100, 1),
                                 Error);
    }

    void saysThatTheTunedModelIsBetter() {
        const auto found =
            compare("ndcg@10", std::vector<double>(100, 0.641), std::vector<double>(100, 0.676));
        QVERIFY(found.finding == Comparison::Finding::Better);
        QCOMPARE(found.verdict.english(),
                 std::string("The tuned model finds better passages: NDCG@10 rose from 0.641 to "
                             "0.676 (+0.035, between +0.035 and +0.035)."));
    }

    void saysThatTheTunedModelIsWorse() {
        const auto found =
            compare("accuracy@5", repeated({1, 1, 1, 1}, 25), repeated({1, 1, 1, 0}, 25));
        QVERIFY(found.finding == Comparison::Finding::Worse);
        QVERIFY(startsWith(found.verdict,
                           "The tuned model finds worse passages: the hit rate at 5 fell from "
                           "100.0 % to 75.0 % (−25.0 points, between −"));
    }

    void saysThatADifferenceMayBeChance() {
        const auto found =
            compare("recall@3", repeated({1, 0, 0, 1}, 10), repeated({0, 1, 0, 1}, 10));
        QVERIFY(found.finding == Comparison::Finding::NoDifference);
        QVERIFY(startsWith(found.verdict,
                           "No difference that could not be chance: Recall@3 is 0.500 for the base "
                           "model and 0.500 for the tuned one (0.000, between −"));
    }

    void doesNotTrustFewChanges() {
        auto tuned = std::vector<double>(100, 0.5);
        const auto base = tuned;
        std::fill_n(tuned.begin(), 5, 1.0);
        QVERIFY(compare("mrr@10", base, tuned).interval.low > 0);
        QVERIFY(compare("mrr@10", base, tuned).finding == Comparison::Finding::NoDifference);
        std::fill_n(tuned.begin(), 6, 1.0);
        QVERIFY(compare("mrr@10", base, tuned).finding == Comparison::Finding::Better);
        QVERIFY(compare("mrr@10", {0}, {1}).finding == Comparison::Finding::NoDifference);
    }

    void writesTheComparisonAsJson() {
        const auto found =
            compare("map@100", std::vector<double>(10, 0.25), std::vector<double>(10, 0.5));
        const auto json = comparisonToJson(found);
        QCOMPARE(json.size(), std::size_t{7});
        QCOMPARE(json["metric"].get<std::string>(), std::string("map@100"));
        QCOMPARE(json["base"].get<double>(), 0.25);
        QCOMPARE(json["tuned"].get<double>(), 0.5);
        QCOMPARE(json["difference"].get<double>(), 0.25);
        QCOMPARE(json["interval"], nlohmann::json({0.25, 0.25}));
        QCOMPARE(json["finding"].get<std::string>(), std::string("better"));
        QCOMPARE(json["verdict"].get<std::string>(), found.verdict.english());
    }

    void readsTheComparisonBackAsASentenceThatCanBeTranslated() {
        auto tuned = std::vector<double>(100, 0.5);
        const auto base = tuned;
        std::fill_n(tuned.begin(), 5, 1.0); // too few changes, though the interval is above zero
        for (const Comparison& found :
             {compare("ndcg@10", base, tuned), compare("accuracy@5", base, tuned),
              compare("ndcg@10", base, repeated({0.7}, 100)),
              compare("ndcg@10", base, repeated({0.3}, 100))}) {
            const auto text = comparisonToJson(found).dump();
            const Comparison read = comparisonFromJson(parseJson(text, "verdict"));
            QVERIFY(read.finding == found.finding);
            QVERIFY(read.interval == found.interval);
            QCOMPARE(read.verdict.text(), found.verdict.text());
            QCOMPARE(read.verdict.arguments(), found.verdict.arguments());
        }
    }

    void refusesWhatIsNoComparison() {
        const auto whole = comparisonToJson(compare("ndcg@10", {0.5, 0.5}, {1, 1}));
        comparisonFromJson(whole);
        for (const char* key : {"metric", "base", "interval", "finding"}) {
            for (const nlohmann::json& value :
                 {nlohmann::json(), nlohmann::json("x"), nlohmann::json::array({1})}) {
                auto broken = whole;
                broken[key] = value;
                if (std::string(key) == "metric" && value.is_string()) {
                    continue;
                }
                QVERIFY_EXCEPTION_THROWN(comparisonFromJson(broken), Error);
            }
            auto without = whole;
            without.erase(key);
            QVERIFY_EXCEPTION_THROWN(comparisonFromJson(without), Error);
        }
        QVERIFY_EXCEPTION_THROWN(comparisonFromJson(nlohmann::json::array()), Error);
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "test_verdict.moc"
