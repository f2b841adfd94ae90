#include "core/eval/verdict_record.h"

#include <cmath>
#include <cstdio>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/eval/judge_trial.h"

namespace fts {
namespace {

using nlohmann::json;

// Less is not worth another way of searching; sets of a hundred questions cannot even show it.
constexpr double kClearly = 0.01;
constexpr std::uint64_t kLimit = 10'000'000; // bytes

VerdictRecord::Metrics metricsIn(const json& rows, const char* key) {
    const auto found = rows.find(key);
    return found == rows.end() ? VerdictRecord::Metrics() : found->get<VerdictRecord::Metrics>();
}

SqlShares sharesIn(const json& row) {
    SqlShares shares;
    row.at("metrics").get_to(shares.mean);
    for (const auto& [metric, ends] : row.at("intervals").items()) {
        shares.interval[metric] = {ends.at(0).get<double>(), ends.at(1).get<double>()};
    }
    row.at("errors").get_to(shares.errors);
    return shares;
}

SqlVerdict sqlVerdictIn(const json& verdict) {
    SqlVerdict sql;
    sql.tuned = sharesIn(verdict);
    const json& rows = verdict.at("rows");
    sql.base = sharesIn(rows.at("base"));
    if (const auto constrained = rows.find("constrained"); constrained != rows.end()) {
        sql.constrained = sharesIn(*constrained);
    }
    sql.notJudged = verdict.value("not_judged", std::int64_t{0});
    sql.ownDatabases = verdict.value("own_databases", std::int64_t{0});
    return sql;
}

RagShares ragSharesIn(const json& row) {
    RagShares shares;
    row.at("metrics").get_to(shares.mean);
    for (const auto& [metric, ends] : row.at("intervals").items()) {
        shares.interval[metric] = {ends.at(0).get<double>(), ends.at(1).get<double>()};
    }
    row.at("judged").get_to(shares.judged);
    shares.notJudged = row.value("not_judged", std::map<std::string, int>());
    row.at("unanswered").get_to(shares.unanswered);
    return shares;
}

RagVerdict ragVerdictIn(const json& verdict) {
    const json& rows = verdict.at("rows");
    const json& judge = verdict.at("judge");
    RagVerdict rag{ragSharesIn(rows.at("base")), ragSharesIn(verdict),
                   ragSharesIn(rows.at("teacher")), judge.at("model").get<std::string>()};
    if (!judge.at("auc").is_null()) {
        rag.judgeAuc = judge.at("auc").get<double>();
    }
    rag.reliable = judge.at("reliable").get<bool>();
    if (const auto comparison = verdict.find("comparison"); comparison != verdict.end()) {
        rag.compared = comparison->value("questions", std::int64_t{0});
    }
    return rag;
}

Message answeredFrom(const VerdictRecord& record) {
    const RagVerdict& rag = *record.rag;
    Message text(FTS_TEXT("Measured on %1 questions that were kept out of training, answered from "
                          "%2 passages and judged by %3."),
                 record.questions, record.passages, rag.judge);
    if (rag.compared > 0 && rag.compared < record.questions) {
        text = Message(FTS_TEXT("%1 The students are compared on those %2 of them where the "
                                "answers of both could be judged."),
                       text, rag.compared);
    }
    return rag.judgeAuc ? Message(FTS_TEXT("%1 Its AUC on statements whose truth is known is %2; "
                                           "guessing has 0.5."),
                                  text, Number{*rag.judgeAuc, 2})
                        : text;
}

Message measuredOnDatabases(const VerdictRecord& record) {
    const SqlVerdict& sql = *record.sql;
    Message text(FTS_TEXT("Measured on %1 questions that were kept out of training together with "
                          "their tables, by running what each model wrote on small databases made "
                          "for the question."),
                 record.questions);
    if (sql.ownDatabases > 0) {
        text = Message(FTS_TEXT("Measured on %1 questions that were kept out of training together "
                                "with their tables, by running what each model wrote: %2 of them "
                                "on their own databases, the others on small ones made for the "
                                "question."),
                       record.questions, sql.ownDatabases);
    }
    return sql.notJudged == 0
               ? text
               : Message(FTS_TEXT("%1 Questions left out because their known SQL does not run: "
                                  "%2."),
                         text, sql.notJudged);
}

double valueOf(const VerdictRecord::Metrics& metrics, const std::string& metric) {
    const auto found = metrics.find(metric);
    return found == metrics.end() ? 0 : found->second;
}

Number threeDecimals(double value) {
    return {value, 3};
}

} // namespace

VerdictRecord verdictRecordFromJson(const json& json) {
    try {
        VerdictRecord record;
        record.questions = json.at("queries");
        if (json.contains("judge")) {
            record.rag = ragVerdictIn(json);
            record.passages = json.at("passages");
        } else if (json.contains("intervals")) {
            record.sql = sqlVerdictIn(json);
        } else {
            record.passages = json.at("passages");
        }
        record.cutPassages = json.value("cut_passages", std::int64_t{0});
        record.seconds = json.value("seconds", 0.0);
        record.rowsChanged = json.value("rows_changed", false);
        record.tuned = json.at("metrics").get<VerdictRecord::Metrics>();
        const auto& rows = json.at("rows");
        record.base = record.sql   ? record.sql->base.mean
                      : record.rag ? record.rag->base.mean
                                   : metricsIn(rows, "base");
        record.words = metricsIn(rows, "bm25");
        record.blend = metricsIn(rows, "blend");
        record.compared = !record.rag || json.contains("comparison");
        if (record.compared) {
            record.comparison = comparisonFromJson(json.at("comparison"));
        } else {
            record.comparison.verdict = whyNotCompared(record.rag->reliable, record.rag->judgeAuc);
        }
        return record;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("This is not a verdict: %1."), error.what());
    }
}

