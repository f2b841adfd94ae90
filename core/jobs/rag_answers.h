#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/eval/rag_judgement.h"
#include "core/jobs/question_change.h"

namespace fts {

/// What one who was asked answered from the passages, and all that the judge said of it.
struct RagGiven {
    std::string text; ///< empty: there was no answer
    RagJudgement judgement;
};

/// How one question of a verdict on a distillation project fared.
struct RagAnswered {
    std::int64_t question = 0; ///< in the store
    std::string text;
    std::string reference;             ///< to compare with; may be empty
    std::vector<std::int64_t> sources; ///< chunks that were shown, the best first
    RagGiven base, tuned, teacher;
    bool reliable = false; ///< the judge, as the verdict beside the answers has it
};

/// Where a run keeps what was answered to each question of its verdict, one JSON object a line.
std::filesystem::path ragAnswersPath(const std::filesystem::path& runFolder);

/// In the order of the file; whether their judge is reliable is read from the verdict beside it.
/// Throws NotFound; Format, naming the line, for what no verdict writes.
std::vector<RagAnswered> readRagAnswers(const std::filesystem::path& path);

/// What training did for the question, by the first of correctness, faithfulness and relevancy that
/// both students' answers have; NeverFound if neither's is worth anything. Untold where there is no
/// such, or the judge is not reliable: then its word says nothing of which answer is better.
QuestionChange questionChange(const RagAnswered& answered);

/// The answers' indexes, the ones to look at first first: those that got worse, then those never
/// right, then the others. Equal ones keep their order.
std::vector<std::size_t> worstFirst(std::span<const RagAnswered> answers);

} // namespace fts
