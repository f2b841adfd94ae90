#include "core/llm/planted_statements.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/random.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr std::size_t kFewestWords = 6;
constexpr std::size_t kMostWords = 40;
constexpr std::string_view kNot = " not";

// Those that "not" follows; the later ones only if there is none before, since "has not 20 shops"
// is odd English.
constexpr std::array<std::string_view, 13> kVerbs{"is",    "are", "was",   "were",   "will",
                                                  "would", "can", "could", "should", "must",
                                                  "does",  "do",  "did"};
constexpr std::array<std::string_view, 5> kLaterVerbs{"may", "might", "has", "have", "had"};

/// A sentence and the place of its passage.
struct Found {
    std::size_t passage;
    std::string sentence;
    std::optional<std::string> negated;
};

template <std::size_t Size>
std::optional<std::string> negatedBy(const std::string& sentence,
                                     const std::array<std::string_view, Size>& verbs) {
    const std::string_view text = sentence;
    for (const TextRange& word : wordsOf(text)) {
        if (std::ranges::find(verbs, text.substr(word.begin, word.size())) == verbs.end()) {
            continue;
        }
        const std::string_view after = text.substr(word.end);
        const bool isNegated = after.starts_with(" not ");
        return sentence.substr(0, word.end) + std::string(isNegated ? "" : kNot) +
               std::string(after.substr(isNegated ? kNot.size() : 0));
    }
    return std::nullopt;
}

bool isStatement(std::string_view sentence) {
    const std::size_t words = wordsOf(sentence).size();
    return sentence.ends_with('.') && words >= kFewestWords && words <= kMostWords &&
           sentence.find('\n') == sentence.npos;
}

// One that can be negated if there is one, from a place on that chance chooses.
std::optional<Found> sentenceOf(std::span<const std::string> passages, std::size_t passage,
                                Random& random) {
    const std::string& text = passages[passage];
    std::vector<Found> found;
    for (const TextRange& range : sentencesOf(text)) {
        const std::string sentence = text.substr(range.begin, range.size());
        if (isStatement(sentence)) {
            found.push_back({passage, sentence, negatedStatement(sentence)});
        }
    }
    if (found.empty()) {
        return std::nullopt;
    }
    std::ranges::rotate(found,
                        found.begin() + static_cast<std::ptrdiff_t>(random.below(found.size())));
    const auto negated =
        std::ranges::find_if(found, [](const Found& one) { return one.negated.has_value(); });
    return negated == found.end() ? found.front() : *negated;
}

// Another passage without the sentence, from a place on that chance chooses.
std::optional<std::size_t> foreignPassage(std::span<const std::string> passages, const Found& found,
                                          Random& random) {
    const std::size_t begin = random.below(passages.size());
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const std::size_t place = (begin + i) % passages.size();
        if (place != found.passage && passages[place].find(found.sentence) == std::string::npos) {
            return place;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> negatedStatement(const std::string& sentence) {
    auto negated = negatedBy(sentence, kVerbs);
    return negated ? negated : negatedBy(sentence, kLaterVerbs);
}

std::vector<PlantedStatement> plantedStatements(std::span<const std::string> passages,
                                                std::size_t pairs, std::uint64_t seed) {
    using Kind = PlantedStatement::Kind;
    Random random{seed, 0x706c616e74}; // "plant": unlike any other use of a seed
    std::vector<PlantedStatement> planted;
    std::size_t sentences = 0;
    for (const std::size_t passage : random.permutation(passages.size())) {
        if (2 * sentences >= pairs) {
            break;
        }
        const auto found = sentenceOf(passages, passage, random);
        const auto foreign = found ? foreignPassage(passages, *found, random) : std::nullopt;
        if (!foreign) {
            continue;
        }
        ++sentences;
        planted.push_back({Kind::Own, passages[passage], found->sentence});
        planted.push_back({Kind::Foreign, passages[*foreign], found->sentence});
        if (found->negated) {
            planted.push_back({Kind::Negated, passages[passage], *found->negated});
        }
    }
    return planted;
}

} // namespace fts
