#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "core/jobs/question_results.h"

namespace fts {

/// What training did for one question.
enum class QuestionChange {
    Better,     ///< its right passage rose, or is found now
    Worse,      ///< its right passage fell, or is not found any more
    Same,       ///< its right passage stands where it stood
    NeverFound, ///< neither model finds it
    Untold,     ///< nobody can say
};

QuestionChange questionChange(const QuestionResult& result);

/// The indexes of `count` questions, the ones to look at first first: those that got worse, then
/// those never found, then the others. Equal ones keep their order.
std::vector<std::size_t> worstFirst(std::size_t count,
                                    const std::function<QuestionChange(std::size_t)>& change);

} // namespace fts
