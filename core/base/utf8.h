#pragma once

#include <cstddef>
#include <string_view>

namespace fts {

/// Bytes of the character that begins at `at`; 0 if none does there in UTF-8: cut short, longer
/// than need be, a surrogate, or past U+10FFFF.
std::size_t utf8Length(std::string_view text, std::size_t at);

bool isUtf8(std::string_view text);

} // namespace fts
