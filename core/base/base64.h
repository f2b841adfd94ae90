#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fts {

/// Bytes as letters of RFC 4648's first alphabet, padded with "=".
std::string toBase64(std::string_view bytes);

/// The bytes of such letters; nullopt if these are none.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace fts
