#pragma once

#include <string_view>

namespace fts {

/// True if a question is plainly in another language than its passage: in another script, or made
/// of the small words of another of some European languages. When in doubt, false.
bool inOtherLanguage(std::string_view question, std::string_view passage);

} // namespace fts
