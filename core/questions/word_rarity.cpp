#include "core/questions/word_rarity.h"

#include <cmath>
#include <unordered_set>

#include "core/base/ascii.h"
#include "core/text/sentences.h"

namespace fts {

void WordRarity::add(std::string_view passage) {
    std::unordered_set<std::string> words;
    for (const TextRange& range : wordsOf(passage)) {
        words.insert(asciiLowered(passage.substr(range.begin, range.size())));
    }
    m_passagesWith.add(words);
    ++m_passages;
}

double WordRarity::of(std::string_view word) const {
    const auto with = static_cast<double>(m_passagesWith.of(asciiLowered(word)));
    return std::log((static_cast<double>(m_passages) + 1) / (with + 0.5));
}

} // namespace fts
