#include "core/nn/token_cycle.h"

#include <algorithm>

namespace fts {
namespace {

constexpr std::size_t kLongest = 32;
constexpr std::size_t kTimes = 6;
constexpr std::size_t kLeastTokens = 64;

} // namespace

std::size_t cycleAtEnd(std::span<const std::int32_t> tokens) {
    for (std::size_t cycle = 1; cycle <= kLongest; ++cycle) {
        const std::size_t seen = std::max(kTimes * cycle, kLeastTokens);
        if (seen > tokens.size()) {
            return 0;
        }
        const auto end = tokens.last(seen);
        if (std::ranges::equal(end.subspan(cycle), end.first(seen - cycle))) {
            return cycle;
        }
    }
    return 0;
}

std::size_t tokensToCycle(std::span<const std::int32_t> tokens) {
    std::size_t asked = std::min(kLeastTokens, tokens.size());
    while (asked < tokens.size() && cycleAtEnd(tokens.first(asked)) == 0) {
        ++asked;
    }
    return asked;
}

} // namespace fts
