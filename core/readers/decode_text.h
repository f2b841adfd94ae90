#pragma once

#include <string>
#include <string_view>

namespace fts {

/// A text in UTF-8 and how its bytes were understood.
struct DecodedText {
    std::string text; ///< no byte order mark; what could not be read is U+FFFD
    std::string encoding;
    bool guessed = false; ///< nothing in the text says it, and it is not plain UTF-8
};

/// A byte order mark decides; else `declared`, the encoding that the text itself names, if there
/// is one; else UTF-8 if it is that but for a few places; else UTF-16 or UTF-32 if zero bytes lie
/// as there; else uchardet's guess. An unknown encoding is read as windows-1252.
DecodedText decodeText(std::string_view bytes, std::string_view declared = {});

/// True if the text is none: it holds zero bytes, or more control characters than any text.
bool isBinary(std::string_view decoded);

} // namespace fts
