#include "core/questions/common_sentences.h"

#include <unordered_set>

#include "core/store/same_text.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr std::size_t kNeighbours = 2;

} // namespace

void CommonSentences::add(std::string_view passage) {
    std::unordered_set<std::string> sentences;
    for (const TextRange& range : sentencesOf(passage)) {
        sentences.insert(sameTextHash(passage.substr(range.begin, range.size())));
    }
    for (const std::string& sentence : sentences) {
        ++m_passagesWith[sentence];
    }
}

bool CommonSentences::contains(std::string_view sentence) const {
    const auto found = m_passagesWith.find(sameTextHash(sentence));
    return found != m_passagesWith.end() && found->second > kNeighbours;
}

} // namespace fts
