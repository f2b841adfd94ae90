#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fts {

std::uint64_t randomNumber(); ///< from the operating system

/// `prefix` and 24 hexadecimal digits that no other has.
std::string randomId(std::string_view prefix);

} // namespace fts
