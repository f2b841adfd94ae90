#pragma once

#include <string_view>

namespace fts {

/// True if a question is plainly in another language than its passage: in another script, or made
/// of the small words of another of some European languages. When in doubt, false.
bool inOtherLanguage(std::string_view question, std::string_view passage);

/// True if a text of some sentences is plainly English, by its small words.
bool isEnglish(std::string_view text);

} // namespace fts
