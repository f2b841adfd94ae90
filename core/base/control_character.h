#pragma once

#include <cstddef>
#include <string_view>

namespace fts {

/// Whether a control character begins at `at` of a UTF-8 text: one of ASCII, or U+0080 to U+009F. A
/// terminal would obey it.
inline bool isControlAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    const bool second = byte(at) == 0xC2 && at + 1 < text.size() && byte(at + 1) < 0xA0;
    return byte(at) < 0x20 || byte(at) == 0x7F || second;
}

} // namespace fts
