#pragma once

#include <string>
#include <string_view>

namespace fts {

/// A name from a file as a sentence may quote it: control characters become "?" and what is past
/// 100 bytes is left out.
std::string shownName(std::string_view name);

} // namespace fts
