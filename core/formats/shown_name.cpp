#include "core/formats/shown_name.h"

namespace fts {

std::string shownName(std::string_view name) {
    constexpr std::size_t kLongest = 100;
    std::string shown;
    for (const char letter : name.substr(0, kLongest)) {
        const auto code = static_cast<unsigned char>(letter);
        shown += code < 0x20 || code == 0x7f ? '?' : letter;
    }
    return name.size() > kLongest ? shown + "…" : shown;
}

} // namespace fts
