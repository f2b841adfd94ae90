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
    for (const std::string& word : words) {
        ++m_passagesWith[word];
    }
    ++m_passages;
}

double WordRarity::of(std::string_view word) const {
    const auto found = m_passagesWith.find(asciiLowered(word));
    const double with = found == m_passagesWith.end() ? 0 : static_cast<double>(found->second);
    return std::log((static_cast<double>(m_passages) + 1) / (with + 0.5));
}

} // namespace fts
