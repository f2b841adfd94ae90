#include <QtTest/QtTest>

#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/eval/ranking.h"
#include "core/eval/retrieval_metrics.h"

using namespace fts;

namespace {

const std::vector<int> kSizes = {1, 3, 5, 10};

std::vector<Passage> passagesNamed(const std::vector<std::string>& keys) {
    std::vector<Passage> passages;
    for (const auto& key : keys) {
        passages.push_back({0, key, ""});
    }
    return passages;
}

nlohmann::json referenceCases() {
    const std::string path = FTS_TEST_DATA "/eval/retrieval_metrics.json";
    return parseJson(readFile(path, 10'000'000), path);
}

/// The passages' indexes; a key that is not in the corpus gets one beyond it.
std::vector<std::size_t> indexesOf(const std::vector<std::string>& wanted,
                                   const std::vector<std::string>& keys) {
    std::vector<std::size_t> indexes;
    for (const auto& key : wanted) {
        indexes.push_back(
            static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin()));
    }
    return indexes;
}

RetrievalMetrics measure(const nlohmann::json& given) {
    const auto keys = given["keys"].get<std::vector<std::string>>();
    const auto scores = given["scores"].get<std::vector<std::vector<float>>>();
    const auto relevant = given["relevant"].get<std::vector<std::vector<std::string>>>();
    const Ranking ranking(passagesNamed(keys));
    RetrievalTally tally(kSizes);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        tally.add(ranking.topHits(scores[i], tally.depth()), indexesOf(relevant[i], keys));
    }
    return tally.metrics();
}

std::vector<std::size_t> order(const std::vector<std::string>& keys,
                               const std::vector<float>& scores, std::size_t depth) {
    std::vector<std::size_t> found;
    for (const Hit& hit : Ranking(passagesNamed(keys)).topHits(scores, depth)) {
        found.push_back(hit.passage);
    }
    return found;
}

using Indexes = std::vector<std::size_t>;

} // namespace

class TestRetrievalMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithSentenceTransformers_data() {
        QTest::addColumn<int>("index");
        const auto cases = referenceCases();
        for (std::size_t i = 0; i < cases.size(); ++i) {
            QTest::newRow(cases[i]["name"].get<std::string>().c_str()) << static_cast<int>(i);
        }
    }

    void agreesWithSentenceTransformers() {
        QFETCH(int, index);
        const auto given = referenceCases()[static_cast<std::size_t>(index)];
        const auto metrics = measure(given);
        QCOMPARE(metrics.mean.size(), given["expected"].size());
        for (const auto& [key, expected] : given["expected"].items()) {
            const double difference = std::abs(metrics.mean.at(key) - expected.get<double>());
            QVERIFY2(difference <= 1e-12, (key + ": " + std::to_string(difference)).c_str());
        }
    }

    void keepsAValueForEachJudgedQuestion() {
        RetrievalTally tally(kSizes);
        tally.add(std::vector<Hit>{{4, 1.0F}, {2, 0.5F}}, Indexes{2});
        tally.add(std::vector<Hit>{{0, 1.0F}}, Indexes{});
        tally.add(std::vector<Hit>{{0, 1.0F}}, Indexes{0, 0});
        const auto metrics = tally.metrics();
        QCOMPARE(metrics.judged, (Indexes{0, 2}));
        QCOMPARE(metrics.perQuestion.at("mrr@10"), (std::vector<double>{0.5, 1.0}));
        QCOMPARE(metrics.perQuestion.at("recall@1"), (std::vector<double>{0.0, 1.0}));
        QCOMPARE(metrics.mean.at("mrr@10"), 0.75);
    }

    void looksAsDeepAsTheLargestK() {
        QCOMPARE(RetrievalTally(kSizes).depth(), std::size_t{100});
        QCOMPARE(RetrievalTally(std::vector<int>{5, 250}).depth(), std::size_t{250});
        QVERIFY_EXCEPTION_THROWN(RetrievalTally(std::vector<int>{5, 0}), Error);
    }

    void refusesToMeasureNothing() {
        RetrievalTally tally(kSizes);
        tally.add(std::vector<Hit>{{0, 1.0F}}, Indexes{});
        QVERIFY_EXCEPTION_THROWN(tally.metrics(), Error);
    }

    void ordersByScoreThenKeyThenIndex() {
        QCOMPARE(order({"b", "a", "c", "a"}, {1, 1, 2, 1}, 10), (Indexes{2, 1, 3, 0}));
        QCOMPARE(order({"b", "a", "c", "a"}, {1, 1, 2, 1}, 2), (Indexes{2, 1}));
        QCOMPARE(order({"p10", "p9", "P1"}, {0, 0, 0}, 3), (Indexes{2, 0, 1}));
        QCOMPARE(order({}, {}, 5), Indexes{});
        QCOMPARE(order({"a"}, {1}, 0), Indexes{});
    }

    void ranksWhatIsNotANumberLast() {
        const float nan = std::nanf("");
        const float infinity = std::numeric_limits<float>::infinity();
        QCOMPARE(order({"a", "b", "c", "d", "e"}, {nan, -infinity, nan, 0, infinity}, 4),
                 (Indexes{4, 3, 1, 0}));
    }

    void refusesScoresOfAnotherCorpus() {
        const Ranking ranking(passagesNamed({"a", "b"}));
        QVERIFY_EXCEPTION_THROWN(ranking.topHits(std::vector<float>{1}, 5), Error);
    }
};

QTEST_GUILESS_MAIN(TestRetrievalMetrics)
#include "test_retrieval_metrics.moc"
