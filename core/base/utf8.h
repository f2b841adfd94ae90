#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fts {

/// Bytes of the character that begins at `at`; 0 if none does there in UTF-8: cut short, longer
/// than need be, a surrogate, or past U+10FFFF.
std::size_t utf8Length(std::string_view text, std::size_t at);

bool isUtf8(std::string_view text);

/// Whether a byte goes on with the character before it.
inline bool isUtf8Continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The character that begins at `at`, which is before the end: that byte and what goes on with it.
inline std::string_view utf8LetterAt(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && isUtf8Continuation(text[end])) {
        ++end;
    }
    return text.substr(at, end - at);
}

/// As much of a UTF-8 text as `most` bytes hold, without cutting through a character, and " …"
/// where anything is missing.
std::string shortened(std::string text, std::size_t most);

} // namespace fts
