#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fts {

/// Bytes [begin, end) of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool operator==(const TextRange&) const = default;
};

/// The sentences of a UTF-8 text in order, white space around them left out. Follows Unicode's
/// rules for sentence borders (UAX #29), but ends none after an abbreviation, a number that stands
/// before what it numbers, or a German ordinal: "Uber Technologies, Inc. Is …", "1. Scope", "am 3.
/// Oktober".
std::vector<TextRange> sentencesOf(std::string_view text);

/// The words of a text in order: runs of letters and digits as UAX #29 has them.
std::vector<TextRange> wordsOf(std::string_view text);

} // namespace fts
