#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"

namespace fts {

/// Judges a model on one part of the project, in fp32, with base model, BM25 and their blend
/// beside it on the same questions, prompts and token limit; the model of a text-to-SQL project as
/// evaluateSql() does.
///
/// `params`: {"model": see findModel(), "split": "train", "validation" or "test"}. Returns
/// {"model", "split", "queries", "passages", "cut_passages", "seconds", "metrics": {…},
/// "rows": {"bm25": {…}, "blend": {…}, "base": {…}}, "blend_weight", "comparison": {…}}; "base"
/// and "comparison" are left out when the model is the base itself. For a run judged on the test
/// part this is also written as verdict.json into the run's folder, beside what it says of each
/// question (QuestionResult).
nlohmann::json runEvaluate(Project& project, const nlohmann::json& params, JobContext& context);

/// The same for a project of any kind: a distillation project's students as evaluateRag() does,
/// which looks for keys of addresses in `secrets`.
nlohmann::json evaluateProject(Project& project, const nlohmann::json& params, SecretStore& secrets,
                               JobContext& context);

} // namespace fts
