#include "core/questions/excerpts.h"

#include <algorithm>

#include "core/base/ascii.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

constexpr double kFewestLetters = 0.6;   // share of the bytes
constexpr std::size_t kEnoughWords = 40; // as the examples have that the model is shown
constexpr std::size_t kFewestWords = 15; // what is left at the end goes to the part before it

// From the beginning of one part of a text to the end of another.
std::string_view joined(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

} // namespace

bool isProse(std::string_view text) {
    const auto letters = static_cast<double>(std::ranges::count_if(text, isLetterByte));
    return letters >= kFewestLetters * static_cast<double>(text.size());
}

std::vector<std::string_view> excerptsOf(std::string_view passage) {
    std::vector<std::string_view> excerpts;
    std::string_view open;
    std::size_t words = 0; // of it
    for (const TextRange& range : sentencesOf(passage)) {
        const std::string_view sentence = passage.substr(range.begin, range.size());
        open = words == 0 ? sentence : joined(open, sentence);
        words += wordsOf(sentence).size();
        if (words >= kEnoughWords) {
            excerpts.push_back(open);
            words = 0;
        }
    }
    if (words >= kFewestWords || (words > 0 && excerpts.empty())) {
        excerpts.push_back(open);
    } else if (words > 0) {
        excerpts.back() = joined(excerpts.back(), open);
    }
    if (std::ranges::any_of(excerpts, isProse)) {
        std::erase_if(excerpts, [](std::string_view excerpt) { return !isProse(excerpt); });
    }
    return excerpts;
}

} // namespace fts
