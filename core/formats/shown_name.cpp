#include "core/formats/shown_name.h"

#include <algorithm>

namespace fts {

std::string shownName(std::string_view name) {
    constexpr std::size_t kLongest = 100;
    std::size_t end = std::min(name.size(), kLongest);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) {
        --end; // not in the midst of a character
    }
    std::string shown;
    for (const char letter : name.substr(0, end)) {
        const auto code = static_cast<unsigned char>(letter);
        shown += code < 0x20 || code == 0x7f ? '?' : letter;
    }
    return name.size() > kLongest ? shown + "…" : shown;
}

} // namespace fts
