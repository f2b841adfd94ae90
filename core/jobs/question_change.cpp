#include "core/jobs/question_change.h"

#include <algorithm>
#include <numeric>

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

std::vector<std::size_t> worstFirst(std::size_t count,
                                    const std::function<QuestionChange(std::size_t)>& change) {
    const auto group = [&](std::size_t i) {
        switch (change(i)) {
        case QuestionChange::Worse:
            return 0;
        case QuestionChange::NeverFound:
            return 1;
        default:
            return 2;
        }
    };
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, group);
    return order;
}

} // namespace fts
