#include "core/text/tokenizer_cost.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include <nlohmann/json.hpp>

#include "core/base/base64.h"
#include "core/base/error.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr double kLongestWord = 1'000;       // letters; every BERT has 100
constexpr double kLargestGrowth = 100;       // of a text; "▁" for a space is 3
constexpr std::size_t kMostPieces = 64;      // of a template, special tokens and texts
constexpr std::size_t kMostSteps = 200;      // each of which goes through the whole text
constexpr std::size_t kMostExpressions = 50; // regular ones, each of megabytes at worst
constexpr std::size_t kLongestToken = 1'000; // bytes; the library nests its letters

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
    if (member(step, "type") == "ByteLevel") { // a letter for each byte, most of two bytes
        times *= 2;
    }
    for (const json& child : step) {
        if (child.is_structured()) {
            times *= growth(child);
        }
    }
    return times;
}

[[noreturn]] void refuseTable(const std::string& origin) {
    throw Error(ErrorKind::Format, FTS_TEXT("%1 is not a usable tokenizer: %2."), origin,
                "its precompiled_charsmap is damaged");
}

/// The same by SentencePiece's tables of what characters become: how long the index is, the index,
/// then texts, each ended by a zero.
double tableGrowth(const json& step, const std::string& origin) {
    double times = 1;
    if (const json& table = member(step, "precompiled_charsmap"); table.is_string()) {
        const auto bytes = fromBase64(table.get_ref<const std::string&>());
        std::uint32_t index = 0;
        if (!bytes || bytes->size() < sizeof index) {
            refuseTable(origin);
        }
        std::memcpy(&index, bytes->data(), sizeof index);
        if (index > bytes->size() - sizeof index) { // the library would take memory for it
            refuseTable(origin);
        }
        const std::string_view texts =
            std::string_view(*bytes).substr(sizeof index + index / 4 * 4);
        std::size_t longest = 0;
        for (std::size_t at = 0; at < texts.size();) {
            const std::size_t end = std::min(texts.find('\0', at), texts.size());
            longest = std::max(longest, end - at);
            at = end + 1;
        }
        times = std::max(times, static_cast<double>(longest));
    }
    for (const json& child : step) {
        if (child.is_structured()) {
            times *= tableGrowth(child, origin);
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

/// Objects within, and itself, that have a value of this name.
std::size_t objectsWith(const char* key, const json& value) {
    std::size_t count = value.is_object() && value.contains(key) ? 1 : 0;
    for (const json& child : value) {
        if (child.is_structured()) {
            count += objectsWith(key, child);
        }
    }
    return count;
}

void checkGrowth(const json& tokenizer, const std::string& origin) {
    const json& normalizer = member(tokenizer, "normalizer");
    if (growth(normalizer) > kLargestGrowth || tableGrowth(normalizer, origin) > kLargestGrowth ||
        growth(member(tokenizer, "pre_tokenizer")) > kLargestGrowth ||
        growth(member(tokenizer, "decoder")) > kLargestGrowth) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: its replacements could make a text more than %2 times as long."),
                    origin, kLargestGrowth);
    }
}

void checkSteps(const json& tokenizer, const std::string& origin) {
    std::size_t steps = 0;
    std::size_t expressions = 0;
    for (const char* part : {"normalizer", "pre_tokenizer", "post_processor", "decoder"}) {
        steps += objectsWith("type", member(tokenizer, part));
        expressions += objectsWith("Regex", member(tokenizer, part));
    }
    if (steps > kMostSteps || expressions > kMostExpressions) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: it takes a text through more than %2 steps or %3 regular "
                             "expressions."),
                    origin, kMostSteps, kMostExpressions);
    }
}

/// Those of the Unigram kind, which come as a list of tokens and scores.
void checkTokens(const json& vocabulary, const std::string& origin) {
    for (std::size_t id = 0; vocabulary.is_array() && id < vocabulary.size(); ++id) {
        const json& entry = vocabulary[id];
        if (entry.is_array() && !entry.empty() && textSize(entry.front()) > kLongestToken) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: the token %2 is longer than any real one."), origin, id);
        }
    }
}

} // namespace

void checkTokenizerCost(const json& tokenizer, const std::string& origin) {
    const json& model = member(tokenizer, "model");
    const json& longest = member(model, "max_input_chars_per_word");
    if (longest.is_number() && longest.get<double>() > kLongestWord) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: words of %2 letters are more than this program cuts into "
                             "pieces (max_input_chars_per_word, at most %3)."),
                    origin, longest.get<double>(), kLongestWord);
    }
    checkSteps(tokenizer, origin);
    checkGrowth(tokenizer, origin);
    if (pieces(member(tokenizer, "post_processor")) > kMostPieces) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: it puts more than %2 pieces around a text."), origin,
                    kMostPieces);
    }
    checkTokens(member(model, "vocab"), origin);
}

} // namespace fts
