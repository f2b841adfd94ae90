#include "core/formats/shown_name.h"

#include "core/base/utf8.h"

namespace fts {

std::string shownName(std::string_view name) {
    constexpr std::size_t kLongest = 100;
    std::string shown;
    for (std::size_t at = 0; at < name.size();) {
        const bool letter = utf8Length(name, at) > 0;
        const std::size_t length = letter ? utf8Length(name, at) : 1;
        if (at + length > kLongest) {
            return shown + "…";
        }
        const auto code = static_cast<unsigned char>(name[at]);
        const bool unseen = !letter || code < 0x20 || code == 0x7f;
        shown += unseen ? "?" : name.substr(at, length);
        at += length;
    }
    return shown;
}

} // namespace fts
