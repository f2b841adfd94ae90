#pragma once

#include <cstdint>
#include <string_view>

namespace fts {

/// The letter or sign, in UTF-8, at a place of the font "Symbol", in which older documents have
/// Greek letters and signs of mathematics; empty for those seldom met. By Adobe's table.
std::string_view symbolFontLetter(std::uint32_t place);

} // namespace fts
