#pragma once

#include <string_view>
#include <vector>

namespace fts {

/// True if most of a text is letters: neither a row of figures nor a line of signs.
bool isProse(std::string_view text);

/// A passage in parts of two or three whole sentences, in their order: as much as a small language
/// model asks about well. Parts that are no prose are left out, unless there are no others. At
/// least one for a text with words.
std::vector<std::string_view> excerptsOf(std::string_view passage);

} // namespace fts
