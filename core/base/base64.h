#pragma once

#include <string>
#include <string_view>

namespace fts {

/// Bytes as letters of RFC 4648's first alphabet, padded with "=".
std::string toBase64(std::string_view bytes);

} // namespace fts
