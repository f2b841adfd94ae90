#pragma once

#include <string>
#include <string_view>

namespace fts {

/// A name from a file as a sentence may quote it: control characters and bytes that are no UTF-8
/// become "?", and what is past 100 bytes is left out.
std::string shownName(std::string_view name);

} // namespace fts
