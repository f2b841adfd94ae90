#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"

namespace fts {

/// Has the teacher of a distillation project answer the questions of the training and of the
/// validation part, each from the passages of its own part that the search finds for it, and keeps
/// every call as a chat row: what the student would be asked, and what the teacher said.
///
/// Every answer is kept as soon as it is there and nothing is asked twice. What a person edited or
/// decided stays. A question whose answer fails has no rows; a failure that all others would meet
/// ends the work. The key of the teacher's address is looked for in `secrets`.
///
/// An answer that reaches its limit of tokens is none; with `answer.cut_tokens` it alone is asked
/// for once more.
///
/// Returns {"questions": open, "answered", "abstained": of these, "rows", "left_out":
/// {"duplicates", "leaks"}, "cut": cutAnswers()} with the account of KeptAnswers, whose "failed"
/// counts the questions without an answer. Throws BadInput if there are no questions; Cancelled.
nlohmann::json runAnswer(Project& project, JobContext& context, SecretStore& secrets);

} // namespace fts
