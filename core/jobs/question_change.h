#pragma once

#include "core/jobs/question_results.h"

namespace fts {

/// What training did for one question.
enum class QuestionChange {
    Better,     ///< its right passage rose, or is found now
    Worse,      ///< its right passage fell, or is not found any more
    Same,       ///< its right passage stands where it stood
    NeverFound, ///< neither model finds it
};

QuestionChange questionChange(const QuestionResult& result);

} // namespace fts
