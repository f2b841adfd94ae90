#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/questions/passage_counts.h"

namespace fts {

/// How rare words are among some passages. Case does not count (a to z).
class WordRarity {
public:
    void add(std::string_view passage);

    /// ln((N + 1) / (n + ½)) for a word in n of N passages: 0 or less if nearly all have it.
    double of(std::string_view word) const;

    std::size_t passages() const { return m_passages; }

private:
    PassageCounts m_passagesWith;
    std::size_t m_passages = 0;
};

} // namespace fts
