#include <QtTest/QtTest>

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/jobs/search_result.h"

using namespace fts;
using nlohmann::json;

class TestSearchResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheJobFound() {
        const json hit{{"chunk", 7}, {"score", 0.5}, {"text", "a passage"}};
        const json unscored{{"chunk", 8}, {"score", nullptr}, {"text", ""}};
        const auto result = searchResultFromJson(
            {{"run", 3},
             {"results", {{"base", {hit, unscored}}, {"tuned", {hit}}, {"bm25", json::array()}}}});
        QCOMPARE(result.run.value(), 3);
        QCOMPARE(result.base.size(), std::size_t{2});
        QCOMPARE(result.base[0].chunk, std::int64_t{7});
        QCOMPARE(result.base[0].score, 0.5);
        QCOMPARE(result.base[0].text, std::string("a passage"));
        QVERIFY(std::isnan(result.base[1].score));
        QVERIFY(result.words.empty());
    }

    void beforeARunThereIsNothingTuned() {
        const auto result = searchResultFromJson(
            {{"run", nullptr}, {"results", {{"base", json::array()}, {"bm25", json::array()}}}});
        QVERIFY(!result.run && result.tuned.empty());
    }

    void refusesAnythingElse() {
        for (const json& wrong : {json(), json::object(), json({{"results", {{"base", 3}}}}),
                                  json({{"results", {{"base", {{{"chunk", "x"}}}}}}})}) {
            QVERIFY_EXCEPTION_THROWN(searchResultFromJson(wrong), Error);
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchResult)
#include "test_search_result.moc"
