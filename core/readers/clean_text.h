#pragma once

#include <string>
#include <string_view>

namespace fts {

/// UTF-8 in NFC as a block of a document holds it. Of control characters only line breaks and
/// tabs stay; what is not seen goes (soft hyphens, marks of direction, zero-width spaces, tags),
/// spaces of all widths become plain ones, ligatures their letters. Bytes that are not UTF-8
/// become U+FFFD.
std::string cleanText(std::string_view text);

/// Cleaned, each run of spaces and tabs one space, lines trimmed, no empty lines.
std::string cleanProse(std::string_view text);

/// Cleaned, indents kept: without spaces at the ends of lines, empty lines around and tabs inside.
std::string cleanCode(std::string_view text);

/// `prose` on one line.
std::string onOneLine(std::string_view prose);

} // namespace fts
