#pragma once

#include <string>
#include <string_view>

namespace fts {

/// A hash that is equal for texts that differ only in ASCII case and in white space: SHA-256,
/// cut to 32 hexadecimal digits.
std::string sameTextHash(std::string_view text);

} // namespace fts
