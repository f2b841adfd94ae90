#include <QtTest/QtTest>

#include <fstream>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/eval/verdict_record.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

json verdictWith(double tuned, double words, double blend) {
    return {{"model", "run:1"},
            {"queries", 90},
            {"passages", 350},
            {"cut_passages", 0},
            {"metrics", {{"ndcg@10", tuned}}},
            {"rows",
             {{"base", {{"ndcg@10", 0.6}}},
              {"bm25", {{"ndcg@10", words}}},
              {"blend", {{"ndcg@10", blend}}}}},
            {"comparison",
             {{"metric", "ndcg@10"},
              {"base", 0.6},
              {"tuned", tuned},
              {"difference", tuned - 0.6},
              {"interval", {0.01, 0.1}},
              {"finding", "better"},
              {"verdict", "…"}}}};
}

std::string hint(double tuned, double words, double blend) {
    return wordsHint(verdictRecordFromJson(verdictWith(tuned, words, blend))).english();
}

} // namespace

class TestVerdictRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheFile() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        QVERIFY(!readVerdict(folder));
        std::ofstream(folder / "verdict.json") << verdictWith(0.7, 0.65, 0.75).dump();
        const auto record = readVerdict(folder);
        QVERIFY(record);
        QCOMPARE(record->questions, std::int64_t{90});
        QCOMPARE(record->tuned.at("ndcg@10"), 0.7);
        QCOMPARE(record->base.at("ndcg@10"), 0.6);
        QCOMPARE(record->words.at("ndcg@10"), 0.65);
        QCOMPARE(record->blend.at("ndcg@10"), 0.75);
        QVERIFY(record->comparison.finding == Comparison::Finding::Better);
        QVERIFY(record->comparison.verdict.english().starts_with("The tuned model finds better"));
    }

    void refusesAnythingElseNamingTheFile() {
        QTemporaryDir temporary;
        const fs::path folder = temporary.path().toStdString();
        json without = verdictWith(0.7, 0.6, 0.7);
        without.erase("comparison");
        json wrong = verdictWith(0.7, 0.6, 0.7);
        wrong["metrics"] = {{"ndcg@10", "much"}};
        for (const std::string& text : {without.dump(), wrong.dump(), std::string("[]")}) {
            std::ofstream(folder / "verdict.json") << text;
            try {
                readVerdict(folder);
                QFAIL("was read");
            } catch (const Error& error) {
                QVERIFY2(std::string(error.what()).find("verdict.json") != std::string::npos,
                         error.what());
            }
        }
    }

    void saysOnWhatItRests() {
        VerdictRecord record = verdictRecordFromJson(verdictWith(0.7, 0.6, 0.7));
        QCOMPARE(measuredOn(record).english(),
                 std::string("Measured on 90 questions that were kept out of training together "
                             "with the passages that answer them, searching 350 passages."));
        record.cutPassages = 12;
        QVERIFY(measuredOn(record).english().find("their ends were not seen: 12.") !=
                std::string::npos);
    }

    void saysHonestlyWhatSearchingByWordsFinds() {
        QCOMPARE(hint(0.65, 0.7, 0.75),
                 std::string("Searching by words alone finds more here than the tuned model (0.700 "
                             "against 0.650); the blend of both finds the most (0.750)."));
        QVERIFY(hint(0.65, 0.7, 0.7).ends_with("does not find more than that (0.700)."));
        QVERIFY(hint(0.7, 0.6, 0.75).starts_with("The tuned model and a search by words, blended"));
        QCOMPARE(hint(0.7, 0.6, 0.7), std::string());
        QCOMPARE(hint(0.7, 0.705, 0.709), std::string()); // too little to be worth it
    }

    void saysHowManyQuestionsStudentsAreComparedOn() {
        const json row{{"metrics", {{"answer_correctness", 0.5}}},
                       {"intervals", json::object()},
                       {"judged", {{"faithfulness", 7}}},
                       {"not_judged", {{"faithfulness", 2}}},
                       {"unanswered", 1}};
        json verdict = row;
        verdict.update({{"queries", 40},
                        {"passages", 90},
                        {"rows", {{"base", row}, {"teacher", row}}},
                        {"judge", {{"model", "strong"}, {"auc", 0.9}, {"reliable", true}}},
                        {"comparison",
                         {{"metric", "answer_correctness"},
                          {"base", 0.3},
                          {"tuned", 0.5},
                          {"difference", 0.2},
                          {"interval", {0.1, 0.3}},
                          {"finding", "better"},
                          {"questions", 22}}}});
        const VerdictRecord record = verdictRecordFromJson(verdict);
        QCOMPARE(record.rag->tuned.notJudged.at("faithfulness"), 2);
        const std::string basis = measuredOn(record).english();
        QVERIFY2(basis.find("compared on those 22 of them") != std::string::npos, basis.c_str());
        verdict["comparison"]["questions"] = 40; // all: that need not be said
        QVERIFY(measuredOn(verdictRecordFromJson(verdict)).english().find("compared on") ==
                std::string::npos);
    }

    void readsAVerdictOnSql() {
        const auto shares = [](double right) {
            return json{{"metrics", {{"execution_accuracy", right}, {"valid_sql", 0.9}}},
                        {"intervals", {{"execution_accuracy", {right - 0.1, right + 0.1}}}},
                        {"errors", {{"wrong_rows", 3}}}};
        };
        json verdict = shares(0.7);
        verdict["queries"] = 40;
        verdict["not_judged"] = 2;
        verdict["rows"] = {{"base", shares(0.3)}, {"constrained", shares(0.8)}};
        verdict["comparison"] = {{"metric", "execution_accuracy"},
                                 {"base", 0.3},
                                 {"tuned", 0.7},
                                 {"difference", 0.4},
                                 {"interval", {0.2, 0.6}},
                                 {"finding", "better"}};
        const VerdictRecord record = verdictRecordFromJson(verdict);
        QVERIFY(record.sql && record.sql->constrained);
        QCOMPARE(record.tuned.at("execution_accuracy"), 0.7);
        QCOMPARE(record.base.at("execution_accuracy"), 0.3);
        QCOMPARE(record.sql->constrained->mean.at("execution_accuracy"), 0.8);
        QCOMPARE(record.sql->tuned.interval.at("execution_accuracy").high, 0.7 + 0.1);
        QCOMPARE(record.sql->base.errors.at("wrong_rows"), 3);
        QVERIFY(wordsHint(record).empty());
        QVERIFY(measuredOn(record).english().starts_with("Measured on 40 questions"));
        QVERIFY(measuredOn(record).english().ends_with("known SQL does not run: 2."));
        verdict["intervals"] = 7;
        QVERIFY_EXCEPTION_THROWN(verdictRecordFromJson(verdict), Error);
    }
};

QTEST_GUILESS_MAIN(TestVerdictRecord)
#include "test_verdict_record.moc"
