#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"

namespace fts {

/// Judges a student of a distillation project as what it is for: answering from passages. Beside
/// it stand the naive student, which has learned nothing, and the teacher, on the same questions
/// and passages.
///
/// First the judge itself is tried on planted statements; if it is not reliable, the figures are
/// given but no comparison. Every answer, the judge's too, is kept in the store, so that the work
/// goes on where it was stopped. Keys of addresses are looked for in `secrets`.
///
/// `params` as runEvaluate()'s, and "try_judge": whether nothing but the judge's trial is wanted.
/// Returns {"model", "split", "queries", "passages", "seconds",
/// "unasked": requests past the budget, "references": questions with an answer to compare with,
/// …what ragMetricsToJson() gives, "rows": {"base": {…}, "teacher": {…}}, "judge": {"model", …what
/// judgeReliabilityToJson() gives, "asked": KeptAnswers::account()}, "asked": {"tuned": account,
/// …}, "comparison": {…, "questions"} or "no_verdict": why there is none}. For a run judged on the
/// test part this is also written as verdict.json into the run's folder, beside rag_answers.jsonl,
/// which has each question with every answer and all that the judge said of it.
nlohmann::json evaluateRag(Project& project, const nlohmann::json& params, SecretStore& secrets,
                           JobContext& context);

} // namespace fts
