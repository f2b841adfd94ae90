#include "core/corpus/token_limits.h"

#include <algorithm>
#include <set>

namespace fts {
namespace {

constexpr int kUsualLimits[] = {128, 256, 384, 512, 1024, 2048, 4096, 8192};

std::set<int> limitsFor(int positions, int chosen) {
    std::set<int> limits{positions, chosen};
    for (const int usual : kUsualLimits) {
        if (usual < positions) {
            limits.insert(usual);
        }
    }
    return limits;
}

double share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::vector<TokenLimit> compareLimits(const TextLengths& questions, const TextLengths& passages,
                                      int positions, int chosen) {
    const auto seenAtChosen = questions.cutAt(chosen).seen + passages.cutAt(chosen).seen;
    std::vector<TokenLimit> limits;
    for (const int tokens : limitsFor(positions, chosen)) {
        const auto ofQuestions = questions.cutAt(tokens);
        const auto ofPassages = passages.cutAt(tokens);
        const auto seen = ofQuestions.seen + ofPassages.seen;
        const auto unseen = ofQuestions.unseen + ofPassages.unseen;
        limits.push_back({tokens, ofQuestions.texts, ofPassages.texts, share(unseen, seen + unseen),
                          seenAtChosen == 0 ? 1.0 : share(seen, seenAtChosen), tokens == chosen});
    }
    return limits;
}

std::optional<int> betterLimit(const std::vector<TokenLimit>& limits) {
    const auto chosen = std::ranges::find(limits, true, &TokenLimit::chosen);
    if (chosen == limits.end() || chosen->unseenShare <= limits.back().unseenShare) {
        return std::nullopt;
    }
    return std::ranges::find(limits, limits.back().unseenShare, &TokenLimit::unseenShare)->tokens;
}

} // namespace fts