std::optional<VerdictRecord> readVerdict(const std::filesystem::path& runFolder) {
    const auto path = runFolder / "verdict.json";
    if (!std::filesystem::exists(path)) {
        return std::nullopt;
    }
    const json content = parseJson(readFile(path, kLimit), path.string());
    try {
        return verdictRecordFromJson(content);
    } catch (const Error& error) {
        throw Error(error.kind(),
                    FTS_TEXT("The verdict in %1 cannot be read. Measure the run again. (%2)"),
                    path.string(), error.what());
    }
}

Message measuredOn(const VerdictRecord& record) {
    if (record.sql) {
        return measuredOnDatabases(record);
    }
    if (record.rag) {
        return answeredFrom(record);
    }
    if (record.cutPassages > 0) {
        return {FTS_TEXT("Measured on %1 questions that were kept out of training together with "
                         "the passages that answer them, searching %2 passages. Passages "
                         "longer than the model reads, so that their ends were not seen: %3."),
                record.questions, record.passages, record.cutPassages};
    }
    return {FTS_TEXT("Measured on %1 questions that were kept out of training together with the "
                     "passages that answer them, searching %2 passages."),
            record.questions, record.passages};
}

Message wordsHint(const VerdictRecord& record) {
    const std::string& metric = record.comparison.metric;
    if (record.sql || record.rag || !record.tuned.contains(metric)) {
        return {};
    }
    const double tuned = valueOf(record.tuned, metric);
    const double words = valueOf(record.words, metric);
    const double blend = valueOf(record.blend, metric);
    const bool wordsWin = words >= tuned + kClearly;
    const bool blendWins = blend >= tuned + kClearly && blend >= words + kClearly;
    if (wordsWin && blendWins) {
        return {FTS_TEXT("Searching by words alone finds more here than the tuned model (%1 "
                         "against %2); the blend of both finds the most (%3)."),
                threeDecimals(words), threeDecimals(tuned), threeDecimals(blend)};
    }
    if (wordsWin) {
        return {FTS_TEXT("Searching by words alone finds more here than the tuned model (%1 "
                         "against %2), and the blend of both does not find more than that (%3)."),
                threeDecimals(words), threeDecimals(tuned), threeDecimals(blend)};
    }
    if (blendWins) {
        return {FTS_TEXT("The tuned model and a search by words, blended, find more here than the "
                         "tuned model alone (%1 against %2)."),
                threeDecimals(blend), threeDecimals(tuned)};
    }
    return {};
}

} // namespace fts
