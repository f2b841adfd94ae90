#pragma once

#include <string>
#include <string_view>

namespace fts {

/// A file's name as a sentence can show it: what is no letter of UTF-8 or would break the line is
/// written as "\xFF" or "\n".
std::string shownPath(std::string_view path);

} // namespace fts
