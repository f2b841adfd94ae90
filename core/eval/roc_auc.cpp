#include "core/eval/roc_auc.h"

namespace fts {

std::optional<double> rocAuc(std::span<const double> shouldBeHigher,
                             std::span<const double> shouldBeLower) {
    if (shouldBeHigher.empty() || shouldBeLower.empty()) {
        return std::nullopt;
    }
    double won = 0;
    for (const double high : shouldBeHigher) {
        for (const double low : shouldBeLower) {
            won += high > low ? 1 : high == low ? 0.5 : 0;
        }
    }
    return won / static_cast<double>(shouldBeHigher.size()) /
           static_cast<double>(shouldBeLower.size());
}

} // namespace fts
