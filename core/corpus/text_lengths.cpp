#include "core/corpus/text_lengths.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace fts {

void TextLengths::add(std::size_t tokens) {
    constexpr std::size_t kMost = std::numeric_limits<int>::max();
    ++m_texts[static_cast<int>(std::min(tokens, kMost))];
}

std::int64_t TextLengths::texts() const {
    return std::accumulate(m_texts.begin(), m_texts.end(), std::int64_t{0},
                           [](std::int64_t sum, const auto& entry) { return sum + entry.second; });
}

int TextLengths::longest() const {
    return m_texts.empty() ? 0 : m_texts.rbegin()->first;
}

int TextLengths::median() const {
    std::int64_t left = (texts() + 1) / 2;
    for (const auto& [tokens, count] : m_texts) {
        left -= count;
        if (left <= 0) {
            return tokens;
        }
    }
    return 0;
}

TextLengths::Cut TextLengths::cutAt(int limit) const {
    Cut cut;
    for (const auto& [tokens, count] : m_texts) {
        cut.texts += tokens > limit ? count : 0;
        cut.seen += count * std::min(tokens, limit);
        cut.unseen += count * std::max(0, tokens - limit);
    }
    return cut;
}

std::vector<std::int64_t> TextLengths::histogram(int width, int bars) const {
    std::vector<std::int64_t> heights(static_cast<std::size_t>(bars));
    for (const auto& [tokens, count] : m_texts) {
        const int bar = std::clamp((tokens - 1) / width, 0, bars - 1);
        heights[static_cast<std::size_t>(bar)] += count;
    }
    return heights;
}

int histogramWidth(int longest, int positions, int bars) {
    constexpr int kRound[] = {1, 2, 3, 4, 5, 6, 8};
    const int span = std::clamp(longest, 1, 2 * std::max(1, positions));
    const int least = (span + bars - 1) / bars;
    for (int unit = 1;; unit *= 10) {
        for (const int digit : kRound) {
            if (digit * unit >= least) {
                return digit * unit;
            }
        }
    }
}

} // namespace fts
