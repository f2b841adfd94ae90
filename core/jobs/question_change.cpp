#include "core/jobs/question_change.h"

namespace fts {

QuestionChange questionChange(const QuestionResult& result) {
    if (!result.baseRank && !result.tunedRank) {
        return QuestionChange::NeverFound;
    }
    const int notFound = QuestionResult::kDepth + 1;
    const int base = result.baseRank.value_or(notFound);
    const int tuned = result.tunedRank.value_or(notFound);
    return tuned < base   ? QuestionChange::Better
           : tuned > base ? QuestionChange::Worse
                          : QuestionChange::Same;
}

} // namespace fts
