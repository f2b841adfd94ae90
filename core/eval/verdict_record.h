#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/eval/verdict.h"

namespace fts {

/// How a model's SQL fared on the questions of a verdict.
struct SqlShares {
    std::map<std::string, double> mean;       ///< "execution_accuracy", "valid_sql", "exact_match"
    std::map<std::string, Interval> interval; ///< 95 % of each
    std::map<std::string, int> errors;        ///< by findingKey(), those that occur
};

/// What the verdict of a text-to-SQL project has beside that of others.
struct SqlVerdict {
    SqlShares base, tuned;
    std::optional<SqlShares> constrained; ///< the tuned model held to the tables, if it was asked
    std::int64_t notJudged = 0;    ///< questions left out because their known SQL does not run
    std::int64_t ownDatabases = 0; ///< questions judged on a database of their own
};

/// How a model answered the questions of a verdict from passages.
struct RagShares {
    std::map<std::string, double> mean;       ///< by ragMetricNames(), and "abstention_rate", …
    std::map<std::string, Interval> interval; ///< 95 % of each that was judged
    std::map<std::string, int> judged;        ///< answers, by metric
    std::map<std::string, int> notJudged;     ///< those whose judgement could not be read, likewise
    int unanswered = 0;                       ///< questions it gave no answer to
};

/// What the verdict of a distillation project has beside that of others.
struct RagVerdict {
    RagShares base, tuned, teacher;
    std::string judge;              ///< its model
    std::optional<double> judgeAuc; ///< on statements whose truth is known; 0.5 is guessing
    bool reliable = false;          ///< the judge; else there is no comparison
    std::int64_t compared = 0;      ///< questions judged of both students; 0: not compared
};

/// What is kept of the measuring of a run's model on the test part: verdict.json of its folder.
struct VerdictRecord {
    using Metrics = std::map<std::string, double>; ///< "ndcg@10" → its mean

    std::int64_t questions = 0;
    std::int64_t passages = 0;    ///< searched
    std::int64_t cutPassages = 0; ///< longer than the model reads
    double seconds = 0;           ///< measuring took
    bool rowsChanged = false;     ///< since the training, which may have learned some of them
    Metrics tuned, base;
    Metrics words; ///< BM25
    Metrics blend; ///< of the tuned model and BM25
    Comparison comparison;
    bool compared = true; ///< else all there is of `comparison` is why not, as its sentence
    std::optional<SqlVerdict> sql; ///< of a text-to-SQL project, which has none of the passages
    std::optional<RagVerdict> rag; ///< of a distillation project
};

/// Throws Format.
VerdictRecord verdictRecordFromJson(const nlohmann::json& json);

/// Nothing if the run was not measured. Throws Io, or Format naming the file.
std::optional<VerdictRecord> readVerdict(const std::filesystem::path& runFolder);

/// On what the figures rest, in a sentence.
Message measuredOn(const VerdictRecord& record);

/// Where searching by words, alone or blended with the model, found clearly more than the tuned
/// model: a sentence that says so. Empty if it did not. Compared by the verdict's metric.
Message wordsHint(const VerdictRecord& record);

} // namespace fts
