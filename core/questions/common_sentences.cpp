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
    m_passagesWith.add(sentences);
}

bool CommonSentences::contains(std::string_view sentence) const {
    return m_passagesWith.of(sameTextHash(sentence)) > kNeighbours;
}

} // namespace fts
