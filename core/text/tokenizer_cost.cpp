#include "core/text/tokenizer_cost.h"

#include <algorithm>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr double kLongestWord = 1'000;  // letters; every BERT has 100
constexpr double kLargestGrowth = 100;  // of a text; "▁" for a space is 3
constexpr std::size_t kMostPieces = 64; // of a template, special tokens and texts

const json& member(const json& value, const char* key) {
    static const json kNone;
    const auto found = value.is_object() ? value.find(key) : value.end();
    return found == value.end() ? kNone : *found;
}

std::size_t textSize(const json& value) {
    return value.is_string() ? value.get_ref<const std::string&>().size() : 0;
}

/// How many times longer a text may get by this step and those within it, one after another.
double growth(const json& step) {
    double times = static_cast<double>(std::max<std::size_t>(
        {1, textSize(member(step, "content")), textSize(member(step, "prepend"))}));
    for (const json& child : step) {
        if (child.is_structured()) {
            times *= growth(child);
        }
    }
    return times;
}

/// Pieces of every template within, and ids its special tokens stand for.
std::size_t pieces(const json& processor) {
    std::size_t count = member(processor, "single").size();
    for (const json& token : member(processor, "special_tokens")) {
        count += member(token, "ids").size();
    }
    for (const json& child : member(processor, "processors")) {
        count += pieces(child);
    }
    return count;
}

} // namespace

void checkTokenizerCost(const json& tokenizer, const std::string& origin) {
    const json& longest = member(member(tokenizer, "model"), "max_input_chars_per_word");
    if (longest.is_number() && longest.get<double>() > kLongestWord) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: words of %2 letters are more than this program cuts into "
                             "pieces (max_input_chars_per_word, at most %3)."),
                    origin, longest.get<double>(), kLongestWord);
    }
    if (growth(member(tokenizer, "normalizer")) > kLargestGrowth ||
        growth(member(tokenizer, "decoder")) > kLargestGrowth) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: its replacements could make a text more than %2 times as long."),
                    origin, kLargestGrowth);
    }
    if (pieces(member(tokenizer, "post_processor")) > kMostPieces) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: it puts more than %2 pieces around a text."), origin,
                    kMostPieces);
    }
}

} // namespace fts
