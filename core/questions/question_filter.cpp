#include "core/questions/question_filter.h"

#include "core/corpus/context_words.h"
#include "core/store/same_text.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr std::size_t kFewestWords = 3, kMostWords = 40;

} // namespace

std::optional<std::string> QuestionFilter::reasonAgainst(const std::string& question,
                                                         bool sentence) {
    const std::size_t words = wordsOf(question).size();
    if (words < kFewestWords) {
        return reasons::kTooShort;
    }
    if (words > kMostWords && !sentence) {
        return reasons::kTooLong;
    }
    if (!sentence && leansOnContext(question)) {
        return reasons::kLeans;
    }
    return m_seen.insert(sameTextHash(question)).second ? std::nullopt
                                                        : std::optional(reasons::kTwice);
}

} // namespace fts
