#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/project/project.h"

namespace fts {

/// Judges a language model on one part of a text-to-SQL project by running what it writes, with its
/// base model beside it on the same questions.
///
/// `params` as runEvaluate()'s, and "constrained": whether the model is asked once more, held to
/// SQL about the tables of each question. Returns {"model", "split", "queries", "not_judged" (rows
/// whose own SQL does not run), "untelling" (whose SQL gives nothing anywhere), "own_databases"
/// (rows judged on a database of theirs), "cut_queries" (too long for the model, counted as wrong),
/// "seconds", "metrics": {"valid_sql", "exact_match", "execution_accuracy"}, "intervals", "errors":
/// {"syntax": 3, …}, "rows": {"base": {"metrics", "intervals", "errors"}, "constrained": {…}},
/// "comparison": {…}}; "base" and "comparison" are left out for the base itself. For a run judged
/// on the test part this is also written as verdict.json into the run's folder, beside
/// sql_answers.jsonl, which has what was answered to each question.
nlohmann::json evaluateSql(Project& project, const nlohmann::json& params, JobContext& context);

} // namespace fts
