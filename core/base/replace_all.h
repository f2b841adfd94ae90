#pragma once

#include <string>
#include <string_view>

namespace fts {

/// `to` wherever `from` stands; what was put in is not looked at again. An empty `from` stands
/// nowhere.
std::string replaceAll(std::string text, std::string_view from, std::string_view to);

} // namespace fts
