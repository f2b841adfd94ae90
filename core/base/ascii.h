#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace fts {

// Letters a to z only, whatever the locale: for names of files, formats and tags, and for words
// that are compared without a language's rules. All other bytes stay as they are.

constexpr bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// An ASCII letter, or part of any character of UTF-8 beyond ASCII.
constexpr bool isLetterByte(char c) {
    return isAsciiLetter(c) || static_cast<unsigned char>(c) >= 0x80;
}

constexpr bool isAsciiSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Without white space around it.
constexpr std::string_view asciiTrimmed(std::string_view text) {
    while (!text.empty() && isAsciiSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isAsciiSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

constexpr char asciiLowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string asciiLowered(std::string_view text) {
    std::string lowered(text);
    std::ranges::transform(lowered, lowered.begin(), [](char c) { return asciiLowered(c); });
    return lowered;
}

} // namespace fts
