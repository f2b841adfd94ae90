#pragma once

#include <memory>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/eval/retrieval_set.h"
#include "core/jobs/kept_answers.h"
#include "core/llm/rag_inquiry.h"
#include "core/project/specs.h"
#include "core/store/stored_chat_rows.h"

namespace fts {

/// A question that the teacher is to answer, and what it is shown.
struct FoundQuestion {
    OpenQuestion question;
    std::vector<Passage> passages; ///< that the search finds for it, the best first
};

/// The questions a teacher is to answer, as many of each part as `answer.questions` asks for. Each
/// is shown passages of its own part only, and so nothing of what the student is chosen by or
/// judged on. Throws BadInput if there is no question at all; Cancelled.
std::vector<FoundQuestion> findForQuestions(ProjectStore& store, const Specs& specs,
                                            JobContext& context);

/// How the teacher comes to its answer. `count` counts tokens as it does.
std::unique_ptr<RagInquiry> teacherInquiry(const FoundQuestion& found, const Specs& specs,
                                           const RagInquiry::TokenCount& count);

/// The questions whose answers were cut at their limit of tokens: {"count", "questions": [{"id",
/// "text"}], the first thousand}. `inquiries` are theirs, in the same order, once they have ended.
nlohmann::json cutAnswers(const std::vector<FoundQuestion>& found,
                          const std::vector<std::unique_ptr<RagInquiry>>& inquiries);

AskingBudget budgetOf(const AnswerSpec& spec);

} // namespace fts
